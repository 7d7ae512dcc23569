// With everything below them.
const LINK_HOSTS: readonly string[] = ['gov.vn', 'chinhphu.vn', 'dichvucong.dcs.vn', 'zalo.me']

/**
 * The address if people may be sent there, else nothing: https only, host on the list, no user name or port in it.
 *
 * @example safeHref('https://dichvucong.gov.vn/x') // 'https://dichvucong.gov.vn/x'
 * @example safeHref('https://dichvucong.gov.vn.example.com') // undefined
 */
export function safeHref(href: string | undefined, hosts: readonly string[] = []) {
  if (!href) return undefined
  let url: URL
  try {
    url = new URL(href)
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined
  const isListed = [...LINK_HOSTS, ...hosts].some(
    (host) => url.hostname === host || url.hostname.endsWith(`.${host}`),
  )
  return isListed ? url.href : undefined
}

const PAGES = new Map([
  ['thu-tuc', 'p'],
  ['chu-de', 't'],
  ['huong-dan', 'g'],
])

/**
 * Option that opens what an address of our own stands for: shown in the conversation, not in a new tab.
 *
 * @example pageOption('/huong-dan/nop-tai-nha') // 'g:nop-tai-nha'
 */
export function pageOption(href: string): string | undefined {
  const [, folder = '', id = ''] = /^\/([a-z-]+)\/([a-z0-9-]+)$/.exec(href) ?? []
  const kind = PAGES.get(folder)
  return kind === undefined ? undefined : `${kind}:${id}`
}

/**
 * The address to dial, from a number as printed.
 *
 * @example telHref('1900 1009') // 'tel:19001009'
 */
export function telHref(number: string): string | undefined {
  const digits = number.replace(/[^0-9+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined
}
