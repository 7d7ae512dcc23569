import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Bench,
  chooseUntilChecklist,
  focused,
  launcher,
  liveTurn,
  openBench,
  openPage,
  pressUntil,
  say,
  wordsOf,
} from './browser.ts'

const ASKED = 'lam giay khai sinh cho con can gi'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('by mouse: from a question without accents to a checklist, quietly', async () => {
  const { page, errors, reports, requests } = await openPage(bench)
  await page.goto(bench.url)
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  expect(requests.filter((url) => url.includes('panel-') || url.includes('/api/'))).toEqual([])
  await launcher(page).click()
  await liveTurn(page).waitFor()
  await say(page, ASKED)
  expect(await chooseUntilChecklist(page)).toBeGreaterThan(0)
  const turn = liveTurn(page)
  expect(await turn.locator('htt-checklist-block li').count()).toBeGreaterThan(1)
  expect(await wordsOf(turn)).toContain('1.001193')
  expect(await turn.getByRole('link', { name: 'Mở trang nộp hồ sơ' }).getAttribute('href')).toMatch(
    /^https:\/\/[a-z.]*gov\.vn\//,
  )
  expect(requests.filter((url) => !url.startsWith(bench.url) && !url.startsWith('data:'))).toEqual(
    [],
  )
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect({ errors, reports }).toEqual({ errors: [], reports: [] })
})

test('by keyboard alone: the same checklist, and the focus always somewhere sensible', async () => {
  const { page, errors } = await openPage(bench)
  await page.goto(bench.url)
  await pressUntil(page, 'Shift+Tab', ({ classes }) => classes === 'launcher')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'TEXTAREA' })
  await page.keyboard.type(ASKED)
  await page.keyboard.press('Enter')
  await liveTurn(page).locator('htt-question').waitFor()
  expect(await focused(page)).toMatchObject({ tag: 'TEXTAREA' })
  await pressUntil(page, 'Shift+Tab', ({ text }) => text === 'Vì sao hỏi?')
  for (let asked = 0; asked < 10; asked++) {
    await pressUntil(page, 'Tab', ({ classes }) => classes.startsWith('choice'))
    const { text } = await focused(page)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).classes).toMatch(/^say/)
    expect((await focused(page)).text).not.toBe(text)
    if ((await liveTurn(page).locator('htt-checklist-block').count()) > 0) break
  }
  await pressUntil(page, 'Tab', ({ tag }) => tag === 'INPUT')
  await page.keyboard.press('Space')
  expect(await liveTurn(page).locator('htt-checklist-block input:checked').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatchObject({ classes: 'launcher' })
  expect(errors).toEqual([])
})

describe('within a conversation', () => {
  test('going back shows the question before, still to be answered', async () => {
    const { page } = await openPage(bench)
    await page.goto(bench.url)
    await launcher(page).click()
    await say(page, ASKED)
    const question = liveTurn(page).locator('htt-question')
    await question.waitFor()
    const first = await wordsOf(question)
    await liveTurn(page).locator('button.choice').first().click()
    await expect.poll(() => wordsOf(liveTurn(page).locator('htt-question'))).not.toBe(first)
    await liveTurn(page).getByRole('button', { name: 'Quay lại' }).click()
    await expect.poll(() => wordsOf(liveTurn(page).locator('htt-question'))).toBe(first)
    await liveTurn(page).locator('button.choice').first().click()
    await expect.poll(() => wordsOf(liveTurn(page).locator('htt-question'))).not.toBe(first)
  })

  test('a choice beside a paper renews the answer and keeps the ticks', async () => {
    const { page } = await openPage(bench)
    await page.goto(bench.url)
    await launcher(page).click()
    await say(page, ASKED)
    await chooseUntilChecklist(page)
    const turns = await page.locator('htt-turn').count()
    await liveTurn(page).locator('htt-checklist-block input').first().check()
    const before = await liveTurn(page).locator('htt-toggle').count()
    expect(before).toBeGreaterThan(0)
    await liveTurn(page).locator('htt-toggle button').last().scrollIntoViewIfNeeded()
    const place = () => page.locator('.log').evaluate((log) => log.scrollTop)
    const placeBefore = await place()
    await liveTurn(page).locator('htt-toggle button').last().click()
    await expect.poll(() => liveTurn(page).locator('htt-toggle').count()).toBeLessThan(before)
    expect(await page.locator('htt-turn').count()).toBe(turns)
    expect(Math.abs((await place()) - placeBefore)).toBeLessThan(200)
    await expect.poll(async () => (await focused(page)).tag).not.toBe('BODY')
    expect(await liveTurn(page).locator('htt-checklist-block input').first().isChecked()).toBe(true)
  })

  test('a button of the portal opens the panel with its question', async () => {
    const { page } = await openPage(bench)
    await page.goto(bench.url)
    await page.getByRole('button', { name: 'Làm giấy khai sinh cho con cần gì?' }).click()
    await liveTurn(page).locator('htt-question').waitFor()
    expect(await wordsOf(page.locator('.said').first())).toContain('Làm giấy khai sinh')
  })

  test('the conversation survives a walk through the portal in the same tab', async () => {
    const { page } = await openPage(bench)
    await page.goto(bench.url)
    await launcher(page).click()
    await say(page, ASKED)
    await liveTurn(page).locator('htt-question').waitFor()
    await page.reload()
    await launcher(page).click()
    await liveTurn(page).locator('htt-question').waitFor()
    await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
    await expect.poll(() => page.locator('htt-turn').count()).toBe(1)
  })
})

test.for(['with', 'without'] as const)('an answer is copied %s a clipboard API', async (kind) => {
  const { page } = await openPage(bench, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(bench.url)
  await launcher(page).click()
  await say(page, ASKED)
  await chooseUntilChecklist(page)
  if (kind === 'without') {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
    })
  }
  await liveTurn(page).locator('htt-actions').getByRole('button', { name: 'Sao chép' }).click()
  const told = page.locator('.panel > [role=status]')
  await expect.poll(() => wordsOf(told)).toBe('Đã sao chép')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Mã thủ tục 1.001193')
  expect(copied).toContain('☐')
})

test('the checklist is printed from a page of the server, and its code opens it again', async () => {
  const { page } = await openPage(bench)
  await page.goto(bench.url)
  await launcher(page).click()
  await say(page, ASKED)
  await chooseUntilChecklist(page)
  const print = liveTurn(page).getByRole('link', { name: /^In/ })
  const href = (await print.getAttribute('href')) ?? ''
  expect(href).toMatch(/\/thu-tuc\/dang-ky-khai-sinh\?.*in=a4$/)
  const [sheet] = await Promise.all([page.waitForEvent('popup'), print.click()])
  await sheet.waitForLoadState()
  expect(sheet.url()).toBe(href)
  expect(await sheet.locator('body').textContent()).toContain('Giấy chứng sinh')
  const code = await liveTurn(page).locator('htt-actions strong').textContent()
  await sheet.goto(`${bench.url}/ma/${code}`)
  expect(await sheet.locator('body').textContent()).toContain('Giấy chứng sinh')
})
