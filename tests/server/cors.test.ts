import { expect, test } from 'vitest'
import { appWith, post, tenant } from './app-fixture.ts'

const known = 'https://xa-a.example.vn'

test.for([
  ['xa-a', known, known],
  ['xa-a', 'https://xa-a.example.vn.evil.com', null],
  ['xa-a', 'http://xa-a.example.vn', null],
  ['xa-a', 'https://XA-A.example.vn', null],
  ['xa-a', 'null', null],
  ['xa-a', '', null],
  ['demo', 'https://anywhere.example', 'https://anywhere.example'],
  ['demo', 'null', null],
] as const)('tenant %s, origin %s: allowed is %s', async ([id, origin, allowed]) => {
  const response = await appWith().request(
    `/api/turns?tenant=${id}`,
    post({ message: 'a' }, { Origin: origin }),
  )
  expect(response.status).toBe(200)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(allowed)
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  expect(response.headers.get('Vary')).toContain('Origin')
})

test('a sandboxed page is let in only where the tenant says so', async () => {
  const app = appWith({ tenants: [{ ...tenant, origins: ['null'] }] })
  const { headers } = await app.request('/api/places?tenant=xa-a', { headers: { Origin: 'null' } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('null')
})

test('without a tenant no other site may read', async () => {
  const { headers } = await appWith().request('/api/places', { headers: { Origin: known } })
  expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test('problems can be read by the page, too', async () => {
  const response = await appWith().request(
    '/api/turns?tenant=xa-a',
    post({ message: '' }, { Origin: known }),
  )
  expect(response.status).toBe(422)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(known)
})

test('a page that names an unknown tenant reads so, and nothing more', async () => {
  const origin = 'https://portal.example'
  const app = appWith()
  const preflight = await app.request('/api/turns?tenant=xa-sai', {
    method: 'OPTIONS',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type')
  const response = await app.request(
    '/api/turns?tenant=xa-sai',
    post({ message: 'a' }, { Origin: origin }),
  )
  expect(response.status).toBe(404)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(await response.json()).toMatchObject({ code: 'unknown-tenant' })
})

test.for([
  ['xa-a', known, known, 'Content-Type'],
  ['xa-a', 'https://evil.example', null, null],
] as const)('preflight for %s from %s', async ([id, origin, allowed, headers]) => {
  const response = await appWith().request(`/api/turns?tenant=${id}`, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(allowed)
  expect(response.headers.get('Access-Control-Allow-Headers')).toBe(headers)
  expect(response.headers.get('Vary')).toContain('Origin')
})
