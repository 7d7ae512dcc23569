import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, launcher, liveTurn, openBench, openPage } from './browser.ts'
import { demoTenant, shippedKnowledge } from './knowledge.ts'
import { type Screen, screensOf, shapeOf } from './screens.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// Judged one by one: the cost of judging grows faster than what is judged. Two pages, for machines of two cores.
const PAGES = 2
const CARGO = 20

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const { list, questions, answers, paths, shapes } = screensOf(shippedKnowledge(), demoTenant())

/** One screen of each kind of turn and part, for the looks in which only colours differ. */
function variety(): Screen[] {
  const seen = new Set<string>()
  return list.filter(({ turn }) => {
    const parts = [turn.kind, ...turn.blocks.map((block) => shapeOf([block]))]
    const isNew = parts.some((part) => !seen.has(part))
    for (const part of parts) seen.add(part)
    return isNew
  })
}

test.for([
  { look: 'sáng, 320 px', screens: list, options: { viewport: { width: 320, height: 640 } } },
  {
    look: 'tối, 360 px',
    screens: variety(),
    options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  },
  {
    look: 'chữ to, 320 px',
    screens: variety(),
    options: { viewport: { width: 320, height: 640 } },
    isLarge: true,
  },
] as const)(
  'axe finds nothing on any screen: $look',
  { timeout: 420_000 },
  async ({ look, screens, options, isLarge }) => {
    const began = Date.now()
    const cargoes = Array.from({ length: Math.ceil(screens.length / CARGO) }, (_, at) =>
      screens.slice(at * CARGO, (at + 1) * CARGO),
    )
    const work = async () => {
      const page = await stage(options, isLarge === true)
      const broken: string[] = []
      for (let cargo = cargoes.pop(); cargo; cargo = cargoes.pop())
        broken.push(...(await sweep(page, cargo)))
      await page.context().close()
      return broken
    }
    const broken = (await Promise.all(Array.from({ length: PAGES }, work))).flat()
    console.log(
      `axe (${look}): ${screens.length} màn hình, ${broken.length} lỗi, ${Math.round((Date.now() - began) / 1000)} giây`,
    )
    expect(broken).toEqual([])
  },
)

test('the screens swept stand for all others', () => {
  console.log(
    `đã quét ${questions} màn hình câu hỏi, ${answers} câu trả lời gồm ${shapes} dạng của ${paths} đường, ${list.length - questions - answers} màn hình khác`,
  )
  expect(questions).toBeGreaterThan(100)
  expect(answers).toBeGreaterThanOrEqual(shapes)
})

/** A panel whose log has no end, so that whatever is put into it is laid out and can be judged. */
async function stage(options: Parameters<typeof openPage>[1], isLarge: boolean): Promise<Page> {
  const { page } = await openPage(bench, { ...options, bypassCSP: true, reducedMotion: 'reduce' })
  await page.goto(bench.url)
  await launcher(page).click()
  await liveTurn(page).waitFor()
  await page.evaluate(AXE)
  await page.evaluate(async (large) => {
    const panel = Object.assign(document.createElement('htt-panel'), {
      mode: 'page',
      large,
      entries: [],
    }) as unknown as HTMLElement & { updateComplete: Promise<unknown> }
    document.querySelector('hoi-thu-tuc')?.remove()
    document.body.replaceChildren(panel)
    await panel.updateComplete
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.panel{position:static!important}.log{overflow:visible!important}')
    const root = panel.shadowRoot as ShadowRoot
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }, isLarge)
  return page
}

/** Draws one screen after the other, everything unfolded, and judges it. */
function sweep(page: Page, screens: readonly Screen[]): Promise<string[]> {
  return page.evaluate(async (given) => {
    const log = document.querySelector('htt-panel')?.shadowRoot?.querySelector<HTMLElement>('.log')
    if (!log) throw new Error('không có khung')
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const settled = () => new Promise((resolve) => setTimeout(resolve))
    const broken: string[] = []
    for (const { name, turn } of given) {
      const view = document.createElement('htt-turn')
      Object.assign(view, { turn, live: true, canGoBack: true })
      log.append(view)
      await settled()
      const root = view.shadowRoot as ShadowRoot
      for (const section of root.querySelectorAll('htt-section')) section.setAttribute('open', '')
      for (const glossary of root.querySelectorAll('htt-glossary-block'))
        glossary.shadowRoot?.querySelector('button')?.click()
      for (const list of root.querySelectorAll('htt-checklist-block'))
        list.shadowRoot?.querySelector<HTMLElement>('.state button')?.click()
      await settled()
      if (view.scrollWidth > view.clientWidth) broken.push(`${name}: rộng hơn màn hình`)
      const { violations } = await axe.run(log, { resultTypes: ['violations'] })
      for (const { id, nodes } of violations)
        for (const { target, html } of nodes)
          broken.push(`${name}: ${id} ${target} ${html.slice(0, 120)}`)
      view.remove()
    }
    return broken
  }, screens as Screen[])
}
