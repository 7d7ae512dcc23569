import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { deskHits, deskLines } from './evaluate/desk-hits.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { type Half, halfOf } from './evaluate/half.ts'
import { heldOut, heldOutLines } from './evaluate/held-out.ts'
import { missesOf } from './evaluate/misses.ts'
import { readQuestions } from './evaluate/question.ts'
import { readKnowledge } from './evaluate/read-knowledge.ts'
import { missLines, reportLines } from './evaluate/report.ts'

const USAGE = `Cách dùng: npm run evaluate -- <câu hỏi.jsonl> [--packs a.pack.json:b.pack.json] [--half a|b|both] [--misses] [--json]
           npm run evaluate -- --held-out [--packs …] [--json]
           npm run evaluate -- <câu hỏi.jsonl> --desk [--packs …] [--json]
Luật chỉ được viết theo nửa a. --misses kể câu hỏng của nửa a; câu của nửa b chỉ hiện khi có --half b.
--held-out giấu từng nửa cách hỏi của chính kho rồi hỏi lại: chỉnh độ chắc theo đây, không theo bộ câu hỏi.
--desk: bàn tra cứu hiện thủ tục đúng trong ba dòng đầu cho bao nhiêu câu, theo nơi câu hỏi đến.`
const TODAY = '2026-11-21'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packs: { type: 'string', default: '' },
    half: { type: 'string', default: 'both' },
    misses: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
    desk: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (values['held-out']) {
  const { packs } = await readKnowledge(values.packs)
  const scores = heldOut(packs, TODAY)
  console.log(values.json ? JSON.stringify(scores) : heldOutLines(scores).join('\n'))
  process.exit(0)
}
if (file === undefined || !['a', 'b', 'both'].includes(values.half)) {
  console.error(USAGE)
  process.exit(2)
}

const questions = readQuestions(readFileSync(file, 'utf8'))
const { packs, knowledge } = await readKnowledge(values.packs)
if (values.desk) {
  const hits = deskHits(knowledge, questions, TODAY)
  console.log(values.json ? JSON.stringify(hits) : deskLines(hits).join('\n'))
  process.exit(0)
}
const asked = questions.filter((one) => values.half === 'both' || halfOf(one) === values.half)
const { rows, ...scores } = evaluate(knowledge, packs, asked, { today: TODAY, others: questions })
const shown: Half = values.half === 'b' ? 'b' : 'a'
const misses = values.misses
  ? missesOf(
      knowledge,
      rows.filter(({ question }) => halfOf(question) === shown),
    )
  : []
const procedures = knowledge.procedures.size + knowledge.pointers.size

if (values.json) {
  console.log(JSON.stringify({ procedures, ...scores, ...(values.misses && { misses }) }))
} else {
  console.log(`${procedures} thủ tục trong kho; trong ngoặc là số câu và khoảng tin cậy 95 %.`)
  console.log(reportLines({ ...scores, rows }).join('\n'))
  if (values.misses) {
    console.log(`\nCâu hỏng của nửa ${shown}`)
    console.log(missLines(misses).join('\n'))
  }
}
