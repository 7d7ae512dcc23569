// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { answer, answerBlocks } from '../../engine/index.ts'
import type { Answer } from '../../knowledge/schema/index.ts'
import { knowledgeOf, paper, procedureOf, yesNo } from '../engine/fixture.ts'
import { FACTS, PARTS, type Part } from './facts.ts'
import { BLOCK_RENDERINGS, messageOf, scriptOf, voiceOf } from './renderings.tsx'
import { fold, isSaid } from './said.ts'
import { SPOKEN, spell } from './voices.ts'

const PROCEDURE = procedureOf({
  channels: [
    { id: 'in-person', trips: 2, tripFor: 'ký và nhận', source: 's1' },
    { id: 'online', level: 'full', trips: 0, source: 's1' },
  ],
  questions: [yesNo('ngheo', { mode: 'in-answer' })],
  agencies: [{ role: 'receives', name: 'Ủy ban nhân dân xã', source: 's1' }],
  presence: [{ who: 'cả hai bên', at: 'file', why: 'Hai người cùng ký.', source: 's1' }],
  documents: [
    paper('don', undefined, { name: 'Tờ khai' }),
    paper('ngheo', { ngheo: 'co' }, { name: 'Giấy hộ nghèo', need: 'proves-exemption' }),
  ],
  fees: [
    { slot: 'a', kind: 'phi', value: { free: 'hộ nghèo' }, when: { ngheo: 'co' }, source: 's1' },
    { slot: 'a', kind: 'phi', value: { amount: 1_250_000 }, source: 's1' },
  ],
  times: [{ qty: 21, unit: 'working-day', cutoff: '15:30', source: 's1' }],
  deadlines: [{ qty: 60, unit: 'day', after: 'ngày sinh', lost: 'Phải nộp phạt.', source: 's1' }],
})

function answerOf(change: (procedure: typeof PROCEDURE) => void = () => {}): Answer {
  const procedure = structuredClone(PROCEDURE)
  change(procedure)
  const input = { code: procedure.code, answers: {}, today: '2026-11-22' }
  return answer(knowledgeOf({ procedures: [procedure] }), input) as Answer
}

/** Parts of which a fact of the answer is missing in what was rendered. */
async function missingIn(found: Answer, rendered: Answer): Promise<Record<string, Part[]>> {
  const blocks = answerBlocks(rendered, [], undefined)
  const texts: Record<string, string> = {}
  for (const [name, render] of Object.entries(BLOCK_RENDERINGS)) {
    const parts: string[] = []
    for (const block of blocks)
      if (!['sources', 'steps'].includes(block.type))
        parts.push(await render(block, rendered.sources))
    texts[name] = fold(parts.join(' '))
  }
  texts.script = fold(scriptOf(rendered))
  texts.message = fold(messageOf(rendered) ?? '')
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      PARTS.filter((part) =>
        FACTS[part](found, name === 'script' ? SPOKEN : voiceOf(name)).some(
          (fact) => !isSaid(text, fact),
        ),
      ),
    ]),
  )
}

const everywhere = (...parts: Part[]) => ({
  page: parts,
  text: parts,
  widget: parts,
  print: parts,
  'print, short of space': parts,
  script: parts,
  message: parts,
})

describe('the comparison notices what a rendering lacks', () => {
  test('nothing, where all is stated', async () => {
    expect(await missingIn(answerOf(), answerOf())).toEqual(everywhere())
  })

  test.for<[string, Part, (procedure: typeof PROCEDURE) => void]>([
    ['a paper', 'papers', ({ documents }) => documents.splice(0, 1)],
    ['who must come', 'who', ({ presence }) => presence.splice(0, 1)],
    [
      'another amount',
      'money',
      ({ fees }) => Object.assign(fees[1] ?? {}, { value: { amount: 250_000 } }),
    ],
    ['another number of days', 'time', ({ times }) => Object.assign(times[0] ?? {}, { qty: 1 })],
    ['an office', 'office', ({ agencies }) => agencies.splice(0, 1)],
    ['a trip', 'office', ({ channels }) => Object.assign(channels[0] ?? {}, { trips: 1 })],
    ['a deadline', 'deadlines', ({ deadlines }) => deadlines.splice(0, 1)],
  ])('%s', async ([, part, change]) => {
    expect(await missingIn(answerOf(), answerOf(change))).toEqual(everywhere(part))
  })
})

test.for([
  [0, 'không'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [105, 'một trăm linh năm'],
  [1005, 'một nghìn không trăm linh năm'],
  [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
] as const)('%d is spelled %s', ([number, said]) => {
  expect(spell(number)).toBe(said)
})
