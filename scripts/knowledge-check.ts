import { parseArgs } from 'node:util'
import { checkContent } from '../knowledge/pack/check/check-content.ts'
import { checkCodes } from '../knowledge/pack/codes.ts'
import { compileContent } from '../knowledge/pack/compile.ts'
import { checkNumbers } from '../knowledge/pack/numbers.ts'
import { numbersFor } from './numbers-file.ts'
import { problemLine } from './problem-line.ts'
import { prove } from './proof.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    json: { type: 'boolean', default: false },
  },
})

const result = compileContent(values.content)
const proof = prove(result)
const failures = [
  ...result.problems,
  ...checkContent(result),
  ...checkNumbers(numbersFor(values.content), result.content),
  ...checkCodes(numbersFor(values.content), result.content),
  ...proof.failures,
]
const { procedures, topics, articles, pointers } = result.content
const report = {
  procedures: procedures.length,
  topics: topics.length,
  articles: articles.length,
  pointers: pointers.length,
  paths: proof.paths,
  refers: proof.refers,
  failures,
}

if (values.json) {
  console.log(JSON.stringify(report))
} else {
  for (const failure of failures) console.error(problemLine(failure))
  console.log(
    `${report.procedures} thủ tục, ${report.topics} chủ đề, ${report.articles} bài hướng dẫn, ${report.pointers} thủ tục chỉ có tên.`,
  )
  console.log(
    `Đã đi hết ${report.paths} đường, trong đó ${report.refers} đường dẫn tới gặp cán bộ.`,
  )
  console.log(failures.length === 0 ? 'Không có lỗi.' : `Có ${failures.length} lỗi cần sửa.`)
}
if (failures.length > 0) process.exitCode = 1
