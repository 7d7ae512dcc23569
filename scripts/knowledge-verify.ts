import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileContent } from '../knowledge/pack/compile.ts'
import { openImportFile } from './open-import-file.ts'
import { problemLine } from './problem-line.ts'
import { fill } from './verify/fill.ts'
import { nearestLine } from './verify/nearest.ts'
import { readOfficial } from './verify/official.ts'
import type { OfficialPart } from './verify/parts.ts'
import { reportOf, summaryOf } from './verify/report.ts'
import { readVerdicts } from './verify/verdicts.ts'
import { openOf, settledOf, verify } from './verify/verify.ts'

const USAGE =
  'Cách dùng: npm run knowledge:verify -- <tệp chính thức…> [--field ho-tich …] [--out báo-cáo.md] [--fill] [--date YYYY-MM-DD] [--json]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    field: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
    date: { type: 'string' },
    fill: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
if (positionals.length === 0) {
  console.error(USAGE)
  process.exit(2)
}

const { content, fileOf } = compileContent(values.content)
const { verdicts, problems } = readVerdicts(values.content)
const official = readOfficial(positionals.map(openImportFile), values.date)
const chosen = {
  ...content,
  procedures: content.procedures.filter(
    ({ id, code, field }) =>
      (values.field?.includes(field) ?? true) &&
      (values.only?.some((one) => [id, code].includes(one)) ?? true),
  ),
}
if (values.fill) {
  for (const line of fill(
    chosen.procedures,
    official,
    (one) => `${values.content}/${fileOf.get(one)}`,
  )) {
    console.error(line)
  }
  console.error('Đã điền những chỗ khớp; hãy xem lại rồi chạy lại không có --fill.')
}
const verified = verify(chosen, official, verdicts)
const { mended, idle } = settledOf(verified, verdicts)
const summary = summaryOf(verified, mended)

if (values.out) writeFileSync(values.out, reportOf(verified, mended, official))
if (values.json) console.log(JSON.stringify({ ...summary, problems, idle, verified }))
else {
  for (const problem of problems) console.error(problemLine(problem))
  for (const { code, name, uncovered, differences } of verified) {
    const open = openOf([{ differences } as (typeof verified)[number]])
    if (uncovered.length + open.length === 0) continue
    console.log(`${name} (${code}):`)
    for (const part of uncovered) {
      const near = nearestOf(code, part)
      console.log(
        `  chưa phủ [${part.list}${part.isNote ? ', lưu ý' : ''}] ${part.code ?? ''} ${part.hash}${near ? ` (gần ${near})` : ''}: ${part.text.slice(0, 200)}`,
      )
    }
    for (const one of open) {
      const why = one.fault ?? (one.isStale ? 'lời bản ghi đã đổi' : 'chưa có phán quyết')
      console.log(
        `  khác [${one.about}] ${one.key} ${one.hash}: bản ghi “${one.official.slice(0, 160)}”, bên ta “${one.ours.slice(0, 120)}” (${why})`,
      )
    }
  }
  for (const { code, about, key } of idle) {
    console.log(`Phán quyết không còn điểm khác nào: ${code} [${about}] ${key}`)
  }
  console.log(
    `${summary.compared} trên ${summary.procedures} thủ tục có bản ghi; ${summary.parts} thành phần, ${summary.uncovered} chưa phủ.`,
  )
  console.log(
    `${summary.ours} điểm bên ta sai đã sửa. ${summary.differences} điểm còn khác: ${summary.outdated} bản ghi lỗi thời, ${summary.mistyped} bản ghi gõ nhầm, ${summary.same} cùng ý, ${summary.unclear} chưa rõ, ${summary.open} còn mở.`,
  )
}
if (summary.uncovered + summary.open + problems.length > 0) process.exitCode = 1

function nearestOf(code: string, part: OfficialPart): string | undefined {
  const procedure = chosen.procedures.find((one) => one.code === code)
  return procedure && nearestLine(procedure, part)
}
