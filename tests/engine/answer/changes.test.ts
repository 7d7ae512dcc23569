import { expect, test } from 'vitest'
import { answer, answerBlocks, prepare } from '../../../engine/index.ts'
import { packOf, paper, procedureOf, yesNo } from '../fixture.ts'

const fee = (parts: Record<string, unknown>) => ({
  slot: 'le-phi',
  kind: 'le-phi',
  source: 's1',
  ...parts,
})
const cut = (parts: Record<string, unknown>) => ({
  slot: 'le-phi',
  percent: 50,
  label: 'Giảm một nửa',
  from: '2025-07-01',
  to: '2026-12-31',
  source: 's1',
  ...parts,
})
const ways = [
  { id: 'online', trips: 1, tripFor: 'ký', source: 's1' },
  { id: 'in-person', source: 's1' },
]

function answerOf(parts: Record<string, unknown>, today = '2026-11-22') {
  const procedure = procedureOf({ channels: ways, ...parts })
  const found = answer(prepare([packOf({ procedures: [procedure] })]), {
    code: procedure.code,
    answers: {},
    today,
  })
  if (found === undefined) throw new Error('the procedure is not known')
  return found
}

const changesOf = (parts: Record<string, unknown>, today?: string) =>
  (answerOf(parts, today).changes ?? []).map(({ text }) => text)

test.for([
  {
    why: 'a cut ends',
    parts: { fees: [fee({ value: { amount: 20_000 } })], reductions: [cut({})] },
    says: ['Từ 01/01/2027: lệ phí không còn giảm 50%, thành 20.000 đồng.'],
  },
  {
    why: 'a new record begins for one way',
    parts: {
      fees: [
        fee({ value: { amount: 30_000 }, from: '2026-12-01', when: { '@channel': 'online' } }),
        fee({ value: { amount: 20_000 } }),
      ],
    },
    says: ['Từ 01/12/2026, nộp trực tuyến: lệ phí 30.000 đồng.'],
  },
  {
    why: 'the last record ends',
    parts: { fees: [fee({ value: { amount: 20_000 }, to: '2027-01-31' })] },
    says: ['Từ 01/02/2027: lệ phí hiện nay hết hạn ghi trong nguồn, bạn hỏi lại quầy.'],
  },
  {
    why: 'what is free is paid again',
    parts: {
      fees: [
        fee({ value: { free: 'nộp trực tuyến' }, to: '2026-12-31' }),
        fee({ value: { amount: 8000 } }),
      ],
    },
    says: ['Từ 01/01/2027: lệ phí 8.000 đồng.'],
  },
  {
    why: 'a change further off is not told yet',
    parts: { fees: [fee({ value: { amount: 20_000 } })], reductions: [cut({ to: '2027-02-28' })] },
    says: [],
  },
  { why: 'nothing changes', parts: { fees: [fee({ value: { amount: 20_000 } })] }, says: [] },
])('$why: $says', ({ parts, says }) => {
  expect(changesOf(parts)).toEqual(says)
})

test('on the day itself the change is there, and told no more', () => {
  const parts = { fees: [fee({ value: { amount: 20_000 } })], reductions: [cut({})] }
  expect(changesOf(parts, '2027-01-01')).toEqual([])
})

test('trips, exemptions with their proof, and what changes stand with the money', () => {
  const found = answerOf({
    questions: [yesNo('ngheo')],
    documents: [paper('so-ngheo', { ngheo: 'co' }, { need: 'proves-exemption' })],
    fees: [
      fee({ value: { free: 'thuộc hộ nghèo' }, when: { ngheo: 'co' } }),
      fee({ value: { amount: 20_000 } }),
    ],
    reductions: [cut({})],
  })
  const blocks = answerBlocks(found, ['fee'], undefined, 'asked')
  expect(blocks).toMatchObject([
    {
      type: 'fees',
      ways: [
        { trips: ['Nộp trực tuyến: vẫn đến 1 lần để ký', 'Nộp trực tiếp: mang hồ sơ đến quầy'] },
      ],
      exemptions: [
        { text: 'Có thể được miễn, giảm; mang giấy so-ngheo.', because: 'nếu có ngheo' },
      ],
    },
    { type: 'facts', title: 'Sắp thay đổi' },
  ])
})
