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

const land = [
  { id: 'khong', label: 'Không', says: ['không thế chấp', 'sổ đang giữ ở nhà'] },
  { id: 'the-chap', label: 'Đang thế chấp', says: ['đang vay ngân hàng'] },
  { id: 'tranh-chap', label: 'Tranh chấp, bị kê biên', says: ['hàng xóm kiện'] },
]
const who = [
  { id: 'chinh-chu', label: 'Người có tên trên giấy', says: ['tôi', 'giấy của tôi'] },
  { id: 'dai-dien', label: 'Người được ủy quyền', says: ['xin giùm'] },
]
const why = [
  { id: 'nghi', label: 'Nghỉ việc, không đóng nữa', says: ['nghỉ làm'] },
  { id: 'du-tuoi', label: 'Đủ tuổi hưu, đóng chưa đủ 15 năm' },
]

describe('a word or two of an option in another matter', () => {
  const ask = 'Nhà đất có đang thế chấp hay tranh chấp không ạ?'
  test.each([
    ['dạ không ạ', 'khong'],
    ['ko', 'khong'],
    ['không thế chấp gì đâu', 'khong'],
    ['không có tranh chấp gì', 'khong'],
    ['đang vay ngân hàng', 'the-chap'],
    ['bố tôi yếu không đi được', undefined],
    ['tôi không biết chữ', undefined],
    ['không có xe đi lại', undefined],
    ['khong co xe di lai', undefined],
    ['ở nhà', undefined],
    ['dạ vâng', undefined],
  ])('of land: "%s" → %s', (said, expected) => {
    expect(matchOption(reader.read(said), land, { ask })).toBe(expected)
  })

  test.each([
    ['tôi', 'chinh-chu'],
    ['tôi ạ', 'chinh-chu'],
    ['giấy của tôi', 'chinh-chu'],
    ['để tôi xem lại', undefined],
    ['chờ tôi hỏi mẹ đã', undefined],
  ])('of oneself: "%s" → %s', (said, expected) => {
    expect(matchOption(reader.read(said), who, { ask: 'Ai đứng ra xin ạ?' })).toBe(expected)
  })

  test.each([
    ['em nghỉ làm rồi', 'nghi'],
    ['em đóng 7 năm', undefined],
    ['đủ tuổi hưu rồi', 'du-tuoi'],
  ])('of years: "%s" → %s', (said, expected) => {
    expect(matchOption(reader.read(said), why, { ask: 'Bạn rút trong trường hợp nào ạ?' })).toBe(
      expected,
    )
  })
})
