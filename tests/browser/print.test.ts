import { mkdirSync, writeFileSync } from 'node:fs'
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfPages } from '../../scripts/bag/pdf-pages.ts'
import { axeFindings, type Bench, DESK, openBench, openPage, PHONE, picture } from './browser.ts'

const PUBLIC_URL = 'https://xa-vi-du.gov.vn/tro-ly/'
const FOLDER = 'artifacts/in'
const MOST_ASKED = 10

type Listed = { code: string; id: string; name: string }
type Said = {
  conversation: unknown
  turn: { kind: string; page?: string; code?: string; options: { id: string }[] }
}

let bench: Bench
let listed: Listed[] = []
beforeAll(async () => {
  bench = await openBench({ PUBLIC_URL })
  mkdirSync(FOLDER, { recursive: true })
  const response = await fetch(`${bench.url}/api/procedures?limit=${MOST_ASKED}`)
  listed = ((await response.json()) as { items: Listed[] }).items
})
afterAll(() => bench.close())

/** A case told to the end at the counter, always by the first choice: where the widget says that it can be printed. */
async function tellCase({ code }: Listed): Promise<{ page: string; code: string }> {
  const say = async (act: object, conversation?: unknown): Promise<Said> => {
    const response = await fetch(`${bench.url}/api/turns?tenant=demo`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ act, conversation }),
    })
    return (await response.json()) as Said
  }
  let said = await say({ type: 'open', procedure: code })
  for (let asked = 0; said.turn.kind === 'question' && asked < 12; asked++)
    said = await say({ type: 'choose', id: said.turn.options[0]?.id }, said.conversation)
  said = await say({ type: 'set', question: '@channel', value: 'in-person' }, said.conversation)
  const { page, code: short } = said.turn
  if (page === undefined || short === undefined) throw new Error(`${code}: ${said.turn.kind}`)
  return { page, code: short }
}

/** What a QR code on the page, as it goes on paper, says. */
async function readQr(page: Page, place = 0): Promise<string | undefined> {
  const png = await page.locator('svg.qr').nth(place).screenshot()
  const blank = await page.context().newPage()
  const { data, width, height } = await blank.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const { width, height } = image
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext(
        '2d',
      )
      context?.drawImage(image, 0, 0)
      return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] }
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await blank.close()
  return jsqr.default(Uint8ClampedArray.from(data), width, height)?.data
}

/** Opens a sheet and gives it as a PDF, kept to be looked at. */
async function pdfOf(page: Page, path: string, name: string): Promise<number> {
  await page.goto(bench.url + path)
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  writeFileSync(`${FOLDER}/${name}.pdf`, pdf)
  return pdfPages(pdf)
}

const slug = ({ id }: Listed, place: number) => `${String(place + 1).padStart(2, '0')}-${id}`
const withQuery = (path: string, query: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${query}`
/** The answers that an address tells, whatever their order. */
const caseIn = (url: string) =>
  [...new URL(url, bench.url).searchParams]
    .filter(([name]) => name.startsWith('q.') || name === 'cach')
    .map((entry) => entry.join('='))
    .sort()

test('the ten most asked, told to the end, are one page each, two in large print, and their QR opens the same case', {
  timeout: 120_000,
}, async () => {
  const { page } = await openPage(bench, { viewport: DESK })
  const pages: Record<string, number[]> = {}
  for (const [place, one] of listed.entries()) {
    const told = await tellCase(one)
    const large = await pdfOf(page, withQuery(told.page, 'in=lon'), `${slug(one, place)}-chu-to`)
    const small = await pdfOf(page, withQuery(told.page, 'in=a4'), slug(one, place))
    pages[one.name] = [small, large]

    await page.emulateMedia({ media: 'print' })
    const link = await readQr(page)
    await page.emulateMedia({ media: null })
    expect(link).toBe(`${PUBLIC_URL}ma/${told.code}?tenant=demo`)
    const { pathname, search } = new URL(link ?? '')
    await page.goto(bench.url + pathname + search)
    expect(new URL(page.url()).pathname).toMatch(/^\/tro-ly\/thu-tuc\//)
    expect(caseIn(page.url())).toEqual(caseIn(told.page))
  }
  console.log(JSON.stringify(pages))
  expect(listed).toHaveLength(MOST_ASKED)
  for (const [name, [small, large]] of Object.entries(pages)) {
    expect(small, `${name}: một trang`).toBe(1)
    expect(large, `${name}, chữ to: nhiều nhất hai trang`).toBeLessThanOrEqual(2)
  }
})

test('with nothing told a sheet never takes more than both sides of one paper', {
  timeout: 120_000,
}, async () => {
  const { page } = await openPage(bench, { viewport: DESK })
  const pages: Record<string, number> = {}
  for (const [place, one] of listed.entries())
    pages[one.name] = await pdfOf(page, `/thu-tuc/${one.id}?in=a4`, `${slug(one, place)}-chua-ke`)
  const single = Object.values(pages).filter((count) => count === 1).length
  console.log(`${single}/${listed.length} tờ một trang khi chưa kể gì: ${JSON.stringify(pages)}`)
  expect(single).toBeGreaterThanOrEqual(4)
  expect(Math.max(...Object.values(pages))).toBeLessThanOrEqual(2)
})

test('the bag of twenty is one PDF with a cover, codes that open, and nothing of another host', {
  timeout: 120_000,
}, async () => {
  const { page, requests } = await openPage(bench, { viewport: DESK })
  const count = await pdfOf(page, '/tui?tenant=demo', 'tui-demo')
  expect(requests.filter((url) => !url.startsWith(bench.url) && !url.startsWith('data:'))).toEqual(
    [],
  )
  expect(await page.locator('.sheet').count()).toBe(21)
  const rows = await page.locator('tbody tr').allInnerTexts()
  expect(rows).toHaveLength(20)
  expect(count).toBeGreaterThanOrEqual(21)
  expect(count).toBeLessThanOrEqual(41)
  console.log(`túi: ${count} trang`)

  await page.emulateMedia({ media: 'print' })
  for (const place of rows.keys()) {
    const link = new URL((await readQr(page, place)) ?? '')
    const short = rows[place]
      ?.split(/\s*\t\s*/)
      .at(-1)
      ?.replaceAll(' ', '')
    expect(link.href).toBe(`${PUBLIC_URL}ma/${short}?tenant=demo`)
    const opened = await fetch(bench.url + link.pathname + link.search)
    expect(opened.status).toBe(200)
  }
})

describe('on a screen', () => {
  const path = '/thu-tuc/dang-ky-khai-tu?q.noi-mat=tai-nha&in=a4'

  test.for([
    { device: 'phone', viewport: PHONE },
    { device: 'desk', viewport: DESK },
  ])(
    'a sheet on a $device is sound, and nothing runs over the edge',
    async ({ device, viewport }) => {
      const { page } = await openPage(bench, { viewport, bypassCSP: true })
      for (const address of [path, path.replace('a4', 'lon'), '/tui?tenant=demo']) {
        await page.goto(bench.url + address)
        expect(await axeFindings(page), address).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${address} rộng hơn màn hình`).toBeLessThanOrEqual(0)
        await picture(
          page,
          `in-${device}-${address.startsWith('/tui') ? 'tui' : address.slice(-2)}`,
        )
      }
    },
  )

  test('a button opens the print dialog, and nothing is refused', async () => {
    const { page, errors, reports } = await openPage(bench)
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.goto(bench.url + path)
    await page.getByRole('button', { name: 'In tờ này' }).click()
    expect(await page.locator('body[data-printed]').count()).toBe(1)
    expect(errors).toEqual([])
    expect(reports).toEqual([])
  })

  test('without script the way to print is told, and no dead button stands there', async () => {
    const context = await bench.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(bench.url + path)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByText('bấm Ctrl+P').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Bản chữ to' }).click()
    await page.waitForURL(/in=lon/)
    await page.getByRole('link', { name: 'Quay lại trang' }).click()
    expect(new URL(page.url()).searchParams.get('q.noi-mat')).toBe('tai-nha')
    await context.close()
  })

  test('the bar stays off the paper', async () => {
    const { page } = await openPage(bench, { viewport: DESK })
    await page.goto(bench.url + path)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.bar').isVisible()).toBe(false)
    const side = await page.locator('svg.qr').evaluate((qr) => qr.getBoundingClientRect().width)
    // 25 mm at 96 pixels an inch.
    expect(side).toBeGreaterThanOrEqual((25 / 25.4) * 96)
  })
})
