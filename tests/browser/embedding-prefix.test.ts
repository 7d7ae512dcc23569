import { request as ask, createServer } from 'node:http'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../../scripts/ensure-chromium.ts'
import { chooseUntilChecklist, launcher, liveTurn, say } from './browser.ts'
import { startServer, TENANT } from './hosts/lab.ts'

const PREFIX = '/tro-ly/'

/** A portal with the assistant behind it under a prefix, which the proxy keeps or takes off. */
async function openProxy(isKept: boolean) {
  let target = ''
  const proxy = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/'
    if (!path.startsWith(PREFIX)) {
      outgoing.writeHead(404, { 'Content-Type': 'text/html' })
      return outgoing.end('<!doctype html><title>Cổng</title><p>Không có trang này.')
    }
    if (path === `${PREFIX}cong`) {
      outgoing.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      return outgoing.end(
        `<!doctype html><html lang="vi"><title>Cổng</title><link rel="icon" href="data:,"><p>Tin tức</p><script src="${PREFIX}widget.js" data-tenant="${TENANT}" defer></script>`,
      )
    }
    const onward = ask(
      `${target}${isKept ? path : path.slice(PREFIX.length - 1)}`,
      { method: incoming.method, headers: incoming.headers },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
        reply.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const address = proxy.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const server = await startServer([origin], { PUBLIC_URL: `${origin}${PREFIX}` })
  target = server.url
  return {
    origin,
    close: () => {
      proxy.close().closeAllConnections()
      server.stop()
    },
  }
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
})
afterAll(() => browser.close())

describe.for([
  { how: 'keeps the prefix', isKept: true },
  { how: 'takes the prefix off', isKept: false },
])(`below ${PREFIX}, where the proxy $how`, { concurrent: true, timeout: 60_000 }, ({ isKept }) => {
  let proxy: Awaited<ReturnType<typeof openProxy>>
  beforeAll(async () => {
    proxy = await openProxy(isKept)
  })
  afterAll(() => proxy.close())

  test.for([
    { path: 'cong', what: 'a page of the portal' },
    { path: '', what: 'the demo page' },
    { path: `hoi?tenant=${TENANT}`, what: 'the full page' },
    { path: `nhung?tenant=${TENANT}`, what: 'the page for frames' },
  ])('$what answers, and asks for nothing outside', async ({ path }) => {
    const page = await browser.newPage()
    page.setDefaultTimeout(30_000)
    const requests: string[] = []
    const errors: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(`${proxy.origin}${PREFIX}${path}`)
    if (path === '' || path === 'cong') await launcher(page).click()
    await liveTurn(page).waitFor()
    await say(page, 'lam giay khai sinh cho con can gi')
    await chooseUntilChecklist(page)
    const outside = requests.filter(
      (url) => !url.startsWith(`${proxy.origin}${PREFIX}`) && !url.startsWith('data:'),
    )
    expect({ outside, errors }).toEqual({ outside: [], errors: [] })
    await page.close()
  })

  test('without script the full page has links, counters and the number', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${proxy.origin}${PREFIX}hoi?tenant=${TENANT}`)
    expect(await page.getByRole('link', { name: 'Gọi 18001096' }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'Nơi tiếp nhận' }).isVisible()).toBe(true)
    expect(await page.locator('.list a[href^="https://"]').count()).toBeGreaterThan(5)
    await page.close()
  })
})
