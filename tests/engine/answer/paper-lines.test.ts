import { describe, expect, test } from 'vitest'
import { answer } from '../../../engine/answer/answer.ts'
import { paperLines } from '../../../engine/answer/paper-lines.ts'
import { prepare } from '../../../engine/index.ts'
import { readWords } from '../../../engine/text/index.ts'
import { packOf, paper, procedureOf, yesNo } from '../fixture.ts'

const knowledge = prepare([
  packOf({
    procedures: [
      procedureOf({
        questions: [yesNo('vo'), yesNo('con')],
        channels: [
          { id: 'in-person', source: 's1' },
          { id: 'post', source: 's1' },
        ],
        documents: [
          paper('chung-sinh', undefined, { name: 'Giấy chứng sinh' }),
          paper('to-khai', { '@channel': 'in-person' }, { name: 'Tờ khai mẫu', hand: 'fill' }),
          paper('ly-hon', { vo: 'co' }, { name: 'Bản án hoặc quyết định ly hôn' }),
          paper(
            'lam-chung',
            { con: 'co' },
            {
              name: 'Giấy người làm chứng',
              note: 'Thay cho giấy chứng sinh.',
            },
          ),
          paper('tuy-than', undefined, {
            name: 'Giấy tờ tùy thân',
            oneOf: [
              { id: 'the', name: 'Thẻ căn cước' },
              { id: 'ho-chieu', name: 'Hộ chiếu' },
            ],
            hand: 'show',
          }),
          paper('noi-o', undefined, {
            name: 'Giấy tờ chứng minh nơi cư trú',
            need: 'if-not-found',
            lookup: { base: 'dan-cu', text: 'Quầy tra cứu nơi cư trú.' },
          }),
        ],
        notNeeded: [
          { name: 'Sổ hộ khẩu giấy', why: 'Sổ giấy đã hết giá trị.', source: 's1' },
          { name: 'Bản photo căn cước', why: 'Người tiếp nhận tự chụp.', source: 's1' },
        ],
      }),
    ],
  }),
])
const at = (answers: Record<string, string>) => {
  const found = answer(knowledge, { code: '1.000001', answers, today: '2026-11-22' })
  if (found === undefined) throw new Error('no answer')
  return found
}
const ask = (
  name: string,
  { isCopy = false, isShort = false, isLacking = false, answers = { vo: 'khong' } } = {},
) => paperLines(at(answers), at({}), [{ words: readWords(name), isCopy, isShort }], { isLacking })

describe('the line on one paper', () => {
  test.each([
    ['giấy chứng sinh', 'needed', 'Dạ, cần giấy chứng sinh ạ.'],
    ['chung sinh', 'needed', 'Dạ, cần giấy chứng sinh ạ.'],
    ['hộ chiếu', 'needed', 'Dạ, cần giấy tờ tùy thân ạ.'],
    ['căn cước', 'needed', 'Dạ, cần giấy tờ tùy thân ạ.'],
    ['tờ khai', 'depends', 'Dạ, tờ khai mẫu chỉ cần khi nộp trực tiếp ạ.'],
    ['sổ hộ khẩu', 'not', 'Dạ, không cần sổ hộ khẩu giấy ạ.'],
    ['hộ khẩu', 'not', 'Dạ, không cần sổ hộ khẩu giấy ạ.'],
    [
      'quyết định ly hôn',
      'elsewhere',
      'Dạ, trường hợp của bạn không ghi bản án hoặc quyết định ly hôn; giấy ấy chỉ cần nếu có vo ạ.',
    ],
  ])('%s', (name, says, say) => {
    expect(ask(name)).toMatchObject([{ says, say, fact: { cites: ['s1'] } }])
  })

  test('what the office looks up is never said to be needed or not', () => {
    expect(ask('giấy tờ chứng minh nơi cư trú')[0]?.say).toMatch(/^Dạ, không bắt buộc mang/)
  })

  test.each(['giấy khai sinh', 'mẫu', 'ảnh', 'chứng'])('%s is not named', (name) => {
    expect(ask(name)).toEqual([])
  })

  test('a copy has a line of its own, or the words of the line say what is taken', () => {
    expect(ask('căn cước', { isCopy: true })).toMatchObject([{ says: 'not' }])
    expect(ask('giấy chứng sinh', { isCopy: true })[0]?.say).toBe(
      'Dạ, danh mục ghi giấy chứng sinh: 1 bản chính, nộp lại ạ.',
    )
  })

  test('whose it is was said, and the record says something else', () => {
    expect(ask('căn cước', { isShort: true })[0]?.say).toMatch(/^Dạ, danh mục chỉ ghi/)
  })

  test('what takes the place of a paper that is lacking', () => {
    expect(ask('giấy chứng sinh', { isLacking: true }).map(({ says }) => says)).toEqual([
      'needed',
      'instead',
    ])
  })
})
