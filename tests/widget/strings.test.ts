import { afterEach, expect, test } from 'vitest'
import * as english from '../../widget/strings.en.ts'
import { fill, setStrings, strings } from '../../widget/strings.ts'
import * as vietnamese from '../../widget/strings.vi.ts'

afterEach(() => setStrings({}))

const gaps = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()

test('every language says everything, with the same gaps', () => {
  expect(Object.keys(english.strings).sort()).toEqual(Object.keys(vietnamese.strings).sort())
  expect(Object.keys(english.launcherStrings).sort()).toEqual(
    Object.keys(vietnamese.launcherStrings).sort(),
  )
  for (const [key, sentence] of Object.entries(vietnamese.strings)) {
    const other = english.strings[key as keyof typeof english.strings]
    expect(other, key).not.toBe('')
    expect(gaps(other), key).toEqual(gaps(sentence))
  }
})

test('English holds no Vietnamese but the example', () => {
  const left = Object.entries(english.strings).filter(
    ([key, sentence]) =>
      key !== 'inputHint' && /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/i.test(sentence),
  )
  expect(left).toEqual([])
})

test('Vietnamese is written in composed letters, and no sentence is longer than 25 words', () => {
  for (const sentence of Object.values(vietnamese.strings)) {
    expect(sentence).toBe(sentence.normalize('NFC'))
    for (const part of sentence.split(/[.?!…]/))
      expect(part.split(' ').length).toBeLessThanOrEqual(25)
  }
})

test('a language that lacks a sentence falls back to Vietnamese', () => {
  setStrings({ send: 'Send' })
  expect([strings.send, strings.close]).toEqual(['Send', 'Đóng'])
})

test.for([
  ['Còn {count} ký tự', { count: 3 }, 'Còn 3 ký tự'],
  ['{a}/{b}', { a: 1 }, '1/{b}'],
] as const)('fill(%s)', ([sentence, values, expected]) => {
  expect(fill(sentence, values)).toBe(expected)
})
