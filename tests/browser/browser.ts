import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { chromiumPath } from '../../scripts/ensure-chromium.ts'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const PICTURES = 'artifacts/screenshots'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The built server on a free port, a portal on another, and a browser beside them. */
export type Bench = { url: string; portal: Portal; browser: Browser; close(): Promise<void> }

/** A made-up portal, of another origin than the assistant's, with one page at every address. */
export type Portal = { url: string; page: { body: string; headers: Record<string, string> } }

/** Starts all three. */
export async function openBench(env: Record<string, string> = {}): Promise<Bench> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('không có Chromium: chạy node scripts/ensure-chromium.ts')
  mkdirSync(PICTURES, { recursive: true })
  const server = spawn(process.execPath, ['dist/server/node.js'], {
    env: {
      ...process.env,
      PORT: '0',
      KNOWLEDGE_PACKS: '',
      PUBLIC_URL: '',
      RATE_LIMIT: 'off',
      ...env,
    },
  })
  const url = await addressOf(server)
  const { portal, close: closePortal } = await openPortal()
  const browser = await chromium.launch({ executablePath, args: ARGS })
  const close = async () => {
    await browser.close()
    closePortal()
    server.kill()
  }
  return { url, portal, browser, close }
}

async function openPortal() {
  const portal: Portal = { url: '', page: { body: '', headers: {} } }
  const server = createServer((_, response) => {
    const { body, headers } = portal.page
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
    response.end(
      `<!doctype html><html lang="vi"><head><title>Cổng thử</title></head><body>${body}</body></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  portal.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/trang/tin.html`
  return { portal, close: () => server.close().closeAllConnections() }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.on('exit', (code) => reject(new Error(`máy chủ dừng (${code}): ${said}`)))
    server.stderr?.on('data', (chunk) => {
      said += chunk
    })
    server.stdout?.on('data', (chunk) => {
      said += chunk
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
  })
}

/** What went on behind a page that must stay quiet. */
export type Watched = { page: Page; errors: string[]; reports: string[]; requests: string[] }

/** A new page that writes down errors, policy reports and requests. */
export async function openPage(
  bench: Bench,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await bench.browser.newContext({ viewport: PHONE, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const watched: Watched = { page, errors: [], reports: [], requests: [] }
  await page.exposeFunction('report', (line: string) => watched.reports.push(line))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { report } = window as unknown as { report(line: string): void }
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text())
  })
  page.on('request', (request) => watched.requests.push(request.url()))
  return watched
}

/** Sizes at which pictures are taken. */
export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1280, height: 800 }

/** Opens a page of the portal. */
export async function visitPortal(
  { portal }: Bench,
  page: Page,
  body: string,
  headers: Record<string, string> = {},
): Promise<void> {
  portal.page = { body, headers }
  await page.goto(portal.url)
}

/** The launcher. */
export const launcher = (page: Page) => page.getByRole('button', { name: 'Hỏi thủ tục' })

/** The turn that can be acted on. */
export const liveTurn = (page: Page) => page.locator('htt-turn[live]')

/** Writes into the field and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await liveTurn(page).waitFor()
  await page.locator('textarea').fill(text)
  await page.locator('textarea').press('Enter')
}

/** Presses the first choice of every question until a checklist stands there. */
export async function chooseUntilChecklist(page: Page): Promise<number> {
  for (let asked = 0; asked < 10; asked++) {
    const turn = liveTurn(page)
    await turn.waitFor()
    if ((await turn.locator('htt-checklist-block').count()) > 0) return asked
    const before = await page.locator('htt-turn').count()
    await turn.locator('htt-options button.choice').first().click()
    await page.waitForFunction(
      (count) =>
        (document
          .querySelector('hoi-thu-tuc')
          ?.shadowRoot?.querySelector('htt-panel')
          ?.shadowRoot?.querySelectorAll('htt-turn').length ?? 0) > count,
      before,
    )
  }
  throw new Error('không đến được danh mục')
}

/** What can be read in an element, through shadow roots. */
export function wordsOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const read = (node: Node): string => {
      if (node instanceof HTMLStyleElement) return ''
      if (node instanceof HTMLSlotElement) return node.assignedNodes().map(read).join(' ')
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
      const root = node instanceof Element ? (node.shadowRoot ?? node) : node
      return [...root.childNodes].map(read).join(' ')
    }
    return read(element).replace(/\s+/g, ' ').trim()
  })
}

/** Class, tag and words of what holds the focus, through shadow roots. */
export function focused(page: Page): Promise<{ tag: string; classes: string; text: string }> {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return {
      tag: active?.tagName ?? '',
      classes: active?.className ?? '',
      text: active?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    }
  })
}

/** Presses a key until the focus is where it should be. */
export async function pressUntil(
  page: Page,
  key: string,
  isThere: (at: { tag: string; classes: string; text: string }) => boolean,
): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if (isThere(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} không đến được chỗ cần đến`)
}

/** What axe-core finds on the page as it stands, one line a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document)
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
    )
  })
}

/** Takes a picture for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250)
  await page.screenshot({ path: `${PICTURES}/${name}.png` })
}
