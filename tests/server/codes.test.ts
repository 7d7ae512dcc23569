import { expect, test } from 'vitest'
import { appWith } from './app-fixture.ts'

const app = appWith()
const post = (body: unknown) =>
  app.request('/api/codes?tenant=demo', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

test('a case becomes a code, and nothing of it is kept', async () => {
  const response = await post({ procedure: '1.000656', answers: { 'noi-mat': 'trong-nuoc' } })
  expect(await response.json()).toEqual({ code: '641M0SN' })
  expect(response.headers.get('Cache-Control')).toBe('no-store')
})

test('a code that has no room for the marks says so', async () => {
  const marks = { 'giay-bao-tu': 'co' }
  const response = await post({ procedure: '1.000656', answers: {}, marks })
  expect(await response.json()).toEqual({ code: '641M0SN', withoutMarks: true })
})

test('a code becomes its case, with what is asked again', async () => {
  const response = await app.request('/api/codes/641M0SN')
  expect(await response.json()).toEqual({
    case: { procedure: '1.000656', answers: {} },
    again: ['noi-mat'],
  })
})

test.for([
  { path: '/api/codes/641M0SX', status: 404, code: 'mistyped-code' },
  { path: '/api/codes/00000', status: 404, code: 'unknown-code' },
])('$path is refused with $code', async ({ path, status, code }) => {
  const response = await app.request(path)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code })
})

test.for([
  { body: { procedure: '9.999999', answers: {} }, status: 404 },
  { body: { procedure: '1.000656' }, status: 422 },
  { body: { procedure: '1.000656', answers: {}, phone: '0912345678' }, status: 422 },
])('$body gets $status', async ({ body, status }) => {
  expect((await post(body)).status).toBe(status)
})
