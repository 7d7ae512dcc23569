import { cutOut } from './cut-out.ts'

/** What a number looks like. */
export type PersonalKind = 'card' | 'phone' | 'bank' | 'mail'

/** Where in a text personal data stands. */
export type PersonalFind = { kind: PersonalKind; from: number; to: number }

// Engines before Safari 16.4 have no look-behind, so each pattern captures what stands before the number.
// A dot between digits makes a sum of money or a procedure code: only phone numbers are written with dots, too.
const PATTERNS: readonly {
  kind: PersonalKind
  pattern: RegExp
  fits?: (digits: string) => boolean
}[] = [
  {
    kind: 'bank',
    pattern: /(^|[^\d.])(\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)(?![\d.]*\d)/g,
    fits: isBankCard,
  },
  {
    kind: 'phone',
    pattern: /(^|[^\d.])(\(?(?:\+?84|0)\)?[ .-]?[35789](?:[ .-]?\d){8})(?!\d)/g,
  },
  {
    kind: 'phone',
    pattern: /(^|[^\d.])((?:\+?84|0)[ .-]?2\d{1,2}(?:[ .-]?\d){7,8})(?!\d)/g,
    fits: isLandline,
  },
  { kind: 'card', pattern: /(^|[^\d.])(\d{12}|0\d{2}(?:[ -]?\d){9})(?![\d.]*\d)/g },
  {
    kind: 'card',
    pattern:
      /(^|[^\d.,/])(\d{9}|\d{3}([ -])\d{3}\3\d{3})(?![\d.,/]*\d)(?!\s*(?:đ|d|vnd|vnđ|dong|đồng|triệu|tỷ|tỉ|%|m2|m²)(?![\p{L}]))/giu,
    fits: (digits) => !digits.endsWith('000'),
  },
  { kind: 'mail', pattern: /(^|\s)([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g },
]

/** Personal data in a text, in order: identity, telephone and card numbers, addresses for mail. */
export function findPersonalData(text: string): PersonalFind[] {
  const found: PersonalFind[] = []
  for (const { kind, pattern, fits = () => true } of PATTERNS)
    for (const match of Array.from(text.matchAll(pattern))) {
      const [, before = '', data = ''] = match
      const from = (match.index ?? 0) + before.length
      const to = from + data.length
      const isNew = found.every((other) => to <= other.from || from >= other.to)
      if (isNew && fits(data.replace(/\D/g, ''))) found.push({ kind, from, to })
    }
  return found.sort((a, b) => a.from - b.from)
}

/**
 * The text with all of it taken out, and no hole left behind.
 *
 * @example withoutPersonalData('cccd 001099012345 mất rồi') // 'cccd mất rồi'
 */
export function withoutPersonalData(text: string): string {
  const whole = text.normalize('NFC')
  return cutOut(whole, findPersonalData(whole))
}

// 18001096 and the like are numbers of offices; landlines have eleven digits from the zero on.
function isLandline(digits: string): boolean {
  return digits.replace(/^84/, '0').length === 11
}

/** Rows of years have as many digits as a card. */
function isBankCard(digits: string): boolean {
  return !/^(?:(?:19|20)\d\d){4}$/.test(digits)
}
