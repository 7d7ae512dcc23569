import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { readPack, writePack } from '../../knowledge/pack/index.ts'
import { Answer, Problem, TurnResponse } from '../../knowledge/schema/index.ts'
import { createAssistant } from '../../server/assistant.ts'
import { appWith, post } from './app-fixture.ts'

const { content } = compileContent('knowledge/content')
const assistant = createAssistant([await readPack(await writePack('curated', content))])
const app = appWith({ assistant })

const asked = content.procedures.flatMap((procedure) => procedure.asked)
const codes = content.procedures.map(({ code }) => code)
const atoms = content.procedures.flatMap(({ code, questions }) => [
  `p:${code}`,
  ...questions.flatMap(({ id, options }) => options.map((option) => `q:${id}=${option.id}`)),
])

const message = fc.oneof(
  fc.constantFrom(...asked),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...asked.flatMap((text) => text.split(' '))), { maxLength: 60 })
    .map((words) => words.join(' ')),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '%',
    '\\',
    '"',
    '(((',
    '\ud800',
    'a'.repeat(300),
    'đ'.repeat(300),
  ),
)
const id = fc.oneof(
  fc.constantFrom(...atoms),
  fc.string({ maxLength: 300 }),
  fc.constantFrom(
    'cmd:back',
    'cmd:khong-co',
    't:',
    'q:=',
    'q:a',
    'p:__proto__',
    'q:constructor=toString',
  ),
)
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 5 }),
  fc.constant(null),
)
const act = fc.oneof(
  fc.record({ type: fc.constant('choose'), id }),
  fc.record({
    type: fc.constant('set'),
    question: fc.oneof(
      fc.string(),
      fc.constantFrom('@channel', '@province', '@commune', '__proto__'),
    ),
    value,
  }),
  fc.record({
    type: fc.constant('open'),
    procedure: fc.oneof(fc.constantFrom(...codes), fc.string()),
  }),
  fc.record({ type: fc.constantFrom('back', 'restart', 'toString') }),
)
const conversation = fc.oneof(
  fc.anything({ withNullPrototype: true, maxDepth: 6 }).map((any) => toJson(any)),
  fc.record(
    {
      v: fc.constantFrom<unknown>(1, 2, '1'),
      pack: fc.oneof(fc.string(), fc.integer()),
      agenda: fc.array(
        fc.record({
          code: fc.oneof(fc.constantFrom(...codes), fc.string()),
          answers: fc.dictionary(fc.string(), value),
        }),
        { maxLength: 4 },
      ),
      shared: fc.oneof(fc.dictionary(fc.string(), value), fc.constant(null)),
      open: fc.oneof(fc.string(), fc.integer()),
      place: fc.oneof(
        fc.record({ province: fc.string(), commune: fc.string() }),
        fc.constant('01'),
      ),
      channel: fc.string(),
      from: fc.string(),
      trail: fc.oneof(
        fc.array(
          fc.oneof(
            id,
            fc.array(id, { maxLength: 4 }).map((ids) => ids.join(' ')),
          ),
          { maxLength: 12 },
        ),
        fc.integer(),
      ),
    },
    { requiredKeys: ['trail'] },
  ),
)

test('whatever a client sends, it gets a turn or a problem of its own making', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.record({ message, conversation }),
        fc.record({ act, conversation }),
        fc.jsonValue(),
      ),
      async (body) => {
        const response = await app.request('/api/turns?tenant=demo', post(body))
        expect(response.status).toBeLessThan(500)
        const reply = await response.json()
        if (response.status === 200) TurnResponse.parse(reply)
        else Problem.parse(reply)
      },
    ),
    { numRuns: 400 },
  )
})

test('whatever answers a client claims, it gets an answer or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        procedure: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...codes) },
          { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 100 }) },
        ),
        answers: fc.dictionary(
          fc.oneof(
            fc.string(),
            fc.constantFrom(...atoms.map((atom) => atom.slice(2).split('=')[0] ?? '')),
          ),
          value,
        ),
        date: fc
          .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
      }),
      async (body) => {
        const response = await app.request('/api/answers', post(body))
        expect(response.status).toBeLessThan(500)
        const reply = await response.json()
        if (response.status === 200) Answer.parse(reply)
        else Problem.parse(reply)
      },
    ),
    { numRuns: 200 },
  )
})

test('whatever stands in the address, it is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/api/procedures', '/api/places', '/api/procedures/', '/'),
      fc.oneof(message, fc.webPath(), fc.constantFrom('%', '%E0%A4%A', '..%2f..%2fetc')),
      fc.string({ maxLength: 20 }),
      async (path, words, limit) => {
        const query = new URLSearchParams({ q: words, limit })
        const inQuery = await app.request(`http://localhost${path}?${query}`)
        expect(inQuery.status).toBeLessThan(500)
        const inPath = await app.request(
          `http://localhost/api/procedures/${encodeURI(words.replace(/\p{Cs}/gu, ''))}`,
        )
        expect(inPath.status).toBeLessThan(500)
      },
    ),
    { numRuns: 300 },
  )
})

/** What of a value survives as JSON. */
function toJson(any: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(any) ?? 'null')
  } catch {
    return null
  }
}

test.for([
  ['lists', '['.repeat(4000), ']'.repeat(4000)],
  ['objects', '{"trail":'.repeat(800), `1${'}'.repeat(800)}`],
] as const)('deeply nested %s are not followed', async ([, open, close]) => {
  const response = await app.request(
    '/api/turns',
    post(`{"message":"đăng ký khai tử","conversation":${open}${close}}`),
  )
  expect(response.status).toBe(200)
})
