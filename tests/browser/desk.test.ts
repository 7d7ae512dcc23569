import { readFileSync } from 'node:fs'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { axeFindings, type Bench, openBench, openPage, PHONE, picture, wordsOf } from './browser.ts'

type Call = {
  says: string
  types: string
  codes?: string[]
  topic?: string
  talk?: boolean
  first: string[]
  asks?: string
  place?: string
}

const CALLS: Call[] = parse(readFileSync(new URL('./desk-calls.yaml', import.meta.url), 'utf8'))
const COUNTER = { width: 1366, height: 768 }
/** Between two letters of somebody who types fast while listening. */
const LETTER = 25

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** A desk whose keys are counted and whose requests are kept. */
async function openDesk(options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(bench, {
    viewport: COUNTER,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const { page } = opened
  const asked: Request[] = []
  page.on('requestfinished', (request: Request) => {
    if (request.url().includes('/api/')) asked.push(request)
  })
  await page.goto(`${bench.url}/tra-cuu?tenant=demo`)
  await page.locator('htt-desk-search input').waitFor()
  await expect.poll(() => hasFocus(page, 'input')).toBe(true)
  let pressed = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      pressed += 1
      await page.keyboard.press(key)
    }
  }
  const keys = () => {
    const count = pressed
    pressed = 0
    return count
  }
  return { ...opened, press, keys, asked }
}

/** Whether something in focus, through shadow roots, fits a selector. */
function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return active?.matches(wanted) ?? false
  }, selector)
}

const type = (page: Page, words: string, delay = 0) => page.keyboard.type(words, { delay })
const sayable = (page: Page) =>
  page.locator('htt-desk-script [aria-selected=true], htt-desk-talk .lead').first()
const question = (page: Page) => page.locator('htt-desk-case .ask')
const marked = (page: Page) => page.locator('htt-desk-papers [aria-selected=true] .mark')
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0

/**
 * How long the server works on each request: sent again three times, with nothing else going on, and the best counted, so
 * that a busy machine is not measured.
 */
async function workOf(requests: readonly Request[]): Promise<number[]> {
  const times: number[] = []
  for (const request of requests) {
    const body = request.postData()
    const runs: number[] = []
    for (let run = 0; run < 3; run++) {
      const began = performance.now()
      const reply = await fetch(request.url(), {
        method: request.method(),
        ...(body !== null && { body, headers: { 'Content-Type': 'application/json' } }),
      })
      await reply.arrayBuffer()
      runs.push(performance.now() - began)
    }
    times.push(Math.min(...runs))
  }
  return times
}

test('twenty calls, by keyboard alone', { timeout: 120_000 }, async () => {
  const { page, press, keys, asked, errors, reports, requests } = await openDesk()
  await press('F9')
  const rows: { keys: number; seconds: number }[] = []
  for (const { types, codes, topic, talk, first, asks, place } of CALLS) {
    await press('Alt+N')
    keys()
    const began = performance.now()
    await type(page, types, LETTER)
    await press('Enter')
    await sayable(page).waitFor()
    const seconds = (performance.now() - began) / 1000
    const said = (await wordsOf(sayable(page))).replace(/\s+/g, ' ')
    const headed = (await wordsOf(page.locator('.case'))).replace(/\s+/g, ' ')
    for (const words of first) expect(said.toLowerCase(), types).toContain(words.toLowerCase())
    if (codes)
      expect(
        codes.some((code) => headed.includes(code)),
        `${types}: ${headed}`,
      ).toBe(true)
    if (topic) expect(headed, types).toContain(topic)
    if (talk) expect(await page.locator('htt-desk-talk').count(), types).toBe(1)
    if (asks) expect(await wordsOf(question(page)), types).toContain(asks)
    if (place) expect(await wordsOf(page.locator('htt-desk-houses')), types).toContain(place)
    rows.push({ keys: keys(), seconds })
    const row = rows[rows.length - 1]
    console.log(`${row?.keys} phím · ${seconds.toFixed(1)} giây · ${types} → ${said.slice(0, 90)}`)
  }
  const times = await workOf(asked)
  const p95 = quantile(times, 0.95)
  console.log(
    `Trung vị ${median(rows.map((row) => row.keys))} phím ngoài chữ gõ, ${median(rows.map(({ seconds }) => seconds)).toFixed(1)} giây đến câu đầu; máy chủ p50 ${median(times).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${times.length} lượt).`,
  )
  expect(rows).toHaveLength(20)
  expect(median(rows.map((row) => row.keys))).toBeLessThanOrEqual(12)
  expect(p95).toBeLessThanOrEqual(50)
  expect({ errors, reports }).toEqual({ errors: [], reports: [] })
  expect(requests.filter((url) => !url.startsWith(bench.url))).toEqual([])
  await page.context().close()
})

test('a call to its end: questions by digits, the table, sources, messages', async () => {
  const { page, press, errors, reports } = await openDesk()
  await press('F9')
  await type(page, 'khai sinh cho con')
  await press('Enter')
  await sayable(page).waitFor()
  expect(await hasFocus(page, '[role=listbox]')).toBe(true)
  expect(await axeFindings(page)).toEqual([])

  // The whole dialogue, faster than the replies come.
  await press('1', '1', '1', '1')
  await expect.poll(() => wordsOf(question(page))).not.toContain('kết hôn')
  await picture(page, 'ban-tra-cuu-nghe-goi-1366')

  const sentence = await wordsOf(sayable(page))
  await press('ArrowDown', 'Space')
  expect(await wordsOf(sayable(page))).not.toBe(sentence)
  await press('t')
  expect((await wordsOf(sayable(page))).toLowerCase()).toMatch(/tiền|lệ phí/)
  await press('ArrowDown', 's')
  expect(await wordsOf(page.locator('htt-desk-script .source'))).toContain('kiểm tra')

  await press('d')
  await page.locator('htt-desk-table tr.here').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await picture(page, 'ban-tra-cuu-bang-1366')
  await press('Escape')

  for (const { key, limit } of [
    { key: 'x', limit: 160 },
    { key: 'z', limit: 2000 },
  ]) {
    await press(key)
    await page.getByText(new RegExp(`trên ${limit} ký tự`)).waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.length).toBeGreaterThan(60)
    expect(text.length).toBeLessThanOrEqual(limit)
    await press('Escape')
  }
  await press('?')
  expect(await axeFindings(page)).toEqual([])
  await press('Tab', 'Tab', 'Tab')
  expect(await hasFocus(page, '.sheet, .sheet *')).toBe(true)
  await picture(page, 'ban-tra-cuu-phim-1366')
  await press('Escape')
  expect(await hasFocus(page, '[role=listbox]')).toBe(true)
  expect({ errors, reports }).toEqual({ errors: [], reports: [] })
  await page.context().close()
})

describe('receiving a file', () => {
  test('papers are marked by keys; what is missing is said, printed on one page and copied', async () => {
    const { page, press, errors, reports } = await openDesk()
    await type(page, 'đăng ký kết hôn')
    await press('Enter')
    await page.locator('htt-desk-papers [role=option]').first().waitFor()
    await press('1')
    expect(await axeFindings(page)).toEqual([])

    await press('Space')
    expect(await wordsOf(marked(page))).toBe('có rồi')
    await press('ArrowDown', 'Space', 'Space')
    expect(await wordsOf(marked(page))).toBe('chưa có')
    await press('ArrowDown', 'h')
    expect(await wordsOf(marked(page))).toBe('hết hạn')
    await press('ArrowUp', 'Space')
    expect(await wordsOf(marked(page))).toBe('chưa đánh dấu')
    await press('Space', 'Space')
    const missing = await wordsOf(page.locator('htt-desk-missing'))
    expect(missing).toMatch(/Hôm nay chưa nộp được|Nộp được, tùy trường hợp/)
    expect(missing).toMatch(/Còn thiếu/)
    expect(missing).toContain('đã hết hạn')
    expect(await axeFindings(page)).toEqual([])
    await picture(page, 'ban-tra-cuu-tiep-nhan-1366')

    await expect.poll(() => wordsOf(page.locator('.case'))).toMatch(/mã [0-9A-Z-]{5,12}/)
    await press('y')
    const note = await page.evaluate(() => navigator.clipboard.readText())
    expect(note).toContain('Phiếu hướng dẫn: Đăng ký kết hôn')
    expect(note).toContain('Đã có:')
    expect(note).toMatch(/Mở lại bằng mã: [0-9A-Z-]{5,12}/)

    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('htt-desk-note')
    expect(await sheet.isVisible()).toBe(true)
    expect(await page.locator('htt-desk-search').isVisible()).toBe(false)
    expect(await wordsOf(sheet)).toContain('Còn thiếu hoặc chưa đúng')
    const pdf = await page.pdf({ format: 'A4', path: 'artifacts/phieu-huong-dan.pdf' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect({ errors, reports }).toEqual({ errors: [], reports: [] })
    await page.context().close()
  })

  test('the code on the note opens the same case with its marks', async () => {
    const { page, press } = await openDesk()
    await type(page, 'mất căn cước')
    await press('Enter')
    await page.locator('htt-desk-papers [role=option]').first().waitFor()
    await press('1')
    await press('Space')
    const heading = page.locator('.case')
    await expect.poll(() => wordsOf(heading)).toMatch(/mã [0-9A-Z-]{5,12}/)
    const code = /mã ([0-9A-Z-]{5,12})/.exec(await wordsOf(heading))?.[1] ?? ''
    const put = await wordsOf(question(page))

    await press('Alt+N')
    await type(page, code.toLowerCase())
    await page.getByRole('option', { name: `Mở hồ sơ mã ${code}` }).waitFor()
    await press('Enter')
    await page.locator('htt-desk-papers [role=option]').first().waitFor()
    expect(await wordsOf(question(page))).toBe(put)
    expect(await wordsOf(marked(page))).toBe('có rồi')

    await press('Alt+N')
    await type(page, `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)
    await page.waitForTimeout(400)
    expect(await wordsOf(page.locator('htt-desk-search'))).not.toContain('Mở hồ sơ')
    await page.context().close()
  })

  test('a slip becomes marks', async () => {
    const { page, press } = await openDesk()
    await type(page, 'khai sinh cho con, cha mẹ đã cưới')
    await press('Enter')
    await page.locator('htt-desk-papers [role=option]').first().waitFor()
    await press('r')
    await type(page, 'Giấy chứng sinh là bản photo. Thiếu tờ khai đăng ký khai sinh.')
    expect(await axeFindings(page)).toEqual([])
    await press('Enter')
    const missing = page.locator('htt-desk-missing')
    await expect.poll(() => wordsOf(missing)).toContain('Giấy chứng sinh: mới có bản sao')
    expect(await wordsOf(missing)).toContain('Còn thiếu tờ khai đăng ký khai sinh')
    expect(await hasFocus(page, '[role=listbox]')).toBe(true)
    await page.context().close()
  })
})

test('the place of the caller changes the counter, and is forgotten with the next one', async () => {
  const { page, press } = await openDesk()
  await press('F9')
  await type(page, 'khai sinh')
  await press('Enter')
  await sayable(page).waitFor()
  const houses = page.locator('htt-desk-houses')
  expect(await wordsOf(houses)).toContain('024 0000 0001')
  await press('F4')
  await type(page, 'phúc chu định hóa')
  await press('Enter')
  await expect.poll(() => wordsOf(houses)).toContain('Xã Định Hóa')
  expect(await wordsOf(houses)).toContain('Phúc Chu')
  expect(await wordsOf(houses)).not.toContain('024 0000 0001')
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
  await press('Alt+N')
  expect(await wordsOf(houses)).toContain('024 0000 0001')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.context().close()
})

test('who names another province is not sent to our counter', async () => {
  const { page, press } = await openDesk()
  await press('F9')
  await type(page, 'toi o Hai Phong, sang ten xe may het bao nhieu')
  await press('Enter')
  await sayable(page).waitFor()
  const houses = await wordsOf(page.locator('htt-desk-houses'))
  expect(houses).toContain('Thành phố Hải Phòng')
  expect(houses).toContain('Chưa có giờ và số điện thoại')
  expect(await wordsOf(page.locator('htt-desk-script'))).not.toContain('Minh Họa')
  await page.context().close()
})

test('a second need waits, and V goes on to it', async () => {
  const { page, press } = await openDesk()
  await press('F9')
  await type(page, 'vừa muốn làm giấy độc thân vừa muốn xin lý lịch tư pháp')
  await press('Enter')
  await sayable(page).waitFor()
  const heading = page.locator('.case')
  expect(await wordsOf(heading)).toMatch(/Xong thì tới\s+V\s+Cấp Phiếu lý lịch tư pháp/)
  await press('v')
  await expect.poll(() => wordsOf(heading)).toContain('3.000333')
  expect(await wordsOf(heading)).not.toContain('Xong thì tới')
  await page.context().close()
})

test('a slow reply never covers a newer one', async () => {
  const { page, press } = await openDesk()
  let isFirst = true
  await page.route('**/api/procedures?*', async (route) => {
    const isSlow = isFirst && route.request().url().includes('khai')
    if (isSlow) isFirst = false
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, 900))
    await route.continue()
  })
  await type(page, 'khai sinh')
  await page.waitForTimeout(200)
  await press('Control+a')
  await type(page, 'hộ chiếu')
  await page.waitForTimeout(1200)
  expect(await wordsOf(page.getByRole('option').first())).toMatch(/hộ chiếu/i)
  await page.context().close()
})

test('without a network it says so, and goes on when there is one', async () => {
  const { page, press } = await openDesk()
  await page.context().setOffline(true)
  await type(page, 'khai sinh')
  await page.getByText('Không kết nối được với máy chủ').first().waitFor()
  await page.context().setOffline(false)
  await press('Enter')
  await page.locator('htt-desk-papers [role=option]').first().waitFor()
  await page.context().close()
})

test('it works on a browser that lacks what came after Chrome 73', async () => {
  const { page } = await openPage(bench, { viewport: COUNTER })
  await page.addInitScript(() => {
    for (const [of, names] of [
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted']],
      [String.prototype, ['at', 'replaceAll']],
      [Object, ['hasOwn', 'groupBy']],
    ] as const)
      for (const name of names) Reflect.deleteProperty(of, name)
  })
  await page.goto(`${bench.url}/tra-cuu?tenant=demo`)
  await expect.poll(() => hasFocus(page, 'input')).toBe(true)
  await page.keyboard.press('F9')
  await type(page, 'mất căn cước lệ phí')
  await page.keyboard.press('Enter')
  expect(await wordsOf(sayable(page))).toContain('nghìn đồng')
  for (const key of ['x', 'Escape', 'z', 'Escape', 'F8', 'Space']) await page.keyboard.press(key)
  expect(await wordsOf(marked(page))).toBe('có rồi')
  await page.context().close()
})

test.for([
  ['/tra-cuu?tenant=demo', 'htt-desk header'],
  ['/hoi?tenant=demo', 'hoi-thu-tuc header'],
] as const)(
  '%s keeps its styles without constructed sheets, as Safari before 16.4',
  async ([path, shown]) => {
    const { page } = await openPage(bench, { viewport: COUNTER })
    await page.addInitScript(() => {
      for (const owner of [Document.prototype, ShadowRoot.prototype])
        Reflect.deleteProperty(owner, 'adoptedStyleSheets')
      for (const name of ['replace', 'replaceSync'])
        Reflect.deleteProperty(CSSStyleSheet.prototype, name)
    })
    const refused: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.goto(`${bench.url}${path}`)
    const head = page.locator(shown).first()
    await head.waitFor()
    expect(await head.evaluate((one) => getComputedStyle(one).display)).not.toBe('block')
    expect(refused).toEqual([])
    await page.context().close()
  },
)

test('it works 360 px wide and in the dark', async () => {
  const { page, press } = await openDesk({ viewport: PHONE, colorScheme: 'dark' })
  await type(page, 'mất căn cước')
  await press('Enter')
  await page.locator('htt-desk-papers [role=option]').first().waitFor()
  for (const mode of ['F8', 'F9']) {
    await press(mode)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await picture(page, `ban-tra-cuu-360-dark-${mode}`)
  }
  await page.context().close()
})

test('360 px wide, the question is in sight after Enter and after every answer', async () => {
  const { page, press } = await openDesk({ viewport: PHONE })
  await type(page, 'khai tử')
  for (const mode of ['F8', 'F9']) {
    await press(mode, ...(mode === 'F8' ? ['Enter'] : []))
    for (const key of ['', '2', '1']) {
      if (key) await press(key)
      await page.locator('htt-desk-papers, htt-desk-script').first().waitFor()
      await page.waitForTimeout(600)
      const { y = -1 } = (await page.locator('.case').boundingBox()) ?? {}
      expect(y, `${mode} ${key}`).toBeGreaterThan(-1)
    }
  }
  await press('d')
  const table = page.locator('htt-desk-table .scroll')
  await table.waitFor()
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  await picture(page, 'ban-tra-cuu-bang-360')
  await page.context().close()
})

test('without script it leads to the list of procedures', async () => {
  const context = await bench.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${bench.url}/tra-cuu?tenant=demo`)
  await page.getByRole('link', { name: /Danh sách thủ tục/ }).click()
  expect(page.url()).toContain('/thu-tuc?tenant=demo')
  await context.close()
})
