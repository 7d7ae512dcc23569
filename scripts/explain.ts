import { parseArgs } from 'node:util'
import { readKnowledge } from './evaluate/read-knowledge.ts'
import { traceLines, traceOf } from './explain/trace.ts'

const USAGE =
  'Cách dùng: npm run explain -- "<câu hỏi>" [--packs a.pack.json:b.pack.json] [--json]\nKể từng bước máy hiểu một câu, ở đầu cuộc trò chuyện.'
const TODAY = '2026-11-21'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packs: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})
const message = positionals.join(' ')
if (message === '') {
  console.error(USAGE)
  process.exit(2)
}

const { knowledge } = await readKnowledge(values.packs)
const trace = traceOf(knowledge, message, TODAY)
console.log(values.json ? JSON.stringify(trace) : traceLines(trace).join('\n'))
