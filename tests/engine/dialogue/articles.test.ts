import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  emptyState,
  type Knowledge,
  prepare,
  type Reply,
  reply,
  understand,
} from '../../../engine/index.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { type Conversation, Pack } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, procedureOf, yesNo } from '../fixture.ts'

const today = '2026-11-21'
const source = { kind: 'practice', title: 'Kinh nghiệm', checked: '2026-11-02' }
const paragraph = (text: string) => ({ type: 'p', children: [{ type: 'text', text }] })

const article = (id: string, parts: Record<string, unknown> = {}) => ({
  id,
  title: 'Nộp trên mạng bị treo',
  checked: '2026-11-03',
  asked: Array.from({ length: 8 }, (_, index) => `trang mạng bị đứng lần ${index + 10}`),
  related: ['1.000001', 't:khong-co', 'g:khac'],
  sources: { s1: source },
  body: [paragraph('Dạ, bạn thử lại một lần ạ.'), paragraph('Vẫn không được thì ra quầy.')],
  ...parts,
})

const house = knowledgeOf({
  procedures: [
    procedureOf({
      name: 'Đăng ký khai tử',
      asked: ['làm giấy khai tử', 'khai tử cho bố', 'báo tử'],
      questions: [yesNo('o-xa')],
      documents: [
        {
          id: 'don',
          name: 'Đơn',
          need: 'required',
          as: 'original',
          hand: 'submit',
          when: { 'o-xa': 'co' },
          source: 's1',
        },
      ],
    }),
  ],
  articles: [
    article('bi-treo'),
    article('khac', { title: 'Chuyện khác hẳn', asked: Array(8).fill('hỏi chuyện khác hẳn') }),
  ],
})

const say = (knowledge: Knowledge, message: string, conversation?: Conversation): Reply =>
  reply(knowledge, { message, conversation, today })
const choose = (id: string, conversation?: Conversation): Reply =>
  reply(house, { act: { type: 'choose', id }, conversation, today })

describe('guidance as a turn', () => {
  test('the short answer is said, the rest shown, with sources and what is related and known', () => {
    const { turn, conversation } = say(house, 'nộp trên mạng bị treo')
    expect(turn).toMatchObject({
      kind: 'talk',
      article: { id: 'bi-treo', title: 'Nộp trên mạng bị treo' },
      say: 'Dạ, bạn thử lại một lần ạ.',
      sources: [{ id: 's1', title: 'Kinh nghiệm', checked: '2026-11-02' }],
    })
    expect(turn.blocks).toEqual([
      { type: 'text', tone: 'plain', nodes: [paragraph('Vẫn không được thì ra quầy.')] },
      { type: 'sources', asOf: 'Đối chiếu lần cuối ngày 02/11/2026', legal: [] },
    ])
    expect(turn.options.map(({ id }) => id)).toEqual(['p:1.000001', 'g:khac'])
    expect(conversation).toMatchObject({ article: 'bi-treo', trail: ['g:bi-treo'] })
  })

  test('replaying the conversation gives it again; what is not known is stale or pruned', () => {
    const { conversation } = choose('g:bi-treo')
    expect(choose('cmd:resume', conversation).turn.article?.id).toBe('bi-treo')
    expect(choose('g:khong-co').stale).toBe(true)
    const pruned = choose('cmd:resume', { ...conversation, trail: ['g:khong-co'] })
    expect(pruned.conversation).toMatchObject({ trail: [] })
    expect(pruned.turn.article).toBeUndefined()
  })

  test('an open question waits below it: resumed, answered or taken back', () => {
    const open = say(house, 'làm giấy khai tử')
    expect(open.turn.question?.id).toBe('o-xa')
    const over = say(house, 'nộp trên mạng bị treo', open.conversation)
    expect(over.turn.article?.id).toBe('bi-treo')
    expect(over.turn.options.at(-1)?.id).toBe('cmd:resume')

    const resumed = choose('cmd:resume', over.conversation)
    expect(resumed.turn.question?.id).toBe('o-xa')
    expect(resumed.conversation.article).toBeUndefined()
    const answered = say(house, 'có', over.conversation)
    expect(answered.turn).toMatchObject({ kind: 'answer', case: [{ question: 'o-xa' }] })
    const back = reply(house, { act: { type: 'back' }, conversation: over.conversation, today })
    expect(back.turn.question?.id).toBe('o-xa')
  })

  test('picked from a choice, it ends the choice', () => {
    const offered = choose('cmd:resume', {
      ...choose('g:khac').conversation,
      trail: ['?:g:bi-treo,g:khac,g:khong-co'],
    })
    expect(offered.turn.options.map(({ id }) => id)).toEqual(['g:bi-treo', 'g:khac', 'cmd:none'])
    const picked = say(house, 'cái thứ hai', offered.conversation)
    expect(picked.turn.article?.id).toBe('khac')
    expect(picked.conversation.open).toBeUndefined()
  })
})

const { content } = compileContent(join(import.meta.dirname, '../../../knowledge/content'))
const shipped = prepare([
  Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content }),
])

describe('shipped guidance', () => {
  test.for(content.articles.map(({ id, title, asked }) => ({ id, asked: [title, ...asked] })))(
    '$id is found by its own words',
    ({ id, asked }) => {
      expect(asked.filter((phrase) => say(shipped, phrase).turn.article?.id !== id)).toEqual([])
    },
  )

  test.for([
    ['nop ho so tren mang bi treo hoai', 'nop-truc-tuyen-bi-loi'],
    ['toi nop qua mang ma khong thay ma otp gui ve', 'nop-truc-tuyen-bi-loi'],
    ['sim của tôi đứng tên vợ thì nộp được không', 'nop-truc-tuyen-bi-loi'],
    ['chụp giấy tờ bằng điện thoại mờ quá bị trả', 'chuan-bi-nop-truc-tuyen'],
    ['nop online roi co phai len xa nua ko', 'nop-truc-tuyen-tung-buoc'],
    ['không có thẻ ngân hàng thì đóng lệ phí bằng cách nào', 'thanh-toan-khong-tai-khoan'],
    ['có phải mua chữ ký số mới nộp được không', 'chu-ky-so'],
    ['họ bị đòi thêm giấy không có trong danh mục', 'doc-phieu-tra-ho-so'],
    ['hồ sơ làm ở công an thì xem ở đâu', 'tra-cuu-ho-so'],
    ['gửi kết quả về nhà mất bao nhiêu tiền cước', 'nhan-ket-qua-buu-chinh'],
    ['bỏ cấp huyện rồi làm giấy tờ ở đâu', 'nop-o-dau-sau-sap-nhap'],
    ['khai sinh cũ hồi xưa còn dùng được không', 'giay-to-cu-con-gia-tri'],
    ['sao biết trang web này thật hay giả', 'nhan-biet-gia-mao'],
    ['xã cứ hẹn hoài không trả giấy', 'quyen-khi-tre-hen'],
    ['thông tin của tôi có an toàn không vậy', 'thong-tin-ca-nhan'],
  ] as const)('%s leads to %s', ([message, id]) => {
    const { turn } = say(shipped, message)
    expect([turn.article?.id, ...turn.options.map((option) => option.id)]).toSatisfy(
      (ids: unknown[]) => ids.includes(id) || ids.includes(`g:${id}`),
    )
  })

  test('what people say for a procedure or topic is not taken by guidance', () => {
    const context = {
      state: emptyState(undefined),
      question: undefined,
      offered: [],
      today: '2026-11-22',
    }
    const ways = [
      ...content.procedures.flatMap(({ name, asked }) => [name, ...asked.slice(0, 3)]),
      ...content.topics.flatMap(({ name, asked }) => [name, ...asked]),
    ]
    const taken = ways.filter((phrase) => {
      const found = understand(shipped, phrase, context)
      return (
        found.kind === 'guidance' ||
        (found.kind === 'subject' && found.refs.some((ref) => ref.startsWith('g:')))
      )
    })
    expect(taken).toEqual([])
  })

  test.for([
    'đăng ký khai sinh online thế nào',
    'đăng ký tạm trú trên vneid',
    'nhận kết quả hộ chiếu qua bưu điện',
    'ủy quyền cho con nhận lương hưu',
    'làm giấy khai tử cho ông nội',
    'chứng thực chữ ký vào sơ yếu lý lịch',
    'lệ phí đăng ký thường trú nộp trực tuyến',
  ])('%s stays with its procedure', (message) => {
    const { turn } = say(shipped, message)
    expect(turn.article).toBeUndefined()
    expect(turn.procedure?.code).toBeDefined()
  })

  test('every related entry is shown', () => {
    const missing = content.articles.filter(({ id, related }) => {
      const { turn } = reply(shipped, { act: { type: 'choose', id: `g:${id}` }, today })
      return turn.options.length !== related.length
    })
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})

test('a pack from before guidance was made still opens', () => {
  const { articles: _, ...older } = content
  const knowledge = prepare([
    { format: 1, layer: 'curated', hash: '1'.repeat(64), content: older } as unknown as Pack,
  ])
  expect(say(knowledge, 'khai sinh').turn.kind).not.toBe('unknown')
})
