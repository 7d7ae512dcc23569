import type { MiddlewareHandler } from 'hono'

/**
 * Headers of every reply: nothing is sniffed, and no address that holds a question is passed on. A 304 carries no policy:
 * browsers would put it in place of the one they keep with the page, and show the page without its style.
 */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('X-Content-Type-Options', 'nosniff')
  c.res.headers.set('Referrer-Policy', 'same-origin')
  if (c.res.status !== 304 && !c.res.headers.has('Content-Security-Policy')) {
    c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  }
}

/**
 * The policy of a page that embeds the widget: only this host, and markup only through the widget's own policies.
 * Pages of the named origins may show it in a frame, besides our own. Browsers without constructed sheets, Safari before
 * 16.4, need the nonce for the styles of the elements.
 */
export function pagePolicy(framedBy: readonly string[], nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'self'",
    ["frame-ancestors 'self'", ...framedBy.filter(isSource)].join(' '),
    "require-trusted-types-for 'script'",
    "trusted-types hoi-thu-tuc lit-html 'allow-duplicates'",
  ].join('; ')
}

/** The policy of a page that no other site shows in a frame. */
export const PAGE_POLICY = pagePolicy([])

/** The policy of a page that is only read: no script at all. */
export const READING_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** The policy of a page for paper: one script of ours opens the print dialog, and the page works without it. */
export const PAPER_POLICY = `${READING_POLICY}; script-src 'self'`

/** A word that stands in one reply only, in its policy and on its scripts. */
export const newNonce = (): string => crypto.randomUUID()

/** What a policy understands: `null`, which a tenant may list for the API, is no source. */
function isSource(origin: string): boolean {
  return origin === '*' || /^https?:\/\/[\w.-]+(?::\d+)?$/.test(origin)
}
