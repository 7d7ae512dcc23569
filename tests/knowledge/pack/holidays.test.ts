import { expect, test } from 'vitest'
import { checkHolidays } from '../../../knowledge/pack/check/holidays.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { Holidays } from '../../../knowledge/schema/index.ts'

const source = { kind: 'law', title: 'Luật mẫu', checked: '2026-11-01' }
const off = { from: '2026-08-31', to: '2026-09-02', name: 'Quốc khánh', source: 's1' }
const worked = { day: '2026-08-22', instead: '2026-08-31', source: 's1' }

function faultsOf(...years: unknown[]): string[] {
  const holidays = Holidays.parse({
    fixed: [{ day: '09-02', name: 'Quốc khánh', source: 's1' }],
    years,
    sources: { s1: source },
  })
  const result = compileContent('tests/knowledge/pack/no-such-folder')
  const problems = checkHolidays({ ...result, content: { ...result.content, holidays } })
  return problems.map(({ path, message }) => `${path}: ${message}`)
}

test('a year as it was announced has no fault', () => {
  expect(faultsOf({ year: 2026, off: [off], worked: [worked] })).toEqual([])
})

test.for([
  { defect: 'a year twice', years: [{}, {}], says: 'years: năm 2026 ghi hai lần' },
  {
    defect: 'a span that runs backward',
    years: [{ off: [{ ...off, to: '2026-08-30' }] }],
    says: 'ngày đầu sau ngày cuối',
  },
  {
    defect: 'a day of another year',
    years: [{ off: [{ ...off, to: '2027-09-02' }] }],
    says: 'không thuộc năm 2026',
  },
  {
    defect: 'a weekday worked for another',
    years: [{ worked: [{ ...worked, day: '2026-08-21' }] }],
    says: '2026-08-21 không phải cuối tuần',
  },
  {
    defect: 'a swap for a day that is not off',
    years: [{ worked: [{ ...worked, instead: '2026-08-28' }] }],
    says: '2026-08-28 phải là ngày thường có trong off',
  },
])('$defect is told', ({ years, says }) => {
  const faults = faultsOf(...years.map((year) => ({ year: 2026, off: [off], ...year })))
  expect(faults).toEqual([expect.stringContaining(says)])
})
