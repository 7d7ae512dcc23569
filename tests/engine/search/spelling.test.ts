import { describe, expect, test } from 'vitest'
import { guessSpelling } from '../../../engine/search/spelling.ts'
import { readWords } from '../../../engine/text/index.ts'

const known = {
  syllables: new Set(['dang', 'thuong', 'tru', 'truong', 'hoc', 'khai', 'sinh', 'chuong']),
  hasPair: (a: string, b: string) => ['thuong tru', 'truong hoc'].includes(`${a} ${b}`),
}
const guesses = (text: string) => {
  const words = readWords(text)
  const places = words.folded.map((_, place) => place)
  return guessSpelling(words, places, known).map(({ words }) => words.folded.join(' '))
}

describe('guesses', () => {
  test.for([
    { text: 'thuomg tru', first: 'thuong tru' },
    { text: 'thuog tru', first: 'thuong tru' },
    { text: 'tuhong tru', first: 'thuong tru' },
    { text: 'trung hoc', first: 'truong hoc' },
    { text: 'khia sinh', first: 'khai sinh' },
    { text: 'khoi sinh', first: undefined },
    { text: 'thuong tru', first: undefined },
    { text: 'iphone15', first: undefined },
  ])('"$text" may be "$first"', ({ text, first }) => {
    expect(guesses(text)[0]).toBe(first)
  })
})

test('says whether the guess fits its neighbours', () => {
  const words = readWords('thuomg tru')
  expect(guessSpelling(words, [0, 1], known)[0]).toMatchObject({
    fits: true,
    why: ['sửa chính tả: thuomg → thuong'],
  })
})

test('mends three words at most, in two ways at most', () => {
  const words = readWords('thuomg thuomg thuomg thuomg')
  const all = guessSpelling(words, [0, 1, 2, 3], known)
  expect(all.length).toBeLessThanOrEqual(2)
  expect(all[0]?.words.folded.at(-1)).toBe('thuomg')
})
