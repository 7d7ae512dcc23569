import { parseArgs } from 'node:util'
import { checkContent } from '../knowledge/pack/check/check-content.ts'
import { checkCodes } from '../knowledge/pack/codes.ts'
import { compileContent } from '../knowledge/pack/compile.ts'
import { checkNumbers } from '../knowledge/pack/numbers.ts'
import { numbersFor } from './numbers-file.ts'
import { problemLine } from './problem-line.ts'
import { checkTalk } from './proof/check-talk.ts'
import { pastFees } from './proof/past-fees.ts'
import { prove } from './proof.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    json: { type: 'boolean', default: false },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})

const result = compileContent(values.content)
// What cannot be read is missing everywhere else: told first and alone, so that nobody repairs a file that is right.
const proof = result.isWhole ? prove(result) : { paths: 0, refers: 0, failures: [] }
const failures = result.isWhole
  ? [
      ...result.problems,
      ...checkContent(result),
      ...checkTalk(result),
      ...checkNumbers(numbersFor(values.content), result.content),
      ...checkCodes(numbersFor(values.content), result.content),
      ...proof.failures,
    ]
  : result.problems
// Only time brings these about: they are told, and fail nothing.
const reminders = pastFees(result, values.today)
const { procedures, topics, articles, pointers } = result.content
const report = {
  procedures: procedures.length,
  topics: topics.length,
  articles: articles.length,
  pointers: pointers.length,
  paths: proof.paths,
  refers: proof.refers,
  failures,
  reminders,
}

if (values.json) {
  console.log(JSON.stringify(report))
} else {
  for (const failure of failures) console.error(problemLine(failure))
  for (const reminder of reminders) console.error(problemLine(reminder, 'nhắc:'))
  console.log(
    `${report.procedures} thủ tục, ${report.topics} chủ đề, ${report.articles} bài hướng dẫn, ${report.pointers} thủ tục chỉ có tên.`,
  )
  console.log(
    result.isWhole
      ? `Đã đi hết ${report.paths} đường, trong đó ${report.refers} đường dẫn tới gặp cán bộ.`
      : 'Còn mục chưa đọc được, nên chưa xem các tệp có khớp nhau không. Bạn sửa rồi chạy lại.',
  )
  console.log(failures.length === 0 ? 'Không có lỗi.' : `Có ${failures.length} lỗi cần sửa.`)
}
if (failures.length > 0) process.exitCode = 1
