import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'
import { visit } from './visit.ts'

const ALLOWED_HOSTS = ['gov.vn', 'chinhphu.vn', 'dichvucong.dcs.vn', 'zalo.me']

/** Gone since the national portal was rebuilt; some still answer with an empty shell. */
const DEAD_HOSTS = ['thutuc.dichvucong.gov.vn', 'csdl.dichvucong.gov.vn', 'vpcp.dichvucong.gov.vn']

/** Links lead only to hosts of the allow-list, and never to addresses that are dead. */
export const checkLinks: Check = (result) => {
  const { procedures, topics, patches, articles, talks, legal, glossary, holidays } = result.content
  const pages: Pages = {
    'huong-dan': new Set(articles.map(({ id }) => id)),
    'thu-tuc': new Set(procedures.map(({ id }) => id)),
    'chu-de': new Set(topics.map(({ id }) => id)),
  }
  const named = [...procedures, ...topics, ...patches, ...articles, ...talks, ...legal]
  const single = [...(glossary ? [glossary] : []), ...(holidays ? [holidays] : [])]
  return [...named, ...single].flatMap((entry) => {
    const problems: Problem[] = []
    for (const { value, key, path } of visit(entry)) {
      if (typeof value !== 'string') continue
      const message =
        key === 'href'
          ? hrefFault(value, pages)
          : (value.match(/\bhttps?:\/\/[^\s)"']+/giu) ?? []).map(urlFault).find(Boolean)
      if (message) problems.push(problemOf(result, entry, path, message))
    }
    return problems
  })
}

/** Ids of our own pages, by the folder of their address. */
type Pages = Record<'huong-dan' | 'thu-tuc' | 'chu-de', ReadonlySet<string>>

const PAGE_NAMES = { 'huong-dan': 'bài hướng dẫn', 'thu-tuc': 'thủ tục', 'chu-de': 'chủ đề' }

function hrefFault(href: string, pages: Pages): string | undefined {
  if (href.startsWith('tel:')) return
  const [, folder, id = ''] = /^\/(huong-dan|thu-tuc|chu-de)\/([a-z0-9-]+)$/.exec(href) ?? []
  if (folder === undefined) return urlFault(href)
  const kind = folder as keyof Pages
  return pages[kind].has(id)
    ? undefined
    : `không có ${PAGE_NAMES[kind]} "${id}": hãy sửa liên kết hoặc viết bài đó`
}

/** What is wrong with an address that people may be sent to; undefined when nothing is. */
export function urlFault(address: string): string | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') {
    return `liên kết "${address}" không dùng được: hãy ghi địa chỉ https đầy đủ`
  }
  const isAt = (host: string) => url.hostname === host || url.hostname.endsWith(`.${host}`)
  if (!ALLOWED_HOSTS.some(isAt)) {
    return `máy chủ "${url.hostname}" ngoài danh sách cho phép: hãy dùng trang .gov.vn, hoặc bỏ liên kết`
  }
  if (
    DEAD_HOSTS.includes(url.hostname) ||
    (isAt('dichvucong.gov.vn') && url.pathname.startsWith('/p/home/'))
  ) {
    return `địa chỉ "${address}" đã ngừng dùng: hãy thay bằng trang mới của Cổng Dịch vụ công`
  }
}
