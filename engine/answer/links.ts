import type { Answer, Procedure } from '../../knowledge/schema/index.ts'

const PORTAL = 'https://dichvucong.gov.vn'
const ID_VALID_DAYS = 90

/**
 * Where to file or read on: the procedure's own filing site, the portal page while its id was checked within 90 days,
 * else the portal's search by code. The portal was rebuilt once without redirects, so every address is made here.
 */
export function linkFor(
  {
    code,
    portal,
    channels,
  }: { code: string; portal?: Procedure['portal']; channels: Procedure['channels'] },
  today: string,
): Answer['link'] {
  const online = channels.find(({ id }) => id === 'online')
  if (online?.url !== undefined) return { href: online.url, kind: 'agency', online: true }
  if (portal !== undefined && daysBetween(portal.checked, today) <= ID_VALID_DAYS) {
    return { href: portalPage(portal.id), kind: 'page', online: online !== undefined }
  }
  return { href: portalSearch(code), kind: 'search', online: online !== undefined }
}

/** Page of a procedure on the national portal. */
export function portalPage(id: string): string {
  return `${PORTAL}/thu-tuc-hanh-chinh/${id}`
}

/** The portal's list, searched by code: the one address that outlives ids. */
function portalSearch(code: string): string {
  return `${PORTAL}/tra-cuu-thu-tuc/danh-sach?keyword=${encodeURIComponent(code)}&showAdvanced=false&formalityType=STANDARD&limit=10&activeKey=STANDARD`
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
