import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Bench,
  focused,
  launcher,
  liveTurn,
  openBench,
  openPage,
  picture,
  say,
  wordsOf,
} from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('the server is down: the words stay, the hotline stands there, another try gets through', async () => {
  const { page } = await openPage(bench)
  await page.goto(bench.url)
  await launcher(page).click()
  await liveTurn(page).waitFor()
  await page.route('**/api/turns*', (route) => route.abort())
  await say(page, 'đăng ký khai sinh')
  const problem = page.locator('htt-problem')
  await problem.waitFor()
  expect(await wordsOf(problem)).toContain('Chưa lấy được câu trả lời')
  expect(await problem.getByRole('link').getAttribute('href')).toMatch(/^tel:/)
  expect(await page.locator('textarea').inputValue()).toBe('đăng ký khai sinh')
  await page.unroute('**/api/turns*')
  await problem.getByRole('button', { name: 'Thử lại' }).click()
  await liveTurn(page).locator('htt-question').waitFor()
  expect(await problem.count()).toBe(0)
  expect(await page.locator('textarea').inputValue()).toBe('')
})

test.for([
  { what: 'a server error', status: 500, says: 'Máy chủ đang bận', canRetry: true },
  { what: 'a page instead of data', status: 200, says: 'Máy chủ đang bận', canRetry: true },
  { what: 'an unknown tenant', status: 404, says: 'chưa được đăng ký', canRetry: false },
])('$what is told in a sentence', async ({ status, says, canRetry }) => {
  const { page } = await openPage(bench)
  const code = status === 404 ? 'unknown-tenant' : 'internal'
  await page.route('**/api/turns*', (route) => route.fulfill({ status, json: { code } }))
  await page.goto(bench.url)
  await launcher(page).click()
  const problem = page.locator('htt-problem')
  await problem.waitFor()
  expect(await wordsOf(problem)).toContain(says)
  expect(await problem.getByRole('button', { name: 'Thử lại' }).count()).toBe(canRetry ? 1 : 0)
})

test('a slow answer is announced calmly, and the field can be written in meanwhile', async () => {
  const { page } = await openPage(bench)
  await page.goto(bench.url)
  await launcher(page).click()
  await liveTurn(page).waitFor()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/turns*', async (route) => {
    await held
    await route.continue()
  })
  await say(page, 'đăng ký khai sinh')
  await page.locator('.waiting').waitFor()
  expect(await page.locator('.log').getAttribute('aria-busy')).toBe('true')
  await page.locator('textarea').pressSequentially('và lệ phí')
  await picture(page, 'phone-loading')
  answer()
  await liveTurn(page).locator('htt-question').waitFor()
  expect(await page.locator('textarea').inputValue()).toBe('và lệ phí')
  expect(await focused(page)).toMatchObject({ tag: 'TEXTAREA' })
})

test('a stale choice brings a fresh turn and says why', async () => {
  const { page } = await openPage(bench)
  await page.goto(bench.url)
  await launcher(page).click()
  await say(page, 'đăng ký khai sinh')
  await liveTurn(page).locator('htt-question').waitFor()
  await page.route('**/api/turns*', (route) => {
    const body = { ...route.request().postDataJSON(), act: { type: 'choose', id: 'q:khong-co=gi' } }
    return route.continue({ postData: JSON.stringify(body) })
  })
  await liveTurn(page).locator('button.choice').first().click()
  await expect.poll(() => wordsOf(page.locator('.notice'))).toContain('không còn khớp')
})
