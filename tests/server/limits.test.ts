import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { forwardedFor, networkOf } from '../../server/network.ts'
import { createRateLimit } from '../../server/rate-limit.ts'
import { today } from '../../server/today.ts'
import { appWith } from './app-fixture.ts'

test.for([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0000:0000:1::', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
] as const)('%s is counted as %s', ([address, network]) => {
  expect(networkOf(address)).toBe(network)
})

test.for([
  ['203.0.113.7', 0, undefined],
  [undefined, 1, undefined],
  ['203.0.113.7', 1, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
  ['203.0.113.7:4711', 1, '203.0.113.7'],
  ['[2001:db8::1]:4711', 1, '2001:db8::1'],
  ['203.0.113.7', 2, undefined],
  ['unknown', 1, undefined],
  [':'.repeat(10_000), 1, undefined],
] as const)('behind X-Forwarded-For %s and %i proxies stands %s', ([header, hops, address]) => {
  expect(forwardedFor(header, hops)).toBe(address)
})

test('a minute’s worth may be spent at once, then it trickles', () => {
  let now = 0
  const take = createRateLimit(60, () => now)
  for (let n = 0; n < 60; n += 1) expect(take('a')).toBe(0)
  expect(take('a')).toBe(1)
  expect(take('b')).toBe(0)
  now += 1000
  expect(take('a')).toBe(0)
  expect(take('a')).toBe(1)
})

test('the memory of the limiter is bounded, and who asks most is not forgotten', () => {
  const take = createRateLimit(1, () => 0, 100)
  expect(take('a')).toBe(0)
  for (let n = 0; n < 1000; n += 1) {
    take(`flood-${n}`)
    expect(take('a')).toBe(60)
  }
})

test('beyond the limit a client is told when to come back; others and health are not touched', async () => {
  const app = appWith({
    rateLimit: createRateLimit(2, () => 0),
    addressOf: (c) => c.req.header('X-Test-Address'),
  })
  const ask = (address: string, path = '/api/places') =>
    app.request(path, { headers: { 'X-Test-Address': address } })
  expect((await ask('2001:db8:1:2::1')).status).toBe(200)
  expect((await ask('2001:db8:1:2::2')).status).toBe(200)
  const refused = await ask('2001:db8:1:2::3')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('Retry-After')).toBe('30')
  expect(await refused.json()).toMatchObject({ code: 'too-many' })
  expect((await ask('2001:db8:1:3::1')).status).toBe(200)
  expect((await ask('2001:db8:1:2::3', '/healthz')).status).toBe(200)
})

test.for([
  [{}, { port: 8787, rateLimit: 600, trustedProxies: 0 }, 'http://localhost:8787/'],
  [{ PORT: '0', RATE_LIMIT: 'off' }, { port: 0, rateLimit: undefined }, 'http://localhost:0/'],
  [
    { RATE_LIMIT: '50', TRUST_PROXY: '1', PUBLIC_URL: 'https://xa.example.vn/tro-ly/' },
    { rateLimit: 50, trustedProxies: 1 },
    'https://xa.example.vn/tro-ly/',
  ],
] as const)('%j is understood', ([env, config, publicUrl]) => {
  const read = readConfig(env)
  expect(read).toMatchObject(config)
  expect(read.publicUrl.href).toBe(publicUrl)
})

test.for([
  [{ PORT: 'tám' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
  [{ PUBLIC_URL: 'xa.example.vn/tro-ly' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'ftp://xa.example.vn' }, 'PUBLIC_URL'],
] as const)('%j is refused with a sentence that names %s', ([env, name]) => {
  expect(() => readConfig(env as Record<string, string>)).toThrow(name as string)
})

test.for([
  ['2026-11-21T16:59:59Z', '2026-11-21'],
  ['2026-11-21T17:00:00Z', '2026-11-22'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
] as const)('at %s it is %s in Việt Nam', ([now, day]) => {
  expect(today(new Date(now))).toBe(day)
})
