import type { Answers, ChannelId } from '../../knowledge/schema/index.ts'
import type { Query } from './site.ts'

/** A case as an address tells it; the engine judges later whether the answers fit their questions. */
export type CaseQuery = {
  /** Answers as a trail writes them, by question id. */
  answers: ReadonlyMap<string, string>
  province: string | undefined
  /** The commune, and what it was called if that is a name of before: `05569/xã_Phúc_Chu`. */
  commune: string | undefined
  channel: ChannelId | undefined
  /** The day of an event that a deadline counts from: `2026-11-19/sinh`. */
  since: string | undefined
  /** What was asked about it (`fee`, `time`), so that this comes first; the engine drops what is none. */
  aspects: string | undefined
}

/** What an address tells of a case beside its answers, and whoever opens it again needs. */
export type CaseBeside = Pick<CaseQuery, 'province' | 'commune' | 'channel' | 'since'>

const MOST_ANSWERS = 40
const UNSURE = 'chua-ro'

/** Reads `q.<question>=<option>`, `tinh`, `xa`, `cach`, `tu` and `muc`; whatever cannot be meant is left out, never an error. */
export function readCase(params: URLSearchParams): CaseQuery {
  const answers = new Map<string, string>()
  for (const [name, value] of params) {
    const question = /^q\.([a-z0-9][a-z0-9-]{0,99})$/.exec(name)?.[1]
    if (question === undefined || !/^[a-z0-9-]{1,100}$/.test(value) || value === UNSURE) continue
    if (answers.size >= MOST_ANSWERS && !answers.has(question)) continue
    const before = answers.get(question)
    // "Không có mục nào" beside others is a slip: the others are what was meant.
    if (before !== undefined && value === '-') continue
    answers.set(question, before === undefined || before === '-' ? value : `${before},${value}`)
  }
  const province = params.get('tinh') ?? ''
  const commune = (params.get('xa') ?? '').normalize('NFC')
  const channel = params.get('cach')
  const since = params.get('tu') ?? ''
  const aspects = params.get('muc') ?? ''
  return {
    answers,
    province: /^\d{2}$/.test(province) ? province : undefined,
    commune: isCommune(commune) ? commune : undefined,
    channel:
      channel === 'online' || channel === 'in-person' || channel === 'post' ? channel : undefined,
    since: /^\d{4}-\d{2}-\d{2}\/[a-z-]{2,20}$/.test(since) ? since : undefined,
    aspects: /^[a-z,]{1,60}$/.test(aspects) ? aspects : undefined,
  }
}

/** The other way round: the query that opens a page with this case. */
export function writeCase(
  answers: Answers,
  { province, commune, channel, since, aspects }: Partial<Omit<CaseQuery, 'answers'>> = {},
): Query {
  return [
    ...Object.entries(answers)
      .filter(([, value]) => value !== UNSURE)
      .flatMap(([id, value]) => valuesOf(value).map((one) => [`q.${id}`, one] as const)),
    ...(commune !== undefined || province === undefined ? [] : [['tinh', province] as const]),
    ...(commune === undefined ? [] : [['xa', commune] as const]),
    ...(channel === undefined ? [] : [['cach', channel] as const]),
    ...(since === undefined ? [] : [['tu', since] as const]),
    ...(aspects === undefined ? [] : [['muc', aspects] as const]),
  ]
}

/** Whether a text is a commune as an address tells it. */
export const isCommune = (text: string): boolean =>
  /^\d{5}(?:\/[\p{L}\p{N}_,]{1,120})?$/u.test(text)

/** An answer as the values of its fields; an empty set is one, too. */
export function valuesOf(value: Answers[string]): string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['-'] : value
  return [String(value)]
}
