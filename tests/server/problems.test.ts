import { expect, test, vi } from 'vitest'
import { Problem } from '../../knowledge/schema/index.ts'
import { appWith, fakeAssistant, post, tenant } from './app-fixture.ts'

test.for([
  ['malformed JSON', '/api/turns', post('{"message":'), 400, 'bad-json'],
  ['an empty body', '/api/turns', post(''), 400, 'bad-json'],
  ['a list', '/api/turns', post('[]'), 422, 'invalid'],
  ['a bare string', '/api/turns', post('"hộ chiếu"'), 422, 'invalid'],
  ['null', '/api/turns', post('null'), 422, 'invalid'],
  ['neither message nor act', '/api/turns', post({}), 422, 'invalid'],
  [
    'both message and act',
    '/api/turns',
    post({ message: 'a', act: { type: 'back' } }),
    422,
    'invalid',
  ],
  ['a number as message', '/api/turns', post({ message: 5 }), 422, 'invalid'],
  ['an unknown field', '/api/turns', post({ message: 'a', sql: 1 }), 422, 'invalid'],
  [
    'a place that there is not',
    '/api/answers',
    post({ procedure: '1.000656', place: { province: '99' } }),
    422,
    'invalid',
  ],
  ['an unknown act', '/api/turns', post({ act: { type: 'fly' } }), 422, 'invalid'],
  [
    'a place without province',
    '/api/turns',
    post({ message: 'a', place: { commune: '00004' } }),
    422,
    'invalid',
  ],
  ['an empty message', '/api/turns', post({ message: '' }), 422, 'empty'],
  ['white space', '/api/turns', post({ message: ' \u00a0\n\t\u3000' }), 422, 'empty'],
  ['invisible characters', '/api/turns', post({ message: '\u200b\ufeff\u0000' }), 422, 'empty'],
  ['301 characters', '/api/turns', post({ message: 'ă'.repeat(301) }), 422, 'too-long'],
  [
    'a stale choice',
    '/api/turns',
    post({ act: { type: 'choose', id: 'q:cu=cu' } }),
    409,
    'stale-choice',
  ],
  [
    'a body over 8 KB',
    '/api/turns',
    post({ message: 'a', conversation: 'x'.repeat(9000) }),
    413,
    'too-large',
  ],
  [
    'a form',
    '/api/turns',
    post('a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }),
    415,
    'wrong-type',
  ],
  [
    'no content type',
    '/api/turns',
    { method: 'POST', body: new Uint8Array([123, 125]) },
    415,
    'wrong-type',
  ],
  [
    'an unknown tenant',
    '/api/turns?tenant=khong-co',
    post({ message: 'a' }),
    404,
    'unknown-tenant',
  ],
  ['a tenant named like a method', '/api/procedures?tenant=constructor', {}, 404, 'unknown-tenant'],
  ['an empty tenant', '/api/procedures?tenant=', {}, 404, 'unknown-tenant'],
  ['an answer without procedure', '/api/answers', post({}), 422, 'invalid'],
  [
    'an unknown procedure',
    '/api/answers',
    post({ procedure: '9.999999' }),
    404,
    'unknown-procedure',
  ],
  [
    'a date that does not exist',
    '/api/answers',
    post({ procedure: '1.000656', date: '2026-02-30' }),
    422,
    'invalid',
  ],
  [
    'answers of the wrong shape',
    '/api/answers',
    post({ procedure: '1.000656', answers: { a: { b: 1 } } }),
    422,
    'invalid',
  ],
  ['a procedure that is not there', '/api/procedures/khong-co', {}, 404, 'unknown-procedure'],
  ['a broken escape', '/api/procedures/%E0%A4%A', {}, 404, 'unknown-procedure'],
  ['an unknown level', '/api/procedures?level=huyen', {}, 422, 'invalid'],
  ['a query over 300 characters', `/api/procedures?q=${'a'.repeat(301)}`, {}, 422, 'too-long'],
  ['a place query over 300 characters', `/api/places?q=${'a'.repeat(301)}`, {}, 422, 'too-long'],
  ['an unknown route', '/khong-co', {}, 404, 'not-found'],
  ['an unknown route of the API', '/api/khong-co', {}, 404, 'not-found'],
  ['a file that was not built', '/constructor.js', {}, 404, 'not-found'],
  ['reading where one writes', '/api/turns', {}, 405, 'method-not-allowed'],
  [
    'deleting a procedure',
    '/api/procedures/1.000656',
    { method: 'DELETE' },
    405,
    'method-not-allowed',
  ],
  ['writing to the page', '/', { method: 'POST' }, 405, 'method-not-allowed'],
  ['writing to the widget', '/widget.js', { method: 'PUT' }, 405, 'method-not-allowed'],
] as [string, string, RequestInit, number, string][])(
  '%s is a problem',
  async ([, path, init, status, code]) => {
    const response = await appWith().request(path, init)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    const problem = Problem.omit({ turn: true, conversation: true })
      .loose()
      .parse(await response.json())
    expect(problem).toMatchObject({ status, code })
    expect(problem.detail).toMatch(/[ạ-ỹ]/)
  },
)

test('a wrong method is told which ones are right', async () => {
  const allow = async (path: string, method: string) =>
    (await appWith().request(path, { method })).headers.get('Allow')
  expect(await allow('/api/turns', 'GET')).toContain('POST')
  expect(await allow('/api/procedures', 'POST')).toContain('GET')
})

test.for([
  [{ act: { type: 'choose' } }, 'act.id'],
  [{ message: 'a', place: { province: 'Hà Nội' } }, 'place.province'],
  [{ message: ['a'] }, 'message'],
])('%j is told that the field is %s', async ([body, field]) => {
  const response = await appWith().request('/api/turns', post(body))
  const problem = (await response.json()) as { field: string; detail: string }
  expect(problem.field).toBe(field)
  expect(problem.detail).toContain(`"${field}"`)
})

test('a stale choice comes with where the conversation stands', async () => {
  const response = await appWith().request(
    '/api/turns',
    post({ act: { type: 'choose', id: 'q:cu=cu' } }),
  )
  expect(await response.json()).toMatchObject({ turn: { kind: 'talk' }, conversation: { v: 1 } })
})

test.for([
  ['300 characters', { message: 'ă'.repeat(300) }],
  ['300 characters in decomposed form', { message: 'ệ'.repeat(300).normalize('NFD') }],
  ['300 letters outside the basic plane', { message: '𝐚'.repeat(300) }],
])('%s are not too many', async ([, body]) => {
  expect((await appWith().request('/api/turns', post(body))).status).toBe(200)
})

test('deep JSON is passed on and not followed', async () => {
  const deep = `{"message":"xin chào","conversation":${'['.repeat(4000)}${']'.repeat(4000)}}`
  expect((await appWith().request('/api/turns', post(deep))).status).toBe(200)
})

test('a length that lies is not believed', async () => {
  const init = post({ message: 'a', conversation: 'x'.repeat(9000) }, { 'Content-Length': '10' })
  expect((await appWith().request('/api/turns', init)).status).toBe(413)
})

test('a hidden procedure is not there', async () => {
  const app = appWith({ tenants: [{ ...tenant, hidden: ['1.000656'] }] })
  expect((await app.request('/api/procedures/dang-ky-khai-tu?tenant=xa-a')).status).toBe(404)
  expect(
    (await app.request('/api/answers?tenant=xa-a', post({ procedure: '1.000656' }))).status,
  ).toBe(404)
  expect((await app.request('/api/procedures/dang-ky-khai-tu')).status).toBe(200)
})

test.for([
  ['', 10],
  ['1', 1],
  ['20', 20],
] as const)('limit=%s lists %i at most', async ([text, limit]) => {
  const { assistant, asked } = fakeAssistant()
  await appWith({ assistant }).request(`/api/procedures?limit=${text}`)
  expect(asked).toMatchObject([{ limit }])
})

test.for(['0', '-3', '21', '1e9', '1e1', 'Infinity', 'abc', '3.9', '５'])(
  'limit=%s is refused',
  async (text) => {
    const response = await appWith().request(`/api/procedures?limit=${encodeURIComponent(text)}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'invalid', field: 'limit' })
  },
)

test('a fault of our own is a 500 that says nothing, and the log holds no word of the citizen', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { assistant } = fakeAssistant()
  const app = appWith({
    assistant: {
      ...assistant,
      reply: (request: { message?: string }) => {
        throw new TypeError(`cannot read ${request.message}`)
      },
    } as never,
  })
  const secret = 'bà Nguyễn Thị Mẫu 001234567890'
  const response = await app.request('/api/turns?x=bi-mat', post({ message: secret }))
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ code: 'internal' })
  const logged = JSON.stringify(log.mock.calls)
  expect(logged).toContain('/api/turns')
  expect(logged).not.toMatch(/Mẫu|0012|bi-mat/)
  log.mockRestore()
})
