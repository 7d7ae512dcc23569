import { describe, expect, test } from 'vitest'
import { exactAmount, moneyLines, possibleTotals, totalOf } from '../../../engine/answer/money.ts'
import type { Facts } from '../../../engine/answer/when.ts'
import { UNSURE } from '../../../engine/answer/when.ts'
import { moneyText } from '../../../engine/answer/words.ts'
import type { Procedure } from '../../../knowledge/schema/index.ts'
import { procedureOf, yesNo } from '../fixture.ts'

const copies = {
  tiers: [{ upTo: 2, amount: 2000 }, { amount: 1000 }],
  per: 'page',
  countedBy: 'trang',
  cap: 200_000,
  capPer: 'copy',
} as const

describe('tiers', () => {
  test.for([
    { pages: 1, expected: 2000 },
    { pages: 2, expected: 4000 },
    { pages: 3, expected: 5000 },
    { pages: 10, expected: 12_000 },
    { pages: 500, expected: 200_000 },
  ])('$pages pages cost $expected', ({ pages, expected }) => {
    expect(
      exactAmount({ ...copies, tiers: [...copies.tiers] }, { answers: { trang: pages } }),
    ).toBe(expected)
  })
})

const context = (facts: Facts, today: string) => ({
  facts,
  today,
  because: () => undefined,
  layerOf: () => 'curated' as const,
})
const lines = (procedure: Procedure, facts: Facts, today = '2026-11-21') =>
  moneyLines(procedure, context({ channel: 'online', ...facts }, today))
const fee = (parts: Record<string, unknown>) => ({
  slot: 'le-phi',
  kind: 'le-phi',
  source: 's1',
  ...parts,
})

test('the first record of a slot that holds wins', () => {
  const procedure = procedureOf({
    fees: [
      fee({ value: { amount: 10_000 }, when: { '@channel': 'online' } }),
      fee({ value: { amount: 20_000 } }),
    ],
  })
  expect(totalOf(lines(procedure, { answers: {} }))).toBe(10_000)
  expect(totalOf(lines(procedure, { answers: {}, channel: 'in-person' }))).toBe(20_000)
})

test('an open case shows every record that may win, and no total', () => {
  const procedure = procedureOf({
    questions: [yesNo('ngheo')],
    fees: [
      fee({ value: { free: 'hộ nghèo' }, when: { ngheo: 'co' } }),
      fee({ value: { amount: 20_000 } }),
    ],
  })
  const [line] = lines(procedure, { answers: { ngheo: UNSURE } })
  expect(line?.charges.map(({ text }) => text)).toEqual([
    'Không mất tiền, vì hộ nghèo',
    '20.000 đồng',
  ])
  expect(line?.total).toBeUndefined()
})

test('slots add up; a slot that is not exact leaves no total', () => {
  const procedure = procedureOf({
    fees: [
      fee({ value: { amount: 10_000 } }),
      fee({ slot: 'phi', kind: 'phi', value: { council: true } }),
    ],
  })
  expect(totalOf(lines(procedure, { answers: {} }))).toBeUndefined()
  expect(
    totalOf(
      lines(
        procedureOf({
          fees: [
            fee({ value: { amount: 10_000 } }),
            fee({ slot: 'phi', kind: 'phi', value: { amount: 5000 } }),
          ],
        }),
        { answers: {} },
      ),
    ),
  ).toBe(15_000)
})

test('a cut holds to its last day and not a day longer', () => {
  const procedure = procedureOf({
    fees: [fee({ value: { amount: 70_000 } })],
    reductions: [
      {
        slot: 'le-phi',
        percent: 50,
        label: 'giảm',
        from: '2025-07-01',
        to: '2026-12-31',
        source: 's1',
      },
    ],
  })
  expect(totalOf(lines(procedure, { answers: {} }, '2026-12-31'))).toBe(35_000)
  expect(totalOf(lines(procedure, { answers: {} }, '2027-01-01'))).toBe(70_000)
})

test.for([
  { what: 'an amount', value: { amount: 70_000 }, expected: [50] },
  { what: 'a share', value: { rate: { percent: 2, of: 'giá xe' } }, expected: [50] },
  { what: 'nothing', value: { free: 'hộ nghèo' }, expected: [] },
])('a cut of $what', ({ value, expected }) => {
  const cut = { slot: 'le-phi', percent: 50, label: 'giảm', source: 's1' }
  const procedure = procedureOf({
    fees: [fee({ value })],
    reductions: [{ ...cut, from: '2025-07-01', to: '2026-12-31' }],
  })
  const [line] = lines(procedure, { answers: {} })
  expect(line?.cuts.map(({ percent }) => percent)).toEqual(expected)
})

test('a share leaves no total', () => {
  const procedure = procedureOf({
    fees: [
      fee({ value: { amount: 10_000 } }),
      fee({ slot: 'thue', kind: 'thue', value: { rate: { percent: 2, of: 'giá bán' } } }),
    ],
  })
  expect(totalOf(lines(procedure, { answers: {} }))).toBeUndefined()
})

test('a slot whose records have all run out shows the last one as to be checked', () => {
  const procedure = procedureOf({ fees: [fee({ value: { amount: 30_000 }, to: '2026-06-30' })] })
  const [line] = lines(procedure, { answers: {} })
  expect(line?.charges).toMatchObject([{ text: '30.000 đồng', expired: true }])
  expect(line?.total).toBeUndefined()
})

test.for([
  { value: { amount: 8000, per: 'copy' as const }, expected: '8.000 đồng/bản' },
  {
    value: { ...copies, tiers: [...copies.tiers] },
    expected:
      'trang 1 đến 2: 2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng/bản',
  },
  { value: { range: [5000, 8000] as [number, number] }, expected: '5.000 đồng đến 8.000 đồng' },
  { value: { rate: { percent: 0.5, of: 'giá trị nhà đất' } }, expected: '0,5% giá trị nhà đất' },
  { value: { unknown: 'Cổng ghi 0 đồng' }, expected: 'Chưa rõ: Cổng ghi 0 đồng' },
])('$expected', ({ value, expected }) => {
  expect(moneyText(value)).toBe(expected)
})

test('a cut that goes with one answer is not offered beside the other', () => {
  const procedure = procedureOf({
    questions: [yesNo('du-giay')],
    fees: [
      fee({ value: { free: 'đủ giấy' }, when: { '@channel': 'online', 'du-giay': 'co' } }),
      fee({ value: { amount: 70_000 } }),
    ],
    reductions: [
      {
        slot: 'le-phi',
        percent: 50,
        label: 'Giảm một nửa',
        when: { any: [{ '@channel': 'in-person' }, { 'du-giay': 'khong' }] },
        from: '2025-07-01',
        to: '2026-12-31',
        source: 's1',
      },
    ],
  })
  expect(
    possibleTotals(procedure, context({ answers: {}, channel: 'online' }, '2026-11-22')),
  ).toEqual({ sums: [0, 35_000], isAll: true })
})

test('a case without an exact sum is told apart, one that is another procedure is not counted', () => {
  const procedure = procedureOf({
    questions: [yesNo('ngheo'), yesNo('het-han')],
    redirect: [{ when: { 'het-han': 'co' }, to: '1.000001', why: 'Việc khác.', source: 's1' }],
    fees: [
      fee({ value: { free: 'hết hạn' }, when: { 'het-han': 'co' } }),
      fee({ value: { unknown: 'hỏi quầy' }, when: { ngheo: 'co' } }),
      fee({ value: { amount: 20_000 } }),
    ],
  })
  expect(possibleTotals(procedure, context({ answers: {} }, '2026-11-22'))).toEqual({
    sums: [20_000],
    isAll: false,
  })
})
