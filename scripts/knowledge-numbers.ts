import { parseArgs } from 'node:util'
import { compileContent } from '../knowledge/pack/compile.ts'
import { extendNumbers } from '../knowledge/pack/numbers.ts'
import { numbersPath, readNumbers, writeNumbers } from './numbers-file.ts'
import { problemLine } from './problem-line.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    json: { type: 'boolean', default: false },
  },
})

const { content, problems } = compileContent(values.content)
const path = numbersPath(values.content)
const before = readNumbers(path)
const after = extendNumbers(before, content)
writeNumbers(path, after)

const added = count(after) - count(before)
if (values.json) {
  console.log(JSON.stringify({ path, added, total: count(after), skipped: problems.length }))
} else {
  for (const problem of problems) console.error(problemLine(problem))
  console.log(`Đã ghi ${path}: thêm ${added} số, tất cả ${count(after)} số.`)
}

function count(numbers: Record<string, Record<string, number>>): number {
  return Object.values(numbers).reduce((sum, entries) => sum + Object.keys(entries).length, 0)
}
