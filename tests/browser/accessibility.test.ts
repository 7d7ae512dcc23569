import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  axeFindings,
  type Bench,
  chooseUntilChecklist,
  DESK,
  launcher,
  liveTurn,
  openBench,
  openPage,
  PHONE,
  picture,
  say,
} from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const ask = async (page: Page, text: string) => {
  const before = await page.locator('htt-turn').count()
  await say(page, text)
  await expect.poll(() => page.locator('htt-turn').count()).toBeGreaterThan(before)
}

/** Moments of a visit, each after the one before. */
const STATES: { name: string; reach: (page: Page) => Promise<unknown> }[] = [
  { name: '1-closed', reach: async () => {} },
  {
    name: '2-greeting',
    reach: async (page) => {
      await launcher(page).click()
      await liveTurn(page).waitFor()
    },
  },
  {
    name: '3-question',
    reach: async (page) => {
      await ask(page, 'lam giay khai sinh cho con can gi')
      await liveTurn(page).getByRole('button', { name: 'Vì sao hỏi?' }).click()
    },
  },
  { name: '4-checklist', reach: chooseUntilChecklist },
  {
    name: '5-checklist-open',
    reach: async (page) => {
      const headings = liveTurn(page).locator('htt-section h3 button[aria-expanded=false]')
      while ((await headings.count()) > 0) await headings.first().click()
      await liveTurn(page).locator('.mark').first().click()
      await page.locator('.log').evaluate((log) => {
        log.scrollTop += 700
      })
    },
  },
  { name: '6-unknown', reach: (page) => ask(page, 'giá vàng hôm nay') },
  {
    name: '7-personal',
    reach: (page) => say(page, 'tôi mất căn cước số 001099012345'),
  },
  {
    name: '8-error',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Để tôi sửa' }).click()
      await page.route('**/api/turns*', (route) => route.abort())
      await say(page, 'đăng ký tạm trú')
      await page.locator('htt-problem').waitFor()
    },
  },
]

test.for([
  { device: 'phone', viewport: PHONE, colorScheme: 'light' },
  { device: 'desk', viewport: DESK, colorScheme: 'light' },
  { device: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
] as const)(
  'axe finds nothing on a $device',
  { timeout: 90_000 },
  async ({ device, viewport, colorScheme }) => {
    const isPhone = device !== 'desk'
    const { page } = await openPage(bench, {
      viewport,
      colorScheme,
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: 'reduce',
      bypassCSP: true,
    })
    await page.goto(bench.url)
    const found: Record<string, string[]> = {}
    for (const { name, reach } of STATES) {
      await reach(page)
      await picture(page, `${device}-${name}`)
      const findings = await axeFindings(page)
      if (findings.length > 0) found[name] = findings
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${name} rộng hơn màn hình`).toBeLessThanOrEqual(0)
    }
    expect(found).toEqual({})
  },
)

test.for(['forced-colors', 'large-text'] as const)('picture with %s', async (kind) => {
  const { page } = await openPage(bench, {
    viewport: kind === 'large-text' ? { width: 320, height: 568 } : PHONE,
    ...(kind === 'forced-colors' && { forcedColors: 'active' }),
  })
  await page.goto(bench.url)
  await launcher(page).click()
  await say(page, 'lam giay khai sinh cho con can gi')
  await chooseUntilChecklist(page)
  await picture(page, kind)
  const log = page.locator('.log')
  expect(await log.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
})
