import type { ChannelId } from '../schema/base.ts'
import type { ProcessingTime } from '../schema/procedure.ts'
import { byChannel } from './by-channel.ts'
import type { CaseTime, Method, OfficialRecord } from './record.ts'
import { cut, grouped, prose, sentence } from './text.ts'

const UNIT_WORDS = {
  hour: 'giờ',
  day: 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
  year: 'năm',
} as const

/** Said where the record gives neither a unit nor a word. */
const NO_TIME = 'Cổng Dịch vụ công không ghi rõ thời hạn'

const SPELLED = /^(?:không quá |trong |tối đa )?0?(\d{1,3}) (ngày làm việc|ngày|giờ|tháng)\.?$/i
const WORD_UNITS = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  giờ: 'hour',
  tháng: 'month',
} as const
const TELLS_TIME =
  /\d+(?:[.,]\d+)?\s*(?:\([^)]{1,30}\)\s*)?(?:ngày(?!\s*\d)|giờ|tháng(?!\s*\d))|trong ngày|ngay (?:sau )?khi|ngay trong/i
const NAMED_TIME = /(\d+)\s*(?:\([^)]{1,30}\)\s*)?(ngày làm việc|ngày|giờ|tháng)(?!\s*\d)/gi
/** The portal's text for "see the description". */
const SEE_BELOW = /^theo mô tả\.?$/i

type Judged = { qty: number; unit: CaseTime['unit']; note?: string } | { unknown: string }

/** The times of a record: a number only with its unit, else what the record says instead. */
export function timesOf(record: OfficialRecord, channels: readonly ChannelId[]): ProcessingTime[] {
  const values = record.methods.map((method) => ({
    channel: method.channel,
    value: timeOf(method, record.caseTimes),
  }))
  return byChannel(values, channels).map(({ value, when }): ProcessingTime => {
    const base = { ...(when ? { when } : {}), source: 's1' }
    return 'unknown' in value ? { ...value, ...base } : { ...value, longer: [], ...base }
  })
}

function timeOf(method: Method, cases: readonly CaseTime[]): Judged {
  const { qty, unit } = method
  const description = timeWords(method.description)
  if (unit && qty !== null && qty > 0) {
    if (!Number.isInteger(qty)) return { unknown: `${grouped(qty)} ${UNIT_WORDS[unit]}` }
    if (description !== '' && contradicts(description, qty, unit)) {
      return { unknown: cut(`${qty} ${UNIT_WORDS[unit]}; ${description}`, 400) }
    }
    const note =
      description === '' || isSame(description, qty) ? {} : { note: cut(description, 300) }
    return unit === 'year' ? { qty: qty * 12, unit: 'month', ...note } : { qty, unit, ...note }
  }
  const words = SEE_BELOW.test(method.timeText) ? '' : sentence(prose(method.timeText))
  const spelled = SPELLED.exec(words)
  if (spelled) {
    const named = spelled[2]?.toLowerCase() as keyof typeof WORD_UNITS
    return { qty: Number(spelled[1]), unit: WORD_UNITS[named] }
  }
  if (/\p{L}{3}/u.test(words)) return { unknown: cut(words, 400) }
  if (description !== '') return { unknown: cut(description, 400) }
  return fromCases(cases) ?? { unknown: NO_TIME }
}

/** The handling cases as a second source: one time, or all of them told where they differ. */
function fromCases(cases: readonly CaseTime[]): Judged | undefined {
  const told = [...new Set(cases.map(({ qty, unit }) => `${qty} ${UNIT_WORDS[unit]}`))]
  const [only] = cases
  if (!only) return undefined
  if (told.length === 1) return { qty: only.qty, unit: only.unit }
  return { unknown: cut(`Tùy trường hợp: ${told.join('; ')}`, 400) }
}

/** The description, where it speaks of time at all; most descriptions speak of the place. */
function timeWords(text: string): string {
  const line = prose(text)
  if (!TELLS_TIME.test(line)) return ''
  const sentences = line.split(/(?<=\.)\s+|\s+(?=[-+*] )/)
  const first = sentences.findIndex((sentence) => TELLS_TIME.test(sentence))
  return sentence(prose(sentences.slice(Math.max(first, 0)).join(' ')))
}

/**
 * Whether the description promises less than the field: a longer time, or the same number in another unit. Shorter
 * times are most often the steps of which the field is the sum.
 */
function contradicts(description: string, qty: number, unit: keyof typeof UNIT_WORDS): boolean {
  const named = [...description.matchAll(NAMED_TIME)]
  const own = named.filter(([, number]) => Number(number) === qty)
  if (own.length > 0) return own.every(([, , word]) => word?.toLowerCase() !== UNIT_WORDS[unit])
  return named.some(([, number]) => Number(number) > qty)
}

function isSame(description: string, qty: number): boolean {
  const numbers = description.match(/\d+(?:[.,]\d+)?/g) ?? []
  return description.length < 120 && numbers.every((number) => Number(number) === qty)
}
