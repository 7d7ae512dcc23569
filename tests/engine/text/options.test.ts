import { describe, expect, test } from 'vitest'
import { createReader, matchOption } from '../../../engine/text/index.ts'
import { lexicon } from './lexicon.ts'

const reader = createReader(lexicon)

const married = [
  { id: 'roi', label: 'Rồi', as: 'cha mẹ đã đăng ký kết hôn', says: ['đã cưới', 'cưới rồi'] },
  { id: 'chua', label: 'Chưa', as: 'cha mẹ chưa đăng ký kết hôn', says: ['chưa cưới'] },
]
const born = [
  { id: 'vien', label: 'Bệnh viện, trạm y tế', as: 'sinh ở cơ sở y tế', says: ['ở viện'] },
  { id: 'nha', label: 'Ở nhà', as: 'sinh ở nhà' },
  { id: 'ngoai', label: 'Nước ngoài', as: 'sinh ở nước ngoài' },
]

describe('a question of yes or no', () => {
  test.for([
    { said: 'dạ rồi', expected: 'roi' },
    { said: 'có ạ', expected: 'roi' },
    { said: 'chưa cưới', expected: 'chua' },
    { said: 'chua cuoi', expected: 'chua' },
    { said: 'không', expected: 'chua' },
    { said: 'chưa đăng ký kết hôn', expected: 'chua' },
    { said: 'tụi em cưới rồi', expected: 'roi' },
    { said: '2', expected: 'chua' },
    { said: 'cái thứ hai', expected: 'chua' },
    { said: 'cái đầu tiên ạ', expected: 'roi' },
    { said: 'câu b', expected: 'chua' },
    { said: 'không biết', expected: 'chua-ro' },
    { said: 'em chưa rõ ạ', expected: 'chua-ro' },
    { said: 'hôm qua trời mưa', expected: undefined },
    { said: '', expected: undefined },
  ])('"$said" → $expected', ({ said, expected }) => {
    expect(matchOption(reader.read(said), married, { unsure: true })).toBe(expected)
  })
})

describe('a question with several options', () => {
  test.for([
    { said: 'ở nhà ạ', expected: 'nha' },
    { said: 'sinh ở viện', expected: 'vien' },
    { said: 'bệnh viện huyện', expected: 'vien' },
    { said: 'số 3', expected: 'ngoai' },
    { said: 'cái cuối', expected: 'ngoai' },
    { said: '7', expected: undefined },
    { said: 'không', expected: undefined },
    { said: 'không phải ở nhà', expected: undefined },
  ])('"$said" → $expected', ({ said, expected }) => {
    expect(matchOption(reader.read(said), born, { unsure: true })).toBe(expected)
  })

  test('not knowing is no answer unless it is allowed', () => {
    expect(matchOption(reader.read('không biết'), born)).toBeUndefined()
  })
})
