import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import {
  communesHash,
  joinPlaces,
  listDifferences,
  readPlaceContent,
  readPlacePackage,
} from '../knowledge/places/index.ts'

const USAGE =
  'Cách dùng: npm run places:check -- <danh mục.json> [--write]\nDanh mục: [{ "code": "01", "name": "…", "wards": [{ "code": "00004", "name": "…" }] }]. --write ghi lại số lượng và dấu vân tay.'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'knowledge/content/places' },
    write: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined || !existsSync(file)) {
  console.error(USAGE)
  process.exit(2)
}

const Named = z.object({ code: z.string(), name: z.string() })
const official = readList(file)
const facts = joinPlaces(readPlacePackage(), readPlaceContent(values.content))
const differences = listDifferences(facts, official)
for (const line of differences) console.log(line)
console.log(`Chỉ mục và danh mục lệch nhau ${differences.length} dòng.`)
if (differences.length > 0) process.exitCode = 1
if (values.write) writeCounts(join(values.content, 'doi-chieu.yaml'))

function readList(path: string) {
  try {
    return z
      .array(Named.extend({ wards: z.array(Named) }))
      .parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    console.error(`${path} không phải danh mục đơn vị hành chính.\n${USAGE}`)
    process.exit(2)
  }
}

/** Keeps the comment at the head of the file. */
function writeCounts(path: string): void {
  const head = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  const lines = official.map(
    ({ code, name, wards }) =>
      `- { province: '${code}', name: ${name}, communes: ${wards.length}, hash: ${communesHash(wards)} }`,
  )
  writeFileSync(path, `${[...head, ...lines].join('\n')}\n`)
}
