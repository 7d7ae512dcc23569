import { type Check, problemOf } from './check.ts'

/** Days off stand in their year, spans run forward, and a swapped day is a weekend day worked for a weekday off. */
export const checkHolidays: Check = (result) => {
  const { holidays } = result.content
  if (holidays === undefined) return []
  const years = holidays.years.map(({ year }) => year)
  const repeated = years
    .filter((year, place) => years.indexOf(year) !== place)
    .map((year) => ({ path: 'years', message: `năm ${year} ghi hai lần: hãy giữ một` }))
  const faults = holidays.years.flatMap(({ year, off, worked }, at) => [
    ...off.flatMap(({ from, to = from }, index) => {
      const path = `years[${at}].off[${index}]`
      if (from > to) return [{ path, message: 'ngày đầu sau ngày cuối: hãy đổi chỗ' }]
      return yearOf(from) === year && yearOf(to) === year
        ? []
        : [{ path, message: `ngày nghỉ không thuộc năm ${year}: hãy sửa năm` }]
    }),
    ...worked.flatMap(({ day, instead }, index) => {
      const path = `years[${at}].worked[${index}]`
      const isOff = off.some(({ from, to = from }) => from <= instead && instead <= to)
      return [
        ...(isWeekend(day) ? [] : [{ path, message: `${day} không phải cuối tuần: hãy sửa ngày` }]),
        ...(isWeekend(instead) || !isOff
          ? [{ path, message: `${instead} phải là ngày thường có trong off: hãy thêm vào off` }]
          : []),
      ]
    }),
  ])
  return [...repeated, ...faults].map(({ path, message }) =>
    problemOf(result, holidays, path, message),
  )
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
