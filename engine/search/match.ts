import { mayMean, type Words } from '../text/index.ts'
import { type View, viewsOf } from './coverage.ts'
import type { Phrase } from './judge.ts'
import type { Terms } from './terms.ts'
import { WEIGHTS } from './weights.ts'

/** Lay words of the question (`start`, `length`) and where the official words for them were added (`at`, `size`). */
export type LaySpan = { start: number; length: number; at: number; size: number }

/** A question, ready to be held against phrases. */
export type Query = {
  /** The person's own words and, behind them, the official ones added for lay ones. */
  words: Words
  /** Places of the person's own words that carry the subject. */
  weighty: number[]
  views: View[]
  /** Those places, clause by clause. */
  clauses: number[][]
  /** How telling each place is. */
  weights: number[]
  /** Weight of a word that stands in one document: what weights are measured by where it matters how many there are. */
  most: number
  lay: LaySpan[]
  /** Numbers of its syllables; -1 for those that no document says. */
  numbers: number[]
  /** Whether a syllable is said, by its number. */
  says: Uint8Array
  placesOf: Map<number, number[]>
  /** How far the phrase in hand explains each place, and how far and how often the record in hand does. */
  explained: Float32Array
  ofRecord: Float32Array
  times: Float32Array
  /** Whether the accents of a place allow a spelling; remembers what it compared. */
  allows: (place: number, accented: string) => boolean
}

/** How a phrase and a question explain each other. */
export type Match = {
  /** How far each place of the question is explained: 1 beside its neighbour, less alone. */
  explained: Float32Array
  /** Share of the phrase, by weight, that the question says. */
  covered: number
  /** Whether the question says every syllable of the phrase in its order. */
  whole: boolean
}

const NOWHERE: number[] = []

/**
 * Prepares a question for matching.
 *
 * @param says a place for each syllable in use, lent until the next question: one search looks at one question at a time
 */
export function createQuery(
  words: Words,
  { weighty, lay, clauses }: { weighty: number[]; lay: LaySpan[]; clauses: number[][] },
  { weigh, most, numberOf }: Pick<Terms, 'weigh' | 'most' | 'numberOf'>,
  says: Uint8Array,
): Query {
  const numbers = words.folded.map(numberOf)
  says.fill(0)
  const placesOf = new Map<number, number[]>()
  for (const [place, number] of numbers.entries()) {
    if (number < 0) continue
    says[number] = 1
    const places = placesOf.get(number)
    if (places) places.push(place)
    else placesOf.set(number, [place])
  }
  const compared: Map<string, boolean>[] = words.folded.map(() => new Map())
  const weights = words.folded.map((syllable) => (syllable ? weigh(syllable) : 0))
  return {
    words,
    weighty,
    views: viewsOf(weighty, clauses, weights, lay),
    clauses,
    most,
    lay,
    numbers,
    says,
    placesOf,
    weights,
    explained: new Float32Array(words.folded.length),
    ofRecord: new Float32Array(words.folded.length),
    times: new Float32Array(words.folded.length),
    allows(place, accented) {
      const written = words.accented[place] ?? ''
      if (written === accented) return true
      let allowed = compared[place]?.get(accented)
      if (allowed === undefined) {
        allowed = mayMean(written, accented)
        compared[place]?.set(accented, allowed)
      }
      return allowed
    },
  }
}

/** Holds one phrase against a question; undefined when they share no word. What it explains holds until the next call. */
export function matchPhrase(query: Query, phrase: Phrase): Match | undefined {
  const { numbers, accented, weights, size } = phrase
  const { explained, says } = query
  let met = 0
  let total = 0
  let sum = 0
  let wasPaired = false
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0
    const weight = weights[index] ?? 0
    total += weight
    let level = 0
    let isPaired = false
    if (says[number] === 1)
      for (const place of query.placesOf.get(number) ?? NOWHERE) {
        if (!query.allows(place, accented[index] ?? '')) continue
        // Only a phrase that shares a word has to forget what the one before explained.
        if (met === 0 && level === 0) explained.fill(0)
        level = Math.max(level, WEIGHTS.alone)
        explained[place] = Math.max(explained[place] ?? 0, WEIGHTS.alone)
        if (!isSaid(query, phrase, index + 1, place + 1)) continue
        isPaired = true
        explained[place] = explained[place + 1] = 1
      }
    if (level) met++
    sum += weight * (isPaired || (wasPaired && level) ? 1 : level)
    wasPaired = isPaired
  }
  if (met === 0) return undefined
  const whole = met >= size && isSaidWhole(query, phrase)
  if (size === 1 && whole) {
    sum += (weights[0] ?? 0) * (1 - WEIGHTS.alone)
    for (const place of query.placesOf.get(numbers[0] ?? 0) ?? NOWHERE)
      if (isSaid(query, phrase, 0, place)) explained[place] = 1
  }
  return { explained, covered: total ? sum / total : 0, whole }
}

/** Whether a place of the question says a word of the phrase. */
function isSaid(
  query: Query,
  { numbers, accented }: Phrase,
  index: number,
  place: number,
): boolean {
  const number = numbers[index]
  return (
    number !== undefined &&
    query.numbers[place] === number &&
    query.allows(place, accented[index] ?? '')
  )
}

function isSaidWhole(query: Query, phrase: Phrase): boolean {
  return (query.placesOf.get(phrase.numbers[0] ?? 0) ?? NOWHERE).some((start) => {
    for (let index = 0; index < phrase.size; index++)
      if (!isSaid(query, phrase, index, start + index)) return false
    return true
  })
}
