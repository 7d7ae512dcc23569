import type { MoneyValue } from '../schema/money.ts'
import type { FeeRow } from './record.ts'
import { cut, dong, grouped, prose, sentence } from './text.ts'

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
/** Words with which a note names what is paid for; any other rest may be a unit or a case. */
const NAMES_A_CHARGE =
  /^(?:phí|lệ phí|cấp bản sao|cấp giấy|cấp chứng|thẩm|kiểm tra|kiểm định|sát hạch|đăng ký|xác nhận|chứng thực)(?!\p{L})[^/:]*$/iu
const KIND_ONLY = /^(?:phí|lệ phí|phí, lệ phí)$/i
const DATED = /từ ngày|đến hết|kể từ|đến ngày|áp dụng|giảm|%/i
const NUMBERS =
  /\d{1,3}(?:[.,]\d{3})+|\d{4,}(?=\s*(?:đồng|đ|vnđ|vnd)(?![\p{L}\d]))|\d+(?:[.,]\d+)?(?=\s*(?:triệu|usd))/giu
const UNITS: [RegExp, NonNullable<Extract<MoneyValue, { amount: number }>['per']>][] = [
  [/\/\s*trang/i, 'page'],
  [/\/\s*bản/i, 'copy'],
  [/\/\s*người/i, 'person'],
  [/\/\s*(?:bộ )?hồ sơ/i, 'file'],
  [/\/\s*lần(?: (?:đăng ký|cấp))?/i, 'time'],
  [/\/\s*chữ ký/i, 'signature'],
  [/\/\s*(?:giấy|thẻ|sổ|chứng chỉ|hộ chiếu)/i, 'document'],
]
const TIERS =
  /([\d.]+)\s*(?:đồng|đ)?\s*\/\s*trang.{0,30}?từ trang thứ (\d{1,2})[^\d]{0,30}([\d.]+)\s*(?:đồng|đ)\s*\/\s*trang(?:.{0,30}?không quá ([\d.]+)\s*(?:đồng|đ)\s*\/\s*bản)?/i

/** Judges one row of money: nothing leaves here as an amount unless the record says it plainly. */
export function judgeFee(row: FeeRow): JudgedFee {
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
  const tiers = tiersOf(amount, `${note} ${prose(row.context ?? '')}`)
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
  const units = UNITS.filter(([pattern]) => pattern.test(note))
  const per = units.length === 1 && units[0] ? { per: units[0][1] } : {}
  const isExemption =
    /^(?:trường hợp[^.;]*?|người[^.;]*?)?miễn/i.test(note) &&
    !DATED.test(note) &&
    others.length === 0
  if (isExemption) return { value: { amount, ...per }, exemption: cut(note, 380) }

  const label = labelIn(ownWords)
  const isPlain =
    others.length === 0 &&
    units.length <= 1 &&
    !CONDITIONAL.test(ownWords) &&
    (label === '' || NAMES_A_CHARGE.test(label))
  if (!isPlain) {
    return { value: { unknown: told(amountsIn(note).includes(amount) ? '' : dong(amount), note) } }
  }
  return {
    value: { amount, ...per },
    ...(label === '' || KIND_ONLY.test(label) ? {} : { label: cut(label, 160) }),
  }
}

/** What a note says besides the amount, its unit and the law it rests on. */
function labelIn(note: string): string {
  const known = UNITS.reduce((text, [pattern]) => text.replace(pattern, ' '), note)
  return known
    .replace(NUMBERS, ' ')
    .replace(
      /\(?\s*(?:theo(?: quy định)?(?: cụ thể)?(?: tại| của)?\s*)?(?:thông tư|nghị quyết|pháp luật|bộ tài chính).*$/i,
      ' ',
    )
    .replace(/theo .*$/i, ' ')
    .replace(/(?<!\p{L})(?:đồng|vnđ|vnd|đ|thu|là)(?!\p{L})/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d/]+|[^\p{L}\d)]+$/gu, '')
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
export function noteOf(text: string): string {
  const note = unwrapped(prose(text)).replace(/\.$/, '')
  return /\p{L}{2}/u.test(note) ? sentence(note) : ''
}

/** The note without the parenthesis around it; clerks often forget to close it. */
function unwrapped(note: string): string {
  if (!note.startsWith('(')) return note
  let depth = 0
  for (const [at, character] of [...note].entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return at === note.length - 1 ? note.slice(1, -1).trim() : note
  }
  return note.slice(1).trim()
}

function told(amount: string, note: string): string {
  return cut([amount, note].filter((part) => part !== '').join('; '), 400)
}
