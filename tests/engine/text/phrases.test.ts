import { expect, test } from 'vitest'
import { createPhraseIndex, longestOnly, readWords } from '../../../engine/text/index.ts'

const index = createPhraseIndex([
  { phrases: ['đất', 'sổ đỏ', 'quyền sử dụng đất'], value: 'land' },
  { phrases: ['đặt cọc'], value: 'deposit' },
  { phrases: ['sổ', 'sổ hộ khẩu'], value: 'book' },
])
const said = (text: string) => index.find(readWords(text)).map(({ phrase }) => phrase)

test.for([
  { text: 'tôi mua đất', expected: ['đất'] },
  { text: 'toi mua dat', expected: ['đất'] },
  { text: 'đặt lịch', expected: [] },
  { text: 'đặt cọc mua đất', expected: ['đặt cọc', 'đất'] },
  { text: 'dat coc', expected: ['đất', 'đặt cọc'] },
  { text: 'Quyền sử dụng ĐẤT', expected: ['quyền sử dụng đất', 'đất'] },
  { text: 'sổ hộ khẩu', expected: ['sổ hộ khẩu', 'sổ'] },
  { text: 'sỗ đỏ', expected: [] },
  { text: '', expected: [] },
])('"$text" says $expected', ({ text, expected }) => {
  expect(said(text).sort()).toEqual([...expected].sort())
})

test('in a text with accents a short word must carry its own', () => {
  expect(said('tôi mua dat')).toEqual([])
})

test('says where a phrase stands', () => {
  expect(index.find(readWords('mất sổ đỏ rồi'))[0]).toMatchObject({ start: 1, length: 2 })
})

test('keeps the longest of overlapping phrases', () => {
  const found = longestOnly(index.find(readWords('sổ hộ khẩu và đất')))
  expect(found.map(({ phrase }) => phrase)).toEqual(['sổ hộ khẩu', 'đất'])
})
