import { spawnSync } from 'node:child_process'

// The build runs in a process of its own, so that its memory is gone when the server starts.
const build = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
if (build.status !== 0) process.exit(build.status ?? 1)

await import(new URL('../dist/server/node.js', import.meta.url).href)

// npm passes a signal to the shell between it and this process, and that shell dies of it without passing it on:
// a server whose parent is gone was meant to stop.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 250).unref()
