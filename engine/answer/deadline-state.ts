import type { Answer, Deadline, Holidays } from '../../knowledge/schema/index.ts'
import { foldText } from '../text/fold.ts'
import { addDays, addMonths, addWorkingDays, daysBetween, weekdayText } from './working-days.ts'

/** How a deadline stands on the day of the answer, counted from what the citizen told. */
export type DeadlineState = {
  /** Place among the deadlines of the answer. */
  index: number
  /** Last day on which it is in time. */
  last: string
  /** Days left; 0 on the last day, below 0 once it is over. */
  left: number
  text: string
  cites: string[]
}

/**
 * How the deadlines of an answer stand, so many days after the event that was told: "Đã 3 ngày kể từ ngày bé sinh, còn 57
 * ngày (đến hết thứ Hai 18/01/2027).". Only deadlines that surely hold and count from such an event; where several count
 * from different ones, `event` (the question that was answered, or the citizen's words) tells which is meant.
 */
export function deadlineState(
  { deadlines, today }: Pick<Answer, 'deadlines' | 'today'>,
  told: { days: number; event?: string },
  holidays?: Holidays,
): DeadlineState[] {
  const counted = deadlines.flatMap((deadline, index) =>
    deadline.holds === 'yes' && deadline.after !== undefined && deadline.unit !== 'hour'
      ? [{ deadline, index, after: deadline.after }]
      : [],
  )
  const events = new Set(counted.map(({ after }) => after))
  const meant = counted.filter(
    ({ after }) => events.size === 1 || sharesWords(after, told.event ?? ''),
  )
  return meant.flatMap(({ deadline, index, after }) => {
    const last = lastDay(deadline, addDays(today, -told.days), holidays)
    if (last === undefined) return []
    const left = daysBetween(today, last)
    const since = `${told.days === 0 ? 'Hôm nay là' : `Đã ${told.days} ngày kể từ`} ${after}`
    return [
      {
        index,
        last,
        left,
        text: `${since}, ${leftText(left, last, today)}`,
        cites: [deadline.source],
      },
    ]
  })
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

const IDLE = new Set(['ngay', 'da', 'bao', 'lau', 'roi', 'duoc', 'tu', 'khi', 'a', 'nhieu'])

function sharesWords(after: string, event: string): boolean {
  const said = new Set(foldText(event).split(' '))
  return foldText(after)
    .split(' ')
    .some((word) => !IDLE.has(word) && said.has(word))
}
