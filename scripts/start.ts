import { spawnSync } from 'node:child_process'

// The build runs in a process of its own, so that its memory is gone when the server starts; the server runs in
// this one, so that a signal reaches it directly.
const build = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
if (build.status !== 0) process.exit(build.status ?? 1)

await import(new URL('../dist/server/node.js', import.meta.url).href)
