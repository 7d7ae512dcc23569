import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, type Bench, DESK, openBench, openPage, PHONE, picture } from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('without script, forms alone lead from a question to a personal checklist', async () => {
  const context = await bench.browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))

  await page.goto(`${bench.url}/tim`)
  await page.getByLabel('Bạn cần làm giấy tờ gì?').fill('ong noi toi mat o nha, lam giay bao tu')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('heading', { name: 'Trường hợp của bạn' }).waitFor()
  expect(page.url()).toContain('/tim?q=')

  // Told in the question, so it is filled in.
  expect(await page.getByLabel('Ở nhà').isChecked()).toBe(true)
  await page.getByLabel('Đã quá 15 ngày').check()
  await page.getByLabel('Phải', { exact: true }).check()
  await page.getByRole('button', { name: 'Xem danh mục của tôi' }).click()

  await page.waitForURL(/\/thu-tuc\/dang-ky-khai-tu\?/)
  expect(new URL(page.url()).searchParams.get('q.noi-mat')).toBe('tai-nha')
  const words = await page.locator('#tra-loi').textContent()
  expect(words).toContain('Giấy báo tử của Ủy ban nhân dân cấp xã')
  expect(words).not.toContain('Giấy báo tử của cơ sở y tế')
  expect(words).not.toContain('Được miễn vì đúng hạn')

  // Narrowed once more: only the counter, and a province of one's own.
  await page.getByLabel('Cách nộp').selectOption('in-person')
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Hải Phòng' })
  await page.getByRole('button', { name: 'Xem danh mục của tôi' }).click()
  await page.waitForURL(/cach=in-person/)
  const narrowed = await page.locator('#tra-loi').textContent()
  expect(narrowed).toContain('Hải Phòng')
  expect(narrowed).not.toMatch(/Nộp trực tuyến thì (?:thêm|cần)/)
  await picture(page, 'pages-checklist')
  expect(refused).toEqual([])
  await context.close()
})

test('without script, the name of a commune of before becomes the counter of today', async () => {
  const context = await bench.browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))

  await page.goto(`${bench.url}/tim`)
  await page.getByLabel('Bạn cần làm giấy tờ gì?').fill('bà nội mất ở nhà, khai tử nộp ở đâu')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByLabel('Phải', { exact: true }).check()

  // Two places are called so: the page asks, and nothing is guessed.
  await page.getByLabel('tên cũ cũng được').fill('phường Mường Thanh, Điện Biên')
  await page.getByRole('button', { name: 'Xem danh mục của tôi' }).click()
  await page.getByText('Trước tháng 7/2025 nhà bạn ở đâu ạ?').first().waitFor()
  await picture(page, 'pages-place-question')
  await page.getByLabel('thành phố Điện Biên Phủ cũ').check()
  await page.getByRole('button', { name: 'Xem danh mục của tôi' }).click()

  await page.waitForURL(/[?&]xa=03127/)
  expect(new URL(page.url()).searchParams.has('noi')).toBe(false)
  const form = await page.locator('form.case').textContent()
  expect(form).toContain('Nơi ở: Phường Điện Biên Phủ, tỉnh Điện Biên (trước đây là')
  const words = await page.locator('#tra-loi').textContent()
  expect(words).toContain('Trung tâm Phục vụ hành chính công phường Điện Biên Phủ')
  expect(words).toContain('Giấy báo tử của Ủy ban nhân dân cấp xã')

  // Further answers keep the place; a press lets go of it.
  await page.getByLabel('Đã quá 15 ngày').check()
  await page.getByRole('button', { name: 'Xem danh mục của tôi' }).click()
  await page.waitForURL(/thoi-han=qua-han/)
  expect(page.url()).toContain('xa=03127')
  await picture(page, 'pages-place')
  await page.getByRole('link', { name: 'Bỏ nơi này' }).click()
  await page.waitForURL((url) => !url.searchParams.has('xa'))
  expect(page.url()).toContain('thoi-han=qua-han')
  expect(refused).toEqual([])
  await context.close()
})

const ADDRESSES = [
  '/thu-tuc',
  '/thu-tuc/dang-ky-khai-sinh',
  '/thu-tuc/dang-ky-khai-tu?q.noi-mat=tai-nha&cach=in-person',
  '/thu-tuc/khong-co',
  '/chu-de/sinh-con',
  '/huong-dan/tai-khoan-vneid',
  '/tim',
  '/tim?q=sang+t%C3%AAn',
  '/tim?q=khai+sinh+cho+con',
  '/thu-tuc/dang-ky-khai-tu?noi=ph%C6%B0%E1%BB%9Dng+M%C6%B0%E1%BB%9Dng+Thanh%2C+%C4%90i%E1%BB%87n+Bi%C3%AAn',
  '/thu-tuc/dang-ky-khai-tu?noi=zzzz',
  '/lap-trinh',
]

test.for([
  { device: 'phone', viewport: PHONE, colorScheme: 'light' },
  { device: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
  { device: 'desk', viewport: DESK, colorScheme: 'light' },
] as const)(
  'axe finds nothing on pages on a $device, and nothing runs over the edge',
  { timeout: 90_000 },
  async ({ device, viewport, colorScheme }) => {
    const { page } = await openPage(bench, { viewport, colorScheme, bypassCSP: true })
    const found: Record<string, string[]> = {}
    for (const address of ADDRESSES) {
      await page.goto(bench.url + address)
      const findings = await axeFindings(page)
      if (findings.length > 0) found[address] = findings
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${address} rộng hơn màn hình`).toBeLessThanOrEqual(0)
    }
    await page.goto(`${bench.url}/thu-tuc/dang-ky-khai-sinh`)
    await picture(page, `pages-${device}`)
    expect(found).toEqual({})
  },
)

test('the policy of the page lets its data stand, and nothing is refused', async () => {
  const { page, errors, reports, requests } = await openPage(bench)
  await page.goto(`${bench.url}/thu-tuc/dang-ky-khai-sinh`)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'GovernmentService' })
  expect(errors).toEqual([])
  expect(reports).toEqual([])
  // The page and its sheet of styles.
  expect(requests.filter((url) => url.startsWith('http')).length).toBe(2)
})

test('on paper there is the answer, and no form', async () => {
  const { page } = await openPage(bench, { viewport: DESK })
  await page.goto(`${bench.url}/thu-tuc/dang-ky-khai-tu?q.noi-mat=tai-nha&q.thoi-han=dung-han`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  mkdirSync('artifacts', { recursive: true })
  writeFileSync('artifacts/trang-dang-ky-khai-tu.pdf', pdf)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('form.case').isVisible()).toBe(false)
  expect(await page.locator('.boxes li').first().isVisible()).toBe(true)
})
