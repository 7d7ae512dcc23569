import { describe, expect, test } from 'vitest'
import { longMessage } from '../../../engine/answer/message-long.ts'
import { answer, answerBlocks, prepare, reply } from '../../../engine/index.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'
import { packOf, paper, procedureOf } from '../fixture.ts'

const OWN_PAGE = '019eee88-7201-7665-9406-a31121152b33'
const NATIONAL_PAGE = '019d2bfa-76c7-75db-b936-ff88fe49d880'
const today = '2026-11-22'

const land = procedureOf({
  code: '1.000001',
  id: 'cap-lai-so-do',
  name: 'Cấp lại sổ đỏ bị mất',
  officialName: 'Cấp lại Giấy chứng nhận do bị mất',
  portal: { id: NATIONAL_PAGE, checked: '2026-11-20' },
  channels: [{ id: 'in-person', source: 's1' }],
  documents: [paper('don')],
})
const pointer = (code: string, name: string, more = {}) => ({
  code,
  name,
  field: 'Đất đai',
  agency: 'Văn phòng đăng ký đất đai',
  levels: ['province'],
  checked: '2026-11-20',
  ...more,
})
const curated = packOf({
  lexicon: Lexicon.parse({}),
  procedures: [land],
  pointers: [pointer('1.000009', 'Gia hạn giấy phép bến thủy')],
  provinces: [
    { code: '75', name: 'Thành phố Đồng Nai', asked: ['Đồng Nai'] },
    { code: '52', name: 'Tỉnh Gia Lai', asked: ['Gia Lai'] },
  ],
  provinceRecords: [
    {
      of: '1.000001',
      province: '75',
      code: '1.100001',
      portalId: OWN_PAGE,
      checked: '2026-11-20',
    },
  ],
})
const official = packOf(
  {
    pointers: [
      pointer('1.100001', 'Cấp lại Giấy chứng nhận do bị mất', { province: '75' }),
      pointer('1.100002', 'Cấp lại Giấy chứng nhận do bị mất', { province: '52' }),
      pointer('1.100003', 'Gia hạn giấy phép bến thủy', { province: '52' }),
    ],
  },
  'official',
  'b',
)
const knowledge = prepare([curated, official])
const at = (province?: string) => {
  const found = answer(knowledge, {
    code: '1.000001',
    answers: {},
    today,
    ...(province !== undefined && { place: { province } }),
  })
  if (found === undefined) throw new Error('no answer')
  return found
}

describe('a record that a province published of its own', () => {
  test('there, the link leads to it, with its code and a word on what may differ', () => {
    const found = at('75')
    expect(found.documents.map(({ id }) => id)).toEqual(['don'])
    expect(answerBlocks(found, [], undefined)).toContainEqual(
      expect.objectContaining({
        type: 'link',
        href: expect.stringContaining(OWN_PAGE),
        code: '1.100001',
        note: expect.stringContaining('Thành phố Đồng Nai có bản riêng'),
      }),
    )
    expect(longMessage(found, {})).toContain('Mã thủ tục: 1.100001')
  })

  test.each([['52'], [undefined]])('elsewhere (%s) nothing changes', (province) => {
    const { link } = at(province)
    expect(link.href).toContain(NATIONAL_PAGE)
    expect(link.record).toBeUndefined()
  })

  test('its code opens what is worked out', () => {
    const { turn } = reply(knowledge, { act: { type: 'open', procedure: '1.100001' }, today })
    expect(turn.procedure?.code).toBe('1.000001')
  })
})

describe('a name alone is no answer where the papers are known', () => {
  test.each([
    ['said with the question', 'mất sổ đỏ ở Gia Lai', []],
    ['said after it', 'cấp lại sổ đỏ bị mất', ['tôi ở Gia Lai']],
  ])('the province %s', (_, first, later) => {
    const messages = [first, ...later]
    const last = messages.reduce<ReturnType<typeof reply> | undefined>(
      (before, message) => reply(knowledge, { message, today, conversation: before?.conversation }),
      undefined,
    )
    expect(last?.turn.procedure?.code).toBe('1.000001')
    expect(last?.conversation.place?.province).toBe('52')
  })

  test('where the whole country has but a name as well, the own one takes over', () => {
    const start = reply(knowledge, { act: { type: 'open', procedure: '1.000009' }, today })
    const { turn } = reply(knowledge, {
      message: 'tôi ở Gia Lai',
      today,
      conversation: start.conversation,
    })
    expect(turn.procedure?.code).toBe('1.100003')
  })
})
