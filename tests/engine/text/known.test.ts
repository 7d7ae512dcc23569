import { describe, expect, test } from 'vitest'
import { learn } from '../../../engine/text/known.ts'
import { repair } from '../../../engine/text/repair.ts'

const known = learn([
  'đăng ký kết hôn',
  'thường trú',
  'trường học',
  'bao nhiêu tiền',
  'kê khai',
  'thôn',
])

describe('the word that was meant', () => {
  test.for([
    { written: 'thuogn', before: '', after: 'tru', meant: 'thường' },
    { written: 'thuogn', before: '', after: 'hoc', meant: undefined },
    { written: 'trunog', before: '', after: 'hoc', meant: 'trường' },
    { written: 'hnieu', before: 'bao', after: '', meant: 'nhiêu' },
    { written: 'hnieu', before: '', after: '', meant: undefined },
    { written: 'ho', before: 'ket', after: '', meant: undefined },
  ])('$before "$written" $after → $meant', ({ written, before, after, meant }) => {
    expect(known.meant(written, before, after)).toBe(meant)
  })
})

describe('words run together', () => {
  test.for([
    { written: 'dangkykethon', words: ['dang', 'ky', 'ket', 'hon'] },
    { written: 'kethon', words: ['ket', 'hon'] },
    { written: 'thuongtru', words: ['thuong', 'tru'] },
    { written: 'kỳhôn', words: undefined },
    { written: 'khai', words: undefined },
  ])('"$written" is $words', ({ written, words }) => {
    expect(repair(written, known)).toEqual(words)
  })

  test('two short words that nobody puts together are cut only on demand', () => {
    expect(repair('kỳhôn', known, { strangers: true })).toEqual(['kỳ', 'hôn'])
  })
})
