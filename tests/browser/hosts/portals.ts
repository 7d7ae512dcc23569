import { expect } from 'vitest'
import { launcher, liveTurn } from '../browser.ts'
import type { Host } from './host.ts'
import { TENANT } from './lab.ts'
import { elementLine, portalPage, scriptLine } from './page.ts'

/** The eleven pages of the portals that were studied. */
export const PORTALS: readonly Host[] = [
  {
    id: 'amd',
    what: 'an AMD loader with a global define (Liferay, OpenCPS)',
    snippet: scriptLine,
    page: (snippet) =>
      portalPage({
        head: `<script>window.define = Object.assign(function () { throw new Error('define') }, { amd: {} }); window.require = window.define; window.module = { exports: null }; window.exports = null</script>`,
        body: snippet,
      }),
  },
  {
    id: 'base',
    what: 'a base address (OpenCPS themes)',
    snippet: scriptLine,
    page: (snippet) => portalPage({ head: '<base href="/x/" target="_top">', body: snippet }),
  },
  {
    id: 'form',
    what: 'a page-wide form with post-backs and shortcuts (ASP.NET, SharePoint, DNN)',
    snippet: elementLine,
    page: (snippet) =>
      portalPage({
        body: `<form method="post" action="/gui" id="aspnetForm" onsubmit="window.posted = true">
          <input type="hidden" name="__VIEWSTATE" value="x"><input name="head"><input name="body">
          <input type="text" name="q"><input type="submit" value="Tìm kiếm">${snippet}</form>
          <script>window.keys = 0; for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, function (event) { window.keys++; if (event.key === '/' || event.key === 'c') event.preventDefault() })</script>`,
      }),
    check: async (page, { posts }) => {
      expect(posts).toEqual([])
      expect(await page.evaluate('[window.posted, window.keys]')).toEqual([undefined, 0])
      // A post-back loads the page anew; the conversation of this tab is still there.
      await page.reload()
      await launcher(page).click()
      await liveTurn(page).locator('htt-checklist-block').waitFor()
    },
  },
  {
    id: 'swap',
    what: 'a body that is swapped while people walk through the portal (Senna, SPF)',
    snippet: scriptLine,
    page: (snippet) => portalPage({ body: snippet }),
    check: async (page) => {
      await page.evaluate(() => {
        history.pushState({}, '', '/trang/khac')
        document.body.replaceWith(document.createElement('body'))
      })
      expect(await liveTurn(page).locator('htt-checklist-block').isVisible()).toBe(true)
      await page.evaluate(() => {
        const root = document.documentElement
        while (root.firstChild) root.removeChild(root.firstChild)
        root.append(document.createElement('head'), document.createElement('body'))
      })
      await liveTurn(page).locator('htt-checklist-block').waitFor()
    },
  },
  {
    id: 'css',
    what: 'style sheets that reach for everything',
    snippet: elementLine,
    page: (snippet) =>
      portalPage({
        head: `<style>html{font-size:62.5%} *{all:unset !important} button,a,textarea,div{width:100% !important;display:none !important;float:left !important}
          a::before,div::before,button::before,hoi-thu-tuc::before,hoi-thu-tuc::after{content:'x' !important} hoi-thu-tuc,hoi-thu-tuc *{display:none !important;transform:scale(0) !important;opacity:0 !important;visibility:hidden !important;pointer-events:none !important;filter:blur(9px) !important}</style>`,
        body: snippet,
      }),
  },
  {
    id: 'csp-nonce',
    what: 'a strict policy with a nonce and strict-dynamic',
    snippet: (lab) => scriptLine(lab, 'nonce="r4nd0m"'),
    page: (snippet) => portalPage({ body: snippet }),
    headers: ({ server }) => ({
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src ${server}; style-src 'nonce-r4nd0m'; img-src data:; base-uri 'none'; form-action 'none'`,
    }),
  },
  {
    id: 'http',
    what: 'plain http, no secure context',
    isPlain: true,
    snippet: scriptLine,
    page: (snippet) => portalPage({ body: snippet }),
    check: async (page) => {
      expect(await page.evaluate('[isSecureContext, "clipboard" in navigator]')).toEqual([
        false,
        false,
      ])
    },
  },
  {
    id: 'prototypes',
    what: 'prototypes and JSON as Prototype.js 1.6 leaves them, and names that clobber the document',
    snippet: scriptLine,
    page: (snippet) =>
      portalPage({
        head: `<script>
          Object.prototype.extend = function () {};
          Array.prototype.each = function (each) { this.forEach(each) };
          Array.prototype.toJSON = function () { return '[' + this.map(String).join(', ') + ']' };
          String.prototype.toJSON = function () { return '"' + this + '"' };
          Object.toJSON = function (value) { return String(value) };
          Array.prototype.entries = Array.prototype.toArray = function () { return this.slice() };
          Array.prototype.reverse = (function (own) { return function (inline) { return own.call(inline === false ? this.slice() : this) } })(Array.prototype.reverse);
          Array.prototype.find = Array.prototype.detect = function (test) { for (var i = 0; i < this.length; i++) if (test(this[i], i)) return this[i] };
          Array.from = function (list) { if (!list) return []; if ('toArray' in Object(list)) return list.toArray(); var n = list.length || 0, all = new Array(n); while (n--) all[n] = list[n]; return all };
          Function.prototype.bind = (function (own) { return function () { return own.apply(this, arguments) } })(Function.prototype.bind);
          JSON.stringify = function (value) { return 'not JSON ' + value };
          HTMLElement.prototype.hide = HTMLElement.prototype.show = function () { return this };
        </script>`,
        body: `<form name="body"></form><img name="head" alt=""><img name="currentScript" alt=""><form name="activeElement"></form>${snippet}`,
      }),
  },
  {
    id: 'twice',
    what: 'two copies: the line pasted twice, once as a versioned file',
    snippet: (lab) =>
      `${scriptLine(lab)}<script src="${lab.server}/${lab.version.file}" integrity="${lab.version.integrity}" crossorigin="anonymous" data-tenant="${TENANT}" defer></script>${scriptLine(lab)}`,
    page: (snippet) => portalPage({ body: snippet }),
    check: async (page) => {
      expect(await page.locator('hoi-thu-tuc').count()).toBe(1)
    },
  },
  {
    id: 'frame',
    what: 'a sandboxed frame, as high as what is in it',
    snippet: ({ server }) =>
      `<iframe title="Trợ lý thủ tục hành chính" src="${server}/nhung?tenant=${TENANT}" width="400" height="500"
        sandbox="allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
      <script src="${server}/khung.js" defer></script>`,
    page: (snippet) => portalPage({ body: snippet }),
    opener: null,
    takes: 'iframe',
    inside: async (page) => {
      const frame = await (await page.waitForSelector('iframe')).contentFrame()
      if (!frame) throw new Error('khung trống')
      return frame
    },
    check: async (page) => {
      await page.waitForFunction(
        () => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 600,
      )
    },
  },
  {
    id: 'narrow',
    what: '320 px and text of 200 %',
    snippet: scriptLine,
    context: { viewport: { width: 320, height: 640 } },
    page: (snippet) => portalPage({ head: '<style>html{font-size:200%}</style>', body: snippet }),
    check: async (page) => {
      const log = page.locator('.log')
      expect(await log.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    },
  },
]
