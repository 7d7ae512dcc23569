import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Half, halfOf } from './evaluate/half.ts'
import { nameOf } from './evaluate/misses.ts'
import { readQuestions } from './evaluate/question.ts'
import { readKnowledge } from './evaluate/read-knowledge.ts'
import { say } from './evaluate/share.ts'
import { type Astray, compareVariants } from './robustness/compare-variants.ts'
import { askOneWords } from './robustness/one-word.ts'

const USAGE = `Cách dùng: npm run robustness -- <câu hỏi.jsonl> [--packs a.pack.json:b.pack.json] [--most 8] [--half a|b|both] [--json]
Kể tối đa --most câu lạc của mỗi kiểu chưa đạt; câu của nửa b chỉ hiện khi có --half b.`
const TODAY = '2026-11-21'
const ONE_WORDS = 200

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packs: { type: 'string', default: '' },
    most: { type: 'string', default: '8' },
    half: { type: 'string', default: 'both' },
    json: { type: 'boolean', default: false },
  },
})
const [file] = positionals
const most = Number(values.most)
if (file === undefined || !['a', 'b', 'both'].includes(values.half) || !Number.isInteger(most)) {
  console.error(USAGE)
  process.exit(2)
}

const { knowledge } = await readKnowledge(values.packs)
const questions = readQuestions(readFileSync(file, 'utf8'))
  .filter(({ scope }) => scope === 'in' || scope === 'multi')
  .filter((one) => values.half === 'both' || halfOf(one) === values.half)
const shown: Half = values.half === 'b' ? 'b' : 'a'

const kinds = compareVariants(knowledge, questions, TODAY).map(({ astray, ...kind }) => ({
  ...kind,
  astray: astray
    .filter(({ question }) => halfOf(question) === shown)
    .map(({ id, variant, wanted, got }): Astray => ({ id, variant, wanted, got })),
}))
const oneWords = askOneWords(knowledge, ONE_WORDS, TODAY)
const silent = oneWords.filter((one) => one.silent)

if (values.json) {
  console.log(JSON.stringify({ questions: questions.length, kinds, oneWords }))
} else {
  console.log(`${questions.length} câu hỏi; mỗi kiểu chỉ tính câu mà kiểu đó làm khác đi.\n`)
  console.log(`${'Kiểu'.padEnd(28)}${'cùng thủ tục đầu'.padEnd(32)}${'cùng lời đáp'.padEnd(32)}mức`)
  for (const { name, same, alike, least } of kinds) {
    const goal =
      least === undefined ? '' : `${same.share >= least ? 'đạt' : 'CHƯA'} ${least * 100} %`
    console.log(`${name.padEnd(28)}${say(same).padEnd(32)}${say(alike).padEnd(32)}${goal}`)
  }
  for (const { name, same, least, astray } of kinds.toSorted(
    (a, b) => a.same.share - b.same.share,
  )) {
    if (astray.length === 0 || (least !== undefined && same.share >= least)) continue
    console.log(`\n${name}: ${astray.length} câu lạc ở nửa ${shown}`)
    for (const { id, variant, wanted, got } of astray.slice(0, most)) {
      console.log(`  ${id} “${variant}”`)
      console.log(`    ${titleOf(wanted)} → ${titleOf(got)}`)
    }
  }
  const tally = [...new Set(oneWords.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${oneWords.filter((one) => one.kind === kind).length}`,
  )
  console.log(
    `\n${oneWords.length} chữ hay gặp nhất trong tên thủ tục, hỏi một mình: ${tally.join(', ')}.`,
  )
  console.log(
    silent.length === 0
      ? 'Không chữ nào bị bỏ im.'
      : `Bị bỏ im: ${silent.length} (${silent.map(({ syllable }) => syllable).join(', ')}).`,
  )
}

function titleOf(code: string): string {
  return code === '' ? '(không có)' : `${nameOf(knowledge, code)} [${code}]`
}
