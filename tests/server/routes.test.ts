import { expect, test } from 'vitest'
import { appWith, fakeAssistant, post, tenant } from './app-fixture.ts'

test('a message becomes a turn, with the day of the host and the portal that asks', async () => {
  const { assistant, asked } = fakeAssistant()
  const app = appWith({ assistant })
  const response = await app.request(
    '/api/turns?tenant=xa-a',
    post({ message: 'la\u0300m khai tử', place: { province: '48' } }),
  )
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ turn: { kind: 'talk' }, conversation: { v: 1 } })
  expect(asked).toMatchObject([
    { message: 'làm khai tử', place: { province: '48' }, today: '2026-11-21', tenant },
  ])
})

test('an answer holds for the day that is asked for, else for today', async () => {
  const { assistant, asked } = fakeAssistant()
  const app = appWith({ assistant })
  await app.request('/api/answers', post({ procedure: '1.000656' }))
  await app.request('/api/answers', post({ procedure: '1.000656', date: '2027-03-01' }))
  expect(asked).toMatchObject([{ today: '2026-11-21' }, { today: '2027-03-01' }])
})

test('procedures are found by words, field and level', async () => {
  const { assistant, asked } = fakeAssistant()
  const response = await appWith({ assistant }).request(
    '/api/procedures?q=khai%20t%E1%BB%AD&field=ho-tich&level=commune&limit=3',
  )
  expect(await response.json()).toMatchObject({ total: 1, items: [{ id: 'dang-ky-khai-tu' }] })
  expect(asked).toMatchObject([{ q: 'khai tử', field: 'ho-tich', level: 'commune', limit: 3 }])
})

test.for([
  ['/api/procedures/1.000656', { id: 'dang-ky-khai-tu' }],
  ['/api/procedures/dang-ky-khai-tu', { code: '1.000656' }],
  ['/api/places?q=ha%20noi', { items: [{ code: '01' }] }],
  ['/healthz', { status: 'ok' }],
  ['/readyz', { status: 'ready' }],
] as const)('GET %s', async ([path, body]) => {
  const response = await appWith().request(path)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject(body)
})

test('a place is resolved within the province that is known', async () => {
  const { assistant, asked } = fakeAssistant()
  const app = appWith({ assistant })
  await app.request('/api/places?q=x%C3%A3%20A&province=48')
  await app.request('/api/places?q=x%C3%A3%20A&province=&tenant=xa-a')
  const response = await app.request('/api/places?q=x%C3%A3%20A')
  expect(await response.json()).toMatchObject({ place: { kind: 'none' } })
  expect(asked.filter((one) => Object.hasOwn(one as object, 'province'))).toEqual([
    { text: 'xã A', province: '48' },
    { text: 'xã A', province: '01' },
    { text: 'xã A', province: undefined },
  ])
})

test('a host that drains is alive but not ready', async () => {
  const app = appWith({ isReady: () => false })
  expect((await app.request('/healthz')).status).toBe(200)
  expect((await app.request('/readyz')).status).toBe(503)
})

test.for([
  ['http://localhost:8787/tro-ly/', '/tro-ly/'],
  ['http://localhost:8787/tro-ly', '/tro-ly'],
  ['https://xa.example.vn/a/tro-ly/', '/a/tro-ly/'],
] as const)(
  'under %s everything answers with the prefix and without',
  async ([publicUrl, home]) => {
    const app = appWith({ publicUrl: new URL(publicUrl) })
    const prefix = home.replace(/\/$/, '')
    for (const base of [prefix, '']) {
      expect((await app.request(`${base}/healthz`)).status).toBe(200)
      expect((await app.request(`${base}/widget.js`)).status).toBe(200)
      expect((await app.request(`${base}/api/procedures/1.000656`)).status).toBe(200)
      expect((await app.request(`${base}/api/turns`, post({ message: 'a' }))).status).toBe(200)
      expect((await app.request(`${base}/api/turns`)).status).toBe(405)
      const page = await app.request(`${base}/`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(`${prefix}/widget.js`)
    }
    expect((await app.request(home)).status).toBe(200)
    expect((await app.request('/khac/healthz')).status).toBe(404)
  },
)

test('the page lets in only this host, and nothing anywhere sets a cookie', async () => {
  const app = appWith()
  const page = await app.request('/')
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain('frame-ancestors')
  expect(policy).not.toMatch(/unsafe|https?:/)
  for (const path of ['/', '/widget.js', '/api/procedures', '/khong-co', '/openapi.json']) {
    const { headers } = await app.request(path)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Content-Security-Policy')).toBeTruthy()
    expect(headers.get('Set-Cookie')).toBeNull()
  }
})

test('replies are not kept by anyone on the way', async () => {
  const { headers } = await appWith().request('/api/procedures?q=a')
  expect(headers.get('Cache-Control')).toBe('no-store')
})

test('a named version of the widget is kept for ever, its entry only for minutes', async () => {
  const app = appWith()
  const entry = await app.request('/widget.js')
  expect(entry.headers.get('Cache-Control')).toBe('public, max-age=300')
  expect(entry.headers.get('Content-Type')).toMatch(/^text\/javascript/)
  const panel = await app.request('/panel-de63852551fe.js')
  expect(panel.headers.get('Cache-Control')).toContain('immutable')
  expect(panel.headers.get('Access-Control-Allow-Origin')).toBe('*')
})

test.for([
  ['"abc"', 304],
  ['W/"abc"', 304],
  ['"x", "abc"', 304],
  ['*', 304],
  ['"x"', 200],
] as const)('a client that holds %s gets %i', async ([tag, status]) => {
  const response = await appWith().request('/widget.js', { headers: { 'If-None-Match': tag } })
  expect(response.status).toBe(status)
})

test('the description names every route, and all that it refers to', async () => {
  const response = await appWith({ publicUrl: new URL('https://xa.example.vn/tro-ly/') }).request(
    '/openapi.json',
  )
  const text = await response.text()
  const { openapi, paths, servers, components } = JSON.parse(text)
  expect(openapi).toBe('3.1.0')
  expect(servers).toEqual([{ url: 'https://xa.example.vn/tro-ly' }])
  const told = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const routed = appWith()
    .routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api\/|\w+z$)/.test(path))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(told.toSorted()).toEqual([...new Set(routed)].toSorted())
  const referred = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref)
  const named = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`)
  expect(referred.filter((ref) => !named.includes(ref ?? ''))).toEqual([])
})
