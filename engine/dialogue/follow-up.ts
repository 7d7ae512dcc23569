import type { Procedure } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { foldText, longestOnly } from '../text/index.ts'
import type { Aspect, Reading } from '../text/reader.ts'

type Known = Pick<Knowledge, 'followUps'>

/**
 * What a message asks of the case that is open, if it names nothing else: "bản gốc hay photo", "đăng ký ở đâu". Nothing
 * where one word of it may be a matter of its own.
 */
export function followUp(known: Known, reading: Reading): Aspect[] {
  if (notFollowing(known, reading).length > 0) return []
  const found = longestOnly(known.followUps.find(reading.expanded))
  return [...new Set(found.flatMap(({ value }) => value ?? []))]
}

/** Weighty words that no follow-up explains: they may be a matter of their own. */
export function notFollowing({ followUps }: Known, { expanded, weighty }: Reading): number[] {
  const covered = new Set(
    longestOnly(followUps.find(expanded)).flatMap(({ start, length }) =>
      Array.from({ length }, (_, index) => start + index),
    ),
  )
  return weighty.filter((place) => !covered.has(place))
}

const PAYING = ['dong', 'nop', 'tra', 'chiu', 'ton', 'mat', 'het', 'ben']
const MONEY = /^(?:thue|phi|tien)$/

/** "Phải đóng thuế bao nhiêu" where the record has that tax: nothing but what its own lines on money are called. */
export function moneyAsked(known: Known, { fees }: Procedure, reading: Reading): boolean {
  const wordAt = (place: number) => reading.expanded.folded[place] ?? ''
  const rest = notFollowing(known, reading).map(wordAt)
  if (!rest.some((word) => MONEY.test(word))) return false
  const own = new Set(fees.flatMap(({ label = '' }) => foldText(label).split(/[^\p{L}\d]+/u)))
  return rest.every((word) => own.has(word) || PAYING.includes(word))
}
