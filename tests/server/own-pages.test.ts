import { expect, test } from 'vitest'
import { appWith, fakeAssistant, tenant } from './app-fixture.ts'

const app = (options: Parameters<typeof appWith>[0] = {}) => {
  const { assistant } = fakeAssistant()
  const answer = () => ({ link: { href: 'https://dichvucong.gov.vn/x' } })
  return appWith({ assistant: { ...assistant, answer } as unknown as typeof assistant, ...options })
}

test.for([
  ['/hoi?tenant=xa-a', 200],
  ['/hoi?tenant=demo', 200],
  ['/hoi', 200],
  ['/hoi?tenant=khong-co', 404],
  ['/nhung?tenant=xa-a', 200],
  ['/nhung?tenant=khong-co', 404],
  ['/nhung?tenant=', 404],
] as const)('%s answers %i, with a page either way', async ([path, status]) => {
  const response = await app().request(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toContain('text/html')
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(await response.text()).not.toMatch(/ style=| on[a-z]+=/)
})

test('the full page is of use without script: the number, the counters, procedures as links', async () => {
  const counter = {
    id: 'quay',
    name: 'Trung tâm xã A',
    house: 'one-stop',
    address: 'Số 1',
    building: null,
    hours: null,
    phone: null,
    receives: ['hộ tịch'],
    procedures: [],
  } as const
  const hotline = { label: 'Tổng đài', number: '1022' }
  const response = await app({
    tenants: [
      { ...tenant, hotline, counters: [{ ...counter, receives: ['hộ tịch'], procedures: [] }] },
    ],
  }).request('/hoi?tenant=xa-a')
  const page = await response.text()
  for (const words of [
    'tel:1022',
    'Trung tâm xã A',
    'Số 1',
    'chưa có thông tin',
    'Đăng ký khai tử',
  ])
    expect(page).toContain(words)
  expect(page).toContain('href="https://dichvucong.gov.vn/x"')
})

test('only the tenant’s portals may show the frame', async () => {
  const framedBy = async (origins: string[]) => {
    const response = await app({ tenants: [{ ...tenant, origins }] }).request('/nhung?tenant=xa-a')
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    return /frame-ancestors ([^;]*)/.exec(policy)?.[1]
  }
  expect(await framedBy(['https://xa-a.example.vn', 'null'])).toBe("'self' https://xa-a.example.vn")
  expect(await framedBy([])).toBe("'self'")
  expect(await framedBy(['*'])).toBe("'self' *")
  expect(await framedBy(['https://x; script-src *'])).toBe("'self'")
})

test('where several tenants are, a page that names none is nobody’s', async () => {
  const response = await app({ tenants: [tenant, { ...tenant, id: 'xa-b' }] }).request('/hoi')
  expect(response.status).toBe(404)
})

test('below a prefix every address of the page has it', async () => {
  const response = await app({ publicUrl: new URL('https://xa.vn/tro-ly/') }).request(
    '/tro-ly/nhung?tenant=xa-a',
  )
  const page = await response.text()
  const addresses = [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(2)
  expect(addresses.filter((address) => !address?.startsWith('/tro-ly/'))).toEqual([])
})
