import type { Holidays, ProcessingTime } from '../../knowledge/schema/index.ts'
import { hourText } from './words.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  officeDay,
  weekdayText,
  workingDayFrom,
} from './working-days.ts'

/** When a result may be there at the earliest, were it filed on a day. */
export type Earliest = {
  /** First day on which it can be filed: the day asked for, or the next working day. */
  filed: string
  day: string
  /** Hour of that day until which it must be received, where the hour of filing is open. */
  before?: string
  /** A year on the way has not been announced. */
  provisional: boolean
  /** Holidays on the way, each once, with the ids of their sources. */
  holidays: { name: string; source: string }[]
}

/** Office hours that a time in hours runs through. */
const OPENS = 8
const CLOSES = 17

/**
 * The earliest day of a result that is filed on a day, or at a time of it (`2026-11-23T15:30`). What is received after the
 * cutoff, or on a day off, counts from the next working day; the day of filing is not counted; a last day that is a day
 * off moves to the next working day. Nothing where the record gives no time.
 */
export function earliest(
  time: ProcessingTime,
  at: string,
  holidays: Holidays,
): Earliest | undefined {
  if ('unknown' in time) return undefined
  const [asked = at, clock] = at.split('T')
  const filed = workingDayFrom(asked, holidays)
  const isLate = filed === asked && clock !== undefined && clock > (time.cutoff ?? '99')
  const received = isLate ? addWorkingDays(filed, 1, holidays) : filed
  const due = lastDay(time, received, filed === asked ? clock : undefined)
  const day = workingDayFrom(due, holidays)
  // Days by the calendar run through holidays: only those that move the first or the last day count.
  const passed =
    time.unit === 'working-day'
      ? daysUpTo(asked, day)
      : [...daysUpTo(asked, filed), ...daysUpTo(due, day)]
  const judged = passed.map((one) => officeDay(one, holidays))
  const kept = judged.flatMap(({ holiday }) => holiday ?? [])
  return {
    filed,
    day,
    ...(time.cutoff !== undefined && clock === undefined && { before: time.cutoff }),
    provisional: judged.some(({ provisional }) => provisional),
    holidays: kept.filter(
      ({ name }, place) => kept.findIndex((one) => one.name === name) === place,
    ),
  }

  function lastDay(
    { qty, unit, cutoff }: Exclude<ProcessingTime, { unknown: string }>,
    from: string,
    hour: string | undefined,
  ): string {
    switch (unit) {
      case 'hour':
        return afterHours(from, qty, hour)
      case 'day':
        return addDays(from, qty)
      case 'month':
        return addMonths(from, qty)
      default:
        // "Trong ngày": one working day with an hour until which it is received.
        return addWorkingDays(from, cutoff !== undefined && qty === 1 ? 0 : qty, holidays)
    }
  }
}

/** "Nộp hôm nay thì sớm nhất thứ Tư 25/11"; the sure day stands on the slip, which is said beside it. */
export function earliestText(found: Earliest, today: string): string {
  const { filed, day, before, provisional, holidays } = found
  const start = filed === today ? 'hôm nay' : weekdayText(filed, today)
  const hour = before === undefined ? '' : ` trước ${hourText(before)}`
  const end = day === filed ? 'ngay trong ngày' : weekdayText(day, today)
  const notes = [
    ...(holidays.length === 0
      ? []
      : [`đã trừ nghỉ ${holidays.map(({ name }) => name).join(', ')}`]),
    ...(provisional ? [`tạm tính, lịch nghỉ năm ${day.slice(0, 4)} chưa công bố`] : []),
  ]
  return `Nộp ${start}${hour} thì sớm nhất ${end}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}.`
}

/** Less than a day runs through office hours; a day and more by the clock. Without a clock, one files when it opens. */
function afterHours(from: string, hours: number, clock: string | undefined): string {
  if (hours >= 24) return addDays(from, Math.floor(hours / 24))
  const hour =
    clock === undefined ? OPENS : Number(clock.slice(0, 2)) + Number(clock.slice(3, 5)) / 60
  return Math.max(hour, OPENS) + hours <= CLOSES ? from : addDays(from, 1)
}

function daysUpTo(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
