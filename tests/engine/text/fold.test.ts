import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, hasAccents, mayMean, readWords } from '../../../engine/text/index.ts'

describe('foldText', () => {
  test.for([
    { input: 'Đăng ký khai sinh', expected: 'dang ky khai sinh' },
    { input: 'Đăng ký khai sinh'.normalize('NFD'), expected: 'dang ky khai sinh' },
    { input: 'ĐĂNG KÝ', expected: 'dang ky' },
    { input: 'Uỷ ban'.normalize('NFD'), expected: 'uy ban' },
    { input: 'ｈộ　ｋｈẩｕ', expected: 'ho khau' },
    { input: '  hộ khẩu,\n(bản sao)  ', expected: 'ho khau ban sao' },
    { input: 'căn\u200b cước', expected: 'can cuoc' },
    { input: 'kết–hôn…?!', expected: 'ket hon' },
    { input: '', expected: '' },
    { input: '😀 ♥', expected: '' },
  ])('$input → $expected', ({ input, expected }) => {
    expect(foldText(input)).toBe(expected)
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  test('how marks are composed does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })
})

describe('readWords', () => {
  test.for([
    { input: 'hoà giải', accented: ['hòa', 'giải'] },
    { input: 'Uỷ ban', accented: ['ủy', 'ban'] },
    { input: 'xoá thế chấp', accented: ['xóa', 'thế', 'chấp'] },
    { input: 'thuỷ sản, khoẻ', accented: ['thủy', 'sản', 'khỏe'] },
    { input: 'hòan thành', accented: ['hoàn', 'thành'] },
    { input: 'quý khách', accented: ['quý', 'khách'] },
    { input: 'quà', accented: ['quà'] },
    { input: 'đăng kí, lí lịch', accented: ['đăng', 'ký', 'lý', 'lịch'] },
    { input: 'tỉ lệ, bác sĩ', accented: ['tỷ', 'lệ', 'bác', 'sỹ'] },
    { input: 'khi đi thi', accented: ['khi', 'đi', 'thi'] },
    { input: 'HỘ KHẨU'.normalize('NFD'), accented: ['hộ', 'khẩu'] },
  ])('$input → $accented', ({ input, accented }) => {
    expect(readWords(input).accented).toEqual(accented)
  })

  test('both spellings stay aligned on any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { accented, folded } = readWords(text)
        expect(accented.length).toBe(folded.length)
        expect(folded.every((syllable) => syllable !== '' && !syllable.includes(' '))).toBe(true)
      }),
    )
  })

  test('knows who writes accents', () => {
    expect(hasAccents(readWords('giấy khai sinh'))).toBe(true)
    expect(hasAccents(readWords('giay khai sinh'))).toBe(false)
  })
})

describe('mayMean', () => {
  test.for([
    { written: 'dat', meant: 'đất', expected: true },
    { written: 'đât', meant: 'đất', expected: true },
    { written: 'đặt', meant: 'đất', expected: false },
    { written: 'sính', meant: 'sinh', expected: false },
    { written: 'đi', meant: 'di', expected: false },
    { written: 'đất', meant: 'đất', expected: true },
  ])('$written as $meant: $expected', ({ written, meant, expected }) => {
    expect(mayMean(written, meant)).toBe(expected)
  })
})
