import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  axeFindings,
  type Bench,
  launcher,
  liveTurn,
  openBench,
  openPage,
  say,
  visitPortal,
} from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const embed = (extra = '') =>
  `<script src="${bench.url}/widget.js" data-tenant="demo" ${extra} defer></script>`

async function visit(body: string, options: Parameters<typeof openPage>[1] = {}) {
  const watched = await openPage(bench, options)
  await visitPortal(bench, watched.page, body)
  return watched
}

describe('where the panel is not let in, the launcher becomes a link', () => {
  test.for([
    {
      what: 'policy name refused',
      policy: "require-trusted-types-for 'script'; trusted-types other",
    },
    { what: 'script blocked', policy: 'script-src URL/widget.js' },
  ])('$what', async ({ policy }) => {
    const { page } = await openPage(bench)
    await visitPortal(bench, page, embed(), {
      'Content-Security-Policy': policy.replace('URL', bench.url),
    })
    await launcher(page).click()
    const link = page.getByRole('link', { name: 'Hỏi thủ tục' })
    expect(await link.getAttribute('href')).toBe(`${bench.url}/hoi?tenant=demo`)
  })
})

test('leaves one name on the page: the table that Lit keeps of properties', async () => {
  const { page } = await visit('<p>Trang</p>')
  const before = await page.evaluate(() => Object.keys(window))
  await page.addScriptTag({ url: `${bench.url}/widget.js` })
  await page.evaluate(async () => {
    const element = document.createElement('hoi-thu-tuc')
    element.setAttribute('tenant', 'demo')
    document.body.append(element)
    await element.open()
  })
  const after = await page.evaluate(() => Object.keys(window))
  expect(after.filter((name) => !before.includes(name))).toEqual(['litPropertyMetadata'])
})

describe('attributes', () => {
  test('decide side, distance, layer and colour', async () => {
    const { page } = await visit(
      embed(
        'data-position="left" data-offset-x="40" data-offset-y="88" data-z-index="500" data-accent="#7a1f1a"',
      ),
    )
    const box = await launcher(page).boundingBox()
    expect(box?.x).toBe(40)
    expect(740 - (box?.y ?? 0) - (box?.height ?? 0)).toBe(88)
    expect(await lookOf(page)).toMatchObject({ layer: '500', ground: 'rgb(122, 31, 26)' })
  })

  test.for([
    { width: 1280, height: 800 },
    { width: 1024, height: 600 },
    { width: 560, height: 480 },
    { width: 360, height: 740 },
  ])('keep launcher and panel on a screen of $width by $height', async (viewport) => {
    const { page } = await visit(
      embed('data-position="left" data-offset-x="300" data-offset-y="540"'),
      { viewport, reducedMotion: 'reduce' },
    )
    const expectWhole = async (one: Locator) => {
      const { x, y, width, height } = (await one.boundingBox()) ?? {
        x: -1,
        y: 0,
        width: 0,
        height: 0,
      }
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(viewport.width)
      expect(y + height).toBeLessThanOrEqual(viewport.height)
      return height
    }
    await expectWhole(launcher(page))
    await launcher(page).click()
    await liveTurn(page).waitFor()
    expect(await expectWhole(page.locator('.panel'))).toBeGreaterThan(400)
  })

  test.for([
    { what: 'a colour that is too light', extra: 'data-accent="#ffd54f"', css: '' },
    { what: 'a colour of a style sheet', extra: '', css: 'hoi-thu-tuc{--htt-accent:gold}' },
    { what: 'a colour of the page’s root', extra: '', css: ':root{--htt-accent:#9cf !important}' },
    { what: 'words as pale as their ground', extra: '', css: 'hoi-thu-tuc{--htt-on-accent:#555}' },
    { what: 'what is no colour', extra: '', css: 'hoi-thu-tuc{--htt-accent:red-ish}' },
    { what: 'glass', extra: '', css: 'hoi-thu-tuc{--htt-accent:rgb(0 0 0 / 10%)}' },
  ])('$what brings our own colour back', async ({ extra, css }) => {
    const { page } = await visit(`<style>${css}</style>${embed(extra)}`)
    await launcher(page).waitFor()
    expect(await lookOf(page)).toMatchObject({
      ground: 'rgb(13, 90, 88)',
      words: 'rgb(255, 255, 255)',
    })
  })

  test('a readable colour of a style sheet is taken, and parts can be shaped', async () => {
    const { page } = await visit(
      `<style>hoi-thu-tuc{--htt-accent:#123a7a} hoi-thu-tuc::part(launcher){border-radius:4px}</style>${embed()}`,
    )
    await launcher(page).waitFor()
    expect(await lookOf(page)).toMatchObject({ ground: 'rgb(18, 58, 122)', corner: '4px' })
  })

  test.for([
    { theme: 'light', device: 'dark', ground: 'rgb(13, 90, 88)', paper: 'rgb(246, 242, 234)' },
    { theme: 'dark', device: 'light', ground: 'rgb(134, 207, 196)', paper: 'rgb(18, 26, 27)' },
    { theme: 'auto', device: 'dark', ground: 'rgb(134, 207, 196)', paper: 'rgb(18, 26, 27)' },
  ] as const)('theme $theme on a $device device', async ({ theme, device, ground, paper }) => {
    const { page } = await visit(embed(`data-theme="${theme}"`), { colorScheme: device })
    await launcher(page).waitFor()
    expect(await lookOf(page)).toMatchObject({ ground })
    await launcher(page).click()
    await liveTurn(page).waitFor()
    expect(
      await page.locator('.panel').evaluate((one) => getComputedStyle(one).backgroundColor),
    ).toBe(paper)
  })

  test('the first question is asked by itself, with the place that the page names', async () => {
    const { page } = await visit(embed('data-ask="làm giấy khai sinh" data-place="79/26740"'))
    const bodies: unknown[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/turns')) bodies.push(request.postDataJSON())
    })
    await launcher(page).click()
    await liveTurn(page).locator('htt-question').waitFor()
    expect(bodies).toMatchObject([
      { act: { type: 'restart' }, place: { province: '79', commune: '26740' } },
      { message: 'làm giấy khai sinh', conversation: { place: { province: '79' } } },
    ])
  })
})

test('methods and events: the page learns that something was answered, never what was said', async () => {
  const { page } = await visit(`<button type="button" id="hoi">Hỏi</button>${embed()}`)
  await launcher(page).waitFor()
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    const element = document.querySelector('hoi-thu-tuc')
    for (const name of ['htt-open', 'htt-close', 'htt-answer', 'htt-error'] as const)
      element?.addEventListener(name, (event) => heard.push([name, event.detail]))
    for (const name of ['htt-say', 'htt-act', 'htt-answer', 'htt-open'])
      document.addEventListener(name, () => heard.push(`${name} reached the page`))
    const button = document.getElementById('hoi')
    button?.addEventListener('click', () => element?.ask('làm giấy khai sinh cho con'))
  })
  await page.locator('#hoi').click()
  await liveTurn(page).locator('htt-question').waitFor()
  await say(page, 'cho con trong giá thú')
  await expect.poll(() => page.evaluate('heard.length')).toBe(4)
  expect(await page.evaluate(() => document.querySelector('hoi-thu-tuc')?.open())).toBe(true)
  await page.keyboard.press('Escape')
  const heard = (await page.evaluate('heard')) as unknown[]
  expect(heard.map((one) => (Array.isArray(one) ? one[0] : one))).toEqual([
    'htt-open',
    'htt-answer',
    'htt-answer',
    'htt-answer',
    'htt-close',
  ])
  expect(heard[2]).toMatchObject([
    'htt-answer',
    { kind: 'question', procedure: { code: '1.001193' } },
  ])
  expect(JSON.stringify(heard)).not.toContain('giá thú')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('hoi')
})

describe('a plain link', () => {
  const link = () =>
    `<p><a href="${bench.url}/hoi?tenant=demo" data-hoi-thu-tuc data-ask="đăng ký tạm trú">Hỏi đáp thủ tục</a></p>`
  const element = () =>
    `<hoi-thu-tuc tenant="demo"><a href="${bench.url}/hoi?tenant=demo">Hỏi đáp thủ tục</a></hoi-thu-tuc>`

  test.for(['link', 'element'] as const)(
    '%s: without script it leads to the full page',
    async (kind) => {
      const { page } = await visit((kind === 'link' ? link() : element()) + embed(), {
        javaScriptEnabled: false,
      })
      await page.getByRole('link', { name: 'Hỏi đáp thủ tục' }).click()
      await page.getByRole('heading', { name: 'Nơi tiếp nhận' }).waitFor()
      expect(page.url()).toBe(`${bench.url}/hoi?tenant=demo`)
    },
  )

  test('with script it opens the panel with its question, however late it came', async () => {
    const { page } = await visit(embed('data-mode="link"'))
    const address = page.url()
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), link())
    expect(await launcher(page).count()).toBe(0)
    await page.getByRole('link', { name: 'Hỏi đáp thủ tục' }).click()
    await liveTurn(page).locator('htt-question').waitFor()
    expect(page.url()).toBe(address)
  })

  test('where the panel is not let in it leads to the full page', async () => {
    const { page } = await visit(link() + embed('data-mode="link"'))
    await page.route('**/panel-*.js', (route) => route.abort())
    await page.getByRole('link', { name: 'Hỏi đáp thủ tục' }).click()
    await page.waitForURL(`${bench.url}/hoi?tenant=demo`)
    expect(await page.getByRole('heading', { name: 'Nơi tiếp nhận' }).isVisible()).toBe(true)
  })
})

test('inline it waits for a press, or stands open where the page wants it', async () => {
  const { page } = await visit(
    `<hoi-thu-tuc tenant="demo" mode="inline"></hoi-thu-tuc>${'<p>Tin</p>'.repeat(3)}<script src="${bench.url}/widget.js" defer></script>`,
  )
  await launcher(page).waitFor()
  expect(await page.locator('htt-panel').count()).toBe(0)
  await page.evaluate(() => {
    const element = document.createElement('hoi-thu-tuc')
    for (const [name, value] of [
      ['data-tenant', 'demo'],
      ['data-mode', 'inline'],
      ['data-open', ''],
    ] as const)
      element.setAttribute(name, value)
    document.body.append(element)
  })
  await liveTurn(page).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('a page that takes the widget out is obeyed; one that swaps its body is not meant', async () => {
  const { page } = await visit(embed())
  await launcher(page).waitFor()
  await page.evaluate(() => {
    document.documentElement.replaceChild(document.createElement('body'), document.body)
  })
  expect(await launcher(page).count()).toBe(1)
  await page.evaluate(() => document.querySelector('hoi-thu-tuc')?.remove())
  await page.waitForTimeout(50)
  expect(await launcher(page).count()).toBe(0)
})

describe('axe finds nothing', () => {
  test.for([
    { what: 'on the full page', path: '/hoi?tenant=demo', waits: 'htt-turn' },
    { what: 'on the page for frames', path: '/nhung?tenant=demo', waits: 'htt-turn' },
    { what: 'on the full page before the panel is there', path: '/hoi?tenant=demo', waits: 'h2' },
    { what: 'where no tenant is', path: '/hoi?tenant=khong-co', waits: 'h1' },
  ])('$what', async ({ path, waits }) => {
    const { page } = await openPage(bench, { bypassCSP: true, reducedMotion: 'reduce' })
    if (waits === 'h2') await page.route('**/panel-*.js', (route) => route.abort())
    await page.goto(bench.url + path)
    await page.locator(waits).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('on a page with the conversation in it', async () => {
    const { page } = await visit(
      `<main><h1>Xã</h1><hoi-thu-tuc tenant="demo" mode="inline" open></hoi-thu-tuc></main><script src="${bench.url}/widget.js" defer></script>`,
    )
    await say(page, 'làm giấy khai sinh cho con')
    await liveTurn(page).locator('htt-question').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the frame', () => {
  const frame = (tenant: string) =>
    `<iframe title="Trợ lý" src="${bench.url}/nhung?tenant=${tenant}" width="340" height="400"></iframe><script src="${bench.url}/khung.js" defer></script>`
  test('takes no height from anyone but itself', async () => {
    const { page } = await visit(
      `<iframe title="Khác" srcdoc="<p>Khác</p>"></iframe>${frame('demo')}`,
    )
    await page.frameLocator('iframe >> nth=1').locator('htt-turn').waitFor()
    await page.waitForTimeout(400)
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().height),
      )
    const before = await heights()
    expect(before[1]).toBeGreaterThanOrEqual(480)
    await page.evaluate(() => {
      postMessage({ type: 'htt-height', height: 888 }, '*')
      const script = document
        .querySelector('iframe')
        ?.contentDocument?.createElement('script') as HTMLScriptElement
      script.textContent = "parent.postMessage({ type: 'htt-height', height: 888 }, '*')"
      document.querySelector('iframe')?.contentDocument?.body.append(script)
    })
    await page.waitForTimeout(100)
    expect(await heights()).toEqual(before)
  })

  test('of an unknown tenant says so', async () => {
    const { page } = await visit(frame('khong-co'))
    await page.frameLocator('iframe').getByRole('heading', { name: 'Chưa có đơn vị này' }).waitFor()
  })
})

function lookOf(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('hoi-thu-tuc')
    const button = host?.shadowRoot?.querySelector('button')
    if (!host || !button) return {}
    const {
      backgroundColor: ground,
      color: words,
      borderTopLeftRadius: corner,
    } = getComputedStyle(button)
    return { layer: getComputedStyle(host).zIndex, ground, words, corner }
  })
}
