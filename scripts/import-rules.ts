import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, sep } from 'node:path'
import { parseSync } from 'vite'
import { impurities } from './impurities.ts'

/** A line of code that breaks a rule of the house. */
type Breach = { file: string; line: number; why: string }

type Import = { from: string; isType: boolean; at: number }

const HOUSE = ['engine', 'knowledge', 'server', 'widget'] as const
type Folder = (typeof HOUSE)[number]

/** What other folders may name of a folder: its front doors, and the schemas one by one. */
const FRONT_DOORS =
  /^(engine\/index\.ts|knowledge\/[a-z]+\/index\.ts|knowledge\/schema\/[\w-]+\.ts)$/

/** Where the code of a house breaks its import rules. */
export function importBreaches(root: string): { files: number; breaches: Breach[] } {
  const files = HOUSE.flatMap((folder) => sources(root, folder))
  return { files: files.length, breaches: files.flatMap((file) => check(root, file)) }
}

function sources(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ['.ts', '.tsx'].includes(extname(name)))
      .map((name) => join(folder, name).replaceAll(sep, '/'))
  } catch {
    return []
  }
}

function check(root: string, file: string): Breach[] {
  const text = readFileSync(join(root, file), 'utf8')
  const { program, module, errors } = parseSync(file, text)
  const breach = (at: number, why: string): Breach => ({
    file,
    line: text.slice(0, at).split('\n').length,
    why,
  })
  if (errors.length > 0) return [breach(0, 'không đọc được mã')]
  const imports: Import[] = [
    ...module.staticImports.map(({ moduleRequest, entries, start }) => ({
      from: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
      at: start,
    })),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: moduleRequest.value, isType, at: start }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest, start }) => ({
      from: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      isType: false,
      at: start,
    })),
  ]
  const folder = file.split('/')[0] as Folder
  return [
    ...imports.flatMap(({ from, isType, at }) => {
      const why = objection(folder, file, from, isType)
      return why ? [breach(at, `"${from}": ${why}`)] : []
    }),
    ...(folder === 'engine'
      ? impurities(program).map(({ name, at }) =>
          breach(at, `${name}: engine/ không có đồng hồ, ngẫu nhiên, mạng hay máy chủ`),
        )
      : []),
  ]
}

/** Why one import breaks the rules of its folder; nothing when it does not. */
function objection(
  folder: Folder,
  file: string,
  from: string,
  isType: boolean,
): string | undefined {
  if (!from.startsWith('.')) return objectionToPackage(folder, file, from)
  const path =
    relative('.', join(dirname(file), from))
      .replaceAll(sep, '/')
      .split('?')[0] ?? ''
  const target = path.split('/')[0]
  if (target === folder) return undefined
  if (folder === 'server' && target === 'dist') return undefined
  if (target !== 'engine' && target !== 'knowledge') return `${folder}/ không nhập ${target}/`
  if (folder === 'knowledge') return 'knowledge/ không nhập gì của thư mục khác'
  if (!FRONT_DOORS.test(path)) return `chỉ nhập ${target}/ qua index.ts của nó`
  if (target === 'engine') return undefined
  if (folder === 'server') return undefined
  if (!isType) return `${folder}/ chỉ nhập kiểu (import type) của knowledge/`
  return path.startsWith('knowledge/schema/')
    ? undefined
    : `${folder}/ chỉ nhập kiểu của knowledge/schema`
}

/** Files of the server that only Node runs; all others also run on Workers. */
const ON_NODE = new Set(['server/node.ts', 'server/small-heap.ts'])

function objectionToPackage(folder: Folder, file: string, from: string): string | undefined {
  if (folder === 'engine' && !/^@orama\/orama(\/|$)/.test(from))
    return 'engine/ chỉ dùng gói @orama/orama'
  if (folder === 'widget' && from.startsWith('node:')) return 'widget/ chạy trong trình duyệt'
  if (folder === 'server' && from.startsWith('node:') && !ON_NODE.has(file)) {
    return `chỉ ${[...ON_NODE].join(' và ')} dùng mô-đun của Node`
  }
  return undefined
}
