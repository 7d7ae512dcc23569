import { describe, expect, test } from 'vitest'
import { paperAsked } from '../../../engine/dialogue/paper-asked.ts'
import { readWords } from '../../../engine/text/index.ts'

const asked = (message: string) => {
  const expanded = readWords(message)
  const found = paperAsked({ expanded })
  return found && { ...found, name: found.name.map((at) => expanded.accented[at]).join(' ') }
}

describe('whether a paper is needed', () => {
  test.each([
    ['có cần giấy độc thân không', 'giấy độc thân'],
    ['co can giay doc than khong', 'giay doc than'],
    ['cần mang theo hộ khẩu không ạ', 'hộ khẩu'],
    ['em có phải nộp giấy chứng sinh nữa không', 'giấy chứng sinh'],
    ['bên mình có đòi hộ khẩu không', 'hộ khẩu'],
    ['phải có giấy kết hôn mới được à', 'giấy kết hôn'],
    ['hộ khẩu có cần không', 'hộ khẩu'],
    ['giấy báo tử có phải nộp không vậy', 'giấy báo tử'],
    ['mang hộ chiếu thay được không', 'hộ chiếu'],
    ['khỏi mang hộ khẩu được không', 'hộ khẩu'],
    ['không có giấy chứng sinh thì sao', 'giấy chứng sinh'],
    ['có cần căn cước của bố không', 'căn cước của bố'],
    ['có phải mang ảnh không', 'ảnh'],
  ])('%s → %s', (message, name) => {
    expect(asked(message)?.name).toBe(name)
  })

  test.each([
    'có cần giấy tờ gì không',
    'cần giấy không',
    'có phải mang tiền không',
    'có phải mang bé theo không',
    'căn cước của con',
    'can cuoc cong dan',
    'tôi mất giấy khai sinh',
    'có cần bản photo không',
    'mang thai có được làm không',
  ])('no paper is named: %s', (message) => {
    expect(asked(message)).toBeUndefined()
  })

  test('a copy is asked about, before or behind the question', () => {
    expect(asked('cần mang bản photo căn cước không')).toMatchObject({
      name: 'căn cước',
      isCopy: true,
    })
    expect(asked('hợp đồng thuê nhà có cần công chứng không')).toMatchObject({
      name: 'hợp đồng thuê nhà',
      isCopy: true,
    })
  })

  test('what is lacking is told from what is brought', () => {
    expect(asked('thiếu giấy báo tử có sao không')).toMatchObject({ isLacking: true })
    expect(asked('cần mang giấy báo tử không')).toMatchObject({
      isLacking: false,
      isBrought: true,
    })
    expect(asked('có cần giấy báo tử không')).toMatchObject({ isBrought: false })
  })

  test('another matter named before it stands apart', () => {
    expect(asked('nhập học cho con có cần hộ khẩu không')?.before).toEqual([0, 1, 2, 3])
  })
})
