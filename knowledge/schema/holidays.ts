import * as z from 'zod'
import { IsoDate, Line, Source, SourceId } from './base.ts'

/** A holiday of every year, by the solar calendar. */
export const FixedHoliday = z.strictObject({
  day: z
    .string()
    .regex(/^\d\d-\d\d$/, 'phải viết tháng-ngày, ví dụ: 09-02')
    .describe('month and day, 09-02'),
  name: Line.describe('what it is called'),
  since: z.int().optional().describe('first year in which it is a day off'),
  madeUp: z
    .boolean()
    .default(true)
    .describe('on a weekend, the next working day is off instead (Labour Code, article 111)'),
  source: SourceId.describe('id of its source'),
})

/** The days off of one year that has been announced: all of them, fixed ones included. */
export const HolidayYear = z.strictObject({
  year: z.int().min(2025).max(2100).describe('the year'),
  off: z
    .array(
      z.strictObject({
        from: IsoDate.describe('first day off'),
        to: IsoDate.optional().describe('last day off, where there are several'),
        name: Line.describe('what it is called, after "nghỉ"'),
        source: SourceId.describe('id of its source'),
      }),
    )
    .min(1)
    .describe('days off; weekends need not be named'),
  worked: z
    .array(
      z.strictObject({
        day: IsoDate.describe('weekend day on which offices work'),
        instead: IsoDate.describe('weekday that is off for it'),
        source: SourceId.describe('id of its source'),
      }),
    )
    .default([])
    .describe('swapped days'),
})

/** Public holidays of Vietnam for state offices, as dated data. */
export const Holidays = z.strictObject({
  fixed: z.array(FixedHoliday).min(1).describe('what is known of years not yet announced'),
  years: z.array(HolidayYear).min(1).describe('years that have been announced'),
  sources: z.record(SourceId, Source).describe('where the days come from'),
})
export type Holidays = z.infer<typeof Holidays>
