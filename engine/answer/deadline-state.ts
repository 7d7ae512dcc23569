import type { Answer, Deadline, Holidays, Since } from '../../knowledge/schema/index.ts'
import { eventIn } from './event.ts'
import { addDays, addMonths, addWorkingDays, daysBetween, weekdayText } from './working-days.ts'

/** How a deadline stands on a day. */
export type DeadlineState = NonNullable<Answer['deadlines'][number]['state']>

/**
 * How a deadline stands today, counted from what the citizen told: "Đã 3 ngày kể từ ngày bé sinh, còn 57 ngày (đến hết thứ
 * Hai 18/01/2027).". Nothing where it counts from another event, or from none that can be told in days.
 */
export function deadlineState(
  deadline: Deadline,
  { day, event }: Since,
  today: string,
  holidays?: Holidays,
): DeadlineState | undefined {
  const { after } = deadline
  if (after === undefined || day > today || eventIn(after) !== event) return undefined
  const last = lastDay(deadline, day, holidays)
  if (last === undefined) return undefined
  const left = daysBetween(today, last)
  const days = daysBetween(day, today)
  const since = `${days === 0 ? 'Hôm nay là' : `Đã ${days} ngày kể từ`} ${after}`
  return { last, left, text: `${since}, ${leftText(left, last, today)}` }
}

function leftText(left: number, last: string, today: string): string {
  if (left < 0) return `quá hạn ${-left} ngày.`
  if (left === 0) return 'hôm nay là ngày cuối.'
  return `còn ${left} ngày (đến hết ${weekdayText(last, today)}).`
}

/** The last day in time: the day of the event is not counted. Working days need the days off. */
function lastDay(
  { qty, unit }: Deadline,
  event: string,
  holidays: Holidays | undefined,
): string | undefined {
  switch (unit) {
    case 'day':
      return addDays(event, qty)
    case 'month':
      return addMonths(event, qty)
    case 'year':
      return addMonths(event, qty * 12)
    case 'working-day':
      return holidays && addWorkingDays(event, qty, holidays)
    default:
      return undefined
  }
}
