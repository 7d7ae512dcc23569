import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { strings as english } from '../widget/strings.en.ts'
import { strings as vietnamese } from '../widget/strings.vi.ts'
import { dropOldVersions } from './drop-old-versions.ts'

// Lit 3 publishes ES2021; handsets at the counter are older.
const TARGETS = ['es2019', 'chrome73', 'safari13']

// What no target changes for us. Before Safari 16.4, a look-behind anywhere keeps the whole file from running.
const TOO_NEW =
  /\(\?<[=!]|\.(?:at|findLast|findLastIndex|replaceAll|toReversed|toSorted)\(|\b(?:Object\.(?:groupBy|hasOwn)|structuredClone)\(/g
/** What a page of its own brings along, where a browser lacks it. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = { 'widget/desk/main.ts': ['.at('] }

/** Bytes of one built file, as written and as sent. */
export type FileSize = { file: string; min: number; gzip: number; brotli: number }

/** A file that never changes: its name ends in its hash, and a page may name the integrity it wants. */
export type Version = { file: string; integrity: string }

/** What a build gave: names, integrity hashes, sizes. */
export type WidgetManifest = {
  launcher: string
  /** The launcher once more, under a name of its own, for pages that want to know what they load. */
  version: Version
  /** What makes a frame as high as its content, under such a name, too. */
  frameHost: Version
  panel: Version
  sizes: FileSize[]
}

/** Versions of the launcher kept for the pages that name them, with the panels that they load. */
const KEPT = 5

/** Builds launcher, panel and the pages' files into a folder; the launcher knows the panel by name and hash. */
export async function buildWidget(outDir: string): Promise<WidgetManifest> {
  mkdirSync(outDir, { recursive: true })
  const languages = Object.entries({ en: JSON.stringify(english) }).map(([language, table]) => ({
    language,
    table,
    file: languageFile(language, table),
  }))
  const missingCode = await bundle('widget/missing/main.ts')
  const missing = versionOf('thieu', missingCode)
  const panelCode = await bundle('widget/panel/main.ts', {
    __LANGUAGES__: JSON.stringify(
      Object.fromEntries(languages.map(({ language, file }) => [language, file])),
    ),
    __MISSING__: JSON.stringify(missing),
  })
  const panel = versionOf('panel', panelCode)
  const launcherCode = await bundle('widget/launcher/main.ts', { __PANEL__: JSON.stringify(panel) })
  const version = versionOf('widget', launcherCode)
  const frameHostCode = await bundle('widget/frame-host/main.ts')
  const frameHost = versionOf('khung', frameHostCode)
  const files = {
    'widget.js': launcherCode,
    [panel.file]: panelCode,
    [missing.file]: missingCode,
    ...Object.fromEntries(languages.map(({ file, table }) => [file, table])),
    'khung.js': frameHostCode,
    'frame.js': await bundle('widget/frame/main.ts'),
    'pages.css': readFileSync('widget/pages/pages.css', 'utf8'),
    'in.js': await bundle('widget/paper/main.ts'),
    'in.css': readFileSync('widget/paper/in.css', 'utf8'),
    'tra-cuu.js': await bundle('widget/desk/main.ts'),
    'tra-cuu.css': readFileSync('widget/desk/tra-cuu.css', 'utf8'),
    'demo.js': await bundle('widget/demo/main.ts'),
    'demo.css': readFileSync('widget/demo/demo.css', 'utf8'),
    'tao.js': await bundle('widget/configurator/main.ts'),
    'tao.css': readFileSync('widget/configurator/tao.css', 'utf8'),
  }
  for (const [name, code] of Object.entries(files)) writeFileSync(join(outDir, name), code)
  writeFileSync(join(outDir, version.file), launcherCode)
  writeFileSync(join(outDir, frameHost.file), frameHostCode)
  for (const name of ['hoi-thu-tuc.d.ts', 'custom-elements.json'])
    copyFileSync(join('widget/launcher', name), join(outDir, name))
  dropOldVersions(outDir, KEPT)
  const sizes = Object.entries(files).map(([file, code]) => sizeOf(file, code))
  const manifest: WidgetManifest = { launcher: 'widget.js', version, frameHost, panel, sizes }
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

function versionOf(name: string, code: string): Version {
  const digest = createHash('sha384').update(code).digest()
  return {
    file: `${name}-${digest.toString('hex').slice(0, 12)}.js`,
    integrity: `sha384-${digest.toString('base64')}`,
  }
}

/** Further languages are data, fetched by those who ask for them. */
function languageFile(language: string, table: string): string {
  return `strings-${language}-${createHash('sha384').update(table).digest('hex').slice(0, 12)}.json`
}

/** One classic script without exports, imports or a global name. */
async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  // Vite asks the environment whether to take Lit's development build, and test runners set it.
  process.env.NODE_ENV = 'production'
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [withoutCounters, withoutIndents, onlySaid],
    build: {
      write: false,
      minify: true,
      target: TARGETS,
      lib: { entry, formats: ['iife'], name: 'htt' },
      rolldownOptions: {
        // A field may simply be set: no class of ours has one over an accessor.
        transform: { assumptions: { setPublicClassFields: true } },
        // The engine is pure: of its front door only what is used comes along.
        treeshake: { moduleSideEffects: (id) => !id.includes('/engine/') },
      },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: không dựng được`)
  const tooNew = chunk.code.match(TOO_NEW)?.find((found) => !BROUGHT[entry]?.includes(found))
  if (tooNew) throw new Error(`${entry}: máy cũ không hiểu “${tooNew}”`)
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

/** Templates are text to a minifier; the indents of their lines and the air in styles would be sent to every phone. */
const withoutIndents: Plugin = {
  name: 'without-indents',
  transform: (code, id) =>
    id.includes('/widget/')
      ? code.replace(/\n\s+/g, '\n').replace(/css`[^`]*`/g, withoutAir)
      : undefined,
}

function withoutAir(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}')
}

/** The desk speaks one language: of the panel's sentences it takes those that something of it says. */
const onlySaid: Plugin = {
  name: 'only-said',
  renderChunk(code, { facadeModuleId }) {
    if (!facadeModuleId?.endsWith('/widget/desk/main.ts')) return undefined
    const said = new Set(Array.from(code.matchAll(/\bstrings(?:\$\d+)?\.(\w+)/g), ([, key]) => key))
    return Object.entries(vietnamese)
      .filter(([key]) => !said.has(key))
      .reduce((rest, [key, text]) => rest.replace(`${key}: ${JSON.stringify(text)},`, ''), code)
  },
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

if (import.meta.main) {
  const { sizes, version } = await buildWidget('dist/widget')
  console.log(sizeTable(sizes))
  console.log(`Bản ghim: ${version.file}\nintegrity="${version.integrity}"`)
}
