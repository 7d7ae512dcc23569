import { expect, test } from 'vitest'
import { Answer } from '../../knowledge/schema/index.ts'
import { appWith, post, tenant } from './app-fixture.ts'
import { shippedAssistant } from './shipped.ts'

const assistant = await shippedAssistant()
const made = { ...tenant, id: 'mau', place: { province: '01', commune: '99001' } }
const app = appWith({ assistant, tenants: [tenant, made] })

const DEATH = '1.000656'
const told = (parts: object) => post({ procedure: DEATH, answers: {}, ...parts })

/** What comes back, and how. */
async function ask(path: string, init: RequestInit = {}) {
  const response = await app.request(path, init)
  return { status: response.status, body: await response.json() }
}

test.for([
  ['a value that the question does not take', 'answers.noi-mat', { answers: { 'noi-mat': 'sai' } }],
  ['a value in capitals', 'answers.thoi-han', { answers: { 'thoi-han': 'Qua-han' } }],
  ['two values for one', 'answers.noi-mat', { answers: { 'noi-mat': ['tai-nha', 'co-so-y-te'] } }],
  ['a question that there is none', 'answers.khong-co', { answers: { 'khong-co': 'co' } }],
  ['a question named like a method', 'answers.constructor', { answers: { constructor: 'co' } }],
  ['an answer of no shape', 'answers.noi-mat', { answers: { 'noi-mat': { a: 1 } } }],
] as const)('%s is refused by answers and codes alike', async ([, field, parts]) => {
  for (const path of ['/api/answers', '/api/codes']) {
    const { status, body } = await ask(path, told(parts))
    expect(status, path).toBe(422)
    expect(body).toMatchObject({ code: 'invalid', field })
    expect(body.detail).toMatch(/[ạ-ỹ]/)
    expect(body.detail).toContain(`"${field}"`)
  }
})

test.for([
  ['date', { date: '9999-12-31' }],
  ['date', { date: '0001-01-01' }],
  ['since.day', { since: { day: '9999-12-31', event: 'mat' } }],
] as const)(
  'a day of another age is refused, and nothing counts to it: %s',
  async ([field, parts]) => {
    const { status, body } = await ask('/api/answers', told(parts))
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'invalid', field })
    expect(body.detail).toContain('1900')
  },
)

test('what has happened did not happen after the day that is asked about', async () => {
  const since = { day: '2026-11-23', event: 'mat' }
  const early = await ask('/api/answers', told({ date: '2026-11-22', since }))
  expect(early.body).toMatchObject({ status: 422, field: 'since.day' })
  expect((await ask('/api/answers', told({ date: '2026-11-23', since }))).status).toBe(200)
})

test.for([
  ['/api/codes', told({ marks: { 'giay-bao-tu': 'mat' } }), 'co, chua, hoặc co-nhung:'],
  ['/api/turns', post({ act: { type: 'nope' } }), 'choose, set, open, back, restart'],
  ['/api/answers', post({ procedure: '' }), 'không được để trống'],
  ['/api/answers', post({}), 'thiếu trường này'],
  ['/api/answers', post({ procedure: 1 }), 'phải là chữ'],
  ['/api/answers', told({ channel: 'fax' }), 'online, in-person, post'],
  ['/api/answers', told({ date: '2026-02-30' }), 'phải là một ngày có thật'],
  ['/api/answers', told({ phone: '1' }), 'không có trường "phone"'],
] as const)('%s says what is allowed: %s → %s', async ([path, init, says]) => {
  const { status, body } = await ask(path, init)
  expect(status).toBe(422)
  expect(body.detail).toContain(says)
  expect(body.detail).not.toMatch(/undefined|mong đợi|string|[<>]=/)
})

test('who sends a wrong value is told which ones are right', async () => {
  const { body } = await ask('/api/answers', told({ answers: { 'noi-mat': 'sai' } }))
  expect(body.detail).toContain('tai-nha')
  expect(body.detail).toContain('chua-ro')
})

test.for([
  ['an unsure answer', { 'noi-mat': 'chua-ro' }],
  ['a shared fact of other procedures', { 'cha-me-hon-nhan': 'da' }],
  ['one value as a list', { 'noi-mat': ['tai-nha'] }],
] as const)('%s is no fault', async ([, answers]) => {
  expect((await ask('/api/answers', told({ answers }))).status).toBe(200)
  expect((await ask('/api/codes', told({ answers }))).status).toBe(200)
})

test('answers of an older knowledge are left out where they no longer fit, and nothing else is', async () => {
  const asked = { answers: { 'noi-mat': 'lua-chon-cu', 'cau-cu': 'co', 'thoi-han': 'qua-han' } }
  const older = await ask('/api/answers', told({ ...asked, pack: 'goi-cu' }))
  expect(older.status).toBe(200)
  expect(Answer.parse(older.body).case).toMatchObject([{ question: 'thoi-han', value: 'qua-han' }])
  const nothing = await ask('/api/answers', told({ answers: { 'thoi-han': 'qua-han' } }))
  expect(older.body.documents).toEqual(nothing.body.documents)
  expect((await ask('/api/answers', told({ ...asked, pack: assistant.pack }))).status).toBe(422)
})

test('a conversation and a page of an older knowledge open', async () => {
  const conversation = {
    v: 1,
    pack: 'goi-cu',
    trail: [`p:${DEATH} q:cau-cu=co q:noi-mat=lua-chon-cu q:thoi-han=qua-han`],
    place: { province: '99' },
  }
  const act = { type: 'choose', id: 'cmd:resume' }
  const { status, body } = await ask('/api/turns?tenant=xa-a', post({ act, conversation }))
  expect(status).toBe(200)
  expect(body.conversation).toMatchObject({
    agenda: [{ code: DEATH, answers: { 'thoi-han': 'qua-han' } }],
    place: tenant.place,
  })
  const page = await app.request(
    '/thu-tuc/dang-ky-khai-tu?q.noi-mat=lua-chon-cu&q.cau-cu=co&tinh=99&limit=0',
  )
  expect(page.status).toBe(200)
})

const WRONG_PLACES = [
  [{ province: '99' }, 'province'],
  [{ province: '01', commune: '27139' }, 'commune'],
  [{ province: '01', commune: '99001' }, 'commune'],
] as const

test.for(WRONG_PLACES)('the place %j is refused wherever it is sent', async ([place, part]) => {
  const bodies = { '/api/answers': told({ place }), '/api/turns': post({ message: 'a', place }) }
  for (const [path, init] of Object.entries(bodies)) {
    const { status, body } = await ask(path, init)
    expect(status, path).toBe(422)
    expect(body).toMatchObject({ code: 'invalid', field: `place.${part}` })
  }
  const query = new URLSearchParams(place)
  const cases = await ask(`/api/procedures/${DEATH}/cases?${query}`)
  expect(cases.body).toMatchObject({ status: 422, field: part })
})

test.for([
  ['/api/procedures/1.000656/cases?commune=00004', 'province'],
  ['/api/places?q=tan&province=abc', 'province'],
  ['/api/places?q=tan&province=99', 'province'],
  ['/api/places?limit=41', 'limit'],
  ['/api/procedures?limit=0', 'limit'],
  ['/api/procedures?field=nope', 'field'],
] as const)('%s names the parameter %s', async ([path, field]) => {
  const { body } = await ask(path)
  expect(body).toMatchObject({ status: 422, code: 'invalid', field })
})

test.for([
  ['a province that there is none', { province: '99' }, 'province'],
  ['a mark on a paper that there is none', { marks: { 'khong-co': 'co' } }, 'marks.khong-co'],
  ['a mark that is none', { marks: { 'giay-bao-tu': 'mat' } }, 'marks.giay-bao-tu'],
] as const)('no code carries %s', async ([, parts, field]) => {
  const { body } = await ask('/api/codes', told(parts))
  expect(body).toMatchObject({ status: 422, code: 'invalid', field })
})

test.for(['1.001766', 'tt-1-001766'])(
  '%s, of which there is only the name, has no code, and that is said',
  async (procedure) => {
    const { body } = await ask('/api/codes', post({ procedure, answers: {} }))
    expect(body).toMatchObject({ status: 422, field: 'procedure' })
    expect(body.detail).toContain('không có mã ngắn')
  },
)

test('an event that no deadline counts from is refused', async () => {
  const { body } = await ask('/api/answers', told({ since: { day: '2026-11-01', event: 'cuoi' } }))
  expect(body).toMatchObject({ status: 422, field: 'since.event' })
})

test("a portal's own commune may be a made-up one", async () => {
  const init = told({ place: made.place })
  expect((await ask('/api/answers?tenant=mau', init)).status).toBe(200)
})

test('every id that an answer gives can be sent back', async () => {
  const { body } = await ask('/api/answers', told({ answers: {} }))
  const [redirect] = body.redirects
  expect(redirect.to.id).toMatch(/^tt-/)
  for (const path of ['', '/cases'])
    expect((await ask(`/api/procedures/${redirect.to.id}${path}`)).status).toBe(200)
  const again = await ask('/api/answers', post({ procedure: redirect.to.id }))
  expect(again.body.procedure).toEqual(redirect.to)
  expect((await app.request(`/thu-tuc/${redirect.to.id}`)).status).toBe(200)
})

test('an id from before a procedure was worked out leads to it', async () => {
  expect((await ask('/api/procedures/tt-1-000656')).body).toMatchObject({ id: 'dang-ky-khai-tu' })
})

test('all provinces fit into one list, and the list says how many there are', async () => {
  const { body } = await ask('/api/places?limit=40')
  expect(body.total).toBe(34)
  expect(body.items).toHaveLength(34)
})
