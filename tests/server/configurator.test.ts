import { describe, expect, test } from 'vitest'
import { appWith } from './app-fixture.ts'

const page = async (path: string, options: Parameters<typeof appWith>[0] = {}) => {
  const response = await appWith(options).request(path)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

describe('configurator', () => {
  test('lists tenants and provinces, and runs nothing but our own file', async () => {
    const { status, headers, body } = await page('/nhung/tao')
    expect(status).toBe(200)
    expect(body).toContain('<option value="xa-a" data-origins="https://xa-a.example.vn"')
    expect(body).toContain('<option value="01">Thành phố Hà Nội</option>')
    expect(body.match(/<script\b[^>]*>/g)).toEqual(['<script src="/tao.js" defer="">'])
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self';")
    expect(headers.get('Content-Security-Policy')).toContain("frame-src 'self'")
    expect(body).not.toMatch(/ on\w+=| style=/)
  })

  test('below a prefix hands on the address that people use', async () => {
    const { body } = await page('/tro-ly/nhung/tao', {
      publicUrl: new URL('https://cong.example.vn/tro-ly/'),
    })
    expect(body).toContain('data-server="https://cong.example.vn/tro-ly/"')
    expect(body).toContain('src="/tro-ly/tao.js"')
  })

  test('at an address that nobody has set, the page goes by its own', async () => {
    expect((await page('/nhung/tao')).body).not.toContain('data-server')
  })
})

describe('preview', () => {
  test('takes what may be chosen', async () => {
    const { body } = await page(
      '/nhung/tao/xem?tenant=xa-a&mode=inline&place=01/00004&accent=%237a1f1a&offset-x=8',
    )
    expect(body).toContain('<hoi-thu-tuc mode="inline" tenant="xa-a"')
    for (const part of ['place="01/00004"', 'accent="#7a1f1a"', 'offset-x="8"'])
      expect(body).toContain(part)
  })

  const REFUSED = [
    'server=https://x.example',
    'hosts=x.example',
    'fallback=javascript:alert(1)',
    'hotline=0900',
    'accent=red;x',
    'place=01/x',
    'offset-x=9999',
    'position=top',
  ]
  test.for(REFUSED)('leaves out %s', async (query) => {
    const { body } = await page(`/nhung/tao/xem?tenant=xa-a&${query}`)
    expect(body).toContain('<hoi-thu-tuc mode="bubble" tenant="xa-a"><a')
  })

  test('cannot be broken out of', async () => {
    const { body } = await page('/nhung/tao/xem?tenant=xa-a&ask=%22%3E%3Cscript%3Ealert(1)')
    expect(body).not.toContain('<script>')
  })

  test('of a tenant that there is not', async () => {
    expect((await page('/nhung/tao/xem?tenant=khong-co')).status).toBe(404)
  })
})
