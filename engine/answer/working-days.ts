import type { Holidays } from '../../knowledge/schema/index.ts'

const DAY = 86_400_000

/** Whether state offices work on a day, and where that is known from. */
export type OfficeDay = {
  works: boolean
  /** The holiday that is kept, where it is no mere weekend. */
  holiday?: { name: string; source: string }
  /** The year has not been announced: Tết and swapped days are unknown. */
  provisional: boolean
}

/** The day so many days later: ('2026-11-22', 3) → '2026-11-25'. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
}

/** The day so many months later; a day that the month lacks is its last one: 31/01 → 28/02. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1)
}

/** Whole days from one day to another; negative where the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Tells of a day whether offices work. Years not announced know their fixed holidays only. */
export function officeDay(day: string, holidays: Holidays): OfficeDay {
  const year = day.slice(0, 4)
  const known = holidays.years.find((one) => String(one.year) === year)
  if (known?.worked.some((swap) => swap.day === day)) return { works: true, provisional: false }
  const holiday =
    known === undefined
      ? computedHoliday(day, holidays)
      : known.off.find(({ from, to = from }) => from <= day && day <= to)
  return {
    works: holiday === undefined && !isWeekend(day),
    ...(holiday && { holiday: { name: holiday.name, source: holiday.source } }),
    provisional: known === undefined,
  }
}

/** The day itself if offices work on it, else the next one on which they do. */
export function workingDayFrom(day: string, holidays: Holidays): string {
  return officeDay(day, holidays).works ? day : workingDayFrom(addDays(day, 1), holidays)
}

/** The working day that comes so many working days after a day. */
export function addWorkingDays(day: string, count: number, holidays: Holidays): string {
  if (count <= 0) return day
  return addWorkingDays(workingDayFrom(addDays(day, 1), holidays), count - 1, holidays)
}

/** "thứ Tư 25/11"; with the year where it is another than that of `today`. */
export function weekdayText(day: string, today: string): string {
  const [year, month, date] = partsOf(day)
  const two = (part: number) => String(part).padStart(2, '0')
  const name = WEEKDAYS[new Date(day).getUTCDay()] ?? ''
  return `${name} ${two(date)}/${two(month)}${year === partsOf(today)[0] ? '' : `/${year}`}`
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

type Kept = { name: string; source: string }

/** A fixed holiday on the day, or one of the weekend before that is made up on it. */
function computedHoliday(day: string, { fixed }: Holidays): Kept | undefined {
  const on = (at: string) =>
    fixed.find((one) => at.endsWith(one.day) && (one.since ?? 0) <= partsOf(at)[0])
  const own = on(day)
  if (own !== undefined || isWeekend(day)) return own
  // Each holiday that a weekend swallowed takes the next free working day.
  const owed: Kept[] = []
  for (let back = 7; back > 0; back--) {
    const before = addDays(day, -back)
    const lost = on(before)
    if (lost?.madeUp && isWeekend(before)) owed.push(lost)
    else if (lost === undefined && !isWeekend(before)) owed.shift()
  }
  return owed[0]
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay())
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}
