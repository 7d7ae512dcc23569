import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
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

const open = async (options: Parameters<typeof openPage>[1] = {}) => {
  const watched = await openPage(bench, options)
  await watched.page.goto(bench.url)
  await launcher(watched.page).click()
  await liveTurn(watched.page).waitFor()
  return watched
}

/** Writes down what a screen reader would say: the live region each time it changes, and where the focus comes to. */
function listen() {
  const heard: string[] = []
  Object.assign(window, { heard })
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  const read = (node: Node): string => {
    if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return ''
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(read).join(' ')
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    const root = node instanceof Element ? (node.shadowRoot ?? node) : node
    return [...root.childNodes].map(read).join(' ')
  }
  const tell = (at: HTMLElement) => {
    const label = (at as HTMLInputElement).labels?.[0]?.textContent
    const name = at.getAttribute('aria-label') ?? label ?? tidy(read(at))
    const state = ['aria-expanded', 'aria-pressed']
      .filter((key) => at.hasAttribute(key))
      .map((key) => `${key.slice(5)} ${at.getAttribute(key)}`)
    const kind = at.getAttribute('role') ?? at.tagName.toLowerCase()
    heard.push(`tiêu điểm: ${[`${kind} "${tidy(name)}"`, ...state].join(', ')}`)
  }
  // Focus that moves within one shadow root is not told outside of it, so each is listened to.
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init)
    root.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && !target.shadowRoot) tell(target)
    })
    new MutationObserver(() => {
      const region = root.querySelector('[role=status]')
      const text = tidy(region?.textContent ?? '')
      if (region && text !== region.getAttribute('data-told')) {
        region.setAttribute('data-told', text)
        if (text) heard.push(`báo tin: ${text}`)
      }
    }).observe(root, { childList: true, characterData: true, subtree: true })
    return root
  }
}

const heardOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard)

test('a whole conversation by keyboard: each new turn is spoken once, and the log of it is kept', async () => {
  const { page, errors } = await openPage(bench)
  await page.addInitScript(listen)
  await page.goto(bench.url)
  await pressUntil(page, 'Shift+Tab', ({ classes }) => classes.includes('launcher'))
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'TEXTAREA' })
  const said: string[] = []
  const remember = async () =>
    said.push((await wordsOf(liveTurn(page).locator('.say'))).slice(0, 60))
  await page.keyboard.type(ASKED)
  await page.keyboard.press('Enter')
  await liveTurn(page).locator('htt-question').waitFor()
  await remember()
  await page.waitForTimeout(100)
  for (let asked = 0; asked < 10; asked++) {
    await pressUntil(page, asked === 0 ? 'Shift+Tab' : 'Tab', ({ classes }) =>
      classes.startsWith('choice'),
    )
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).classes).toMatch(/^say/)
    await remember()
    if ((await liveTurn(page).locator('htt-checklist-block').count()) > 0) break
  }
  await pressUntil(page, 'Tab', ({ tag }) => tag === 'INPUT')
  await page.keyboard.press('Space')
  await pressUntil(page, 'Tab', ({ text }) => text.startsWith('Tiền phải trả'))
  await page.keyboard.press('Enter')
  await pressUntil(page, 'Tab', ({ text }) => text === 'Sao chép')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await heardOn(page)).at(-1)).toMatch(/sao chép/i)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await focused(page)).classes).toContain('launcher')

  const heard = await heardOn(page)
  mkdirSync('artifacts', { recursive: true })
  writeFileSync('artifacts/trinh-doc-man-hinh.txt', `${heard.join('\n')}\n`)
  expect(said.length).toBeGreaterThan(2)
  // From a new turn Tab goes on into that turn, not back to the head of the panel.
  expect(heard.filter((line) => line.includes('"Chữ to"'))).toEqual([])
  for (const words of said) {
    const start = words.split(' ').slice(0, 6).join(' ')
    const isNew = (line: string) => line.startsWith('báo tin:') || line.startsWith('tiêu điểm: div')
    const times = heard.filter((line) => isNew(line) && line.includes(start)).length
    const same = said.filter((other) => other.includes(start)).length
    expect(times, start).toBe(same)
  }
  expect(
    await page
      .locator('htt-panel [aria-live]:not([aria-live=off]), htt-panel [role=alert]')
      .count(),
  ).toBe(0)
  expect(errors).toEqual([])
})

describe('while typing', () => {
  const list = (page: Page) => page.getByRole('listbox')

  test('matching procedures are offered, at most four, and reached by arrows', async () => {
    const { page } = await open()
    await page.locator('textarea').pressSequentially('khai sinh')
    await list(page).waitFor()
    const count = await list(page).getByRole('option').count()
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(4)
    await page.keyboard.press('Escape')
    expect(await list(page).count()).toBe(0)
    expect(await page.locator('htt-panel .panel').isVisible()).toBe(true)
    await page.locator('textarea').pressSequentially(' con')
    await list(page).waitFor()
    await page.keyboard.press('ArrowDown')
    const option = list(page).getByRole('option', { selected: true })
    const name = await wordsOf(option)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('htt-turn').count()).toBe(2)
    expect(await wordsOf(page.locator('.said').last())).toContain(name)
    expect(await page.locator('textarea').inputValue()).toBe('')
  })

  test('Enter sends what was written, whatever is offered', async () => {
    const { page } = await open()
    await page.locator('textarea').pressSequentially('khai sinh')
    await list(page).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('htt-turn').count()).toBe(2)
    expect(await wordsOf(page.locator('.said').last())).toContain('khai sinh')
    expect(await list(page).count()).toBe(0)
  })

  test('a newer text ends the look-up before it; a slow server is left in peace', async () => {
    const { page, requests } = await open()
    await page.route('**/api/procedures*', async () => {})
    const asked = () => requests.filter((url) => url.includes('/api/procedures')).length
    await page.locator('textarea').fill('khai sinh')
    await expect.poll(asked).toBe(1)
    await page.waitForTimeout(1000)
    await page.locator('textarea').fill('khai sinh cho con')
    await page.waitForTimeout(600)
    expect(asked()).toBe(1)
    expect(await list(page).count()).toBe(0)
  })

  test('an identity number is noticed before it is sent, and gone by one press', async () => {
    const { page, requests } = await open()
    await page.locator('textarea').fill('mất căn cước 001099012345')
    await page.getByText('Câu này có số căn cước', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Bỏ khỏi câu' }).click()
    expect(await page.locator('textarea').inputValue()).toBe('mất căn cước')
    expect(requests.filter((url) => url.includes('001099012345'))).toEqual([])
  })
})

test('an earlier answer is changed in its place, and later ones are kept', async () => {
  const { page } = await open()
  await say(page, ASKED)
  await liveTurn(page).locator('htt-question').waitFor()
  await chooseUntilChecklist(page)
  const turns = await page.locator('htt-turn').count()
  await page
    .getByRole('button', { name: /^Đổi câu trả lời/ })
    .last()
    .click()
  await expect.poll(async () => (await focused(page)).classes).toContain('choice')
  await page.locator('.change button.choice').nth(1).click()
  await expect.poll(() => page.locator('.change').count()).toBe(0)
  await expect.poll(() => page.locator('htt-turn').count()).toBe(turns)
  await expect.poll(async () => (await focused(page)).classes).toMatch(/^say/)
  expect(await page.locator('.notice').count()).toBe(0)
})

describe('large text', () => {
  const size = (page: Page) =>
    page
      .locator('htt-panel')
      .evaluate((panel) => Number.parseFloat(getComputedStyle(panel).fontSize))

  test('grows, fits 320 px, and is kept only for those who want it', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } })
    const before = await size(page)
    const button = () => page.getByRole('button', { name: 'Chữ to', exact: true })
    await button().click()
    await expect.poll(() => size(page)).toBeGreaterThan(before * 1.2)
    expect(await button().getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.getByRole('button', { name: 'Nhớ chữ to cho lần sau' }).click()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['hoi-thu-tuc:chu-to'])
    await page.reload()
    await launcher(page).click()
    await liveTurn(page).waitFor()
    expect(await size(page)).toBeGreaterThan(before * 1.2)
    await page.getByRole('button', { name: 'Quên đi' }).click()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await say(page, ASKED)
    await chooseUntilChecklist(page)
    expect(
      await page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth),
    ).toBeLessThanOrEqual(0)
  })
})

test('at 400 % there is still something to read, and nothing runs out sideways', async () => {
  const { page } = await open({ viewport: { width: 320, height: 256 } })
  await say(page, ASKED)
  await chooseUntilChecklist(page)
  const panel = page.locator('htt-panel .panel')
  const { wide, high } = await panel.evaluate((box) => ({
    wide: box.scrollWidth - box.clientWidth,
    high: box.scrollHeight,
  }))
  expect(wide).toBeLessThanOrEqual(0)
  expect(high).toBeGreaterThan(600)
  await page.keyboard.press('End')
})

test('what can be pressed is 44 px high, but for marks within a line', async () => {
  const { page } = await open({ hasTouch: true, isMobile: true })
  const small: string[] = []
  const judge = async () =>
    small.push(
      ...(await page.locator('htt-panel').evaluate((panel) => {
        const found: string[] = []
        const look = (root: ParentNode) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) look(element.shadowRoot)
            if (!element.matches('button, a[href], textarea, input:not([type=checkbox])')) continue
            const { width, height } = element.getBoundingClientRect()
            const isInline =
              getComputedStyle(element).display === 'inline' || element.matches('.mark')
            if (height > 0 && !isInline && (height < 43.5 || width < 43.5))
              found.push(`${element.className} ${element.textContent?.trim()} ${width}×${height}`)
          }
        }
        if (panel.shadowRoot) look(panel.shadowRoot)
        return found
      })),
    )
  await judge()
  await say(page, ASKED)
  await liveTurn(page).locator('htt-question').waitFor()
  await judge()
  await chooseUntilChecklist(page)
  const headings = liveTurn(page).locator('htt-section h3 button[aria-expanded=false]')
  while ((await headings.count()) > 0) await headings.first().click()
  await liveTurn(page)
    .getByRole('button', { name: /điều bạn đã cho biết/ })
    .click()
  await judge()
  expect([...new Set(small)]).toEqual([])
})

test('a person is one press away on every screen, also where nothing could be fetched', async () => {
  const { page } = await open()
  const person = page.getByRole('button', { name: 'Gặp cán bộ' })
  expect(await person.isVisible()).toBe(true)
  await say(page, ASKED)
  await liveTurn(page).locator('htt-question').waitFor()
  await person.click()
  await liveTurn(page).locator('htt-contact-block').waitFor()
  await page.route('**/api/turns*', (route) => route.abort())
  await say(page, 'đăng ký tạm trú')
  await page.locator('htt-problem').waitFor()
  expect(await page.locator('htt-problem').getByRole('link').getAttribute('href')).toMatch(/^tel:/)
})

describe('reading aloud', () => {
  const addVoice = (localService: boolean) => {
    const told: string[] = []
    const voice = { lang: 'vi-VN', name: 'Giọng thử', localService }
    Object.assign(window, { told })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        speak: (utterance: { text: string }) => told.push(utterance.text),
        cancel: () => told.push('(dừng)'),
        addEventListener() {},
        removeEventListener() {},
      },
    })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: function (this: { text: string }, text: string) {
        this.text = text
      },
    })
  }

  test.for([true, false])('a Vietnamese voice of the device: %s', async (localService) => {
    const { page } = await openPage(bench)
    await page.addInitScript(addVoice, localService)
    await page.goto(bench.url)
    await launcher(page).click()
    await say(page, ASKED)
    await chooseUntilChecklist(page)
    const button = liveTurn(page).getByRole('button', { name: 'Đọc to' })
    expect(await button.count()).toBe(localService ? 1 : 0)
    if (!localService) return
    await button.click()
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
    expect((await told()).join(' ')).not.toMatch(/https?:|\d\.\d{3}/)
    await liveTurn(page).getByRole('button', { name: 'Dừng đọc' }).click()
    expect((await told()).at(-1)).toBe('(dừng)')
  })
})

test('English words are fetched only where they are asked for', async () => {
  const { page, requests } = await openPage(bench)
  const fetched = () => requests.filter((url) => /strings-\w+-/.test(url)).length
  await page.goto(bench.url)
  await launcher(page).click()
  await liveTurn(page).waitFor()
  expect(fetched()).toBe(0)
  const other = await openPage(bench)
  await other.page.route(`${bench.url}/`, async (route) => {
    const reply = await route.fetch()
    const body = (await reply.text()).replaceAll('data-tenant=', 'data-language="en" data-tenant=')
    await route.fulfill({ response: reply, body })
  })
  await other.page.goto(bench.url)
  await other.page.locator('hoi-thu-tuc button').first().click()
  await other.page.getByRole('button', { name: 'Start again' }).waitFor()
  expect(other.requests.filter((url) => /strings-en-/.test(url)).length).toBe(1)
  expect(await other.page.locator('htt-panel .panel').getAttribute('lang')).toBe('en')
})
