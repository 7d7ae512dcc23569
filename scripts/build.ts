import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { build } from 'vite'
import { readAssets } from './assets.ts'
import { readTenants } from './tenants.ts'

run('scripts/knowledge-build.ts')
writeFileSync('dist/tenants.json', JSON.stringify(readTenants('knowledge/content/tenants')))
run('scripts/build-widget.ts')
writeFileSync('dist/assets.json', JSON.stringify(readAssets('dist/widget')))
await bundle('node')
await bundle('worker')
console.log('Đã dựng máy chủ: dist/server/node.js (Node) và dist/server/worker.js (Workers).')

/** Each step prints for itself; the first that fails ends the build. */
function run(script: string): void {
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** One file per runtime, with everything but Node's own modules inside. */
async function bundle(runtime: 'node' | 'worker'): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: runtime === 'worker' ? 'webworker' : 'node' },
    build: {
      ssr: `server/${runtime}.ts`,
      outDir: 'dist/server',
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
}
