import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyState, prepare, type ReplyInput, reply, understand } from '../../../engine/index.ts'
import { Tenant, TurnResponse } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, packOf, paper, procedureOf, yesNo } from '../fixture.ts'

const content = {
  procedures: [
    procedureOf({
      code: '1.000001',
      id: 'cap-giay-mau',
      name: 'Cấp giấy mẫu',
      asked: ['xin giấy mẫu'],
      questions: [yesNo('cuoi'), yesNo('xa'), { ...yesNo('nhieu'), kind: 'many' }],
      documents: [
        paper('to-khai'),
        paper('a', { cuoi: 'khong' }),
        paper('b', { xa: 'co' }),
        paper('c', { nhieu: 'co' }),
      ],
      redirect: [{ when: { cuoi: 'co' }, to: '1.000002', why: 'Đã cưới thì khác.', source: 's1' }],
      refer: [{ when: { xa: 'co' }, why: 'Khó.', bring: ['giấy'], whom: 'cán bộ', source: 's1' }],
    }),
    procedureOf({
      code: '1.000002',
      id: 'viec-khac',
      name: 'Đăng ký việc khác',
      asked: ['làm việc khác'],
    }),
  ],
  talks: [
    {
      id: 'chao',
      kind: 'talk',
      whole: true,
      says: ['xin chào'],
      reply: [{ type: 'p', children: [{ type: 'text', text: 'Chào bạn.' }] }],
    },
  ],
}
const knowledge = knowledgeOf(content)
const turn = (input: Omit<ReplyInput, 'today'>) =>
  reply(knowledge, { ...input, today: '2026-11-21' })

describe('reply', () => {
  test('finds, asks, and answers', () => {
    const asked = turn({ message: 'xin giay mau' })
    expect(asked.turn).toMatchObject({
      kind: 'question',
      procedure: { code: '1.000001' },
      question: { id: 'cuoi' },
    })
    expect(asked.turn.options.map(({ id }) => id)).toEqual([
      'q:cuoi=co',
      'q:cuoi=khong',
      'q:cuoi=chua-ro',
    ])
    const second = turn({
      act: { type: 'choose', id: 'q:cuoi=khong' },
      conversation: asked.conversation,
    })
    const third = turn({
      act: { type: 'choose', id: 'q:xa=khong' },
      conversation: second.conversation,
    })
    const last = turn({
      act: { type: 'set', question: 'nhieu', value: ['co'] },
      conversation: third.conversation,
    })
    expect(last.turn.kind).toBe('answer')
    const [list] = last.turn.blocks.filter((block) => block.type === 'checklist')
    expect(list?.groups[0]?.items.map(({ id }) => id)).toEqual(['to-khai', 'a', 'c'])
    expect(last.turn.case).toHaveLength(3)
  })

  test('a case that belongs elsewhere goes on there and says why', () => {
    const asked = turn({ message: 'xin giấy mẫu' })
    const moved = turn({
      act: { type: 'choose', id: 'q:cuoi=co' },
      conversation: asked.conversation,
    })
    expect(moved.turn).toMatchObject({ kind: 'answer', procedure: { code: '1.000002' } })
    expect(moved.turn.say).toContain('Đã cưới thì khác.')
  })

  test('officer first', () => {
    const { conversation } = turn({ message: 'xin giấy mẫu' })
    const second = turn({ act: { type: 'choose', id: 'q:cuoi=khong' }, conversation })
    const referred = turn({
      act: { type: 'choose', id: 'q:xa=co' },
      conversation: second.conversation,
    })
    expect(referred.turn.kind).toBe('refer')
  })

  test('back takes one answer back, restart all', () => {
    const { conversation } = turn({ message: 'xin giấy mẫu' })
    const second = turn({ act: { type: 'choose', id: 'q:cuoi=khong' }, conversation })
    const back = turn({ act: { type: 'back' }, conversation: second.conversation })
    expect(back.turn.question?.id).toBe('cuoi')
    expect(
      turn({ act: { type: 'restart' }, conversation: second.conversation }).conversation.trail,
    ).toEqual([])
  })

  test('an answer can be changed or taken back later', () => {
    const { conversation } = turn({ message: 'xin giấy mẫu' })
    const second = turn({ act: { type: 'choose', id: 'q:cuoi=khong' }, conversation })
    const undone = turn({
      act: { type: 'set', question: 'cuoi', value: null },
      conversation: second.conversation,
    })
    expect(undone.turn.question?.id).toBe('cuoi')
  })

  test('replaying the conversation gives the same turn', () => {
    const first = turn({ message: 'xin giấy mẫu' })
    const second = turn({
      act: { type: 'choose', id: 'q:cuoi=khong' },
      conversation: first.conversation,
    })
    const again = turn({
      act: { type: 'choose', id: 'cmd:resume' },
      conversation: second.conversation,
    })
    expect(again.turn).toEqual(second.turn)
    expect(again.conversation).toEqual(second.conversation)
  })

  test.for(['q:cuoi=la', 'q:khong-co=co', 'p:9.999999', 't:khong-co', 'cmd:la', 'gi-do'])(
    '%s does not fit: stale, with the present turn',
    (id) => {
      const { conversation } = turn({ message: 'xin giấy mẫu' })
      const stale = turn({ act: { type: 'choose', id }, conversation })
      expect(stale.stale).toBe(true)
      expect(stale.turn.question?.id).toBe('cuoi')
    },
  )

  test('what the trail says counts, not the fields a client may have changed', () => {
    const { conversation } = turn({ message: 'xin giấy mẫu' })
    const tampered = {
      ...conversation,
      agenda: [{ code: '1.000002', answers: { cuoi: 'khong' } }],
      open: 'xa',
    }
    expect(
      turn({ act: { type: 'choose', id: 'cmd:resume' }, conversation: tampered }).turn.question?.id,
    ).toBe('cuoi')
  })

  test('a conversation from an older pack is pruned, and says so', () => {
    const { conversation } = turn({ message: 'xin giấy mẫu' })
    const answered = turn({ act: { type: 'choose', id: 'q:cuoi=khong' }, conversation })
    const newer = prepare([
      packOf(
        {
          procedures: [
            procedureOf({
              asked: ['xin giấy mẫu'],
              questions: [yesNo('xa')],
              documents: [paper('b', { xa: 'co' })],
            }),
          ],
        },
        'curated',
        'b',
      ),
    ])
    const pruned = reply(newer, {
      act: { type: 'choose', id: 'cmd:resume' },
      conversation: answered.conversation,
      today: '2026-11-21',
    })
    expect(pruned.turn.question?.id).toBe('xa')
    expect(pruned.turn.say).toMatch(/^Nội dung vừa được cập nhật/)
    expect(pruned.conversation.pack).toBe(newer.hash)
  })

  test('a long conversation stays small', () => {
    let conversation: unknown
    for (let index = 0; index < 90; index++) {
      conversation = turn({
        message: index % 2 === 0 ? 'xin giấy mẫu' : 'làm việc khác',
        conversation,
      }).conversation
    }
    expect((conversation as { trail: string[] }).trail.length).toBeLessThanOrEqual(60)
    expect(JSON.stringify(conversation).length).toBeLessThan(6000)
  })

  test.for(['', '   ', '!!!', '😀😀', 'zzzz qqqq', '\u0000', 'a'.repeat(5000)])(
    '%j ends in a turn',
    (message) => {
      expect(['choice', 'unknown', 'talk']).toContain(turn({ message }).turn.kind)
    },
  )
})

test('whatever a client sends, the reply has its shape', () => {
  const act = fc.oneof(
    fc.record({ type: fc.constant('choose' as const), id: fc.string({ minLength: 1 }) }),
    fc.record({
      type: fc.constant('set' as const),
      question: fc.string({ minLength: 1 }),
      value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.constant(null)),
    }),
    fc.record({ type: fc.constant('open' as const), procedure: fc.string({ minLength: 1 }) }),
  )
  const conversation = fc.oneof(
    fc.jsonValue(),
    fc.record({
      v: fc.constant(1),
      trail: fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            'p:1.000001',
            'q:cuoi=khong',
            '?:p:1.000001',
            'n:',
            'a:fee',
            'u:cuoi',
            'w:me',
            'w:toi p:1.000001',
            '?:p:1.000001 f:1.000001/cuoi=co f:9/x=y',
            'q:@channel=online',
            'p:1.000001 q:cuoi=co',
          ),
        ),
      ),
    }),
  )
  fc.assert(
    fc.property(
      fc.oneof(fc.record({ message: fc.string() }), fc.record({ act })),
      conversation,
      (said, conversation) => {
        const { turn, conversation: next } = reply(knowledge, {
          ...said,
          conversation,
          today: '2026-11-21',
        })
        expect(TurnResponse.safeParse({ turn, conversation: next }).error).toBeUndefined()
      },
    ),
    { numRuns: 300 },
  )
})

describe('records of one name', () => {
  const record = (code: string, province?: string) => ({
    code,
    name: 'Cấp phép dùng vỉa hè',
    field: 'giao-thong',
    agency: null,
    levels: [],
    checked: '2026-07-18',
    ...(province && { province }),
  })
  const provinces = [
    { code: '01', name: 'Thành phố Hà Nội' },
    { code: '31', name: 'Thành phố Hải Phòng' },
    { code: '79', name: 'Thành phố Hồ Chí Minh' },
  ]
  const ask = (pointers: object[], place?: { province: string }) =>
    reply(knowledgeOf({ pointers, provinces }), {
      message: 'cấp phép dùng vỉa hè',
      place,
      today: '2026-11-21',
    }).turn

  const two = [record('1.000011', '01'), record('1.000012', '31')]

  test('are one candidate, and the place is asked', () => {
    const turn = ask([...two, record('1.000013')])
    expect(turn.kind).toBe('choice')
    expect(turn.options.map(({ id, label }) => `${id} ${label}`)).toEqual([
      'p:1.000011 Thành phố Hà Nội',
      'p:1.000012 Thành phố Hải Phòng',
      'p:1.000013 Tỉnh, thành phố khác',
      'cmd:none Không phải những việc này',
    ])
  })

  test.for([
    { province: '31', expected: '1.000012' },
    { province: '79', expected: '1.000013' },
  ])('at place $province the answer is $expected', ({ province, expected }) => {
    const turn = ask([...two, record('1.000013')], { province })
    expect(turn.procedure?.code).toBe(expected)
  })

  test('of more than four the national one is shown, until the province is said', () => {
    const many = [
      ...['01', '31', '48', '68'].map((code, index) => record(`1.00002${index}`, code)),
      record('1.000029'),
    ]
    const all = [...provinces, { code: '48', name: 'Đà Nẵng' }, { code: '68', name: 'Lâm Đồng' }]
    const held = knowledgeOf({ pointers: many, provinces: all })
    const first = reply(held, { message: 'cấp phép dùng vỉa hè', today: '2026-11-21' })
    expect(first.turn.procedure?.code).toBe('1.000029')
    const then = reply(held, {
      message: 'tôi ở Đà Nẵng',
      conversation: first.conversation,
      today: '2026-11-21',
    })
    expect(then.turn.procedure?.code).toBe('1.000022')
  })

  test('a province that has none of its own is not given that of another', () => {
    expect(ask(two, { province: '79' }).kind).toBe('choice')
  })
})

describe('procedures that a portal does not show', () => {
  const tenant = (hidden: string[]) =>
    Tenant.parse({
      id: 'xa-mau',
      name: 'Xã Mẫu',
      place: { province: '01' },
      origins: [],
      greeting: 'Chào bạn.',
      hotline: null,
      counters: [],
      hidden,
    })
  const ask = (input: Omit<ReplyInput, 'today'>) =>
    reply(knowledge, { tenant: tenant(['1.000002']), ...input, today: '2026-11-21' })

  test('are not found, not opened and not led to', () => {
    expect(ask({ message: 'làm việc khác' }).turn.procedure).toBeUndefined()
    expect(ask({ act: { type: 'open', procedure: 'viec-khac' } }).stale).toBe(true)
    const { conversation } = ask({ message: 'xin giấy mẫu' })
    const next = ask({ act: { type: 'choose', id: 'q:cuoi=co' }, conversation })
    expect(next.turn.procedure?.code).not.toBe('1.000002')
  })

  test('all others answer as before', () => {
    expect(ask({ message: 'xin giấy mẫu' }).turn.procedure?.code).toBe('1.000001')
    expect(ask({ message: 'làm việc khác', tenant: tenant([]) }).turn.procedure?.code).toBe(
      '1.000002',
    )
  })
})

test.for([
  { text: 'xin giay mau', expected: 'subject' },
  { text: 'xin chào', expected: 'talk' },
  { text: 'zzzz qqqq', expected: 'vague' },
  { text: 'zzzz qqqq wwww', expected: 'nothing' },
])('"$text" is understood as $expected', ({ text, expected }) => {
  const context = {
    state: emptyState(undefined),
    question: undefined,
    offered: [],
    today: '2026-11-22',
  }
  expect(understand(knowledge, text, context).kind).toBe(expected)
})
