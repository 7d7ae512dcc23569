import type { FeeRow, Method, OfficialRecord } from '../../knowledge/import/index.ts'
import { amountsIn, spanOf, spansIn, spanWords } from './figures.ts'
import { textHash } from './text-hash.ts'

/** One thing that an official record says about papers, money or time, and that a line of ours must cover. */
export interface OfficialPart {
  list: 'documents' | 'fees' | 'times'
  /** Code of a paper's component, where the record has one. */
  code?: string
  hash: string
  text: string
  /** Heading under which a paper stands. */
  under?: string
  /** A remark among the papers: both quantities are 0. */
  isNote: boolean
  /** Amounts in đồng, or spans of time, that the part names. */
  figures: string[]
}

const MISSION = /cơ quan đại diện/i

/** Everything in a record that asks for a paper, money or time; each text once. */
export function partsOf(record: OfficialRecord): OfficialPart[] {
  const parts = [...papersOf(record), ...feesOf(record), ...timesOf(record)]
  return [
    ...new Map(parts.map((part) => [`${part.list} ${nameOf(part)} ${part.hash}`, part])).values(),
  ]
}

/** The name by which `official` calls a part: its code, else the hash of its text. */
export function nameOf({ code, hash }: Pick<OfficialPart, 'code' | 'hash'>): string {
  return code ?? hash
}

function papersOf({ lists }: OfficialRecord): OfficialPart[] {
  return lists.flatMap(({ name: under, items }) =>
    items.map(({ name, code, original, copy }) => ({
      list: 'documents' as const,
      ...(code === undefined ? {} : { code }),
      hash: textHash(name),
      text: name,
      ...(under === '' ? {} : { under }),
      isNote: original + copy === 0,
      figures: [],
    })),
  )
}

/** A bare 0 is the portal's default: it says nothing, so nothing has to cover it. */
function feesOf({ methods }: OfficialRecord): OfficialPart[] {
  return methods.flatMap(({ fees, description }) =>
    fees
      .filter(({ amount, note }) => amount || /\p{L}{2}/u.test(note))
      .map((fee) => feePart(fee, description)),
  )
}

function feePart({ amount, foreign, note }: FeeRow, description: string): OfficialPart {
  const isDong = foreign === undefined && amount !== null && amount >= 1000
  const unit = foreign ?? 'đồng'
  const beside = amountsIn(description).length > 0 ? description : ''
  const text = [amount ? `${amount.toLocaleString('vi-VN')} ${unit}` : '', note, beside]
    .filter((part) => part !== '')
    .join(' · ')
  const named = MISSION.test(beside) ? [] : amountsIn(`${note} ${beside}`)
  const amounts = [...(isDong ? [amount] : []), ...named]
  return {
    list: 'fees',
    hash: textHash(text),
    text,
    isNote: false,
    figures: [...new Set(amounts.map(String))],
  }
}

/** A number without a unit is the portal's default; then the words count, and at last the handling cases. */
function timesOf({ methods, caseTimes }: OfficialRecord): OfficialPart[] {
  const parts = methods.flatMap(timePart)
  if (parts.length > 0) return parts
  return caseTimes.map(({ qty, unit }) => {
    const span = spanOf(qty, unit)
    const text = `Trường hợp xử lý: ${spanWords(span)}`
    return { list: 'times', hash: textHash(text), text, isNote: false, figures: [span] }
  })
}

function timePart({ qty, unit, timeText, description }: Method): OfficialPart[] {
  const said = unit && qty ? `${qty} ${unit}` : ''
  const words = /\p{L}{3}/u.test(timeText) ? timeText : ''
  const beside = spansIn(description).length > 0 ? description : ''
  const text = [said && spanWords(said), words, beside].filter((part) => part !== '').join(' · ')
  if (text === '') return []
  const spans = unit && qty ? [spanOf(qty, unit)] : spansIn(`${words} · ${beside}`)
  return [
    { list: 'times', hash: textHash(text), text, isNote: false, figures: [...new Set(spans)] },
  ]
}
