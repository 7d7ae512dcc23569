import { describe, expect, test } from 'vitest'
import { earliest, earliestText } from '../../../engine/answer/earliest.ts'
import { addMonths, addWorkingDays, officeDay } from '../../../engine/answer/working-days.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { ProcessingTime } from '../../../knowledge/schema/index.ts'

const { holidays } = compileContent('knowledge/content').content
if (holidays === undefined) throw new Error('knowledge/content/holidays.yaml is missing')

const LUAT = 'luat'
const WORKS = undefined

/** Forty days: whether offices work, and on whose word they do not (id of the source in holidays.yaml). */
const DAYS: [day: string, works: boolean, source: string | undefined, why: string][] = [
  ['2026-01-01', false, LUAT, 'Tết Dương lịch'],
  ['2026-01-02', false, 'cv-12729', 'hoán đổi sang thứ Bảy 10/01'],
  ['2026-01-03', false, WORKS, 'thứ Bảy'],
  ['2026-01-05', true, WORKS, 'đi làm lại'],
  ['2026-01-10', true, WORKS, 'thứ Bảy làm bù cho 02/01'],
  ['2026-01-11', false, WORKS, 'Chủ nhật'],
  ['2026-02-13', true, WORKS, 'thứ Sáu trước Tết'],
  ['2026-02-14', false, WORKS, 'thứ Bảy, 27 tháng Chạp'],
  ['2026-02-15', false, WORKS, 'Chủ nhật, 28 tháng Chạp'],
  ['2026-02-16', false, 'tb-9441', '29 tháng Chạp'],
  ['2026-02-17', false, 'tb-9441', 'mùng 1'],
  ['2026-02-18', false, 'tb-9441', 'mùng 2'],
  ['2026-02-19', false, 'tb-9441', 'mùng 3'],
  ['2026-02-20', false, 'tb-9441', 'mùng 4'],
  ['2026-02-21', false, WORKS, 'thứ Bảy, mùng 5'],
  ['2026-02-22', false, WORKS, 'Chủ nhật, mùng 6'],
  ['2026-02-23', true, WORKS, 'đi làm lại'],
  ['2026-04-24', true, WORKS, 'thứ Sáu trước Giỗ Tổ'],
  ['2026-04-26', false, WORKS, 'Giỗ Tổ rơi vào Chủ nhật'],
  ['2026-04-27', false, 'lich-2026', 'nghỉ bù Giỗ Tổ'],
  ['2026-04-28', true, WORKS, 'giữa hai kỳ nghỉ'],
  ['2026-04-29', true, WORKS, 'không hoán đổi dịp 30/4'],
  ['2026-04-30', false, 'lich-2026', 'Ngày Chiến thắng'],
  ['2026-05-01', false, 'lich-2026', 'Quốc tế Lao động'],
  ['2026-05-02', false, WORKS, 'thứ Bảy, không làm bù'],
  ['2026-05-04', true, WORKS, 'đi làm lại'],
  ['2026-08-22', true, WORKS, 'thứ Bảy làm bù cho 31/8'],
  ['2026-08-29', false, WORKS, 'thứ Bảy'],
  ['2026-08-31', false, 'tb-9441', 'hoán đổi sang thứ Bảy 22/8'],
  ['2026-09-01', false, 'tb-9441', 'ngày liền kề Quốc khánh'],
  ['2026-09-02', false, 'tb-9441', 'Quốc khánh'],
  ['2026-09-03', true, WORKS, 'đi làm lại'],
  ['2026-11-23', true, WORKS, 'không hoán đổi dịp 24/11'],
  ['2026-11-24', false, 'nq-28', 'Ngày Văn hóa Việt Nam'],
  ['2025-11-24', true, WORKS, 'năm 2025 chưa là ngày nghỉ'],
  ['2025-04-26', true, WORKS, 'thứ Bảy làm bù cho 02/5'],
  ['2025-05-02', false, 'tb-6150', 'hoán đổi sang thứ Bảy 26/4'],
  ['2027-02-10', false, 'cv-10065', 'nghỉ bù Tết Đinh Mùi'],
  ['2027-02-11', true, WORKS, 'mùng 6, đi làm lại'],
  ['2027-09-03', false, 'cv-10065', 'ngày liền kề Quốc khánh'],
]

describe('forty days', () => {
  test.for(DAYS)('%s: works %s, by %s (%s)', ([day, works, source]) => {
    expect(officeDay(day, holidays)).toEqual({
      works,
      provisional: false,
      ...(source && { holiday: { name: expect.any(String), source } }),
    })
  })
})

describe('years that are not announced know their fixed days, tạm tính', () => {
  test.for([
    { day: '2028-01-01', works: false, why: 'a Saturday' },
    { day: '2028-01-03', works: false, why: 'New Year made up on Monday' },
    { day: '2028-01-26', works: true, why: 'Tết is not known' },
    { day: '2028-05-01', works: false, why: 'its own holiday' },
    { day: '2028-05-02', works: false, why: '30/4 on a Sunday; Monday is taken by 1/5' },
    { day: '2028-05-03', works: true, why: 'nothing is owed any more' },
    { day: '2029-11-26', works: true, why: '24/11 on a Saturday is not made up' },
  ])('$day: $why', ({ day, works }) => {
    expect(officeDay(day, holidays)).toMatchObject({ works, provisional: true })
  })
})

const time = (parts: Record<string, unknown>) =>
  ProcessingTime.parse({ qty: 1, unit: 'working-day', source: 's1', ...parts })

describe('the earliest day of a result', () => {
  test.for([
    { of: { qty: 2 }, at: '2026-11-22', day: '2026-11-26', filed: '2026-11-23' },
    { of: { qty: 1 }, at: '2026-11-23', day: '2026-11-25', filed: '2026-11-23' },
    { of: { cutoff: '15:00' }, at: '2026-11-23', day: '2026-11-23', filed: '2026-11-23' },
    { of: { cutoff: '15:00' }, at: '2026-11-23T14:59', day: '2026-11-23', filed: '2026-11-23' },
    { of: { cutoff: '15:00' }, at: '2026-11-23T15:30', day: '2026-11-25', filed: '2026-11-23' },
    { of: { cutoff: '15:00' }, at: '2026-11-22T16:00', day: '2026-11-23', filed: '2026-11-23' },
    {
      of: { qty: 3, cutoff: '15:00' },
      at: '2026-12-01T16:00',
      day: '2026-12-07',
      filed: '2026-12-01',
    },
    { of: { qty: 5 }, at: '2026-02-13', day: '2026-02-27', filed: '2026-02-13' },
    { of: { qty: 1 }, at: '2026-01-09', day: '2026-01-10', filed: '2026-01-09' },
    { of: { qty: 10, unit: 'day' }, at: '2026-02-06', day: '2026-02-23', filed: '2026-02-06' },
    { of: { qty: 1, unit: 'month' }, at: '2026-07-31', day: '2026-09-03', filed: '2026-07-31' },
    { of: { qty: 8, unit: 'hour' }, at: '2026-11-23', day: '2026-11-23', filed: '2026-11-23' },
    {
      of: { qty: 8, unit: 'hour' },
      at: '2026-11-23T10:00',
      day: '2026-11-25',
      filed: '2026-11-23',
    },
    { of: { qty: 24, unit: 'hour' }, at: '2026-11-25', day: '2026-11-26', filed: '2026-11-25' },
  ])('$of filed $at → $day', ({ of, at, day, filed }) => {
    expect(earliest(time(of), at, holidays)).toMatchObject({ filed, day, provisional: false })
  })

  test('no day where the record gives no time', () => {
    const unknown = ProcessingTime.parse({ unknown: 'Chưa ghi thời hạn.', source: 's1' })
    expect(earliest(unknown, '2026-11-23', holidays)).toBeUndefined()
  })

  test.for([
    {
      of: { qty: 2 },
      today: '2026-11-22',
      says: 'Nộp thứ Hai 23/11 thì sớm nhất thứ Năm 26/11 (đã trừ nghỉ Ngày Văn hóa Việt Nam 24/11).',
    },
    {
      of: { cutoff: '15:00' },
      today: '2026-11-23',
      says: 'Nộp hôm nay trước 15 giờ thì sớm nhất ngay trong ngày.',
    },
    {
      of: { qty: 3 },
      today: '2026-12-30',
      says: 'Nộp hôm nay thì sớm nhất thứ Ba 05/01/2027 (đã trừ nghỉ Tết Dương lịch).',
    },
    {
      of: { qty: 10 },
      today: '2027-12-27',
      says: 'Nộp hôm nay thì sớm nhất thứ Ba 11/01/2028 (đã trừ nghỉ Tết Dương lịch; tạm tính, lịch nghỉ năm 2028 chưa công bố).',
    },
  ])('$today: $says', ({ of, today, says }) => {
    const found = earliest(time(of), today, holidays)
    expect(found && earliestText(found, today)).toBe(says)
  })
})

test('months end where the month ends', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addWorkingDays('2026-08-21', 1, holidays)).toBe('2026-08-22')
})
