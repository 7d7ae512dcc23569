import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Bench,
  chooseUntilChecklist,
  launcher,
  liveTurn,
  openBench,
  openPage,
  say,
  visitPortal,
  type Watched,
} from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const embed = (extra = '') =>
  `<script src="${bench.url}/widget.js" data-tenant="demo" ${extra} defer></script>`

async function expectAnswer({ page, errors, reports }: Watched) {
  await launcher(page).click()
  await liveTurn(page).waitFor()
  await say(page, 'lam giay khai sinh cho con can gi')
  await chooseUntilChecklist(page)
  expect({ errors, reports }).toEqual({ errors: [], reports: [] })
}

test('under a strict policy it answers with no report', async () => {
  const watched = await openPage(bench)
  const policy = [
    "default-src 'none'",
    `script-src ${bench.url}`,
    `connect-src ${bench.url}`,
    "require-trusted-types-for 'script'",
    "trusted-types hoi-thu-tuc lit-html 'allow-duplicates'",
  ].join('; ')
  await visitPortal(bench, watched.page, embed(), {
    'Content-Security-Policy': policy,
  })
  await expectAnswer(watched)
})

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
    expect(await link.getAttribute('href')).toContain(bench.url)
  })
})

test('inside a page-wide form under a base address, Enter asks and the page stays', async () => {
  const watched = await openPage(bench)
  const { page } = watched
  await visitPortal(
    bench,
    page,
    `<base href="/x/"><form action="/gui" method="post"><input name="q"><input type="submit" value="Gửi">
      <hoi-thu-tuc tenant="demo"></hoi-thu-tuc></form><script src="${bench.url}/widget.js" defer></script>`,
  )
  const address = page.url()
  await expectAnswer(watched)
  expect(page.url()).toBe(address)
})

test.for([
  {
    what: 'an AMD loader',
    body: '<script>window.define = Object.assign(function () { throw Error("define") }, { amd: {} }); window.require = define</script>',
  },
  {
    what: 'hostile styles',
    body: '<style>html{font-size:62.5%} *{all:unset !important} button{width:100% !important;display:none} hoi-thu-tuc{display:none;transform:scale(0)}</style><p>Trang</p>',
  },
  {
    what: 'a polluted Array.prototype',
    body: '<script>Array.prototype.each = function () {}; Object.prototype.extend = function () {}</script>',
  },
])('beside $what it still answers', async ({ body }) => {
  const watched = await openPage(bench)
  await visitPortal(bench, watched.page, `${body}${embed()}`)
  await expectAnswer(watched)
})

test('loaded twice, it stands there once', async () => {
  const watched = await openPage(bench)
  await visitPortal(bench, watched.page, `${embed()}${embed()}`)
  expect(await launcher(watched.page).count()).toBe(1)
  await expectAnswer(watched)
})

test('a portal that swaps its body keeps the conversation', async () => {
  const watched = await openPage(bench)
  const { page } = watched
  await visitPortal(bench, page, embed())
  await expectAnswer(watched)
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
  expect(await liveTurn(page).locator('htt-checklist-block').isVisible()).toBe(true)
})

test('leaves one name on the page: the table that Lit keeps of properties', async () => {
  const { page } = await openPage(bench)
  await visitPortal(bench, page, '<p>Trang</p>')
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

test('attributes decide side, distance, layer and colour', async () => {
  const { page } = await openPage(bench)
  await visitPortal(
    bench,
    page,
    embed(
      'data-position="left" data-offset-x="40" data-offset-y="88" data-z-index="500" data-accent="#7a1f1a"',
    ),
  )
  const box = await launcher(page).boundingBox()
  expect(box?.x).toBe(40)
  expect(740 - (box?.y ?? 0) - (box?.height ?? 0)).toBe(88)
  const look = await page.evaluate(() => {
    const host = document.querySelector('hoi-thu-tuc')
    const button = host?.shadowRoot?.querySelector('button')
    return host && button
      ? [getComputedStyle(host).zIndex, getComputedStyle(button).backgroundColor]
      : []
  })
  expect(look).toEqual(['500', 'rgb(122, 31, 26)'])
})
