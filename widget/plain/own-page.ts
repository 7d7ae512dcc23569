/**
 * The address of a page of our own server, from its path below it; nothing where the path leads elsewhere.
 *
 * @example ownPage('https://example.vn/tro-ly/', '/thu-tuc/khai-sinh?a=b') // 'https://example.vn/tro-ly/thu-tuc/khai-sinh?a=b'
 */
export function ownPage(root: string, path: string | undefined): string | undefined {
  if (!root || !path?.startsWith('/')) return undefined
  try {
    const { href } = new URL(path.slice(1), root)
    return href.startsWith(root) ? href : undefined
  } catch {
    return undefined
  }
}

/**
 * The same page as a sheet to print.
 *
 * @example printedPage('https://example.vn/thu-tuc/khai-sinh') // 'https://example.vn/thu-tuc/khai-sinh?in=a4'
 */
export const printedPage = (href: string): string => `${href}${href.includes('?') ? '&' : '?'}in=a4`
