import { describe, expect, test } from 'vitest'
import { eventIn } from '../../../engine/answer/event.ts'
import { addDays } from '../../../engine/answer/working-days.ts'
import { daysSaid } from '../../../engine/dialogue/bands.ts'
import { answer, prepare } from '../../../engine/index.ts'
import { readWords } from '../../../engine/text/words.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { packOf, procedureOf } from '../fixture.ts'

const { holidays } = compileContent('knowledge/content').content
const deadline = (parts: Record<string, unknown>) => ({
  qty: 60,
  unit: 'day',
  after: 'ngày bé sinh',
  lost: 'Vẫn làm được, nhưng mất lệ phí.',
  source: 's1',
  ...parts,
})

const TODAY = '2026-11-22'

/** How the deadlines of a procedure stand, so many days after an event. */
function statesOf(deadlines: unknown[], days: number, event = 'sinh') {
  const procedure = procedureOf({ deadlines })
  const pack = packOf({ procedures: [procedure], ...(holidays && { holidays }) })
  const found = answer(prepare([pack]), {
    code: procedure.code,
    answers: {},
    since: { day: addDays(TODAY, -days), event },
    today: TODAY,
  })
  return found?.deadlines.map(({ state }) => state)
}

const BIRTH = deadline({})
const DEATH = deadline({ qty: 15, after: 'ngày người thân mất' })

describe('a deadline against the days told', () => {
  test.for([
    {
      days: 3,
      left: 57,
      text: 'Đã 3 ngày kể từ ngày bé sinh, còn 57 ngày (đến hết thứ Hai 18/01/2027).',
    },
    {
      days: 0,
      left: 60,
      text: 'Hôm nay là ngày bé sinh, còn 60 ngày (đến hết thứ Năm 21/01/2027).',
    },
    { days: 60, left: 0, text: 'Đã 60 ngày kể từ ngày bé sinh, hôm nay là ngày cuối.' },
    { days: 65, left: -5, text: 'Đã 65 ngày kể từ ngày bé sinh, quá hạn 5 ngày.' },
  ])('$days days → $text', ({ days, left, text }) => {
    expect(statesOf([BIRTH], days)).toEqual([expect.objectContaining({ left, text })])
  })

  test.for([
    { unit: 'month', qty: 3, last: '2027-02-19' },
    { unit: 'year', qty: 1, last: '2027-11-19' },
    { unit: 'working-day', qty: 5, last: '2026-11-27' },
  ])('$qty $unit ends on $last', ({ unit, qty, last }) => {
    expect(statesOf([deadline({ unit, qty })], 3)?.[0]?.last).toBe(last)
  })

  test('hours and what comes before an event are not counted, nor a day to come', () => {
    const before = deadline({ after: undefined, before: 'ngày nghỉ' })
    expect(statesOf([deadline({ unit: 'hour' }), before], 3)).toEqual([undefined, undefined])
    expect(statesOf([BIRTH], -1)).toEqual([undefined])
  })

  test('of several events the one that was told is meant', () => {
    expect(statesOf([BIRTH, DEATH], 3, 'mat')?.map((state) => state?.left)).toEqual([undefined, 12])
    expect(statesOf([deadline({ after: 'ngày đăng ký khai sinh' })], 3)).toEqual([undefined])
  })
})

describe('the event that words tell of', () => {
  test.for([
    { text: 'bé sinh được 3 ngày', event: 'sinh' },
    { text: 'vợ em mới đẻ hôm qua', event: 'sinh' },
    { text: 'ngày đăng ký khai sinh', event: undefined },
    { text: 'ngày hết thời gian nghỉ thai sản', event: undefined },
    { text: 'bố em mất hôm kia', event: 'mat' },
    { text: 'ngày người để lại nhà đất qua đời', event: 'mat' },
    { text: 'tôi làm mất căn cước 3 ngày nay', event: 'mat-giay' },
    { text: 'ngày phát hiện bị mất', event: 'mat-giay' },
    { text: 'dọn về đây 5 ngày rồi', event: 'den-o' },
    { text: 'ngày đến nơi ở', event: 'den-o' },
    { text: 'mua xe 10 ngày rồi', event: 'mua-ban' },
    { text: 'ngày chấm dứt hợp đồng hoặc nghỉ việc', event: 'nghi-viec' },
    { text: 'nộp hồ sơ 5 ngày rồi', event: undefined },
  ])('$text → $event', ({ text, event }) => {
    expect(eventIn(text)).toBe(event)
  })
})

describe('days that a message tells', () => {
  test.for([
    { message: 'bé sinh được 3 ngày rồi', days: 3 },
    { message: 'bố em mất hôm qua', days: 1 },
    { message: 'bé được 2 tuần', days: 14 },
    { message: 'mất 3 tháng rồi', days: undefined },
    { message: 'năm ngoái', days: undefined },
    { message: 'làm trong 3 ngày có xong không', days: undefined },
    { message: 'cháu sinh 20 ngày chưa khai sinh', days: 20 },
    { message: 'nộp 3 ngày chưa có', days: undefined },
    { message: 'khai sinh cần giấy gì', days: undefined },
  ])('$message → $days', ({ message, days }) => {
    expect(daysSaid(readWords(message))).toBe(days)
  })
})
