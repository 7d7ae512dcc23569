import { describe, expect, test } from 'vitest'
import { reply } from '../../engine/index.ts'
import { deskHits, deskLines } from '../../scripts/evaluate/desk-hits.ts'
import { evaluate } from '../../scripts/evaluate/evaluate.ts'
import { fnv1a, halfOf } from '../../scripts/evaluate/half.ts'
import { judge } from '../../scripts/evaluate/judge.ts'
import { missesOf } from '../../scripts/evaluate/misses.ts'
import { type Outcome, outcomeOf } from '../../scripts/evaluate/outcome.ts'
import { createPeers } from '../../scripts/evaluate/peers.ts'
import { readQuestions } from '../../scripts/evaluate/question.ts'
import { reportLines } from '../../scripts/evaluate/report.ts'
import { firstRight, scoreRanks, scoreSeveral } from '../../scripts/evaluate/search-scores.ts'
import { say, shareOf } from '../../scripts/evaluate/share.ts'
import { createStopPhrases } from '../../scripts/evaluate/stop-phrases.ts'
import { asked, loaded } from './evaluate-fixture.ts'

const today = '2026-11-21'
const { packs, knowledge } = loaded()

describe('halves', () => {
  test.for([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ] as const)('FNV-1a of “%s”', ([text, hash]) => {
    expect(fnv1a(text)).toBe(hash)
  })

  test('a question follows its procedure, and its id only where it names none', () => {
    expect(halfOf({ id: 'a', procedure: 'a' })).toBe('a')
    expect(halfOf({ id: 'zzz', procedure: 'a' })).toBe('a')
    expect(halfOf({ id: '', procedure: null })).toBe('b')
  })
})

test('the desk is counted by origin: what it shows first, and what a topic leads to', () => {
  const hits = deskHits(
    knowledge,
    [
      asked('a', 'đăng ký khai tử', { codes: ['1.900001'], origin: 'citizen' }),
      asked('b', 'dọn nhà đi', { codes: ['1.000004'], origin: 'citizen' }),
      asked('c', 'giá vàng', { scope: 'out', expect: 'decline', origin: 'citizen' }),
    ],
    today,
  )
  expect(hits).toMatchObject([
    { origin: 'citizen', first: { hits: 1, of: 2 }, best: { hits: 2 }, reached: { hits: 2 } },
  ])
  expect(deskLines(hits)).toHaveLength(2)
})

test('a share has the interval of Wilson', () => {
  const eight = shareOf(
    Array.from({ length: 10 }, (_, at) => at),
    (at) => at < 8,
  )
  expect(eight.low).toBeCloseTo(0.4902, 3)
  expect(eight.high).toBeCloseTo(0.9433, 3)
  expect(say(eight)).toBe('80,0 % (8/10; 49,0–94,3)')
  expect(say(shareOf([], () => true))).toBe('–')
})

test('a faulty line is named by its number', () => {
  const good = JSON.stringify({ id: 'q1', q: 'khai tử', scope: 'in', expect: 'answer' })
  expect(readQuestions(`${good}\n\n`)).toHaveLength(1)
  expect(() => readQuestions(`${good}\n{"id":"q2"}`)).toThrow(/Dòng 2/)
})

describe('ranks', () => {
  test('the first right code counts, as this knowledge holds it', () => {
    const rank = () => ['1.000002', '1.000001']
    expect(firstRight(knowledge, { q: '', codes: ['1.000001'] }, rank)).toBe(2)
    expect(firstRight(knowledge, { q: '', codes: ['1.900001'] }, rank)).toBe(2)
    expect(firstRight(knowledge, { q: '', codes: ['1.000006'] }, rank)).toBeUndefined()
  })

  test('rank 11 counts no more', () => {
    const codes = Array.from({ length: 10 }, (_, at) => `9.00000${at}`)
    expect(
      firstRight(knowledge, { q: '', codes: ['1.000001'] }, () => [...codes, '1.000001']),
    ).toBeUndefined()
  })

  test('hit@1, hit@3 and MRR@10 by hand', () => {
    const { hit1, hit3, mrr } = scoreRanks([1, 2, 4, undefined])
    expect([hit1.hits, hit3.hits, mrr]).toEqual([1, 2, (1 + 1 / 2 + 1 / 4) / 4])
  })

  test('of two procedures asked about, both must be within the first three', () => {
    const one = asked('q1', 'khai tử', { procedure: 'Khai tử', codes: ['1.000001'] })
    const two = asked('q2', 'khai tử và kết hôn', {
      scope: 'multi',
      procedure: 'Khai tử',
      also: ['Kết hôn'],
      codes: ['1.000001', '1.000002'],
    })
    const hits = (...codes: string[]) =>
      scoreSeveral(knowledge, [two], [one, two], () => codes).hits
    expect(hits('1.000002', '1.000006', '1.000001')).toBe(1)
    expect(hits('1.000001', '1.000006', '1.000005', '1.000002')).toBe(0)
    expect(hits('1.000001', '1.900001')).toBe(0)
  })
})

describe('verdicts', () => {
  const right = { codes: ['1.000001'] }
  const cases: [string, Record<string, unknown>, Outcome, string][] = [
    ['the procedure itself', right, { kind: 'direct', refs: ['1.000001'] }, 'right'],
    [
      'the same service under another code',
      { codes: ['1.900001'] },
      { kind: 'direct', refs: ['1.000001'] },
      'right',
    ],
    ['another', right, { kind: 'direct', refs: ['1.000002', '1.000001'] }, 'wrong'],
    [
      'one that redirects',
      { codes: ['1.000003'] },
      { kind: 'direct', refs: ['1.000002'] },
      'on-the-way',
    ],
    [
      'a topic that leads there',
      { codes: ['1.000004'] },
      { kind: 'topic', refs: ['t:don-nha', '1.000004'] },
      'on-the-way',
    ],
    ['a topic that does not', right, { kind: 'topic', refs: ['t:don-nha', '1.000004'] }, 'wrong'],
    ['a choice with it', right, { kind: 'choice', refs: ['1.000002', '1.000001'] }, 'choice-right'],
    [
      'a choice with what leads there',
      { codes: ['1.000003'] },
      { kind: 'choice', refs: ['1.000002'] },
      'choice-on-the-way',
    ],
    ['a choice without', right, { kind: 'choice', refs: ['1.000002'] }, 'choice-wrong'],
    [
      'near options of a refusal',
      right,
      { kind: 'refused', by: 'unknown', refs: ['1.000001'] },
      'refused',
    ],
    ['what people come for most', right, { kind: 'asked', refs: ['1.000001'] }, 'asked'],
  ]
  test.for(cases)('%s', ([, parts, outcome, verdict]) => {
    const question = asked('q1', '?', parts)
    expect(judge(knowledge, question, outcome, [question])).toBe(verdict)
  })

  test('a topic is a choice for who has to be asked back', () => {
    const question = asked('q1', '?', { scope: 'ambiguous', expect: 'ask', codes: ['1.000004'] })
    const topic: Outcome = { kind: 'topic', refs: ['t:don-nha', '1.000004'] }
    expect(judge(knowledge, question, topic, [question])).toBe('choice-right')
  })

  test('a topic claims no procedure where the catalogue holds none', () => {
    const question = asked('q1', '?', { expect: 'not-in-catalogue', codes: [] })
    const topic: Outcome = { kind: 'topic', refs: ['t:don-nha', '1.000004'] }
    expect(judge(knowledge, question, topic, [question])).toBe('choice-wrong')
    expect(judge(knowledge, question, { kind: 'direct', refs: ['1.000004'] }, [question])).toBe(
      'wrong',
    )
  })
})

test.for([
  ['đăng ký khai tử', 'direct', '1.000001'],
  ['đăng ký kết hôn', 'direct', '1.000002'],
  ['chuyển chỗ ở', 'topic', 't:don-nha'],
  ['tôi muốn', 'asked', undefined],
  ['trời hôm nay mưa gió quá', 'refused', undefined],
] as const)('“%s” comes to %s', ([message, kind, ref]) => {
  const outcome = outcomeOf(knowledge, reply(knowledge, { message, today }))
  expect(outcome.kind).toBe(kind)
  if (ref !== undefined) expect(outcome.refs[0]).toBe(ref)
})

const FILE = [
  asked('q1', 'đăng ký khai tử', { procedure: 'Khai tử', codes: ['1.900001'], origin: 'user-log' }),
  asked('q2', 'dang ky ket hon', {
    procedure: 'Kết hôn',
    codes: ['1.000002'],
    noise: 'no-diacritics',
  }),
  asked('q3', 'cấp giấy phép đưa xe ô tô vào phố', {
    procedure: 'Xe vào phố',
    codes: ['1.000005'],
  }),
  asked('q4', 'chuyển chỗ ở', { procedure: 'Thường trú', codes: ['1.000004'] }),
  asked('q5', 'tôi muốn', { scope: 'vague', expect: 'ask' }),
  asked('q6', 'trời hôm nay mưa gió quá', { scope: 'out', expect: 'decline' }),
  asked('q7', 'khai tử', { expect: 'not-in-catalogue', procedure: 'Khác' }),
  asked('q8', 'đăng ký khai tử, đăng ký kết hôn', {
    scope: 'multi',
    procedure: 'Khai tử',
    also: ['Kết hôn'],
    codes: ['1.000001', '1.000002'],
  }),
]

describe('a whole evaluation', () => {
  const run = (file: typeof FILE) => evaluate(knowledge, packs, file, { today })

  test('counts as one counts by hand', () => {
    const { all, byOrigin, byNoise, real } = run(FILE)
    expect(all.questions).toBe(8)
    expect(all.search.hit1.of).toBe(4)
    // The topic of q4 is no procedure: the dialogue gets on by it, the search alone does not.
    expect(all.search.hit1.hits).toBe(3)
    const { dialogue, reach } = all
    expect([dialogue.direct.hits, dialogue.direct.of]).toEqual([4, 4])
    expect([dialogue.right.hits, dialogue.onTheWay.hits, dialogue.wrong.hits]).toEqual([3, 1, 0])
    expect([dialogue.vague.hits, dialogue.vague.of]).toEqual([1, 1])
    expect([dialogue.outAnswered.hits, dialogue.outAnswered.of]).toEqual([0, 1])
    expect([dialogue.noneAnswered.hits, dialogue.noneAnswered.of]).toEqual([1, 1])
    expect([dialogue.several.hits, dialogue.several.of]).toEqual([1, 1])
    expect([reach.held.hits, reach.ours.hits, reach.workedOut.hits]).toEqual([4, 3, 2])
    expect(Object.entries(byOrigin).map(([name, { hit1 }]) => [name, hit1.of])).toEqual([
      ['other', 3],
      ['user-log', 1],
    ])
    expect(byNoise['no-diacritics']?.hit1.hits).toBe(1)
    expect(real.questions).toBe(1)
  })

  test('the halves add up to the whole', () => {
    const { all, halves } = run(FILE)
    expect(halves.a.questions + halves.b.questions).toBe(all.questions)
    expect(halves.a.search.hit1.hits + halves.b.search.hit1.hits).toBe(all.search.hit1.hits)
  })

  test('a planted wrong label shows as a wrong answer, and as a miss with its reason', () => {
    const planted = FILE.map((one) => (one.id === 'q3' ? { ...one, codes: ['1.000006'] } : one))
    const { all, rows } = run(planted)
    expect(all.search.hit1.hits).toBe(2)
    expect(all.dialogue.wrong.hits).toBe(1)
    const misses = missesOf(knowledge, rows)
    expect(misses.map(({ id }) => id)).toEqual(['q3', 'q4', 'q7'])
    expect(misses[0]?.fault).toContain('SAI')
    expect(misses[0]?.hits[0]?.why[0]).toContain('khớp')
  })

  test('the report names both halves and no question', () => {
    const text = reportLines(run(FILE)).join('\n')
    expect(text).toMatch(/nửa a.*nửa b/)
    expect(text).toContain('MiniSearch')
    for (const { q } of FILE) expect(text).not.toContain(`“${q}”`)
  })
})

describe('peers', () => {
  test('question phrases are taken out, the longer first', () => {
    const without = createStopPhrases(['cho em hỏi', 'em', 'ạ'])
    expect(without('cho em hoi khai tu a'.split(' '))).toEqual(['khai', 'tu'])
    expect(without('cho em'.split(' '))).toEqual(['cho'])
  })

  test('both find a title by folded words, and bear quotes and empty questions', () => {
    for (const { rank } of createPeers(knowledge)) {
      expect(rank('cho em hỏi KHAI TỬ ạ')[0]).toBe('1.000001')
      expect(rank('dang ky ket hon')[0]).toBe('1.000002')
      expect(rank('"khai" OR *')).toContain('1.000001')
      expect(rank('ạ')).toEqual([])
    }
  })
})
