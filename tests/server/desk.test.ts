import { expect, test } from 'vitest'
import type { Assistant } from '../../server/assistant.ts'
import { appWith, fakeAssistant, tenant } from './app-fixture.ts'

const asked: unknown[] = []
const table = { common: [], questions: [], headings: ['Giấy tờ'], rules: [] }
const assistant = {
  ...fakeAssistant().assistant,
  caseTable: (input: { place?: { province: string } }) => {
    asked.push(input)
    return input.place?.province === '01' ? table : undefined
  },
} as unknown as Assistant
const app = appWith({ assistant })

test('the desk is a page with its own script, a strict policy and a way on without script', async () => {
  const response = await app.request('/tra-cuu?tenant=xa-a')
  const page = await response.text()
  expect(response.status).toBe(200)
  const [, nonce = ''] =
    /<script src="\/tra-cuu.js" nonce="([\w-]{20,})" defer="">/.exec(page) ?? []
  expect(page).toContain('href="/thu-tuc?tenant=xa-a"')
  expect(page).toContain('noindex')
  const policy = response.headers.get('Content-Security-Policy') ?? ''
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    `style-src 'self' 'nonce-${nonce}';`,
    "require-trusted-types-for 'script'",
  ])
    expect(policy).toContain(part)
  expect(response.headers.get('Set-Cookie')).toBeNull()
  const again = await app.request('/tra-cuu?tenant=xa-a')
  expect(again.headers.get('Content-Security-Policy')).not.toContain(nonce)
})

test('it tells the element of its commune, and nothing of how the portal is set up', async () => {
  const page = await (await app.request('/tra-cuu?tenant=xa-a')).text()
  const told = /tenant="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''
  expect(JSON.parse(told)).toMatchObject({ id: 'xa-a', name: tenant.name, origins: [], hidden: [] })
})

test('an unknown commune gets a page that says so', async () => {
  const response = await app.request('/tra-cuu?tenant=khong-co')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Chưa có đơn vị này')
})

test('below a path, everything it loads is below it', async () => {
  const below = appWith({ assistant, publicUrl: new URL('https://xa-a.example.vn/tro-ly/') })
  const page = await (await below.request('/tro-ly/tra-cuu?tenant=xa-a')).text()
  expect(page).toContain('src="/tro-ly/tra-cuu.js"')
  expect(page).toContain('base="/tro-ly/"')
})

test.for([
  { query: '?tenant=xa-a', place: { province: '01' }, expected: table },
  { query: '?province=31', place: { province: '31' }, expected: { ...table, headings: [] } },
  {
    query: '?tenant=xa-a&province=01&commune=00004',
    place: { province: '01', commune: '00004' },
    expected: table,
  },
])('cases at $place.province', async ({ query, place, expected }) => {
  const response = await app.request(`/api/procedures/dang-ky-khai-tu/cases${query}`)
  expect(await response.json()).toEqual(expected)
  expect(asked.at(-1)).toMatchObject({ code: '1.000656', place, today: '2026-11-21' })
})

test.for([
  { path: '/api/procedures/khong-co/cases', status: 404 },
  { path: '/api/procedures/1.000656/cases?province=ha-noi', status: 422 },
])('$path gets $status', async ({ path, status }) => {
  expect((await app.request(path)).status).toBe(status)
})
