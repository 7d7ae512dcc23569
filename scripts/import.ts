import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { type FileReport, importFiles } from '../knowledge/import/index.ts'
import { writePack } from '../knowledge/pack/write.ts'
import { sayIssue } from '../knowledge/schema/say-issue.ts'
import { openImportFile } from './open-import-file.ts'

const USAGE =
  'Cách dùng: npm run import -- <tệp .jsonl hoặc .jsonl.gz …> --out <tệp.pack.json> [--date YYYY-MM-DD] [--json]'

/** Most broken records that are named on the terminal; --json names all. */
const NAMED = 20

z.config({ localeError: sayIssue })
const started = performance.now()
const { values, positionals } = arguments_()
if (positionals.length === 0 || values.out === undefined || !isDay(values.date)) {
  console.error(USAGE)
  process.exit(2)
}

const { content, report } = importFiles(
  positionals.map(openImportFile),
  values.date === undefined ? {} : { date: values.date },
)
const pack = await writePack('official', content)
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, pack)
const summary = {
  out: values.out,
  ...report,
  bytes: Buffer.byteLength(pack),
  gzip: gzipSync(pack).length,
  seconds: Math.round(performance.now() - started) / 1000,
}

if (values.json) {
  console.log(JSON.stringify(summary))
} else {
  for (const file of report.files) printFile(file)
  console.log(
    `Tìm được ${n(report.searchable)} thủ tục: ${n(report.detailed)} có chi tiết, ${n(report.pointers)} chỉ có tên; ${n(report.provincial)} của riêng một tỉnh.`,
  )
  console.log(
    `Đã ghi ${summary.out}: ${n(summary.bytes / 1000)} kB, nén gzip ${n(summary.gzip / 1000)} kB, dữ liệu đến ${report.asOf}, mất ${n(summary.seconds)} giây.`,
  )
}
if (report.searchable === 0) {
  console.error('Không nhập được thủ tục nào: hãy xem lại các tệp.')
  process.exitCode = 1
}

function arguments_() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}

function isDay(text: string | undefined): boolean {
  return text === undefined || z.iso.date().safeParse(text).success
}

function printFile({ file, left, in: total, out, skipped, broken }: FileReport): void {
  if (left !== undefined) {
    console.log(`• ${file}: bỏ qua, ${left}`)
    return
  }
  const reasons = Object.entries(skipped).map(([reason, count]) => `bỏ ${n(count)} (${reason})`)
  const parts = [`vào ${n(total)}`, `ra ${n(out)}`, ...reasons, `hỏng ${n(broken.length)}`]
  console.log(`• ${file}: ${parts.join(', ')}`)
  for (const { line, code, why } of broken.slice(0, NAMED)) {
    console.log(`    dòng ${line}${code ? `, mã ${code}` : ''}: ${why}`)
  }
  if (broken.length > NAMED) console.log(`    … và ${n(broken.length - NAMED)} bản ghi hỏng nữa`)
}

function n(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })
}
