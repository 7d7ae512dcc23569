import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launcher, liveTurn, say, wordsOf } from './browser.ts'
import type { Host } from './hosts/host.ts'
import { type Lab, openLab, TENANT } from './hosts/lab.ts'
import { portalPage, scriptLine } from './hosts/page.ts'

const COUNTING = `<script>var n = 0; document.getElementById('nut').onclick = function () { this.textContent = 'Đếm: ' + ++n }</script>`

/** One page that counts presses, under different policies, and frames of it. */
const HOSTS: readonly Host[] = [
  {
    id: 'dem',
    what: 'a page that is used while the assistant fails',
    snippet: scriptLine,
    page: (snippet) => portalPage({ body: COUNTING + snippet }),
  },
  {
    id: 'csp-thieu',
    what: 'a policy that forgot the connection',
    snippet: scriptLine,
    page: (snippet) => portalPage({ body: COUNTING + snippet }),
    headers: ({ server }) => ({
      'Content-Security-Policy': `connect-src 'self'; script-src 'unsafe-inline' ${server}`,
    }),
  },
  {
    id: 'khung-kin',
    what: 'a frame without an origin',
    snippet: ({ server }) =>
      `<iframe title="Trợ lý" src="${server}/nhung?tenant=${TENANT}" width="400" height="700" sandbox="allow-scripts allow-popups"></iframe>`,
    page: (snippet) => portalPage({ body: COUNTING + snippet }),
  },
  {
    id: 'khung-mo',
    what: 'a frame with nothing held back',
    snippet: ({ server }) =>
      `<iframe title="Trợ lý" src="${server}/nhung?tenant=${TENANT}" width="400" height="700"></iframe>`,
    page: (snippet) => portalPage({ body: COUNTING + snippet }),
  },
  {
    id: 'trang-kin',
    what: 'a page of the portal that is itself in a frame without an origin',
    snippet: () =>
      `<iframe title="Trang" src="/trang/dem" width="500" height="700" sandbox="allow-scripts"></iframe>`,
    page: (snippet) => portalPage({ body: COUNTING + snippet }),
  },
]

let lab: Lab
beforeAll(async () => {
  lab = await openLab(HOSTS)
})
afterAll(() => lab.close())

async function visit(id: string): Promise<{ page: Page; crashes: string[] }> {
  const context = await lab.browser.newContext({ viewport: { width: 1024, height: 760 } })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(error.message))
  await page.goto(`${lab.portal}/trang/${id}`)
  return { page, crashes }
}

async function expectUsable(page: Page): Promise<void> {
  const before = await page.locator('#nut').textContent()
  await page.locator('#nut').click()
  expect(await page.locator('#nut').textContent()).not.toBe(before)
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('while the assistant fails', { concurrent: true, timeout: 60_000 }, () => {
  test.for<{ what: string; fail: (route: Route) => Promise<unknown>; says: string }>([
    { what: 'down', fail: (route) => route.abort('connectionrefused'), says: 'Không kết nối được' },
    {
      what: 'blocked',
      fail: (route) => route.abort('blockedbyclient'),
      says: 'Không kết nối được',
    },
    {
      what: 'answering 500',
      fail: (route) =>
        route.fulfill({
          status: 500,
          body: 'lỗi',
          headers: { 'Access-Control-Allow-Origin': '*' },
        }),
      says: 'Máy chủ',
    },
    {
      what: 'answering 502 with a page of the proxy',
      fail: (route) =>
        route.fulfill({
          status: 502,
          body: '<h1>Bad Gateway</h1>',
          headers: { 'Access-Control-Allow-Origin': '*' },
        }),
      says: 'Máy chủ',
    },
  ])(
    'the server is $what: words stay, a person can be called, another try gets through',
    async ({ fail, says }, { expect }) => {
      const { page, crashes } = await visit('dem')
      await page.route('**/api/turns*', fail)
      await launcher(page).click()
      const problem = page.locator('htt-problem')
      await problem.waitFor()
      expect(await wordsOf(problem)).toContain(says)
      expect(await problem.getByRole('link').getAttribute('href')).toBe('tel:18001096')
      await expectUsable(page)
      await page.locator('textarea').fill('làm giấy khai sinh')
      await page.locator('textarea').press('Enter')
      // A second try in silence comes before the words are given back.
      await expect
        .poll(() => page.locator('textarea').inputValue(), { timeout: 10_000 })
        .toBe('làm giấy khai sinh')
      await problem.waitFor()
      await page.unroute('**/api/turns*')
      await problem.getByRole('button', { name: 'Thử lại' }).click()
      await liveTurn(page).waitFor()
      expect(crashes).toEqual([])
    },
  )

  test('a line that drops for a moment costs no more than a moment', async () => {
    const { page } = await visit('dem')
    let asked = 0
    await page.route('**/api/turns*', (route) => (asked++ === 0 ? route.abort() : route.continue()))
    await launcher(page).click()
    await liveTurn(page).waitFor()
    expect(await page.locator('htt-problem').count()).toBe(0)
  })

  test('a slow server: the page is used and the field written in meanwhile', async () => {
    const { page, crashes } = await visit('dem')
    await launcher(page).click()
    await liveTurn(page).waitFor()
    await page.route('**/api/turns*', async (route) => {
      await wait(1500)
      await route.continue()
    })
    await say(page, 'làm giấy khai sinh')
    await page.locator('.waiting').waitFor()
    await expectUsable(page)
    await page.locator('textarea').fill('và lệ phí')
    await liveTurn(page).locator('htt-question').waitFor()
    expect(await page.locator('textarea').inputValue()).toBe('và lệ phí')
    expect(crashes).toEqual([])
  })

  test('a panel that is not let in leaves a link to the full page', async () => {
    const { page, crashes } = await visit('dem')
    await page.route('**/panel-*.js', (route) => route.abort('blockedbyclient'))
    await launcher(page).click()
    const link = page.getByRole('link', { name: 'Hỏi thủ tục' })
    expect(await link.getAttribute('href')).toBe(`${lab.server}/hoi?tenant=${TENANT}`)
    await expectUsable(page)
    expect(crashes).toEqual([])
  })

  test('a panel that never comes leaves a link, too', async () => {
    const { page, crashes } = await visit('dem')
    await page.clock.install()
    await page.route('**/panel-*.js', () => {})
    await launcher(page).click()
    await page.getByRole('button', { name: 'Đang mở…' }).waitFor()
    await page.clock.fastForward(20_000)
    await page.getByRole('link', { name: 'Hỏi thủ tục' }).waitFor()
    expect(crashes).toEqual([])
  })

  test('a policy that forgot the connection: the panel says so and shows the number', async () => {
    const { page, crashes } = await visit('csp-thieu')
    await launcher(page).click()
    const problem = page.locator('htt-problem')
    await problem.waitFor()
    expect(await problem.getByRole('link').getAttribute('href')).toBe('tel:18001096')
    await expectUsable(page)
    expect(crashes).toEqual([])
  })

  test.for(['khung-kin', 'trang-kin'])(
    '%s: without an origin nothing is answered, and that is said with a number to call',
    async (id) => {
      const { page, crashes } = await visit(id)
      const frame = page.frameLocator('iframe')
      if (id === 'trang-kin') await frame.getByRole('button', { name: 'Hỏi thủ tục' }).click()
      const problem = frame.locator('htt-problem')
      await problem.waitFor()
      expect(await problem.getByRole('link').getAttribute('href')).toBe('tel:18001096')
      expect(crashes).toEqual([])
    },
  )

  test('a site that is none of the tenant’s shows no frame of it', async ({ expect }) => {
    const { page } = await visit('khung-mo')
    await page.frameLocator('iframe').locator('htt-turn').waitFor()
    await page.goto(`${lab.plainPortal.replace('cong-xa', 'khac')}/trang/khung-mo`)
    await expect.poll(() => page.frames()[1]?.url(), { timeout: 10_000 }).toMatch(/^chrome-error:/)
    await expectUsable(page)
  })
})
