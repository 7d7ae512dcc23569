import type { MoneyValue } from '../schema/money.ts'
import type { FeeRow } from './record.ts'
import { cut, dong, grouped, prose } from './text.ts'

/** What one row of a record says, judged: a value that may be shown, and words that belong beside it. */
export interface JudgedFee {
  value: MoneyValue
  label?: string
  /** Who need not pay, where the row names an amount and exempts some people. */
  exemption?: string
}

/** Said of a 0 without a word beside it: the portal's default, not a promise. */
export const BARE_ZERO = 'Cổng Dịch vụ công ghi 0 đồng, không ghi rõ có miễn hay không'

/** Said where the record has no row of money at all. */
export const NO_FEE_ROW = 'Cổng Dịch vụ công không ghi phí, lệ phí'

/** Said where the record leaves out the amount and every word on it. */
export const NO_AMOUNT = 'Cổng Dịch vụ công không ghi số tiền'

const COUNCIL = /hội đồng nhân dân|hđnd/i
const FREE =
  /^(?:không thu|miễn|không phải nộp|không mất)\s*(?:phí|lệ phí|tiền)(?:\s*(?:,|và|hoặc)\s*(?:phí|lệ phí))*\.?$/i
/** Words after which an amount is not the whole truth. */
const CONDITIONAL =
  /%|giảm|miễn|không thu|trường hợp|đối với|nếu|tùy|từ ngày|đến hết|kể từ|áp dụng|dưới |trên |cấp lại|cấp đổi|cấp mới|lần đầu|gia hạn|đăng ký mới|mức |biểu |triệu|tối đa|tối thiểu|\/ ?(?:ha|m2|m3|km|tấn|gt|kg|mẫu|chỉ tiêu|năm|tháng)/i
const DATED = /từ ngày|đến hết|kể từ|đến ngày|áp dụng|giảm|%/i
const NUMBERS =
  /\d{1,3}(?:[.,]\d{3})+|\d{4,}(?=\s*(?:đồng|đ|vnđ|vnd)(?![\p{L}\d]))|\d+(?:[.,]\d+)?(?=\s*(?:triệu|usd))/giu
const UNITS: [RegExp, NonNullable<Extract<MoneyValue, { amount: number }>['per']>][] = [
  [/\/\s*trang/i, 'page'],
  [/\/\s*bản/i, 'copy'],
  [/\/\s*người/i, 'person'],
  [/\/\s*(?:bộ )?hồ sơ/i, 'file'],
  [/\/\s*lần/i, 'time'],
  [/\/\s*chữ ký/i, 'signature'],
  [/\/\s*(?:giấy|thẻ|sổ|chứng chỉ|hộ chiếu)/i, 'document'],
]
const TIERS =
  /([\d.]+)\s*(?:đồng|đ)?\s*\/\s*trang.{0,30}?từ trang thứ (\d{1,2})[^\d]{0,30}([\d.]+)\s*(?:đồng|đ)\s*\/\s*trang(?:.{0,30}?không quá ([\d.]+)\s*(?:đồng|đ)\s*\/\s*bản)?/i

/** Judges one row of money: nothing leaves here as an amount unless the record says it plainly. */
export function judgeFee(row: FeeRow, context = ''): JudgedFee {
  const note = noteOf(row.note)
  if (row.amount === null || row.amount === 0) return { value: withoutAmount(row, note) }
  const amount = row.amount
  if (COUNCIL.test(note)) {
    return {
      value: {
        suspect:
          'Cổng ghi một số tiền, nhưng phần ghi chú nói Hội đồng nhân dân cấp tỉnh quyết định mức thu',
      },
    }
  }
  if (row.foreign || (amount < 1000 && /usd|đô la/i.test(note))) {
    return { value: { unknown: told(`${grouped(amount)} ${row.foreign ?? 'USD'}`, note) } }
  }
  if (amount < 1000) {
    return {
      value: {
        suspect: 'Cổng ghi số tiền dưới 1.000 đồng, có thể đã gõ thiếu số 0 hoặc sai đơn vị',
      },
    }
  }
  if (!Number.isInteger(amount)) return { value: { unknown: told(dong(amount), note) } }
  const tiers = tiersOf(amount, `${note} ${context}`)
  if (tiers) return { value: tiers }
  return plain(amount, note)
}

function withoutAmount({ amount }: FeeRow, note: string): MoneyValue {
  if (note === '') return { unknown: amount === 0 ? BARE_ZERO : NO_AMOUNT }
  if (FREE.test(note)) return { free: `Cổng Dịch vụ công ghi “${note.replace(/\.$/, '')}”` }
  if (COUNCIL.test(note))
    return { council: true, ...(note.length > 60 ? { note: cut(note, 400) } : {}) }
  if (note.length < 25) return { unknown: `Cổng Dịch vụ công ghi: ${note}` }
  return { unknown: cut(note, 400) }
}

/** An amount with nothing beside it that could change it, or else the words of the record. */
function plain(amount: number, note: string): JudgedFee {
  const ownWords = note.replace(/trường hợp[^.;]*?nộp hồ sơ[^.;\d]*/i, '')
  const others = amountsIn(ownWords).filter((other) => other !== amount)
  const isExemption =
    /^(?:trường hợp[^.;]*?|người[^.;]*?)?miễn/i.test(note) &&
    !DATED.test(note) &&
    others.length === 0
  if (isExemption) return { value: { amount, ...perOf(note) }, exemption: cut(note, 380) }
  if (others.length > 0 || CONDITIONAL.test(ownWords)) {
    return { value: { unknown: told(amountsIn(note).includes(amount) ? '' : dong(amount), note) } }
  }
  const label = ownWords
    .replace(NUMBERS, '')
    .replace(/(?:đồng|vnđ|vnd|đ)?\s*\/\s*[\p{L} ]*/giu, '')
    .replace(/theo .*$/i, '')
    .replace(/^(?:thu|đồng|đ)(?![\p{L}])/iu, '')
    .replace(/[\s().:;,+-]+$/, '')
    .replace(/^[\s().:;,+-]+/, '')
  return {
    value: { amount, ...perOf(note) },
    ...(/\p{L}{2} ?\p{L}{2}/u.test(label) && label.length <= 160 ? { label: cut(label, 160) } : {}),
  }
}

function perOf(note: string): Pick<Extract<MoneyValue, { amount: number }>, 'per'> {
  const units = UNITS.filter(([pattern]) => pattern.test(note))
  const [first] = units
  return units.length === 1 && first ? { per: first[1] } : {}
}

function tiersOf(amount: number, text: string): MoneyValue | undefined {
  const match = TIERS.exec(text)
  if (!match) return undefined
  const [, first, from, rest, cap] = match
  const value = (digits: string | undefined) => Number((digits ?? '').replace(/\./g, ''))
  const upTo = Number(from) - 1
  if (value(first) !== amount || value(rest) < 1000 || upTo < 1) return undefined
  return {
    tiers: [{ upTo, amount }, { amount: value(rest) }],
    per: 'page',
    ...(cap ? { cap: value(cap), capPer: 'copy' as const } : {}),
  }
}

/** Amounts of đồng that a note names, "02 triệu" included. */
function amountsIn(note: string): number[] {
  return [...note.matchAll(NUMBERS)].map((match) => {
    const after = note.slice(match.index + match[0].length)
    return /^\s*triệu/i.test(after)
      ? Number(match[0].replace(',', '.')) * 1_000_000
      : Number(match[0].replace(/[.,]/g, ''))
  })
}

/** A note of one or two characters is a slip of the keyboard, not a word. */
function noteOf(text: string): string {
  const note = prose(text)
  return /\p{L}{2}/u.test(note) ? note : ''
}

function told(amount: string, note: string): string {
  return cut([amount, note].filter((part) => part !== '').join('; '), 400)
}
