import { expect, test } from 'vitest'
import { caseTable } from '../../../engine/index.ts'
import { knowledgeOf, paper, procedureOf, yesNo } from '../fixture.ts'

const PLACE = { province: '01' }
const cut = {
  slot: 'le-phi',
  percent: 50,
  label: 'Giảm một nửa đến hết 31/12/2026',
  from: '2026-01-01',
  to: '2026-12-31',
  source: 's1',
}
const fee = { slot: 'le-phi', kind: 'le-phi', value: { amount: 70000 }, source: 's1' }

/** Lines on money of a case table, those of all cases first. */
function moneyOf(parts: Record<string, unknown>, today = '2026-11-22'): string[] {
  const procedure = procedureOf({
    channels: [
      { id: 'in-person', source: 's1' },
      { id: 'online', source: 's1' },
    ],
    questions: [yesNo('mat')],
    documents: [paper('don', { mat: 'co' })],
    ...parts,
  })
  const knowledge = knowledgeOf({ procedures: [procedure] })
  const table = caseTable(knowledge, { code: procedure.code, place: PLACE, today })
  return [table, ...(table?.rules ?? [])].flatMap((one) =>
    (one && 'common' in one ? one.common : (one?.parts ?? []))
      .filter(({ heading }) => heading === 'Tiền')
      .flatMap(({ lines }) => lines),
  )
}

test.for([
  {
    name: 'a reduction in force stands beside its amount, with what is left to pay',
    parts: { fees: [fee], reductions: [cut] },
    lines: [
      'Lệ phí: 70.000 đồng; giảm 50%: giảm một nửa đến hết 31/12/2026; còn phải trả: 35.000 đồng',
    ],
  },
  {
    name: 'one that is over is not told',
    parts: { fees: [fee], reductions: [cut] },
    today: '2027-01-01',
    lines: ['Lệ phí: 70.000 đồng'],
  },
  {
    name: 'one for some ways only stands with those ways',
    parts: { fees: [fee], reductions: [{ ...cut, when: { '@channel': 'in-person' } }] },
    lines: [
      'Nộp trực tiếp: Lệ phí: 70.000 đồng; giảm 50%: giảm một nửa đến hết 31/12/2026; còn phải trả: 35.000 đồng',
      'Nộp trực tuyến: Lệ phí: 70.000 đồng',
    ],
  },
  {
    name: 'of several charges, it stands behind the one that it cuts; a label without a day gets one',
    parts: {
      fees: [
        { ...fee, value: { rate: { percent: 0.5, of: 'giá trị nhà đất' } } },
        { ...fee, slot: 'do', kind: 'trich-do', value: { amount: 100000 } },
      ],
      reductions: [{ ...cut, percent: 10, label: 'Người có công' }],
    },
    lines: [
      'Lệ phí: 0,5% giá trị nhà đất; giảm 10%: người có công, đến hết 31/12/2026; Phí đo đạc: 100.000 đồng',
    ],
  },
  {
    name: 'an amount whose time is over says so',
    parts: { fees: [{ ...fee, to: '2026-06-30' }] },
    lines: ['Lệ phí: 70.000 đồng, cần kiểm tra lại'],
  },
])('$name', ({ parts, today, lines }) => {
  expect(moneyOf(parts, today)).toEqual(lines)
})

test('a question beside the line that decides the cut is named, and the sums that may come out', () => {
  const question = yesNo('so-hoa', { mode: 'in-answer' })
  const lines = moneyOf({
    questions: [yesNo('mat'), question],
    fees: [fee],
    reductions: [{ ...cut, when: { 'so-hoa': 'co' } }],
  })
  expect(lines).toEqual([
    'Lệ phí: 70.000 đồng; giảm 50%: giảm một nửa đến hết 31/12/2026 (nếu có so-hoa); còn phải trả: 35.000 hoặc 70.000 đồng',
  ])
})
