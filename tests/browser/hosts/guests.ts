import { expect } from 'vitest'
import { launcher, liveTurn } from '../browser.ts'
import type { Host } from './host.ts'
import { TENANT } from './lab.ts'
import { elementLine, portalPage, scriptLine } from './page.ts'

/** What else pages do to their guests. */
export const GUESTS: readonly Host[] = [
  {
    id: 'late',
    what: 'a script that comes long after the page, from a tag manager',
    snippet: () => '',
    page: (snippet) => portalPage({ body: snippet }),
    arrange: async (page, { server }) => {
      await page.evaluate(
        ([src, tenant]) => {
          const script = document.createElement('script')
          script.src = `${src}/widget.js`
          script.dataset.tenant = tenant
          document.body.append(script)
        },
        [server, TENANT] as const,
      )
      await launcher(page).waitFor()
    },
  },
  {
    id: 'module',
    what: 'a module, for which the browser names no current script',
    snippet: ({ server }) =>
      `<script type="module" src="${server}/widget.js" data-tenant="${TENANT}"></script>`,
    page: (snippet) => portalPage({ body: snippet }),
  },
  {
    id: 'joined',
    what: 'an optimiser that joins all scripts into one of the portal',
    snippet: ({ server }) =>
      `<hoi-thu-tuc data-tenant="${TENANT}" data-server="${server}/"></hoi-thu-tuc><script src="/gop.js" defer></script>`,
    page: (snippet) => portalPage({ body: snippet }),
    files: ({ widget }) => [
      { path: '/gop.js', type: 'text/javascript', body: `var other = 1;\n${widget}` },
    ],
  },
  {
    id: 'pinned',
    what: 'a versioned file with its integrity, in the head',
    snippet: ({ server, version: { file, integrity } }) =>
      `<script src="${server}/${file}" integrity="${integrity}" crossorigin="anonymous" data-tenant="${TENANT}"></script>`,
    page: (snippet) => portalPage({ head: snippet }),
  },
  {
    id: 'declared-swap',
    what: 'an element in a body that is swapped, without storage: the conversation is kept',
    snippet: elementLine,
    page: (snippet) => portalPage({ body: snippet }),
    before: (page) => page.addInitScript(blockStorage),
    check: async (page, lab) => {
      await page.evaluate(
        (line) => {
          const body = document.createElement('body')
          const element = document.createElement('hoi-thu-tuc')
          for (const [name, value] of line) element.setAttribute(name, value)
          body.append(element)
          document.body.replaceWith(body)
        },
        [['tenant', TENANT] as const],
      )
      expect(lab.posts).toEqual([])
      await launcher(page).click()
      await liveTurn(page).locator('htt-checklist-block').waitFor()
    },
  },
  {
    id: 'no-storage',
    what: 'storage and cookies that throw when they are touched',
    snippet: scriptLine,
    page: (snippet) => portalPage({ body: snippet }),
    before: (page) => page.addInitScript(blockStorage),
  },
  {
    id: 'lit',
    what: 'a Lit of its own',
    snippet: scriptLine,
    page: (snippet) =>
      portalPage({
        head: `<script type="importmap">{"imports":{"lit":"/lit/lit/index.js","@lit/reactive-element":"/lit/@lit/reactive-element/reactive-element.js","lit-html":"/lit/lit-html/lit-html.js","lit-html/is-server.js":"/lit/lit-html/is-server.js","lit-element/lit-element.js":"/lit/lit-element/lit-element.js"}}</script>`,
        body: `<tin-tuc></tin-tuc><script type="module">
          import { html, LitElement } from 'lit'
          customElements.define('tin-tuc', class extends LitElement {
            static properties = { count: {} }
            constructor() { super(); this.count = 0 }
            render() { return html\`<button type="button" @click=\${() => this.count++}>Xem: \${this.count}</button>\` }
          })</script>${snippet}`,
      }),
    check: async (page) => {
      await page.evaluate(() =>
        document.querySelector('tin-tuc')?.shadowRoot?.querySelector('button')?.click(),
      )
      await page.locator('tin-tuc button', { hasText: 'Xem: 1' }).waitFor()
    },
  },
  {
    id: 'csp-host',
    what: 'a policy that names our host and nothing else, under Trusted Types',
    snippet: elementLine,
    page: (snippet) => portalPage({ body: snippet }),
    headers: ({ server }) => ({
      'Content-Security-Policy': `default-src 'none'; script-src ${server}; connect-src ${server}; img-src data:; require-trusted-types-for 'script'; trusted-types hoi-thu-tuc lit-html 'allow-duplicates'`,
    }),
  },
  {
    id: 'no-sheets',
    what: 'a browser without constructed style sheets (Safari before 16.4) under a policy with a nonce',
    snippet: (lab) => scriptLine(lab, 'nonce="r4nd0m"'),
    page: (snippet) => portalPage({ body: snippet }),
    before: (page) => page.addInitScript(forgetSheets),
    headers: ({ server }) => ({
      'Content-Security-Policy': `default-src 'none'; script-src ${server}; connect-src ${server}; style-src 'nonce-r4nd0m'; img-src data:`,
    }),
    check: async (page) => {
      expect(await page.evaluate("'adoptedStyleSheets' in document")).toBe(false)
      expect(await page.locator('.panel').evaluate((one) => getComputedStyle(one).position)).toBe(
        'fixed',
      )
    },
  },
  {
    id: 'csp-frame',
    what: 'a policy that lets in nothing of ours but the frame',
    snippet: ({ server }) =>
      `<iframe title="Trợ lý" src="${server}/nhung?tenant=${TENANT}" width="400" height="500"></iframe>`,
    page: (snippet) => portalPage({ body: snippet }),
    headers: ({ server }) => ({
      'Content-Security-Policy': `default-src 'none'; frame-src ${server}; img-src data:`,
    }),
    opener: null,
    takes: 'iframe',
    inside: async (page) => {
      const frame = await (await page.waitForSelector('iframe')).contentFrame()
      if (!frame) throw new Error('khung trống')
      return frame
    },
  },
  {
    id: 'isolated',
    what: 'isolation from other origins',
    snippet: scriptLine,
    page: (snippet) => portalPage({ body: snippet }),
    headers: () => ({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    }),
    check: async (page) => {
      expect(await page.evaluate('crossOriginIsolated')).toBe(true)
    },
  },
  {
    id: 'isolated-frame',
    what: 'isolation from other origins, with the frame',
    snippet: ({ server }) =>
      `<iframe title="Trợ lý" src="${server}/nhung?tenant=${TENANT}" width="400" height="500"></iframe>`,
    page: (snippet) => portalPage({ body: snippet }),
    headers: () => ({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    }),
    opener: null,
    takes: 'iframe',
    inside: async (page) => {
      const frame = await (await page.waitForSelector('iframe')).contentFrame()
      if (!frame) throw new Error('khung trống')
      return frame
    },
  },
  {
    id: 'inline',
    what: 'the conversation in the page instead of over it',
    snippet: (lab) => elementLine(lab, 'mode="inline" height="700"'),
    page: (snippet) => portalPage({ body: `<form action="/gui" method="post">${snippet}</form>` }),
    takes: 'hoi-thu-tuc',
    check: async (page, { posts }) => {
      expect(posts).toEqual([])
      expect((await page.locator('htt-panel').boundingBox())?.height).toBe(700)
      await page.keyboard.press('Escape')
      expect(await page.locator('htt-panel').isVisible()).toBe(true)
    },
  },
  {
    id: 'link',
    what: 'a plain link of the page that opens the panel, without a button of ours',
    snippet: (lab) => scriptLine(lab, 'data-mode="link"'),
    page: (snippet, { server }) =>
      portalPage({
        body: `<p><a href="${server}/hoi?tenant=${TENANT}" data-hoi-thu-tuc id="mo">Hỏi đáp thủ tục</a></p>${snippet}`,
      }),
    opener: '#mo',
    check: async (page) => {
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('mo')
    },
  },
  {
    id: 'many-options',
    what: 'every option at once, written with data-',
    snippet: (lab) =>
      scriptLine(
        lab,
        'data-place="01" data-position="left" data-offset-x="40" data-offset-y="88" data-z-index="500" data-theme="dark" data-accent="#7a1f1a" data-accent-dark="#ffd9a0" data-hosts="xa-thu.example.vn" data-language="vi"',
      ),
    page: (snippet) => portalPage({ body: snippet }),
  },
]

/** Browsers that block all of a site's data throw on the first touch. */
function blockStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
}

function forgetSheets(): void {
  for (const owner of [Document.prototype, ShadowRoot.prototype])
    Reflect.deleteProperty(owner, 'adoptedStyleSheets')
  for (const name of ['replace', 'replaceSync'])
    Reflect.deleteProperty(CSSStyleSheet.prototype, name)
}
