import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { chooseUntilChecklist, launcher, liveTurn, say } from '../browser.ts'
import { GUESTS } from './guests.ts'
import type { Host } from './host.ts'
import { type Lab, openLab } from './lab.ts'
import { changedPixels } from './pixels.ts'
import { PORTALS } from './portals.ts'

const HOSTS: readonly Host[] = [...PORTALS, ...GUESTS]
const ASKED = 'lam giay khai sinh cho con can gi'
/** How far the shadow of the launcher reaches, in px. */
const SHADOW = 32

let lab: Lab
let swept = 0
let violations = 0
beforeAll(async () => {
  lab = await openLab(HOSTS)
})
afterAll(async () => {
  console.log(
    `Trang chủ nhà: ${swept}/${HOSTS.length} đã trả lời trọn một câu hỏi, vi phạm: ${violations}.`,
  )
  await lab.close()
})

describe('a guest that does no harm', { concurrent: true, timeout: 60_000 }, () => {
  test.for(HOSTS)('$id: $what', async (host, { expect }) => {
    const context = await lab.browser.newContext({
      viewport: { width: 1024, height: 720 },
      reducedMotion: 'reduce',
      ...host.context,
    })
    try {
      const found = await visit(host, context)
      violations += Object.values(found).flat().length
      expect(found).toEqual({
        errors: [],
        reports: [],
        foreign: [],
        early: [],
        cookies: [],
        stored: [],
        changed: [],
      })
      swept += 1
    } finally {
      await context.close()
    }
  })
})

/** Everything that a good guest leaves undone; each line is a violation. */
type Found = Record<
  'errors' | 'reports' | 'foreign' | 'early' | 'cookies' | 'stored' | 'changed',
  string[]
>

async function visit(host: Host, context: BrowserContext): Promise<Found> {
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const { errors, reports, requests } = await watch(page)
  await host.before?.(page)
  const address = `${host.isPlain ? lab.plainPortal : lab.portal}/trang/${host.id}`

  await page.goto(`${address}?khong`)
  const without = await page.screenshot()
  await page.goto(address)
  await host.arrange?.(page, lab)
  // A frame is a document as any other for those who look into it.
  const inside = ((await host.inside?.(page)) ?? page) as Page
  const stands = host.opener === null ? liveTurn(inside) : openerOf(host, inside)
  await stands.waitFor()
  const changed = await changesOutside(host, page, without)
  const stored = await storedIn(inside)
  const early = host.opener === null ? [] : requests.filter(isEarly)

  if (host.opener !== null) await openerOf(host, inside).click()
  await liveTurn(inside).waitFor()
  await say(inside, ASKED)
  await chooseUntilChecklist(inside)
  await host.check?.(page, lab)

  const ours = [lab.server, new URL(address).origin, 'data:', 'about:']
  return {
    errors,
    reports,
    foreign: requests.filter((url) => !ours.some((start) => url.startsWith(start))),
    early,
    cookies: (await context.cookies()).map(({ name }) => name),
    stored,
    changed,
  }
}

async function watch(page: Page) {
  const watched = { errors: [] as string[], reports: [] as string[], requests: [] as string[] }
  await page.exposeFunction('report', (line: string) => watched.reports.push(line))
  await page.addInitScript(() => {
    const { report } = window as unknown as { report(line: string): void }
    document.addEventListener('securitypolicyviolation', (event) =>
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      watched.errors.push(message.text())
  })
  page.on('request', (request) => watched.requests.push(request.url()))
  return watched
}

const openerOf = (host: Host, inside: Page) =>
  host.opener ? inside.locator(host.opener) : launcher(inside)

/** Before the first press only the launcher itself is fetched. */
const isEarly = (url: string) =>
  url.startsWith(lab.server) && !/\/(?:widget[\w.-]*|khung)\.js$/.test(url)

async function changesOutside(host: Host, page: Page, without: Buffer): Promise<string[]> {
  const taken = host.takes === undefined ? launcher(page) : page.locator(host.takes)
  const box = host.opener && host.takes === undefined ? null : await taken.boundingBox()
  const outside = box && {
    x: box.x - SHADOW,
    y: box.y - SHADOW,
    width: box.width + 2 * SHADOW,
    // What stands in the page moves what comes below it, as a picture would.
    height: host.takes === undefined ? box.height + 2 * SHADOW : 10_000,
  }
  const count = changedPixels(without, await page.screenshot(), outside)
  return count === 0 ? [] : [`${count} điểm ảnh`]
}

function storedIn(inside: Page | Frame): Promise<string[]> {
  return inside.evaluate(async () => {
    try {
      const databases = await indexedDB.databases()
      return [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...databases.map(({ name }) => String(name)),
      ]
    } catch {
      return []
    }
  })
}
