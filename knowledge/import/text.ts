const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g

/** Addresses of the portal before its rebuild of 2026: they lead nowhere today, so no text may carry them. */
const DEAD_ADDRESS =
  /https?:\/\/(?:\S*dichvucong\.gov\.vn\/p\/home\S*|(?:csdl|thutuc)\.dichvucong\.gov\.vn\S*)/gi

const NUMBER = String.raw`\d{1,5}(?:\.\d{1,3})?\/(?:\d{4}\/)?(?:NĐ|TT|QĐ|NQ|QH|PL|CT|VBHN|UBTVQH)[\p{L}\d-]*`
const DATE = String.raw`\s*[,:]?\s*ngày\s*(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`
const LEGAL_NUMBER = new RegExp(String.raw`\s*(?:số\s*:?\s*)?${NUMBER}(?:${DATE})?`, 'giu')

/** Text of a record on one line: NFC, no line break, no invisible character, no doubled space, no dead address. */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(DEAD_ADDRESS, 'Cổng Dịch vụ công quốc gia')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * A line without the bullets, headings' colons and numbers of legal documents that records carry. An answer may only
 * cite documents of our own registry, so a number that nobody checked must not reach it.
 *
 * @example prose('- Theo Thông tư số 60/2023/TT-BTC;') // 'Theo Thông tư'
 */
export function prose(text: string): string {
  return cleanLine(text)
    .replace(LEGAL_NUMBER, '')
    .replace(/^(?:[-+*•–·]+\s*)+/, '')
    .replace(/\s+([,;.:)])/g, '$1')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s;,:]+$/, '')
    .trim()
}

/** The line with a large first letter, for words that a record begins in the middle of a sentence. */
export function sentence(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** The line, cut at a word so that it fits, with an ellipsis that shows the cut. */
export function cut(line: string, max: number): string {
  if (line.length <= max) return line
  const head = line.slice(0, max - 1)
  const space = head.lastIndexOf(' ')
  const kept = space > max / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:.]+$/, '')}…`
}

/** A Vietnamese ASCII slug: "Đăng ký, quản lý cư trú" → "dang-ky-quan-ly-cu-tru". */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** An amount as people write it: 20.000 đồng. */
export function dong(amount: number): string {
  return `${grouped(amount)} đồng`
}

/** A number with Vietnamese separators: 7.5 → "7,5", 20000 → "20.000". */
export function grouped(value: number): string {
  const [whole = '', rest] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (rest ? `,${rest}` : '')
}
