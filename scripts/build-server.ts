import { writeFileSync } from 'node:fs'
import { build } from 'vite'
import { readAssets } from './assets.ts'
import { tenantsOrExit } from './tenants.ts'

writeFileSync('dist/tenants.json', JSON.stringify(tenantsOrExit('knowledge/content/tenants')))
writeFileSync('dist/assets.json', JSON.stringify(readAssets('dist/widget')))
await bundle('node')
await bundle('worker')
console.log('Đã dựng máy chủ: dist/server/node.js (Node) và dist/server/worker.js (Workers).')

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
