import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  axeFindings,
  type Bench,
  focused,
  launcher,
  liveTurn,
  openBench,
  openPage,
  picture,
  pressUntil,
  visitPortal,
} from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const NARROW = { width: 320, height: 640 }
const WEAK = '#ffcc00'

const textOf = async (page: Page, id: string) => (await page.locator(`#${id}`).textContent()) ?? ''
const preview = (page: Page) => page.frameLocator('#preview')
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Tabs to a field by its id. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab không đến được #${id}`)
}

test('everything is chosen by keyboard, 320 px wide, and shown at once', async () => {
  const { page, errors, reports, requests } = await openPage(bench, { viewport: NARROW })
  await page.goto(`${bench.url}/nhung/tao`)
  await page.keyboard.press('Tab')

  await tabTo(page, 'province')
  await page.keyboard.type('Thành phố Hà')
  await tabTo(page, 'commune')
  await page.keyboard.type('Ba Vì')
  await page.keyboard.press('Enter')
  await page.locator('#communes button').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await pressUntil(page, 'Tab', ({ text }) => text.startsWith('Xã Ba Vì'))
  await page.keyboard.press('Enter')
  expect(await textOf(page, 'commune-said')).toBe('Đã chọn Xã Ba Vì.')
  // The list is gone, the focus is not.
  expect((await focused(page)).tag).toBe('INPUT')

  await tabTo(page, 'accent')
  await page.keyboard.type(WEAK)
  expect(await textOf(page, 'accent-said')).toContain('nhạt quá')
  expect(await page.locator('#accent').getAttribute('aria-invalid')).toBe('true')
  expect(await textOf(page, 'snippet')).not.toContain('accent')
  expect(await axeFindings(page)).toEqual([])
  await tabTo(page, 'darker')
  await page.keyboard.press('Enter')
  expect(await textOf(page, 'accent-said')).toContain('dùng được')

  await pressUntil(page, 'Tab', ({ tag }) => tag === 'INPUT')
  await tabTo(page, 'offset-x')
  await page.keyboard.type('40')
  await tabTo(page, 'ask')
  await page.keyboard.type('Làm giấy khai sinh cho con cần gì?')

  const accent = await page.locator('#accent').inputValue()
  const snippet = await textOf(page, 'snippet')
  for (const part of [
    'data-place="01/09700"',
    `data-accent="${accent}"`,
    'data-offset-x="40"',
    'data-ask="Làm giấy khai sinh cho con cần gì?"',
  ])
    expect(snippet).toContain(part)

  const shown = preview(page).locator('hoi-thu-tuc[ask][offset-x="40"][place="01/09700"]')
  await shown.waitFor({ state: 'attached' })
  await preview(page).getByRole('button', { name: 'Hỏi thủ tục' }).press('Enter')
  await preview(page)
    .locator('htt-turn[live] .question, htt-turn[live] htt-options')
    .first()
    .waitFor()

  expect(await sidewaysScroll(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await picture(page, 'tao-320')
  expect({ errors, reports }).toEqual({ errors: [], reports: [] })
  expect(requests.filter((url) => !url.startsWith(bench.url))).toEqual([])
  await page.context().close()
})

test('it reads well in the dark and on a desk', async () => {
  const { page } = await openPage(bench, {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
  })
  await page.goto(`${bench.url}/nhung/tao`)
  await preview(page).locator('hoi-thu-tuc').waitFor({ state: 'attached' })
  const ground = () =>
    preview(page)
      .getByRole('button', { name: 'Hỏi thủ tục' })
      .evaluate((button) => getComputedStyle(button).backgroundColor)
  await page.locator('#accent').fill('#7a1f1a')
  const onDark = /data-accent-dark="#(..)(..)(..)"/.exec(await textOf(page, 'snippet'))?.slice(1)
  const rgb = onDark?.map((hex) => Number.parseInt(hex, 16)).join(', ')
  await expect.poll(ground).toBe(`rgb(${rgb})`)
  for (const mode of ['inline', 'page', 'iframe', 'link', 'bubble']) {
    await page.locator(`input[value=${mode}]`).check()
    await page.waitForTimeout(900)
    expect(await axeFindings(page), mode).toEqual([])
  }
  await picture(page, 'tao-1440-dark')
  await page.context().close()
})

describe('what was copied, pasted into a portal under the copied policy, works', () => {
  const TRUSTED = "; require-trusted-types-for 'script'"
  const CASES: { mode: string; works: (page: Page) => Promise<unknown> }[] = [
    {
      mode: 'bubble',
      works: async (page) => {
        await launcher(page).click()
        await liveTurn(page).waitFor()
      },
    },
    {
      mode: 'inline',
      works: async (page) => {
        await launcher(page).click()
        await liveTurn(page).waitFor()
      },
    },
    { mode: 'page', works: (page) => liveTurn(page).waitFor() },
    {
      mode: 'iframe',
      works: async (page) => {
        await page.frameLocator('iframe').locator('htt-turn[live]').waitFor()
        await expect
          .poll(() => page.locator('iframe').evaluate((frame) => frame.style.height))
          .toMatch(/px$/)
      },
    },
    {
      mode: 'link',
      works: async (page) => {
        await page.getByRole('link', { name: 'Hỏi đáp thủ tục' }).click()
        await liveTurn(page).waitFor()
      },
    },
  ]
  test.for(CASES)('$mode', async ({ mode, works }) => {
    const { page, errors, reports } = await openPage(bench, {
      viewport: { width: 1024, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.goto(`${bench.url}/nhung/tao`)
    await page.locator(`input[value=${mode}]`).check()
    const isFrameless = mode !== 'iframe' && mode !== 'link'
    if (isFrameless) await page.locator('#trusted-types').check()
    await page.getByRole('button', { name: 'Chép mã nhúng' }).click()
    await page.getByText('Đã chép.').waitFor()
    const snippet = await page.evaluate(() => navigator.clipboard.readText())
    const nginx = mode === 'link' ? '' : await textOf(page, 'nginx')
    const policy = /"(.*)"/s.exec(nginx)?.[1] ?? "script-src 'none'"
    await visitPortal(bench, page, snippet, {
      'Content-Security-Policy': isFrameless ? policy + TRUSTED : policy,
    })
    await works(page)
    expect({ errors, reports }).toEqual({ errors: [], reports: [] })
    await page.context().close()
  })
})
