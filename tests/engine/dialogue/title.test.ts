import { describe, expect, test } from 'vitest'
import { titleSaid } from '../../../engine/dialogue/title.ts'
import { prepare, reply } from '../../../engine/index.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'
import { packOf, procedureOf } from '../fixture.ts'

const pointer = (code: string, name: string, more = {}) => ({
  code,
  name,
  field: 'Điện',
  agency: 'Công ty điện lực',
  levels: ['province'],
  checked: '2026-11-20',
  ...more,
})
const knowledge = prepare([
  packOf({
    lexicon: Lexicon.parse({
      noise: ['cho em hỏi', 'thủ tục', 'ạ', 'mới', 'từ'],
      aspects: [{ aspect: 'papers', says: ['cần giấy tờ gì'] }],
    }),
    procedures: [
      procedureOf({
        code: '1.000001',
        id: 'khai-sinh',
        name: 'Đăng ký khai sinh',
        asked: ['sinh con'],
      }),
    ],
    pointers: [
      pointer('3.000001', 'Kéo điện về nhà', {
        officialName: 'Cấp điện mới từ lưới điện hạ áp',
        asked: ['gắn đồng hồ điện'],
      }),
      pointer('3.000002', 'Cấp điện mới từ lưới trung áp'),
      pointer('3.000003', 'Xóa đăng ký'),
      pointer('3.000004', 'Nhà tạm lánh', {
        officialName: 'Cấp giấy đăng ký cơ sở trợ giúp phòng, chống bạo lực gia đình',
      }),
    ],
    talks: [
      {
        id: 'bao-luc',
        kind: 'urgent',
        rank: 9,
        says: ['bạo lực gia đình'],
        reply: [{ type: 'text', text: 'Gọi 111.' }],
      },
    ],
  }),
])
const ask = (message: string) => reply(knowledge, { message, today: '2026-11-22' }).turn

describe('the whole official name of a record', () => {
  test.each([
    'Cấp điện mới từ lưới điện hạ áp',
    'Thủ tục cấp điện mới từ lưới điện hạ áp.',
    'CẤP ĐIỆN MỚI TỪ LƯỚI ĐIỆN HẠ ÁP',
    'cap dien moi tu luoi dien ha ap',
    'cho em hỏi thủ tục Cấp điện mới từ lưới điện hạ áp cần giấy tờ gì ạ',
  ])('%s', (message) => {
    expect(ask(message).procedure?.code).toBe('3.000001')
  })

  test('goes before an emergency that its words name', () => {
    expect(ask('chồng tôi bạo lực gia đình').kind).toBe('urgent')
    const whole = 'Cấp giấy đăng ký cơ sở trợ giúp phòng, chống bạo lực gia đình'
    expect(ask(whole).procedure?.code).toBe('3.000004')
  })

  test.each([
    ['a name that anybody may say', 'xóa đăng ký'],
    ['a part of one', 'cấp điện mới từ lưới điện'],
    ['one with more behind it', 'cấp điện mới từ lưới điện hạ áp cho trại heo nhà tôi'],
  ])('is not said by %s', (_, message) => {
    expect(titleSaid(knowledge, knowledge.reader.read(message))).toEqual([])
  })

  test('stands on the answer where ours is another', () => {
    const link = ask('Cấp điện mới từ lưới điện hạ áp').blocks.find(({ type }) => type === 'link')
    expect(link).toMatchObject({
      note: expect.stringContaining('Trên Cổng ghi là “Cấp điện mới từ lưới điện hạ áp”.'),
    })
  })
})
