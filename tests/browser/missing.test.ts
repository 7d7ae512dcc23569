import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  axeFindings,
  type Bench,
  chooseUntilChecklist,
  DESK,
  focused,
  launcher,
  liveTurn,
  openBench,
  openPage,
  PHONE,
  picture,
  pressUntil,
  say,
  visitPortal,
  wordsOf,
} from './browser.ts'

const ASKED = 'lam giay khai sinh cho con can gi'
const PAPER = 'Giấy chứng sinh'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const toChecklist = async (page: Page) => {
  await page.goto(bench.url)
  await launcher(page).click()
  await say(page, ASKED)
  await chooseUntilChecklist(page)
}

/** The quiet control under a paper. */
const stateOf = (page: Page, paper = PAPER) =>
  liveTurn(page).locator('.state > button').filter({ hasText: paper })

const mark = async (page: Page, words: string, paper = PAPER) => {
  if ((await stateOf(page, paper).getAttribute('aria-expanded')) === 'false')
    await stateOf(page, paper).click()
  await liveTurn(page).getByRole('radio', { name: words }).check()
}

const sum = (page: Page) => liveTurn(page).locator('htt-missing .sum')
const tick = (page: Page) => liveTurn(page).getByRole('checkbox', { name: PAPER })
const storage = (page: Page) =>
  page.evaluate(() => ({ device: Object.keys(localStorage), tab: Object.keys(sessionStorage) }))

test('ticks ask nothing of the server; a paper that is not there brings what is missing, and no mark is sent', async () => {
  const { page, errors, reports } = await openPage(bench)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await toChecklist(page)
  const before = sent.length
  await tick(page).check()
  await page.waitForTimeout(200)
  expect(sent.length).toBe(before)
  await mark(page, 'Có, nhưng chưa ký')
  await expect.poll(() => wordsOf(sum(page))).toContain(`${PAPER}: chưa ký.`)
  await liveTurn(page).getByRole('button', { name: 'Xem còn thiếu gì' }).click()
  expect((await focused(page)).classes).toMatch(/^sum/)
  await mark(page, 'Chưa có')
  await expect.poll(() => wordsOf(sum(page))).toContain('Còn thiếu giấy chứng sinh.')
  expect(await wordsOf(liveTurn(page).locator('htt-missing'))).toContain('bệnh viện, nhà hộ sinh')
  const asked = sent.slice(before)
  expect(asked).toHaveLength(2)
  expect(asked.find((line) => line.includes('/thieu-'))).toMatch(/\.js $/)
  const [, body = ''] = asked.find((line) => line.includes('/api/answers'))?.split(' ') ?? []
  expect(Object.keys(JSON.parse(body)).sort()).toEqual(['answers', 'pack', 'place', 'procedure'])
  for (const line of asked) expect(line).not.toMatch(/co-nhung|dau|mark/)
  expect({ errors, reports }).toEqual({ errors: [], reports: [] })
})

test('by keyboard: from the tick to the radios, one arrow a mark, each sum spoken', async () => {
  const { page } = await openPage(bench)
  await toChecklist(page)
  await tick(page).focus()
  await pressUntil(page, 'Tab', ({ text }) => text.startsWith('Chưa có, chưa đúng?'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  const status = page.locator('.panel > [role=status]')
  await expect.poll(() => wordsOf(status)).toContain('Còn thiếu giấy chứng sinh.')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => wordsOf(status)).toContain(`${PAPER}: mới có bản sao`)
  expect(await focused(page)).toMatchObject({ tag: 'INPUT' })
  expect(await page.getByRole('group', { name: PAPER }).count()).toBe(1)
  await pressUntil(page, 'Tab', ({ text }) => text === 'Bỏ dấu này')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).text).toMatch(/^Chưa có, chưa đúng\?/)
})

test('the papers of one way of filing fill the count, and are enough; one way alone can be looked at', async () => {
  const { page } = await openPage(bench)
  await page.goto(bench.url)
  await launcher(page).click()
  await say(page, 'đăng ký kết hôn')
  await chooseUntilChecklist(page)
  const count = () => wordsOf(liveTurn(page).locator('.progress'))
  const paper = (name: string) => liveTurn(page).getByRole('checkbox', { name }).first()
  expect(await wordsOf(liveTurn(page).locator('.say'))).toContain('2 đến 3 loại giấy tờ')
  expect(await count()).toBe('Đã chuẩn bị 0 trong 2 đến 3 giấy tờ')
  await paper('Giấy tờ tùy thân').check()
  expect(await count()).toBe('Đã chuẩn bị 1 trong 2 đến 3 giấy tờ')
  await paper('Tờ khai đăng ký kết hôn').check()
  expect(await count()).toBe('Đã chuẩn bị 2/2 để nộp trực tiếp')
  await liveTurn(page).getByRole('button', { name: 'Còn thiếu gì?' }).click()
  await expect.poll(() => wordsOf(sum(page))).toMatch(/^Bạn nộp được/)

  await liveTurn(page).getByRole('button', { name: 'Chỉ xem: nộp trực tuyến' }).click()
  await expect.poll(count).toBe('Đã chuẩn bị 1/2')
  expect(await wordsOf(liveTurn(page).locator('htt-checklist-block'))).not.toContain('thì thêm')
  await paper('Mẫu điện tử').check()
  expect(await count()).toBe('Đã chuẩn bị 2/2')
})

describe('marks', () => {
  test('live as long as the tab, unless they are asked for', async () => {
    const { page } = await openPage(bench)
    await toChecklist(page)
    await mark(page, 'Chưa có')
    expect((await storage(page)).device).toEqual([])
    await page.reload()
    await launcher(page).click()
    await expect.poll(() => wordsOf(sum(page))).toContain('Còn thiếu giấy chứng sinh.')
    await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
    await expect.poll(async () => (await storage(page)).tab).toEqual([])
  })

  test('are kept on this device for those who ask, and deleted by one press', async () => {
    const { page } = await openPage(bench)
    await toChecklist(page)
    await tick(page).check()
    await liveTurn(page).getByRole('checkbox', { name: 'Nhớ dấu trên máy này' }).check()
    expect((await storage(page)).device).toEqual(['hoi-thu-tuc:dau'])
    const kept = await page.evaluate(() => localStorage.getItem('hoi-thu-tuc:dau'))
    expect(JSON.parse(kept ?? '')).toEqual({ '1.001193': { 'giay-chung-sinh': 'co' } })

    const visit = await page.context().newPage()
    await toChecklist(visit)
    expect(await tick(visit).isChecked()).toBe(true)
    await liveTurn(visit).getByRole('button', { name: 'Xóa hết dấu' }).click()
    expect(await tick(visit).isChecked()).toBe(false)
    expect((await storage(visit)).device).toEqual([])
    expect((await focused(visit)).text).toBe('Còn thiếu gì?')
  })

  test.for([
    {
      what: 'blocked',
      script: () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new Error('no')
          },
        }),
    },
    {
      what: 'full',
      script: () => {
        Storage.prototype.setItem = () => {
          throw new Error('full')
        }
      },
    },
    {
      what: 'corrupt',
      script: () => localStorage.setItem('hoi-thu-tuc:dau', '{"1.001193":{"giay-chung-sinh":7'),
    },
  ])('where storage is $what, they still work', async ({ what, script }) => {
    const { page, errors } = await openPage(bench)
    await page.addInitScript(script)
    await toChecklist(page)
    await mark(page, 'Chưa có')
    await expect.poll(() => wordsOf(sum(page))).toContain('Còn thiếu giấy chứng sinh.')
    const keep = liveTurn(page).getByRole('checkbox', { name: 'Nhớ dấu trên máy này' })
    expect(await keep.count()).toBe(what === 'blocked' ? 0 : 1)
    if (what === 'full') {
      await keep.click()
      await expect.poll(() => keep.isChecked()).toBe(false)
    }
    expect(errors).toEqual([])
  })
})

test('without a line it is said in plain words, and another try gets through', async () => {
  const { page } = await openPage(bench)
  await toChecklist(page)
  await page.route('**/api/answers*', (route) => route.abort())
  await mark(page, 'Chưa có')
  await expect.poll(() => wordsOf(sum(page)), { timeout: 5000 }).toContain('chưa nối được mạng')
  await page.unroute('**/api/answers*')
  await sum(page).getByRole('button', { name: 'Thử lại' }).click()
  await expect.poll(() => wordsOf(sum(page))).toContain('Còn thiếu giấy chứng sinh.')
})

test('where the page lets no further script in, it is said too', async () => {
  const { page } = await openPage(bench)
  await toChecklist(page)
  await page.route('**/thieu-*', (route) => route.abort())
  await mark(page, 'Chưa có')
  await expect.poll(() => wordsOf(sum(page)), { timeout: 5000 }).toContain('chưa xem được')
})

test('under a strict policy of the page, with a nonce and trusted types, what is missing still comes', async () => {
  const { page, reports } = await openPage(bench)
  const script = `<script nonce="r4nd0m" src="${bench.url}/widget.js" data-tenant="demo" defer></script>`
  await visitPortal(bench, page, script, {
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-r4nd0m'; connect-src ${bench.url}; style-src 'nonce-r4nd0m'; img-src data:; require-trusted-types-for 'script'; trusted-types hoi-thu-tuc lit-html`,
  })
  await launcher(page).click()
  await say(page, ASKED)
  await chooseUntilChecklist(page)
  await mark(page, 'Chưa có')
  await expect.poll(() => wordsOf(sum(page))).toContain('Còn thiếu giấy chứng sinh.')
  expect(reports).toEqual([])
})

test('a returned file: what the slip says is read on the phone', async () => {
  const { page } = await openPage(bench)
  const sent: string[] = []
  page.on('request', (request) => sent.push(decodeURI(`${request.url()} ${request.postData()}`)))
  await toChecklist(page)
  await liveTurn(page).getByRole('button', { name: 'Hồ sơ bị trả lại?' }).click()
  await liveTurn(page).getByLabel('Phiếu trả hồ sơ ghi gì ạ?').fill('Giấy chứng sinh chưa ký tên')
  await liveTurn(page).getByRole('button', { name: 'Đánh dấu giúp tôi' }).click()
  await expect.poll(() => wordsOf(sum(page))).toContain(`${PAPER}: chưa ký.`)
  expect(sent.filter((line) => line.includes('chưa ký'))).toEqual([])
})

test('another case asks anew, and keeps the marks', async () => {
  const { page, requests } = await openPage(bench)
  await toChecklist(page)
  await mark(page, 'Chưa có')
  await sum(page).waitFor()
  const turns = await page.locator('htt-turn').count()
  await page
    .getByRole('button', { name: /^Đổi câu trả lời/ })
    .last()
    .click()
  await page.locator('.change button.choice').nth(1).click()
  await expect.poll(() => page.locator('.change').count()).toBe(0)
  await expect.poll(() => page.locator('htt-turn').count()).toBe(turns)
  await expect.poll(() => wordsOf(sum(page))).toContain('Còn thiếu giấy chứng sinh.')
  expect(requests.filter((url) => url.includes('/api/answers'))).toHaveLength(2)
  expect(requests.filter((url) => url.includes('thieu-'))).toHaveLength(1)
})

test.for([
  { look: 'phone', options: { viewport: PHONE, hasTouch: true, isMobile: true } },
  { look: 'desk', options: { viewport: DESK } },
  { look: 'phone-dark', options: { viewport: PHONE, colorScheme: 'dark' } },
  { look: 'large-320', options: { viewport: { width: 320, height: 640 } } },
] as const)('axe finds nothing on what is missing: $look', async ({ look, options }) => {
  const { page } = await openPage(bench, { ...options, reducedMotion: 'reduce', bypassCSP: true })
  if (look === 'large-320')
    await page.addInitScript(() => localStorage.setItem('hoi-thu-tuc:chu-to', '1'))
  await toChecklist(page)
  await mark(page, 'Có, nhưng mới có bản sao')
  await sum(page).waitFor()
  await picture(page, `${look}-9-marks`)
  await liveTurn(page).getByRole('button', { name: 'Hồ sơ bị trả lại?' }).click()
  await sum(page).scrollIntoViewIfNeeded()
  await picture(page, `${look}-9-missing`)
  expect(await axeFindings(page)).toEqual([])
  const log = page.locator('.log')
  expect(await log.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  const low = await liveTurn(page)
    .locator('.mark-choice, .state > button, htt-missing button, .memory label')
    .evaluateAll((all) =>
      all
        .filter((one) => !one.matches('.mark') && one.getBoundingClientRect().height < 43.5)
        .map((one) => one.textContent?.trim()),
    )
  expect(low).toEqual([])
})
