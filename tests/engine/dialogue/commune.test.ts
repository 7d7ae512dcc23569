import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReplyInput, reply } from '../../../engine/index.ts'
import { Tenant, TurnResponse } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, procedureOf } from '../fixture.ts'
import { places } from '../places/fixture.ts'

const text = (said: string) => [{ type: 'p', children: [{ type: 'text', text: said }] }]
const source = { kind: 'practice', title: 'Nguồn', checked: '2026-11-01' }
const knowledge = knowledgeOf({
  procedures: [
    procedureOf({
      asked: ['xin giấy mẫu'],
      agencies: [
        { role: 'receives', name: 'Ủy ban nhân dân cấp xã', source: 's1' },
        { role: 'decides', name: 'Công an xã, phường nơi cư trú', house: 'police', source: 's1' },
      ],
      channels: [{ id: 'in-person', anywhere: 'yes', source: 's1' }],
      times: [{ id: 'hen', qty: 5, unit: 'day', source: 's1' }],
    }),
  ],
  patches: [
    {
      id: 'xa-nui-thanh',
      scope: { province: '48', commune: '20965' },
      code: '1.000001',
      set: { times: [{ id: 'hen', qty: 2, unit: 'day', source: 'xa' }] },
      sources: { xa: source },
    },
  ],
  talks: [
    {
      id: 'sap-nhap',
      kind: 'talk',
      says: ['sáp nhập rồi nộp ở đâu'],
      reply: text('Bạn làm ở xã mới.'),
      here: text('Dạ, {cu} nay là {noi}; công an là Công an {xa}.'),
      contact: true,
    },
  ],
  provinces: [
    { code: '11', name: 'Tỉnh Điện Biên', asked: ['Điện Biên'] },
    { code: '48', name: 'Thành phố Đà Nẵng', asked: ['Đà Nẵng', 'Quảng Nam'] },
  ],
})
const own = Tenant.parse({
  id: 'nui-thanh',
  name: 'Cổng xã Núi Thành',
  place: { province: '48', commune: '20965' },
  origins: [],
  greeting: 'Chào bạn.',
  hotline: null,
  counters: [
    {
      id: 'quay',
      name: 'Quầy Núi Thành',
      house: 'one-stop',
      address: 'Số 1',
      building: 'only',
      hours: null,
      phone: null,
    },
  ],
})
const turn = (input: Omit<ReplyInput, 'today'>) =>
  reply(knowledge, { places: () => places, today: '2026-11-21', ...input })
const talk = (...messages: string[]) =>
  messages.reduce<ReturnType<typeof turn> | undefined>(
    (last, message) => turn({ message, conversation: last?.conversation }),
    undefined,
  ) as ReturnType<typeof turn>
const shown = (reply: ReturnType<typeof turn>) => JSON.stringify(reply.turn)

test('an old name leads to the commune of today, its house, its rule and the old papers', () => {
  const said = talk('xin giấy mẫu ở xã Tam Quang, Núi Thành')
  expect(said.conversation.place).toEqual({ province: '48', commune: '20965' })
  expect(said.turn.say).toMatch(/^Xã Tam Quang, huyện Núi Thành nay thuộc xã Núi Thành/)
  for (const part of [
    'Nơi nhận: Ủy ban nhân dân xã Núi Thành',
    'Ở xã Núi Thành là Công an xã Núi Thành.',
    'quầy nào trong thành phố Đà Nẵng',
    'quy định của xã',
    '2 ngày',
    'vẫn dùng được',
  ])
    expect(shown(said)).toContain(part)
  expect(said.turn.case).toEqual([
    {
      question: '@commune',
      text: 'Xã Núi Thành, thành phố Đà Nẵng (trước đây là xã Tam Quang, huyện Núi Thành)',
      removable: true,
    },
  ])
})

test('without the places, a commune is not heard and a province is', () => {
  const said = turn({ message: 'xin giấy mẫu ở Quảng Nam', places: undefined })
  expect(said.conversation.place).toEqual({ province: '48' })
  expect(turn({ message: 'ở phường Mường Thanh', places: undefined }).conversation.place).toBe(
    undefined,
  )
})

test('a place that may be several is asked about, and the answer leads on', () => {
  const asked = talk('xin giấy mẫu ở phường Mường Thanh, Điện Biên')
  expect(asked.turn).toMatchObject({ question: { id: '@place' }, procedure: { code: '1.000001' } })
  expect(asked.conversation).toMatchObject({ open: '@place' })
  const chosen = turn({
    act: { type: 'choose', id: 'pl:03334' },
    conversation: asked.conversation,
  })
  expect(chosen).toMatchObject({ stale: false, turn: { kind: 'answer' } })
  expect(chosen.conversation.place).toEqual({ province: '11', commune: '03334' })
})

test.for([['để sau'], ['xin giấy mẫu']])(
  'the question about the place gives way to “%s”',
  ([message = '']) => {
    const asked = talk('xin giấy mẫu ở phường Mường Thanh, Điện Biên')
    const conversation = asked.conversation
    const next =
      message === 'để sau'
        ? turn({ act: { type: 'choose', id: 'cmd:no-place' }, conversation })
        : turn({ message, conversation })
    expect(next.turn.kind).toBe('answer')
    expect(next.conversation.place).toBeUndefined()
  },
)

test('a fixed reply is said for the commune, which is asked for where it is not known', () => {
  const asked = talk('xã tôi sáp nhập rồi nộp ở đâu')
  expect(asked.turn).toMatchObject({ kind: 'talk', question: { id: '@place' } })
  const known = turn({ message: 'tam quang núi thành', conversation: asked.conversation })
  expect(known.turn.say).toBe(
    'Dạ, xã Tam Quang, huyện Núi Thành nay là xã Núi Thành, thành phố Đà Nẵng; công an là Công an xã Núi Thành.',
  )
})

test('replaying gives the same place; back and removal undo it; a restart keeps it', () => {
  const said = talk('xin giấy mẫu', 'tôi ở xã Tam Quang, Núi Thành')
  const again = turn({ act: { type: 'choose', id: 'cmd:resume' }, conversation: said.conversation })
  expect(again.turn.case).toEqual(said.turn.case)
  expect(again.conversation.place).toEqual(said.conversation.place)
  const { conversation } = said
  expect(turn({ act: { type: 'back' }, conversation }).conversation.place).toBeUndefined()
  const gone = turn({ act: { type: 'set', question: '@commune', value: null }, conversation })
  expect(gone.conversation.place).toBeUndefined()
  const fresh = turn({ act: { type: 'restart' }, conversation })
  expect(fresh.conversation).toMatchObject({ trail: [], place: { commune: '20965' } })
})

test.for([
  ['a commune that does not exist', { trail: ['q:@commune=00000'] }, undefined],
  ['a commune of another province', { place: { province: '11', commune: '20965' } }, '11'],
  ['a name that was never its own', { trail: ['q:@commune=20965/xã_Núa_Ngam'] }, '20965'],
  ['words that are no place', { trail: ['l:<script>'] }, undefined],
] as const)('%s is not taken from a client', ([, claimed, code]) => {
  const conversation = { v: 1, ...claimed }
  const { turn: shown, conversation: next } = turn({ message: 'xin giấy mẫu', conversation })
  expect(next.place?.commune ?? next.place?.province).toBe(code)
  expect(JSON.stringify(shown)).not.toContain('trước đây là xã Núa Ngam')
})

test('the portal’s own place is where answers start; its counters are shown there only', () => {
  const here = turn({ message: 'xin giấy mẫu', tenant: own })
  expect(shown(here)).toContain('Quầy Núi Thành')
  expect(shown(here)).toContain('Ủy ban nhân dân xã Núi Thành')
  const there = turn({ message: 'xin giấy mẫu ở phường Him Lam, Điện Biên', tenant: own })
  expect(shown(there)).not.toContain('Quầy Núi Thành')
  expect(shown(there)).toContain('Chúng tôi chưa có địa chỉ')
})

test('whatever a client claims of places, the reply keeps its shape', () => {
  const atom = fc.oneof(
    fc.constantFrom('l:', 'l:tân_lập', 'l:núi_thành', 'q:@commune=20965', 'u:@commune', 'u:@place'),
    fc.string().map((said) => `l:${said}`),
    fc.string().map((said) => `q:@commune=20965/${said}`),
    fc.string().map((said) => `q:@commune=${said}`),
  )
  fc.assert(
    fc.property(
      fc.array(atom, { maxLength: 8 }),
      fc.string({ maxLength: 40 }),
      (trail, message) => {
        const { turn: shown, conversation } = turn({ message, conversation: { v: 1, trail } })
        expect(TurnResponse.safeParse({ turn: shown, conversation }).success).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
})
