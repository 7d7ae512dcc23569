import { describe, expect, test } from 'vitest'
import { calendarTold } from '../../../engine/dialogue/calendar-told.ts'
import { Question } from '../../../knowledge/schema/index.ts'

const asking = (of: 'age-years' | 'days-since') =>
  Question.parse({
    id: 'bao-lau',
    ask: 'Bao lâu rồi ạ?',
    why: 'Vì giấy tờ khác nhau.',
    mode: 'first',
    options: [
      { id: 'it', label: 'Ít', as: 'còn ít' },
      { id: 'nhieu', label: 'Nhiều', as: 'đã nhiều' },
    ],
    bands: { of, ranges: [{ upTo: 69, option: 'it' }, { option: 'nhieu' }] },
  })
const told = (text: string, of?: 'age-years' | 'days-since') =>
  calendarTold(text, '2026-11-22', of && asking(of))

describe('a year of birth is an age, before and after the birthday', () => {
  test.each([
    ['mẹ tôi sinh năm 1950', 'mẹ tôi  từ 75 đến 76 tuổi'],
    ['me toi sn 1950', 'me toi  từ 75 đến 76 tuổi'],
    ['bé sinh năm 2026', 'bé  từ 0 đến 1 tuổi'],
    ['giấy khai sinh năm 1990 bị mất', 'giấy khai sinh năm 1990 bị mất'],
    ['bé sinh 1/11/2026', 'bé sinh 1/11/2026'],
    ['sinh năm 2030', 'sinh năm 2030'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })

  test('alone, only where an age was asked', () => {
    expect(told('1956 ạ', 'age-years')).toBe('từ 69 đến 70 tuổi')
    expect(told('1956 ạ')).toBe('1956 ạ')
    expect(told('1956 ạ', 'days-since')).toBe('1956 ạ')
  })
})

test.each([
  ['bảy mươi lăm', '75 tuổi'],
  ['bay muoi lam', '75 tuổi'],
  ['hai', 'hai'],
  ['bảy mươi lăm tuổi', 'bảy mươi lăm tuổi'],
])('a number in words where an age was asked: %s', (text, expected) => {
  expect(told(text, 'age-years')).toBe(expected)
})

describe('a month is so long ago, from its last day to its first', () => {
  test.each([
    ['nghỉ từ tháng 9', 'nghỉ từ 53 đến 82 ngày'],
    ['nghi hoi thang 9', 'nghi từ 53 đến 82 ngày'],
    ['sinh tháng mười', 'sinh từ 22 đến 52 ngày'],
    ['tháng 11', 'từ 0 đến 21 ngày'],
    ['nghỉ tháng 12', 'nghỉ từ 326 đến 356 ngày'],
    ['tháng 9 năm ngoái', 'từ 418 đến 447 ngày'],
    ['tháng 9/2020', 'từ 999 đến 999 ngày'],
    ['nghỉ được 3 tháng 9 ngày', 'nghỉ được 3 tháng 9 ngày'],
    ['tháng tám âm', 'tháng tám âm'],
    ['3 tháng', '3 tháng'],
  ])('%s', (text, expected) => {
    expect(told(text, 'days-since')).toBe(expected)
    expect(told(text)).toBe(text)
  })
})
