import type { ChannelId } from '../schema/base.ts'
import type { Fee, MoneyValue } from '../schema/money.ts'
import { byChannel, type ChannelValue } from './by-channel.ts'
import { type JudgedFee, judgeFee, NO_AMOUNT, NO_FEE_ROW, noteOf } from './money-value.ts'
import type { FeeRow, Method, OfficialRecord } from './record.ts'
import { cut, dong, grouped, prose } from './text.ts'

type Kind = NonNullable<FeeRow['kind']>

/** One slot of one channel, judged. */
interface Slot {
  kind: Kind
  label?: string
  value: MoneyValue
  older: boolean
}

/** Fees of a record. */
interface Fees {
  fees: Fee[]
  /** Words on money that stand beside the amounts: who need not pay, what missions abroad take. */
  aside: string[]
}

/**
 * The money of a record. `older` is an earlier extract of the same procedure: its words fill in only where the record
 * has a bare 0, and are marked with their own source.
 */
export function feesOf(
  record: OfficialRecord,
  channels: readonly ChannelId[],
  older?: OfficialRecord,
): Fees {
  const told = new Set<string>()
  const aside = (words: string) => told.add(words)
  const values: ChannelValue<Slot>[] = channels.flatMap((channel) => {
    const methods = record.methods.filter((method) => method.channel === channel)
    const rows = methods.flatMap((method) => rowsOf(method, aside))
    const filled = rows.length > 0 && rows.every(isBareZero) ? wordsOf(older, channel) : []
    const slots = slotsOf(filled.length > 0 ? filled : rows, aside)
    return slots.map((value) => ({ channel, value }))
  })
  const covered = new Set(values.map(({ channel }) => channel))
  const fallback = values[0]?.value.kind ?? 'le-phi'
  for (const channel of channels) {
    if (covered.has(channel)) continue
    values.push({
      channel,
      value: { kind: fallback, label: 'Phí, lệ phí', value: { unknown: NO_FEE_ROW }, older: false },
    })
  }
  const judged = withoutDearerOnline(values)
  return {
    fees: byChannel(judged, channels).map(({ value: slot, when }) => ({
      slot: slot.kind,
      kind: slot.kind === 'gia' ? ('phi' as const) : slot.kind,
      ...(slot.label ? { label: slot.label } : {}),
      value: slot.value,
      ...(when ? { when } : {}),
      source: slot.older ? 's2' : 's1',
    })),
    aside: [...told],
  }
}

/** Whether the older extract was used for a fee. */
export function usesOlder({ fees }: Fees): boolean {
  return fees.some(({ source }) => source === 's2')
}

/** The rows of a way of filing; what only missions abroad take is told aside, in words. */
function rowsOf({ fees, description }: Method, aside: (words: string) => void): FeeRow[] {
  if (/^[^.;:]*cơ quan đại diện/i.test(description) && fees.every(({ foreign }) => foreign)) {
    if (fees.length > 0) aside(cut(prose(description), 380))
    return []
  }
  return fees.map((fee) => ({ ...fee, context: description }))
}

function isBareZero({ amount, note }: FeeRow): boolean {
  return amount === 0 && noteOf(note) === ''
}

function wordsOf(older: OfficialRecord | undefined, channel: ChannelId): FeeRow[] {
  const methods = older?.methods ?? []
  const own = methods.filter((method) => method.channel === channel)
  const rows = [...own, ...methods]
    .map(({ fees }) => fees)
    .find((fees) => fees.some(({ note }) => note !== ''))
  // Only the words are taken: an amount that the newer record no longer states may have ended.
  return (rows ?? []).map((row) => ({
    ...row,
    amount: null,
    note: row.amount ? `${dong(row.amount)}; ${row.note}` : row.note,
    older: true,
  }))
}

function slotsOf(rows: readonly FeeRow[], aside: (words: string) => void): Slot[] {
  const spoken = rows.filter((row) => row.amount || noteOf(row.note) !== '')
  const kept = spoken.length > 0 ? spoken : rows.slice(0, 1)
  const kinds = new Map<Kind | 'open', FeeRow[]>()
  for (const row of kept) kinds.set(kindOf(row), [...(kinds.get(kindOf(row)) ?? []), row])
  return [...kinds].map(([key, group]) => {
    const judged = distinct(group.map(judgeFee))
    for (const { exemption } of judged) if (exemption) aside(exemption)
    const { value, label } = judged.length === 1 && judged[0] ? judged[0] : together(group, judged)
    const name =
      label ?? (key === 'gia' ? 'Giá dịch vụ' : key === 'open' ? 'Phí, lệ phí' : undefined)
    return {
      kind: key === 'open' ? 'phi' : key,
      ...(name ? { label: name } : {}),
      value,
      older: group.some((row) => row.older),
    }
  })
}

/** The note names the kind more reliably than the field, which clerks leave as they find it. */
function kindOf({ kind, note }: FeeRow): Kind | 'open' {
  const word = /^[^\p{L}]*(lệ phí|phí)(?!\p{L})(?!,? lệ phí)/iu.exec(note)?.[1]?.toLowerCase()
  if (word === 'lệ phí') return 'le-phi'
  if (word === 'phí') return 'phi'
  return kind ?? 'open'
}

function distinct(judged: readonly JudgedFee[]): JudgedFee[] {
  const seen = new Map(judged.map((one) => [JSON.stringify(one), one]))
  return [...seen.values()]
}

/** Several rows of one kind are cases that the record does not tell apart: they are told, never chosen from. */
function together(rows: readonly FeeRow[], judged: readonly JudgedFee[]): JudgedFee {
  if (judged.every(({ value }) => 'council' in value)) {
    const notes = judged.flatMap(({ value }) =>
      'council' in value && value.note ? [value.note] : [],
    )
    return { value: { council: true, ...(notes[0] ? { note: cut(notes.join('; '), 400) } : {}) } }
  }
  const suspect = judged.find(({ value }) => 'suspect' in value)
  if (suspect) return { value: suspect.value }
  const parts = rows.map((row) => {
    const note = noteOf(row.note)
    const amount = amountOf(row)
    if (note === '') return amount
    return amount === '' || note.includes(grouped(row.amount ?? 0)) ? note : `${amount} (${note})`
  })
  const told = [...new Set(parts)].filter((part) => part !== '').join('; ')
  return { value: { unknown: cut(told === '' ? NO_AMOUNT : `Tùy trường hợp: ${told}`, 400) } }
}

/** Below 1.000 the currency is not đồng, whatever the field says; the note tells. */
function amountOf({ amount, foreign }: FeeRow): string {
  if (!amount || (amount < 1000 && !foreign)) return ''
  return foreign ? `${grouped(amount)} ${foreign}` : dong(amount)
}

/** Filing online is never dearer by law: where a record says so, one of the two figures is wrong, and neither is shown. */
function withoutDearerOnline(values: readonly ChannelValue<Slot>[]): ChannelValue<Slot>[] {
  const amountAt = (channel: ChannelId, kind: Kind) => {
    const found = values.find((one) => one.channel === channel && one.value.kind === kind)
    return found && 'amount' in found.value.value ? found.value.value.amount : undefined
  }
  return values.map((one) => {
    const online = amountAt('online', one.value.kind)
    const counter = amountAt('in-person', one.value.kind)
    if (online === undefined || counter === undefined || online <= counter) return one
    if (!('amount' in one.value.value)) return one
    const suspect =
      'Cổng ghi mức nộp trực tuyến cao hơn mức nộp tại quầy, một trong hai số có thể sai'
    return { ...one, value: { ...one.value, value: { suspect } } }
  })
}
