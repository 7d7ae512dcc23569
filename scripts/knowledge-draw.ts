import { parseArgs } from 'node:util'
import { caseTree } from '../engine/cases/case-tree.ts'
import { procedureCases } from '../engine/cases/procedure-cases.ts'
import { prepare } from '../engine/index.ts'
import { compileContent } from '../knowledge/pack/compile.ts'
import { decisionTable } from './draw/decision-table.ts'
import { mermaid } from './draw/mermaid.ts'
import { topicCases } from './draw/topic-cases.ts'
import { MOST_PATHS } from './proof/runs.ts'

const USAGE =
  'Cách dùng: npm run --silent knowledge:draw -- <id hoặc mã của thủ tục, id của chủ đề> [--table] [--date YYYY-MM-DD]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    table: { type: 'boolean', default: false },
    date: { type: 'string' },
  },
})
const [wanted] = positionals
if (wanted === undefined) stop(USAGE)

const { content } = compileContent(values.content)
const knowledge = prepare([{ format: 1, layer: 'curated', hash: '0'.repeat(64), content }])
const today = values.date ?? content.asOf
const procedure = content.procedures.find(({ id, code }) => id === wanted || code === wanted)
const topic = content.topics.find(({ id }) => id === wanted)
if (!procedure && !topic) stop(`Không có thủ tục hay chủ đề "${wanted}".`)

const names = new Map(
  [...content.procedures, ...content.pointers].map(({ code, name }) => [code, name]),
)
const title = procedure ? `${procedure.name} (${procedure.code})` : (topic?.name ?? '')
const cases = procedure
  ? procedureCases(procedure, knowledge, { today })
  : topicCases(topic as NonNullable<typeof topic>, (code) => names.get(code) ?? code)
const tree = caseTree(cases, MOST_PATHS)
if (tree === undefined) stop(`Có hơn ${MOST_PATHS} đường: hãy bỏ bớt câu hỏi.`)
console.log((values.table ? decisionTable : mermaid)(title, tree))

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
