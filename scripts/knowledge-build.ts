import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { compileContent } from '../knowledge/pack/compile.ts'
import { writePack } from '../knowledge/pack/write.ts'
import { problemLine } from './problem-line.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    out: { type: 'string', default: 'dist/knowledge.pack.json' },
    json: { type: 'boolean', default: false },
  },
})

const { content, problems } = compileContent(values.content)
const pack = await writePack('curated', shippedOf(content))
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, pack)

const report = {
  out: values.out,
  procedures: content.procedures.length,
  pointers: content.pointers.length,
  topics: content.topics.length,
  asOf: content.asOf,
  bytes: Buffer.byteLength(pack),
  brotli: brotliCompressSync(pack).length,
  problems: problems.length,
}

if (values.json) {
  console.log(JSON.stringify({ ...report, problems }))
} else {
  for (const problem of problems) console.error(problemLine(problem))
  console.log(
    `Đã dựng ${report.out}: ${report.procedures} thủ tục, ${report.topics} chủ đề, ${report.pointers} thủ tục chỉ có tên.`,
  )
  console.log(`Kích thước ${kb(report.bytes)} kB, nén brotli ${kb(report.brotli)} kB.`)
  if (problems.length > 0) {
    console.error(`Có ${problems.length} lỗi; mục lỗi không nằm trong gói.`)
  }
}
if (problems.length > 0) process.exitCode = 1

function kb(bytes: number): string {
  return (bytes / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
}

/** What is for reviewers stays behind: components of the official records, and how a source was read. */
function shippedOf(whole: typeof content): typeof content {
  const isSource = (holder: object) => 'checked' in holder && 'title' in holder && 'kind' in holder
  return JSON.parse(
    JSON.stringify(whole, function (this: object, key, value) {
      return key === 'official' || (key === 'note' && isSource(this)) ? undefined : value
    }),
  )
}
