import { describe, expect, test } from 'vitest'
import type { Answer, Counter, Turn, TurnResponse } from '../../knowledge/schema/index.ts'
import { foundOf, headOf, isUnsureOf } from '../../widget/desk/found.ts'
import { BINDINGS, commandOf, keyName } from '../../widget/desk/keys.ts'
import { noteOf, noteText } from '../../widget/desk/note.ts'
import { nextMark, withMark } from '../../widget/desk/papers.ts'
import { nextMain, sentencesOf, startOf } from '../../widget/desk/script.ts'
import { asksOf, aspectsOf } from '../../widget/desk/session.ts'

const stroke = (key: string, code = '', more = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('keys', () => {
  test.for([
    { name: 'k with Ctrl', press: stroke('k', 'KeyK', { ctrlKey: true }), expected: 'Ctrl+K' },
    { name: 'Alt and 1', press: stroke('1', 'Digit1', { altKey: true }), expected: 'Alt+1' },
    { name: 'a small letter', press: stroke('h', 'KeyH'), expected: 'H' },
    { name: 'a digit of the number pad', press: stroke('3', 'Numpad3'), expected: '3' },
    { name: 'the question mark', press: stroke('?', 'Slash', { shiftKey: true }), expected: '?' },
    { name: 'the space bar', press: stroke(' ', 'Space'), expected: 'Space' },
    { name: 'y, then s, under Telex', press: stroke('ý'), expected: 'S' },
    { name: 'o, then x, under Telex', press: stroke('õ'), expected: 'X' },
  ])('$name is $expected', ({ press, expected }) => {
    expect(keyName(press)).toBe(expected)
  })

  test.for([
    { key: 'H', mode: 'receive', isTyping: false, expected: 'fault:het-han' },
    { key: 'H', mode: 'call', isTyping: false, expected: 'part:time' },
    { key: 'H', mode: 'receive', isTyping: true, expected: undefined },
    { key: 'Space', mode: 'receive', isTyping: false, expected: 'mark' },
    { key: 'Space', mode: 'call', isTyping: false, expected: 'next' },
    { key: 'Space', mode: 'call', isTyping: true, expected: undefined },
    { key: '/', mode: 'call', isTyping: false, expected: 'search' },
    { key: '/', mode: 'call', isTyping: true, expected: undefined },
    { key: 'F9', mode: 'receive', isTyping: true, expected: 'call' },
    { key: '0', mode: 'call', isTyping: false, expected: 'answer:0' },
    { key: '7', mode: 'call', isTyping: true, expected: undefined },
  ] as const)('$key in $mode, typing $isTyping: $expected', ({ key, mode, isTyping, expected }) => {
    expect(commandOf(key, { mode, isTyping })).toBe(expected)
  })

  test('no key means two things at once', () => {
    const clashes = BINDINGS.flatMap((one, at) =>
      BINDINGS.slice(at + 1).filter(
        (other) =>
          one.keys.some((key) => other.keys.includes(key)) &&
          !(one.place !== other.place && [one.place, other.place].sort().join() === 'call,receive'),
      ),
    )
    expect(clashes).toEqual([])
  })
})

const turnWith = (more: Partial<Turn>): TurnResponse =>
  ({
    conversation: { v: 1, pack: 'x', agenda: [], shared: {}, from: 'web', trail: [] },
    turn: { kind: 'talk', say: 'Dạ.', blocks: [], options: [], case: [], sources: [], ...more },
  }) as TurnResponse
const birth = { code: '1.001193', id: 'dang-ky-khai-sinh', name: 'Đăng ký khai sinh' }
const listed = (code: string, name: string) => ({
  code,
  id: name,
  name,
  agency: null,
  detail: 'full' as const,
  why: [`khớp tên: ${name}`],
})

describe('what was typed', () => {
  test('what was understood stands first, and nothing twice', () => {
    const response = turnWith({ kind: 'question', procedure: birth })
    const found = foundOf([listed('9.1', 'Khác'), listed(birth.code, birth.name)], response)
    expect(found.map(({ ref }) => ref)).toEqual([`p:${birth.code}`, 'p:9.1'])
    expect(found[0]?.open.how).toBe('adopt')
  })

  test('a choice offers what a citizen could choose from, topics too', () => {
    const response = turnWith({
      kind: 'choice',
      options: [
        { id: 't:sinh-con', label: 'Sinh con' },
        { id: `p:${birth.code}`, label: birth.name, procedure: birth },
        { id: 'cmd:none', label: 'Không phải' },
      ],
    })
    expect(foundOf([], response).map(({ ref }) => ref)).toEqual(['t:sinh-con', `p:${birth.code}`])
  })

  test('a choice by purpose tells each purpose, and its question stands above', () => {
    const response = turnWith({
      kind: 'choice',
      say: 'Để làm gì ạ?',
      options: [{ id: `p:${birth.code}`, label: 'Để đi học', procedure: birth, detail: 'Xã' }],
    })
    expect(foundOf([], response)[0]).toMatchObject({ name: birth.name, why: 'Để đi học' })
    expect(headOf(response, false)).toBe('Để làm gì ạ?')
    expect(headOf(turnWith({ kind: 'unknown' }), true)).toContain('Chưa chắc')
    expect(headOf(turnWith({ kind: 'question' }), false)).toBe('')
  })

  test('nobody is sure of what is not understood, nor of a choice of bare names', () => {
    const choice = turnWith({
      kind: 'choice',
      options: [
        { id: `p:${birth.code}`, label: birth.name, procedure: birth },
        { id: 'cmd:none', label: 'Không phải' },
      ],
    })
    const bare = { ...listed(birth.code, birth.name), detail: 'none' as const }
    expect(isUnsureOf([], turnWith({ kind: 'unknown' }))).toBe(true)
    expect(isUnsureOf([bare], choice)).toBe(true)
    expect(isUnsureOf([listed(birth.code, birth.name)], choice)).toBe(false)
    expect(isUnsureOf([], choice)).toBe(false)
    // What was typed is a code: nothing was asked.
    expect(isUnsureOf([bare], undefined)).toBe(false)
  })

  test('an emergency is said before any procedure', () => {
    const found = foundOf([listed('9.1', 'Khác')], turnWith({ kind: 'urgent', say: 'Gọi 114 ạ.' }))
    expect(found[0]?.name).toBe('Gọi 114 ạ.')
  })
})

describe('the case', () => {
  const conversation = turnWith({}).conversation

  test('choices have digits from 1, and 0 where it is not known', () => {
    const { turn } = turnWith({
      kind: 'question',
      question: { id: 'q', kind: 'one', ask: 'Sinh ở đâu ạ?', why: 'Vì.', left: 1 },
      options: [
        { id: 'q:q=vien', label: 'Viện' },
        { id: 'q:q=chua-ro', label: 'Tôi chưa rõ' },
      ],
    })
    const [ask] = asksOf({ conversation, turn, aspects: [] })
    expect(ask?.choices.map(({ digit, label }) => [digit, label])).toEqual([
      [1, 'Viện'],
      [0, 'Chưa rõ'],
    ])
  })

  test('after the dialogue come the questions beside lines', () => {
    const { turn } = turnWith({ kind: 'answer' })
    const open = [
      { question: 'so-ban', ask: 'Mấy bản ạ?', kind: 'count', options: [], settles: ['money'] },
    ]
    const answer = { open } as unknown as Answer
    expect(asksOf({ conversation, turn, aspects: [], answer })).toMatchObject([
      { question: 'so-ban', kind: 'count', isSide: true },
    ])
  })

  test('what was asked about is read from the last move', () => {
    expect(aspectsOf({ ...conversation, trail: ['p:1 a:papers', 'p:2 a:fee,time'] })).toEqual([
      'fee',
      'time',
    ])
    expect(aspectsOf(conversation)).toEqual([])
  })
})

test('the space bar goes round', () => {
  expect([undefined, 'co' as const, 'chua' as const].map(nextMark)).toEqual([
    'co',
    'chua',
    undefined,
  ])
  expect(nextMark('co-nhung:het-han')).toBeUndefined()
  expect(withMark({ a: 'co' }, 'a', undefined)).toEqual({})
})

test('breaths that do not end a sentence belong together', () => {
  const line = (part: 'papers' | 'money', text: string) => ({ part, text, cites: ['s1'] })
  const sentences = sentencesOf([
    line('papers', 'Dạ, để khai sinh,'),
    line('papers', 'anh chị chuẩn bị'),
    line('papers', 'hai loại giấy ạ.'),
    line('money', 'Không mất tiền.'),
  ])
  expect(sentences.map(({ breaths }) => breaths.length)).toEqual([3, 1])
  expect(startOf(sentences, 'money')).toBe(1)
  expect(startOf(sentences, 'time')).toBeUndefined()
})

test('the space bar passes over what is said to who asks on', () => {
  const sentences = [{}, { more: true }, { more: true }, {}].map((one) => ({
    part: 'papers',
    breaths: ['Câu.'],
    cites: [],
    ...one,
  }))
  expect([0, 1, 3].map((at) => nextMain(sentences, at))).toEqual([3, 3, 3])
})

test('the note says what is there, what is missing and where to get it', () => {
  const paper = (id: string, name: string, because?: string) => ({
    id,
    name,
    group: 'Cần chuẩn bị',
    cites: [],
    ...(because !== undefined && { because }),
  })
  const note = noteOf({
    answer: { procedure: birth, today: '2026-11-22' } as Answer,
    papers: [
      paper('a', 'Tờ khai'),
      paper('b', 'Giấy chứng sinh'),
      paper('c', 'Giấy ủy quyền', 'nếu nhờ người khác'),
      { ...paper('d', 'Giấy xác nhận nơi ở'), group: 'Nên mang theo', oneOf: ['a', 'b'] },
    ],
    marks: { a: 'co', b: 'chua' },
    missing: {
      say: 'Còn thiếu giấy chứng sinh.',
      fileToday: 'no',
      when: 'hôm nay',
      refusals: [],
      papers: [
        {
          id: 'b',
          name: 'Giấy chứng sinh',
          say: 'Còn thiếu giấy chứng sinh.',
          get: ['Xin ở bệnh viện.'],
          file: 'no',
          verdict: '',
          cites: [],
        },
      ],
    },
    blocks: [
      {
        type: 'where',
        title: 'Nộp ở đâu',
        agencies: [
          { text: 'Nơi nhận: UBND xã nơi ở', cites: [] },
          { text: 'Nơi nhận: UBND xã nơi sinh', because: 'nếu chưa rõ nơi ở', cites: [] },
        ],
        ways: [],
        counters: [{ name: 'Một cửa', address: 'Số năm', hours: null, phone: null } as Counter],
        fictional: true,
      },
    ],
    code: { code: '641M0SN', withoutMarks: true },
  })
  const text = noteText(note)
  expect(text).toContain('- Còn thiếu giấy chứng sinh. Xin ở bệnh viện.')
  expect(text).toContain('Cần chuẩn bị:\n- Giấy ủy quyền (nếu nhờ người khác)')
  expect(text).toContain('Đã có:\n- Tờ khai')
  expect(text).toContain('Nên mang theo:\n- Giấy xác nhận nơi ở. Một trong: a; b')
  expect(text).toContain('- Nơi nhận: UBND xã nơi sinh (nếu chưa rõ nơi ở)')
  expect(text).toContain('- Một cửa. Số năm\n- Địa chỉ và giờ ở đây là ví dụ.')
  expect(text).toContain('Mở lại bằng mã: 641-M0SN (không kèm dấu giấy)')
  expect(text).toContain('22/11/2026')
})
