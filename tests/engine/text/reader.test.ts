import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReader } from '../../../engine/text/index.ts'
import { lexicon } from './lexicon.ts'

const reader = createReader(lexicon, ['đăng ký khai sinh', 'giấy', 'thường trú', 'đường'])
const expanded = (text: string) => reader.read(text).expanded.accented.join(' ')
const weighty = (text: string) => {
  const { expanded, weighty } = reader.read(text)
  return weighty.map((place) => expanded.accented[place]).join(' ')
}

test.for([
  { text: 'đkkh cần gì', expected: 'đăng ký kết hôn cần gì' },
  { text: 'đk kh', expected: 'đăng ký kết hôn' },
  { text: 'kh của tôi', expected: 'kh của tôi' },
  { text: 'nhập hk', expected: 'nhập hộ khẩu' },
  { text: 'em hk biết', expected: 'em không biết' },
  { text: 'GKS co dc k', expected: 'giay khai sinh co duoc khong' },
  { text: 'giấy khaisinh', expected: 'giấy khai sinh' },
  { text: 'giaays khai sinh', expected: 'giay khai sinh' },
  { text: 'đăng ky1 khai sinh', expected: 'đăng ký khai sinh' },
  { text: 'thuwowngf trus', expected: 'thuong tru' },
  { text: 'giấyyyy khai sinh', expected: 'giấy khai sinh' },
  { text: 'iphone 15', expected: 'iphone 15' },
])('"$text" is written out as "$expected"', ({ text, expected }) => {
  expect(expanded(text)).toBe(expected)
})

test('keeps the words as typed', () => {
  expect(reader.read('đkkh').words.accented).toEqual(['đkkh'])
})

test.for([
  { text: 'cho em hỏi làm giấy khai sinh cần giấy tờ gì ạ', expected: 'khai sinh' },
  { text: 'lệ phí bao nhiêu tiền', expected: '' },
  { text: 'công chứng giấy tờ', expected: 'công chứng tờ' },
  { text: 'xin bản sao', expected: 'bản sao' },
])('"$text" is about "$expected"', ({ text, expected }) => {
  expect(weighty(text)).toBe(expected)
})

test.for([
  { text: 'khai sinh nộp ở đâu, lệ phí bao nhiêu tiền', expected: ['where', 'fee'] },
  { text: 'can giay to gi', expected: ['papers'] },
  { text: 'mấy ngày thì có, mất bao lâu', expected: ['time'] },
  { text: 'khai sinh', expected: [] },
])('"$text" asks $expected', ({ text, expected }) => {
  expect(reader.read(text).aspects).toEqual(expected)
})

test.for([
  { text: 'làm hộ được không', expected: ['who'] },
  { text: 'làm hộ chiếu cho mẹ', expected: [] },
  { text: 'lam ho chieu', expected: [] },
])('"$text" asks $expected: words of a longer name ask for nothing', ({ text, expected }) => {
  const who = { aspect: 'who' as const, says: ['làm hộ'], unless: ['hộ chiếu'] }
  const own = createReader({ ...lexicon, aspects: [who] })
  expect(own.read(text).aspects).toEqual(expected)
})

test.for([
  { text: 'quay lại', expected: 'back' },
  { text: 'Quay lại giúp em với ạ', expected: 'back' },
  { text: 'làm lại từ đầu', expected: 'restart' },
  { text: 'quay lai', expected: 'back' },
  { text: 'em không biết ạ', expected: 'unsure' },
  { text: 'ko biết', expected: 'unsure' },
  { text: 'dạ rồi ạ', expected: 'yes' },
  { text: 'dạ không', expected: 'no' },
  { text: 'cho em gặp cán bộ', expected: 'human' },
  { text: 'quay lại khai sinh', expected: undefined },
  { text: 'được không', expected: undefined },
  { text: 'có lệ phí không', expected: undefined },
  { text: 'khai sinh', expected: undefined },
  { text: '', expected: undefined },
])('"$text" commands $expected', ({ text, expected }) => {
  expect(reader.read(text).command).toBe(expected)
})

test.for([
  {
    text: 'khai sinh cho con với nhập khẩu luôn',
    expected: ['khai sinh cho con', 'nhập khẩu luôn'],
  },
  { text: 'Khai tử cho bố; thừa kế đất', expected: ['Khai tử cho bố', 'thừa kế đất'] },
  { text: 'khai sinh và kết hôn, thường trú', expected: ['khai sinh', 'kết hôn', 'thường trú'] },
  { text: 'em ơi, khai sinh', expected: ['em ơi, khai sinh'] },
  { text: 'khai sinh và lệ phí', expected: ['khai sinh và lệ phí'] },
  {
    text: 'vừa làm khai sinh vừa kết hôn',
    expected: ['vừa làm khai sinh', 'kết hôn'],
  },
  { text: 'vừa đăng ký khai sinh xong', expected: ['vừa đăng ký khai sinh xong'] },
  { text: 'cả giấy khai sinh lẫn kết hôn', expected: ['cả giấy khai sinh', 'kết hôn'] },
  { text: 'khai sinh với lại kết hôn', expected: ['khai sinh', 'kết hôn'] },
  { text: 'kết hôn với người nước ngoài', expected: ['kết hôn với người nước ngoài'] },
  { text: 'thủ tục 1.001193 khai sinh', expected: ['thủ tục 1.001193 khai sinh'] },
])('"$text" holds $expected', ({ text, expected }) => {
  expect(reader.read(text).parts.map((part) => part.text)).toEqual(expected)
})

describe('what is ruled out', () => {
  const negated = (text: string) => {
    const { expanded, negated } = reader.read(text)
    return negated.map((place) => expanded.accented[place]).join(' ')
  }
  test.for([
    { text: 'không phải khai sinh, khai tử', out: 'khai sinh', about: 'khai tử' },
    { text: 'không phải khai sinh mà là khai tử', out: 'khai sinh', about: 'mà là khai tử' },
    { text: 'khai tử chứ ko phải khai sinh', out: 'khai sinh', about: 'khai tử chứ phải' },
    { text: 'khong phai nop tien khai sinh', out: '', about: 'sinh' },
    { text: 'không phải di chúc, khai sinh', out: 'di chúc', about: 'khai sinh' },
    { text: 'khai sinh có phải không', out: '', about: 'khai sinh phải' },
    { text: 'không phải nộp tiền khai sinh', out: '', about: 'phải nộp tiền khai sinh' },
  ])('"$text"', ({ text, out, about }) => {
    expect(negated(text)).toBe(out)
    expect(weighty(text)).toContain(about.split(' ').at(-1))
  })
})

describe('on any input', () => {
  test('places exist, parts come from the text, nothing throws', () => {
    const word = fc.constantFrom(
      'không',
      'phải',
      'và',
      ',',
      'đk',
      'hk',
      'khai',
      'sinh',
      'ạ',
      '\u0301',
      '😀',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { expanded, weighty, negated, parts, words } = reader.read(text)
        expect(expanded.accented.length).toBe(expanded.folded.length)
        expect(expanded.folded.length).toBeLessThanOrEqual(words.folded.length * 28 + 28)
        expect([...weighty, ...negated].every((place) => place < expanded.folded.length)).toBe(true)
        expect(weighty.some((place) => negated.includes(place))).toBe(false)
        expect(parts.length).toBeGreaterThan(0)
        expect(parts.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
