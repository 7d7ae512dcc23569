import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { readPack, writePack } from '../../knowledge/pack/index.ts'
import { createAssistant } from '../../server/assistant.ts'
import { appWith, tenant } from './app-fixture.ts'
import { markupFaults, wordsOn } from './markup.ts'

const { content } = compileContent('knowledge/content')
const assistant = createAssistant([await readPack(await writePack('curated', content))])
const KHAI_TU = '1.000656'
const counter = {
  id: 'quay',
  name: 'Trung tâm xã B',
  house: 'one-stop',
  building: null,
  address: 'Số 1 đường Mẫu',
  hours: null,
  phone: null,
  receives: [],
  procedures: [],
} as const
const tenants = [
  { ...tenant, id: 'demo' },
  {
    ...tenant,
    id: 'xa-b',
    name: 'Xã B',
    hotline: { label: 'Tổng đài', number: '1022' },
    counters: [{ ...counter, receives: [], procedures: [] }],
    hidden: [KHAI_TU],
  },
]
const app = appWith({ assistant, tenants })
const get = async (path: string, init?: RequestInit) => {
  const response = await app.request(path, init)
  const page = await response.text()
  return { status: response.status, headers: response.headers, page, words: wordsOn(page) }
}

test.for([
  ['/thu-tuc', 200],
  ['/thu-tuc/dang-ky-khai-tu?tenant=demo', 200],
  ['/thu-tuc/1.000656?tenant=demo', 200],
  ['/thu-tuc/tt-1-000656?tenant=demo', 200],
  ['/thu-tuc/khong-co', 404],
  ['/thu-tuc/%F0%9F%90%B8', 404],
  ['/chu-de/khong-co', 404],
  ['/huong-dan/__proto__', 404],
  ['/thu-tuc?tenant=khong-co', 404],
  ['/tim', 200],
  ['/tim?q=', 200],
  ['/tim?q=%E0%A4%A', 200],
  [`/tim?q=${'a'.repeat(301)}`, 422],
] as const)('%s answers %i with a sound page', async ([path, status]) => {
  const { status: got, page, headers } = await get(path)
  expect(got).toBe(status)
  expect(markupFaults(page)).toEqual([])
  expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
})

test('what is not there says so in Vietnamese, with a field to ask in', async () => {
  const { words, page } = await get('/thu-tuc/khong-co')
  expect(words).toContain('Chúng tôi không tìm thấy thủ tục')
  expect(page).toContain('action="/tim"')
})

test('what a portal hides has no page there, in no list and in no map of the site', async () => {
  expect((await get(`/thu-tuc/${KHAI_TU}?tenant=xa-b`)).status).toBe(404)
  for (const path of ['/thu-tuc', '/sitemap.xml']) {
    expect((await get(`${path}?tenant=demo`)).page).toContain('dang-ky-khai-tu')
    expect((await get(`${path}?tenant=xa-b`)).page).not.toContain('thu-tuc/dang-ky-khai-tu')
  }
})

test('number and counters of the portal stand on its pages, and links stay within it', async () => {
  const { page, words } = await get('/thu-tuc/dang-ky-khai-sinh?tenant=xa-b')
  expect(page).toContain('tel:1022')
  expect(words).toContain('Trung tâm xã B')
  expect(page).toContain('<input type="hidden" name="tenant" value="xa-b"/>')
  expect(page).not.toMatch(/href="\/(thu-tuc|chu-de|huong-dan)\/[^"?]+"/)
})

test('of several portals none is spoken for unless it is named', async () => {
  const many = appWith({ assistant, tenants: [...tenants, { ...tenant, id: 'xa-c' }] })
  const page = await (await many.request('/thu-tuc/dang-ky-khai-sinh')).text()
  expect(page).toContain('<option value="">Chưa chọn</option>')
  expect(page).not.toContain('selected')
  expect(wordsOn(page)).toContain('Mức thu do từng tỉnh quyết định')
  expect(markupFaults(page)).toEqual([])
})

test('a case in the address decides the answer, and stays chosen in the form', async () => {
  const path = '/thu-tuc/dang-ky-khai-tu?tenant=demo'
  const open = await get(path)
  const told = await get(`${path}&q.noi-mat=tai-nha&q.thoi-han=chua-ro&cach=in-person`)
  expect(open.words).toContain('Giấy báo tử của cơ sở y tế')
  expect(told.words).not.toContain('Giấy báo tử của cơ sở y tế')
  expect(told.page).toContain('name="q.noi-mat" value="tai-nha" checked=""')
  expect(told.page).toContain('<option value="in-person" selected="">')
  expect(told.words).toContain('Theo điều đã biết')
  expect(told.page).toContain('content="noindex"')
  expect(told.headers.get('Cache-Control')).toContain('private')
  expect(open.page).not.toContain('content="noindex"')
})

test.for([
  ['/thu-tuc/dang-ky-khai-sinh?', 'form first'],
  ['/thu-tuc/dang-ky-khai-sinh?q.cha-me-hon-nhan=da', 'form first'],
  ['/chu-de/sinh-con?q.cha-me-hon-nhan=da', 'form first'],
  [
    '/chu-de/sinh-con?q.cha-me-hon-nhan=da&q.cach-lam=tung-viec&q.cha-me-dong-bhxh=khong',
    'answer first',
  ],
  [
    '/thu-tuc/dang-ky-khai-sinh?q.thoi-han=dung-han&q.cha-me-hon-nhan=da&q.yeu-to-nuoc-ngoai=trong-nuoc&q.giay-chung-sinh=co',
    'answer first',
  ],
] as const)('%s shows the %s', async ([path, order]) => {
  const { page } = await get(`${path}&tenant=demo`)
  const isFormFirst = page.indexOf('id="truong-hop"') < page.indexOf('id="tra-loi"')
  expect(isFormFirst ? 'form first' : 'answer first').toBe(order)
  expect(page.includes('href="#truong-hop">Đổi câu trả lời')).toBe(!isFormFirst)
})

test('another province brings its own figures', async () => {
  const fees = async (province: string) =>
    (await get(`/thu-tuc/dang-ky-khai-sinh?tenant=demo&q.thoi-han=qua-han&tinh=${province}`)).words
  expect(await fees('79')).not.toBe(await fees('31'))
})

test('a case that belongs to another procedure says why, and goes on there', async () => {
  const { words, page } = await get(
    '/thu-tuc/dang-ky-khai-tu?tenant=demo&q.yeu-to-nuoc-ngoai=nguoi-nuoc-ngoai',
  )
  expect(words).toContain('Khai tử có yếu tố nước ngoài')
  expect(page).toContain('Quay lại: Đăng ký khai tử')
})

test.for([
  'mất cccd 001099012345',
  'khai sinh 0912.345.678',
  'cccd 012.345.678.901',
  '０１２３４５６７８９０１',
])('the address of a question is cleared of long numbers: %s', async (question) => {
  const { status, headers } = await get(`/tim?q=${encodeURIComponent(question)}&tenant=demo`)
  expect(status).toBe(303)
  const to = headers.get('Location') ?? ''
  expect(decodeURIComponent(to)).not.toMatch(/\p{Nd}{3}/u)
  expect((await get(to)).words).toContain('Chúng tôi đã bỏ dãy số trong câu.')
})

test.for([
  '1.001193.000.00.00.H26',
  'bán nhà 150.000.000',
  'ngày 21.11.2026',
  '84.500.000.000 đồng',
])('what is no such number stays in the address: %s', async (question) => {
  expect((await get(`/tim?q=${encodeURIComponent(question)}&tenant=demo`)).status).toBe(200)
})

test.for([
  ['đăng ký khai tử', 'action="/thu-tuc/dang-ky-khai-tu#tra-loi"'],
  ['sinh con', 'action="/chu-de/sinh-con#tra-loi"'],
  ['sang tên', 'href="/thu-tuc/sang-ten-so-do'],
  ['cháy nhà rồi', 'href="tel:114"'],
  ['giá vàng hôm nay', 'Thủ tục gần với lời bạn hỏi|chưa có câu trả lời'],
] as const)('“%s” finds its way on', async ([question, way]) => {
  const { status, page } = await get(`/tim?tenant=demo&q=${encodeURIComponent(question)}`)
  expect(status).toBe(200)
  expect(page).toMatch(new RegExp(way.replace(/[.?/]/g, '\\$&')))
  expect(page).not.toContain('<script')
})

test('what is understood of a question is filled in', async () => {
  const { page } = await get(
    `/tim?tenant=demo&q=${encodeURIComponent('khai tử cho ông mất ở nhà')}`,
  )
  expect(page).toContain('value="tai-nha" checked=""')
})

test('what was asked about it comes first, and is kept while the case is told', async () => {
  const { page } = await get(
    `/tim?tenant=demo&q=${encodeURIComponent('lệ phí đăng ký khai sinh bao nhiêu')}`,
  )
  expect(page).toContain('<input type="hidden" name="muc" value="fee"/>')
  const asked = await get('/thu-tuc/dang-ky-khai-sinh?tenant=demo&muc=fee&q.thoi-han=qua-han')
  const firstOf = (text: string) => /<section><h2>([^<]+)/.exec(text)?.[1]
  expect(firstOf(asked.page)).toBe('Tiền phải trả')
  expect(asked.page).toContain('<input type="hidden" name="muc" value="fee"/>')
  expect(markupFaults(asked.page)).toEqual([])
})

test('a page that has not changed is not sent again', async () => {
  const path = '/thu-tuc/dang-ky-khai-tu?tenant=demo'
  const { headers } = await get(path)
  const etag = headers.get('ETag') ?? ''
  expect(etag).toMatch(/^W\/"/)
  const again = await get(path, { headers: { 'If-None-Match': etag } })
  expect(again.status).toBe(304)
  expect(again.page).toBe('')
  // A browser puts the headers of this reply in place of those it keeps with the page.
  const policy = again.headers.get('Content-Security-Policy')
  expect(policy ?? headers.get('Content-Security-Policy')).toContain("style-src 'self'")
  const other = await get(`${path}&q.noi-mat=tai-nha`, { headers: { 'If-None-Match': etag } })
  expect(other.status).toBe(200)
})

test('under a path prefix every address carries it', async () => {
  const prefixed = appWith({
    assistant,
    tenants,
    publicUrl: new URL('https://xa.example.vn/tro-ly/'),
  })
  for (const path of ['/thu-tuc', '/thu-tuc/dang-ky-khai-sinh', '/tim?q=khai+sinh', '/chu-de/x']) {
    const page = await (await prefixed.request(`/tro-ly${path}`)).text()
    expect(page).not.toMatch(/(?:href|action)="\/(?!tro-ly\/)/)
    expect(page).toContain('<link rel="canonical" href="https://xa.example.vn/tro-ly/')
  }
  const sitemap = await (await prefixed.request('/tro-ly/sitemap.xml?tenant=demo')).text()
  const places = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place ?? '')
  expect(places.length).toBe(
    1 + content.procedures.length + content.topics.length + content.articles.length,
  )
  expect(places.every((place) => place.startsWith('https://xa.example.vn/tro-ly/'))).toBe(true)
  const robots = await (await prefixed.request('/tro-ly/robots.txt')).text()
  expect(robots).toContain('Sitemap: https://xa.example.vn/tro-ly/sitemap.xml')
})

test('search engines read a government service, and nothing can end its block', async () => {
  const { page } = await get('/thu-tuc/dang-ky-khai-sinh?tenant=demo')
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(json).not.toMatch(/[<>&]/)
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'GovernmentService',
    name: 'Đăng ký khai sinh',
    identifier: '1.001193',
  })
  expect(page).toContain('<meta property="og:title" content="Đăng ký khai sinh"/>')
})

test('who asks too fast is told so on a page', async () => {
  const busy = appWith({ assistant, tenants, rateLimit: () => 7 })
  const response = await busy.request('/tim?q=khai+sinh')
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('7')
  expect(await response.text()).toContain('Bạn đợi một lát')
})

const ids = content.procedures.flatMap(({ id, questions }) =>
  questions.map((question) => ({ id, question: question.id })),
)
const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('chua-ro', '-', ',', 'co', '1', '501', '-1', '__proto__', '%', '<b>', '\ud800'),
)

test('whatever stands in the address, a page comes back', { timeout: 60_000 }, async () => {
  const errors = vi.spyOn(console, 'error').mockReturnValue()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ids),
      fc.array(fc.tuple(value, value), { maxLength: 4 }),
      value,
      value,
      value,
      async ({ id, question }, more, said, province, words) => {
        const query = new URLSearchParams([
          ['tenant', 'demo'],
          [`q.${question}`, said],
          [`q.${question}`, province],
          ['tinh', province],
          ['cach', said],
          ...more.map(([name, one]): [string, string] => [`q.${name}`, one]),
        ])
        for (const path of [`/thu-tuc/${id}?${query}`, `/chu-de/sinh-con?${query}`]) {
          const { status, page } = await get(path)
          expect(status).toBe(200)
          expect(markupFaults(page)).toEqual([])
        }
        const search = await get(`/tim?${new URLSearchParams([['q', words]])}`)
        expect([200, 303]).toContain(search.status)
        if (search.status === 200) expect(markupFaults(search.page)).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
  expect(errors).not.toHaveBeenCalled()
  errors.mockRestore()
})
