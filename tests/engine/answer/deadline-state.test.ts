import { describe, expect, test } from 'vitest'
import { deadlineState } from '../../../engine/answer/deadline-state.ts'
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

function answerWith(deadlines: unknown[]) {
  const procedure = procedureOf({ deadlines })
  const found = answer(prepare([packOf({ procedures: [procedure] })]), {
    code: procedure.code,
    answers: {},
    today: '2026-11-22',
  })
  if (found === undefined) throw new Error('the procedure is not known')
  return found
}

const BIRTH = deadline({})
const DEATH = deadline({ qty: 15, after: 'ngày người thân mất' })

describe('a deadline against the days told', () => {
  test.for([
    {
      days: 3,
      left: 57,
      says: 'Đã 3 ngày kể từ ngày bé sinh, còn 57 ngày (đến hết thứ Hai 18/01/2027).',
    },
    {
      days: 0,
      left: 60,
      says: 'Hôm nay là ngày bé sinh, còn 60 ngày (đến hết thứ Năm 21/01/2027).',
    },
    { days: 60, left: 0, says: 'Đã 60 ngày kể từ ngày bé sinh, hôm nay là ngày cuối.' },
    { days: 65, left: -5, says: 'Đã 65 ngày kể từ ngày bé sinh, quá hạn 5 ngày.' },
  ])('$days days → $says', ({ days, left, says }) => {
    expect(deadlineState(answerWith([BIRTH]), { days })).toEqual([
      expect.objectContaining({ index: 0, left, text: says, cites: ['s1'] }),
    ])
  })

  test.for([
    { unit: 'month', qty: 3, last: '2027-02-19' },
    { unit: 'year', qty: 1, last: '2027-11-19' },
    { unit: 'working-day', qty: 5, last: '2026-11-27' },
  ])('$qty $unit ends on $last', ({ unit, qty, last }) => {
    const found = answerWith([deadline({ unit, qty })])
    expect(deadlineState(found, { days: 3 }, holidays)[0]?.last).toBe(last)
  })

  test('working days are not counted without the days off, nor hours, nor what comes before an event', () => {
    const found = answerWith([
      deadline({ unit: 'working-day' }),
      deadline({ unit: 'hour' }),
      deadline({ after: undefined, before: 'ngày nghỉ' }),
    ])
    expect(deadlineState(found, { days: 3 })).toEqual([])
  })

  test('of several events the one that was asked about is meant', () => {
    const found = answerWith([BIRTH, DEATH])
    expect(deadlineState(found, { days: 3 })).toEqual([])
    const event = 'Từ ngày người thân mất đến nay đã bao lâu rồi ạ?'
    expect(deadlineState(found, { days: 3, event }).map(({ index }) => index)).toEqual([1])
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
    { message: 'khai sinh cần giấy gì', days: undefined },
  ])('$message → $days', ({ message, days }) => {
    expect(daysSaid(readWords(message))).toBe(days)
  })
})
