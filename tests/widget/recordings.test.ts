// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { withRecordings } from '../../engine/dialogue/recordings.ts'
import { Tenant } from '../../knowledge/schema/tenant.ts'
import { draw, expectAccessible, find, settle, textOf } from './draw.ts'
import { greeting } from './turns.ts'

const recordings = [
  { language: 'tiếng Thái', by: 'Cán bộ Lò Thị A', href: 'https://xa.gov.vn/thai.mp3' },
  { language: 'tiếng lạ', href: 'https://example.com/la.mp3' },
]

const tenant = {
  id: 'xa-mau',
  name: 'Xã Mẫu',
  place: { province: '14' },
  origins: [],
  greeting: 'Chào bạn.',
  hotline: null,
  counters: [],
}

afterEach(() => vi.unstubAllGlobals())

test('a recording is fetched only when it is pressed, and only from a listed host', async () => {
  const asked: string[] = []
  vi.stubGlobal(
    'Audio',
    class {
      set src(href: string) {
        asked.push(href)
      }
      async play() {}
      pause() {}
    },
  )
  const element = await draw('htt-recordings', { recordings })
  expect(textOf(element)).toContain('Nghe tiếng Thái')
  expect(textOf(element)).not.toContain('tiếng lạ')
  expect(asked).toEqual([])
  await expectAccessible(element)
  find(element, 'button', 'Nghe tiếng Thái').click()
  await settle(element)
  expect(asked).toEqual(['https://xa.gov.vn/thai.mp3'])
  find(element, 'button', 'Dừng nghe').click()
  await settle(element)
  expect(textOf(element)).toContain('Nghe tiếng Thái')
})

test('where it cannot be played, it can be opened in a page of its own', async () => {
  vi.stubGlobal(
    'Audio',
    class {
      src = ''
      async play() {
        throw new Error('blocked')
      }
      pause() {}
    },
  )
  const element = await draw('htt-recordings', { recordings })
  find(element, 'button', 'Nghe tiếng Thái').click()
  await expect.poll(() => textOf(element)).toContain('Chưa mở được bản ghi.')
  expect(find<HTMLAnchorElement>(element, 'a').href).toBe('https://xa.gov.vn/thai.mp3')
})

test.for([
  { href: 'https://xa.gov.vn/a.mp3', hosts: [], fits: true },
  { href: 'https://tep.example.vn/a.mp3', hosts: ['example.vn'], fits: true },
  { href: 'https://tep.example.vn/a.mp3', hosts: [], fits: false },
  { href: 'https://gov.vn.example.com/a.mp3', hosts: [], fits: false },
  { href: 'http://xa.gov.vn/a.mp3', hosts: [], fits: false },
])('a tenant with a recording at $href, hosts $hosts: $fits', ({ href, hosts, fits }) => {
  const recording = { of: 't:sinh-con', language: 'tiếng Thái', href }
  expect(Tenant.safeParse({ ...tenant, hosts, recordings: [recording] }).success).toBe(fits)
})

test('a turn carries the recordings of its own topic or article', () => {
  const place = Tenant.parse({
    ...tenant,
    recordings: [{ of: 't:sinh-con', language: 'tiếng Thái', href: 'https://xa.gov.vn/a.mp3' }],
  })
  const topic = { id: 'sinh-con', name: 'Sinh con' }
  expect(withRecordings({ ...greeting, topic }, place).recordings).toEqual([
    { language: 'tiếng Thái', href: 'https://xa.gov.vn/a.mp3' },
  ])
  expect(withRecordings(greeting, place).recordings).toBeUndefined()
})
