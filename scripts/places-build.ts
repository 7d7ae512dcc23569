import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import {
  buildPlaceIndex,
  countDifferences,
  joinPlaces,
  readPlaceContent,
  readPlacePackage,
} from '../knowledge/places/index.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content/places' },
    out: { type: 'string', default: 'dist/places.json' },
  },
})

const content = readPlaceContent(values.content)
const facts = joinPlaces(readPlacePackage(), content)
const wrong = countDifferences(facts, content.counts)
if (wrong.length > 0) {
  for (const line of wrong) console.error(line)
  process.exit(1)
}
const index = JSON.stringify(buildPlaceIndex(facts))
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, index)
const divided = facts.olds.filter(({ to }) => to.length > 1).length
console.log(
  `Đã dựng ${values.out}: ${facts.provinces.length} tỉnh, thành; ${facts.communes.length} xã, phường, đặc khu; ${facts.olds.length} tên cũ, ${divided} nơi bị chia; lệch danh mục chính thức: 0.`,
)
console.log(
  `Kích thước ${kb(Buffer.byteLength(index))} kB, nén brotli ${kb(brotliCompressSync(index).length)} kB.`,
)

function kb(bytes: number): string {
  return (bytes / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
}
