import type { Talk } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { type FoundGapped, foldText, type Words } from '../text/index.ts'
import { createPhraseIndex, type Found, type PhraseIndex } from '../text/phrases.ts'
import type { Reading } from '../text/reader.ts'

/** A fixed reply that a message asks for, the phrase and all places that say so. */
export type FoundTalk = { talk: Talk; phrase: string; places: ReadonlySet<number> }

/** Words that mean something else; and those that look like words of the talk where accents are left out: "ở với", "ổ voi". */
type Exceptions = { always: PhraseIndex<true>; alike: PhraseIndex<true> }

const exceptions = new WeakMap<Talk, Exceptions>()

/** The fixed reply that a message asks for; the higher rank and the longer phrase first. */
export function findTalk(
  { talkIndex, talkFrames }: Pick<Knowledge, 'talkIndex' | 'talkFrames'>,
  { words, expanded, weighty, from, breaks }: Reading,
): FoundTalk | undefined {
  // A whole phrase leaves room for a particle or two, and for nothing that may be a subject.
  const size = words.folded.length
  const isWhole = ({ start, length }: { start: number; length: number }) =>
    length >= size - 2 && weighty.every((place) => place >= start && place < start + length)
  // "Lam that nghiep o dau, de qua 3 thang": what punctuation parts is no phrase.
  const cutBy =
    (ends: readonly number[]) =>
    ({ start, length }: { start: number; length: number }) =>
      ends.some((place) => place >= start && place < start + length - 1)
  const isCut = cutBy(breaks)
  const isCutAsTyped = cutBy(breaks.map((place) => from[place] ?? 0))
  const found: Said[] = [
    ...talkIndex.find(expanded).filter((one) => !isCut(one) && (!one.value.whole || isWhole(one))),
    ...talkIndex
      .find(words)
      .filter((one) => !isCutAsTyped(one) && (!one.value.whole || one.length === size)),
    ...talkFrames.find(expanded).map(withSpan),
  ]
    .filter((one) => !isExcepted(one, expanded))
    .sort((a, b) => b.value.rank - a.value.rank || b.length - a.length)
  const [first] = found
  if (first === undefined) return undefined
  const places = found.filter(({ value }) => value === first.value).flatMap(placesOf)
  return { talk: first.value, phrase: first.phrase, places: new Set(places) }
}

type Said = Found<Talk> & { places?: readonly number[] }

/** A phrase with gaps beside others: as long as its words. */
function withSpan({ value, phrase, places }: FoundGapped<Talk>): Said {
  return { value, phrase, places, start: places[0] ?? 0, length: places.length }
}

const placesOf = ({ start, length, places }: Said): readonly number[] =>
  places ?? Array.from({ length }, (_, index) => start + index)

/** Whether a word in the message makes the talk something else, anywhere; or the very words, if accents were left out. */
function isExcepted({ value, start, length }: Found<Talk>, words: Words): boolean {
  const { always, alike } = exceptionsOf(value)
  const isSame = (one: Found<true>) => one.start === start && one.length === length
  return always.find(words).length > 0 || alike.find(words).some(isSame)
}

function exceptionsOf(talk: Talk): Exceptions {
  const known = exceptions.get(talk)
  if (known !== undefined) return known
  const said = new Set(talk.says.map(foldText))
  // A pack written before this list existed has none.
  const all = talk.unless ?? []
  const indexOf = (phrases: string[]) => createPhraseIndex([{ phrases, value: true as const }])
  const found = {
    always: indexOf(all.filter((phrase) => !said.has(foldText(phrase)))),
    alike: indexOf(all.filter((phrase) => said.has(foldText(phrase)))),
  }
  exceptions.set(talk, found)
  return found
}
