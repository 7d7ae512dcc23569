import { describe, expect, test } from 'vitest'
import { withGlossary } from '../../../engine/dialogue/glossary.ts'
import { reply } from '../../../engine/index.ts'
import { Glossary, Lexicon, type Turn } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, paper, procedureOf } from '../fixture.ts'

const today = '2026-11-21'
const term = (name: string, weight: number, parts: Record<string, unknown> = {}) => ({
  term: name,
  weight,
  text: `nghĩa của ${name}.`,
  source: 's1',
  ...parts,
})

const knowledge = knowledgeOf({
  lexicon: Lexicon.parse({ noise: ['là gì', 'vậy', 'ạ', 'dạ'] }),
  procedures: [
    procedureOf({
      name: 'Cấp bản sao trích lục',
      asked: ['xin trích lục', 'làm lại trích lục', 'trích lục bị mất'],
      documents: [
        paper('to-khai', undefined, {
          name: 'Tờ khai, bản sao chứng thực, văn bản ủy quyền và trích lục bản đồ',
        }),
      ],
    }),
  ],
  glossary: Glossary.parse({
    asks: ['là gì', 'là sao'],
    terms: [
      term('tờ khai', 1),
      term('ủy quyền', 1, { variants: ['giấy ủy quyền'], says: ['giấy nhờ'] }),
      term('chứng thực', 2),
      term('bản sao chứng thực', 2),
      term('trích lục', 3, { unless: ['trích lục bản đồ'], related: ['1.000001', '9.999999'] }),
      term('bản chính', 3),
    ],
    sources: { s1: { kind: 'practice', title: 'Tại quầy', checked: '2026-11-02' } },
  }),
})

describe('asking what a word means', () => {
  test('the sentence is said, its source named, and what it has to do with offered', () => {
    const { turn } = reply(knowledge, { message: 'dạ trích lục là gì vậy ạ', today })
    expect(turn).toMatchObject({
      kind: 'talk',
      say: 'Dạ, “trích lục” là nghĩa của trích lục.',
      options: [{ id: 'p:1.000001' }],
      sources: [{ title: 'Tại quầy' }],
    })
    expect(turn.options).toHaveLength(1)
  })

  test.for([
    { message: 'ban sao chung thuc la gi', term: 'bản sao chứng thực' },
    { message: 'giấy ủy quyền là sao', term: 'ủy quyền' },
    { message: 'giấy nhờ là gì', term: 'ủy quyền' },
  ])('$message → $term', ({ message, term }) => {
    expect(reply(knowledge, { message, today }).turn.say).toContain(`“${term}” là`)
  })

  test.for(['trích lục khai tử là gì', 'xin trích lục', 'tờ khai và trích lục là gì'])(
    '%s asks for more than one word',
    (message) => {
      expect(reply(knowledge, { message, today }).turn.say).not.toContain('nghĩa của')
    },
  )
})

describe('hard words under an answer', () => {
  const { turn } = reply(knowledge, { act: { type: 'open', procedure: '1.000001' }, today })

  test('stand once each, the weightiest first, before the sources', () => {
    expect(turn.kind).toBe('answer')
    expect(turn.blocks.slice(-2)).toMatchObject([
      {
        type: 'glossary',
        items: [
          { term: 'Trích lục', text: 'Nghĩa của trích lục.' },
          { term: 'Bản chính', text: 'Nghĩa của bản chính.' },
          { term: 'Bản sao chứng thực', text: 'Nghĩa của bản sao chứng thực.' },
          { term: 'Tờ khai', text: 'Nghĩa của tờ khai.' },
        ],
      },
      { type: 'sources' },
    ])
  })

  const bare = (parts: Partial<Turn>): Turn => ({
    kind: 'answer',
    say: '',
    blocks: [],
    options: [],
    case: [],
    sources: [],
    ...parts,
  })
  const explained = (parts: Partial<Turn>) =>
    withGlossary(bare(parts), knowledge.glossary).blocks.flatMap((block) =>
      block.type === 'glossary' ? block.items.map(({ term }) => term) : [],
    )

  test.for([
    {
      about: 'a question',
      turn: { kind: 'question', say: 'Có tờ khai chưa ạ?' },
      terms: ['Tờ khai'],
    },
    {
      about: 'guidance',
      turn: { kind: 'talk', say: 'Cần tờ khai.', article: { id: 'a', title: 'A' } },
      terms: ['Tờ khai'],
    },
    { about: 'small talk', turn: { kind: 'talk', say: 'Cần tờ khai.' }, terms: [] },
    { about: 'another meaning', turn: { say: 'Xin trích lục bản đồ.' }, terms: [] },
    { about: 'an option only', turn: { options: [{ id: 'p:1', label: 'Tờ khai' }] }, terms: [] },
    {
      about: 'more than four',
      turn: { say: 'Tờ khai, ủy quyền, chứng thực, trích lục, bản chính.' },
      terms: ['Trích lục', 'Bản chính', 'Chứng thực', 'Tờ khai'],
    },
  ] as { about: string; turn: Partial<Turn>; terms: string[] }[])('$about', ({ turn, terms }) => {
    expect(explained(turn)).toEqual(terms)
  })

  test('the words of the turn stay as they are', () => {
    const before = bare({ say: 'Bạn mang tờ khai.' })
    const { blocks, ...after } = withGlossary(before, knowledge.glossary)
    expect({ ...after, blocks: [] }).toEqual(before)
    expect(blocks).toHaveLength(1)
  })
})
