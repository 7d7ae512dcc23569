import type { Talk } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { createPhraseIndex, type PhraseIndex } from '../text/phrases.ts'
import type { Reading } from '../text/reader.ts'

/** A fixed reply that a message asks for, and the places that say so. */
export type FoundTalk = { talk: Talk; places: ReadonlySet<number> }

const exceptions = new WeakMap<Talk, PhraseIndex<true>>()

/** The fixed reply that a message asks for; the higher rank and the longer phrase first. */
export function findTalk(
  { talkIndex }: Pick<Knowledge, 'talkIndex'>,
  { words, expanded, weighty }: Reading,
): FoundTalk | undefined {
  // A whole phrase leaves room for a particle or two, and for nothing that may be a subject.
  const size = words.folded.length
  const isWhole = ({ start, length }: { start: number; length: number }) =>
    length >= size - 2 && weighty.every((place) => place >= start && place < start + length)
  const found = [
    ...talkIndex.find(expanded).filter((one) => !one.value.whole || isWhole(one)),
    ...talkIndex.find(words).filter(({ value, length }) => !value.whole || length === size),
  ]
    .filter(({ value }) => exceptionsOf(value).find(expanded).length === 0)
    .sort((a, b) => b.value.rank - a.value.rank || b.length - a.length)
  const [first] = found
  if (first === undefined) return undefined
  const places = found
    .filter(({ value }) => value === first.value)
    .flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index))
  return { talk: first.value, places: new Set(places) }
}

function exceptionsOf(talk: Talk): PhraseIndex<true> {
  const known = exceptions.get(talk)
  if (known !== undefined) return known
  // A pack written before this list existed has none.
  const index = createPhraseIndex([{ phrases: talk.unless ?? [], value: true as const }])
  exceptions.set(talk, index)
  return index
}
