import { describe, expect, test } from 'vitest'
import { linkFor, portalPage } from '../../../engine/answer/links.ts'
import { sayAnswer } from '../../../engine/answer/say.ts'
import { UNSURE } from '../../../engine/answer/when.ts'
import { answer, answerBlocks } from '../../../engine/index.ts'
import { knowledgeOf, paper, procedureOf, yesNo } from '../fixture.ts'

const portalId = '019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7'
const fee = (parts: Record<string, unknown>) => ({
  slot: 'le-phi',
  kind: 'le-phi',
  source: 's1',
  ...parts,
})

const known = knowledgeOf({
  procedures: [
    procedureOf({
      questions: [yesNo('cuoi'), yesNo('ho', { mode: 'in-answer' })],
      channels: [
        { id: 'online', level: 'partial', trips: 1, source: 's1' },
        { id: 'in-person', source: 's1' },
      ],
      documents: [
        paper('to-khai'),
        paper('cam-doan', { cuoi: 'khong' }),
        paper('uy-quyen', { ho: 'co' }),
      ],
      fees: [fee({ id: 'phi-goc', value: { amount: 8000 } })],
      times: [{ qty: 3, unit: 'working-day', source: 's1' }],
      agencies: [{ role: 'receives', name: 'Ủy ban nhân dân cấp xã', source: 's1' }],
    }),
  ],
  provinces: [{ code: '01', name: 'Thành phố Hà Nội' }],
  patches: [
    {
      id: 'hn-1',
      scope: { province: '01' },
      code: '1.000001',
      set: { fees: [fee({ id: 'phi-goc', value: { amount: 5000 }, source: 's1' })] },
      sources: { s1: { kind: 'law', title: 'Nghị quyết mẫu', checked: '2026-11-02' } },
    },
  ],
})
const ask = (answers = {}, more = {}) =>
  answer(known, { code: '1.000001', answers, today: '2026-11-21', ...more })

describe('answer', () => {
  test('holds, may hold, does not hold', () => {
    expect(ask({ cuoi: 'co' })?.documents.map(({ id, holds }) => `${id} ${holds}`)).toEqual([
      'to-khai yes',
      'uy-quyen maybe',
    ])
    expect(ask({ cuoi: UNSURE })?.documents).toMatchObject([
      { id: 'to-khai', holds: 'yes' },
      { id: 'cam-doan', holds: 'maybe', because: 'không cuoi' },
      { id: 'uy-quyen', holds: 'maybe', because: 'có ho', ask: ['ho'] },
    ])
  })

  test('money stands per way of filing, with its total', () => {
    expect(ask()?.ways.map(({ channel, total }) => [channel, total])).toEqual([
      ['online', 8000],
      ['in-person', 8000],
    ])
  })

  test('a province sets its own fee, with its own source and its layer', () => {
    const local = ask({}, { place: { province: '01' } })
    expect(local?.ways[0]?.total).toBe(5000)
    expect(local?.ways[0]?.money[0]?.charges[0]).toMatchObject({
      layer: 'province',
      source: 'hn-1--s1',
    })
    expect(local?.sources.map(({ id }) => id)).toContain('hn-1--s1')
    expect(ask({}, { place: { province: '79' } })?.ways[0]?.total).toBe(8000)
  })

  test('ignores answers to questions that it does not have', () => {
    expect(ask({ la: 'gi', cuoi: 'co' })?.case.map(({ question }) => question)).toEqual(['cuoi'])
  })

  test('every source that a line cites is listed', () => {
    const found = ask({}, { place: { province: '01' } })
    const cited = [...(found?.documents ?? []), ...(found?.agencies ?? [])].map(
      ({ source }) => source,
    )
    expect(found?.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(cited))
  })

  test('a code that nobody knows has no answer', () => {
    expect(answer(known, { code: '9.999999', answers: {}, today: '2026-11-21' })).toBeUndefined()
  })
})

describe('answerBlocks', () => {
  const waysOf = (...fees: object[]) => {
    const channels = ['online', 'in-person'].map((id) => ({ id, source: 's1' }))
    const knowledge = knowledgeOf({ procedures: [procedureOf({ channels, fees })] })
    const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
    const block = found && answerBlocks(found, [], undefined).find(({ type }) => type === 'fees')
    return block?.type === 'fees' ? block.ways.map(({ channel, label }) => [channel, label]) : []
  }
  const always = fee({ value: { amount: 8000 } })
  const online = fee({ value: { amount: 4000 }, when: { '@channel': 'online' } })

  test('ways that say the same are said once', () => {
    expect(waysOf(always)).toEqual([['online in-person', 'Mọi cách nộp']])
  })

  test('ways that differ stand side by side', () => {
    expect(waysOf(online, always)).toEqual([
      ['online', 'Nộp trực tuyến'],
      ['in-person', 'Nộp trực tiếp'],
    ])
  })
})

describe('papers just in case', () => {
  const lookup = { base: 'dan-cu', text: 'Nơi nhận tra nơi ở.' }
  const groupsOf = (...documents: object[]) => {
    const knowledge = knowledgeOf({ procedures: [procedureOf({ documents })] })
    const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
    const block = found && answerBlocks(found, ['papers'], undefined)[0]
    return block?.type === 'checklist' ? block.groups : []
  }
  const looked = paper('cu-tru', undefined, { need: 'if-not-found', lookup })
  const merely = paper('anh-cu', undefined, { need: 'if-not-found' })

  test('the office looks up only what a data base holds', () => {
    expect(
      groupsOf(looked, merely).map(({ note, items }) => [
        items.map(({ id }) => id),
        note?.includes('phải tự tra cứu'),
      ]),
    ).toEqual([
      [['cu-tru'], true],
      [['anh-cu'], false],
    ])
  })
})

test.for([
  ['none', 'không cần giấy ủy quyền'],
  ['paper', 'cần giấy ủy quyền, không phải chứng thực'],
  ['certified-paper', 'cần giấy ủy quyền có chứng thực'],
  ['unstated', 'cần giấy ủy quyền; nơi nhận cho biết có phải chứng thực không'],
] as const)('who files instead with %s', ([needs, expected]) => {
  const behalf = [{ who: 'người nhà', needs, source: 's1' }]
  const knowledge = knowledgeOf({ procedures: [procedureOf({ behalf })] })
  const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
  const block = found && answerBlocks(found, ['who'], undefined)[0]
  expect(block).toMatchObject({ about: 'behalf', items: [{ text: `Người nhà: ${expected}` }] })
})

test.for([
  [{ qty: 60, unit: 'day', after: 'ngày sinh' }, 'trong 60 ngày kể từ ngày sinh'],
  [{ qty: 12, unit: 'hour', after: 'lúc đến ở' }, 'trong 12 giờ kể từ lúc đến ở'],
  [{ qty: 15, unit: 'day', until: 'ngày hết hạn' }, 'trong 15 ngày trước ngày hết hạn'],
  [
    { qty: 3, unit: 'working-day', before: 'ngày nghỉ' },
    'chậm nhất 3 ngày làm việc trước ngày nghỉ',
  ],
] as const)('until when: $1', ([deadline, expected]) => {
  const deadlines = [{ ...deadline, lost: 'Quá hạn thì làm lại.', source: 's1' }]
  const knowledge = knowledgeOf({ procedures: [procedureOf({ deadlines })] })
  const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
  if (found === undefined) throw new Error('no answer')
  const [block] = answerBlocks(found, ['deadline'], undefined)
  const text = expected.charAt(0).toUpperCase() + expected.slice(1)
  expect(block).toMatchObject({ about: 'deadlines', items: [{ text }] })
  expect(sayAnswer(found, 'deadline')).toBe(`Dạ, hạn là ${expected} ạ.`)
})

test('an office anywhere in the country is said to be so', () => {
  const channels = [{ id: 'in-person', anywhere: 'nationwide', source: 's1' }]
  const knowledge = knowledgeOf({ procedures: [procedureOf({ channels })] })
  const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
  expect(found && answerBlocks(found, ['where'], undefined)[0]).toMatchObject({
    ways: [{ note: 'Nộp ở đâu trong cả nước cũng được, không cần đúng nơi cư trú.' }],
  })
})

test('whoever asks how much one gets reads the figures first', () => {
  const conditions = [
    { id: 'dong', text: 'Đóng bảo hiểm từ đủ 6 tháng.', source: 's1' },
    { id: 'nghi', text: 'Được nghỉ 5 ngày làm việc.', source: 's1' },
  ]
  const knowledge = knowledgeOf({ procedures: [procedureOf({ conditions })] })
  const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
  const idsOf = (aspects: Parameters<typeof answerBlocks>[1]) => {
    const block = found && answerBlocks(found, aspects, undefined)[0]
    return block?.type === 'facts' ? block.items.map(({ text }) => text.slice(0, 4)) : []
  }
  expect(idsOf(['benefit'])).toEqual(['Được', 'Đóng'])
  expect(idsOf(['eligibility'])).toEqual(['Đóng', 'Được'])
})

test('whoever asks until when reads the conditions where no deadline is written', () => {
  const conditions = [{ id: 'gio', text: 'Báo trước 23 giờ.', source: 's1' }]
  const knowledge = knowledgeOf({ procedures: [procedureOf({ conditions })] })
  const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
  expect(found && answerBlocks(found, ['deadline'], undefined)[0]).toMatchObject({
    about: 'conditions',
  })
})

test('a share is printed with what it is a share of, its note, and why there is no sum', () => {
  const value = { rate: { percent: 2, of: 'giá bán' }, note: 'Theo giá trên hợp đồng.' }
  const knowledge = knowledgeOf({
    procedures: [
      procedureOf({
        channels: [{ id: 'in-person', source: 's1' }],
        fees: [fee({ value }), fee({ slot: 'phi', kind: 'phi', value: { amount: 5000 } })],
      }),
    ],
  })
  const found = answer(knowledge, { code: '1.000001', answers: {}, today: '2026-11-21' })
  const block = found && answerBlocks(found, ['fee'], undefined)[0]
  expect(block).toMatchObject({
    type: 'fees',
    ways: [
      {
        lines: [{ text: 'Lệ phí: 2% giá bán', note: 'Theo giá trên hợp đồng.' }, {}],
        noTotal: 'Chưa có tổng vì còn tùy giá bán.',
      },
    ],
  })
  expect(block).not.toHaveProperty('ways.0.total')
  expect(found && sayAnswer(found, 'fee')).toBe(
    'Dạ, lệ phí 2% giá bán ạ. Còn khoản khác ghi bên dưới.',
  )
})

describe('linkFor', () => {
  const way = { id: 'online' as const, source: 's1' }
  const online = [way]
  test.for([
    {
      what: 'own site first',
      channels: [{ ...way, url: 'https://dichvucong.bocongan.gov.vn/' }],
      today: '2026-11-21',
      expected: { href: 'https://dichvucong.bocongan.gov.vn/', kind: 'agency' },
    },
    {
      what: 'page while its id is fresh',
      channels: online,
      today: '2026-11-21',
      expected: { href: portalPage(portalId), kind: 'page' },
    },
    {
      what: 'search by code afterwards',
      channels: online,
      today: '2027-03-01',
      expected: { kind: 'search' },
    },
  ])('$what', ({ channels, today, expected }) => {
    expect(
      linkFor(
        { code: '1.001193', portal: { id: portalId, checked: '2026-11-21' }, channels },
        today,
      ),
    ).toMatchObject(expected)
  })
})
