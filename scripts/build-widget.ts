import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

// Lit 3 publishes ES2021; handsets at the counter are older.
const TARGETS = ['es2019', 'chrome73', 'safari13']

/** Bytes of one built file, as written and as sent. */
export type FileSize = { file: string; min: number; gzip: number; brotli: number }

/** What a build gave: names, the integrity hash of the panel, sizes. */
export type WidgetManifest = {
  launcher: string
  panel: { file: string; integrity: string }
  sizes: FileSize[]
}

/** Builds launcher, panel and the demo page's files into a folder; the launcher knows the panel by name and hash. */
export async function buildWidget(outDir: string): Promise<WidgetManifest> {
  mkdirSync(outDir, { recursive: true })
  for (const name of readdirSync(outDir))
    if (/^panel-.*\.js$/.test(name)) rmSync(join(outDir, name))
  const panelCode = await bundle('widget/panel/main.ts')
  const digest = createHash('sha384').update(panelCode).digest()
  const panel = {
    file: `panel-${digest.toString('hex').slice(0, 12)}.js`,
    integrity: `sha384-${digest.toString('base64')}`,
  }
  const files = {
    'widget.js': await bundle('widget/launcher/main.ts', { __PANEL__: JSON.stringify(panel) }),
    [panel.file]: panelCode,
    'demo.js': await bundle('widget/demo/main.ts'),
    'demo.css': readFileSync('widget/demo/demo.css', 'utf8'),
  }
  for (const [name, code] of Object.entries(files)) writeFileSync(join(outDir, name), code)
  const sizes = Object.entries(files).map(([file, code]) => sizeOf(file, code))
  const manifest: WidgetManifest = { launcher: 'widget.js', panel, sizes }
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** One classic script without exports, imports or a global name. */
async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  // Vite asks the environment whether to take Lit's development build, and test runners set it.
  process.env.NODE_ENV = 'production'
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [withoutCounters],
    build: {
      write: false,
      minify: true,
      target: TARGETS,
      lib: { entry, formats: ['iife'], name: 'htt' },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: không dựng được`)
  return chunk.code
}

/** Lit counts its copies in three global arrays; a guest on the page leaves them alone. */
const withoutCounters: Plugin = {
  name: 'without-counters',
  transform: (code, id) =>
    id.includes('/node_modules/')
      ? code.replace(
          /\(\w+\.(?:litHtmlVersions|litElementVersions|reactiveElementVersions)\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g,
          'void 0',
        )
      : undefined,
}

const sizeOf = (file: string, code: string): FileSize => ({
  file,
  min: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code).length,
})

/** Sizes as a table for people. */
export function sizeTable(sizes: readonly FileSize[]): string {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9)
  const rows = sizes.map(
    ({ file, min, gzip, brotli }) => `${file.padEnd(24)}${kib(min)}${kib(gzip)}${kib(brotli)}`,
  )
  return [
    `${'tệp'.padEnd(24)}${'min'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`,
    ...rows,
  ].join('\n')
}

if (import.meta.main) console.log(sizeTable((await buildWidget('dist/widget')).sizes))
