import { mayMean, type Words } from '../text/index.ts'
import { type View, viewsOf } from './coverage.ts'
import type { Phrase } from './judge.ts'
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
  /** How telling each place is. */
  weights: number[]
  lay: LaySpan[]
  placesOf: Map<string, number[]>
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

/** Prepares a question for matching. */
export function createQuery(
  words: Words,
  { weighty, lay, clauses }: { weighty: number[]; lay: LaySpan[]; clauses: number[][] },
  weigh: (folded: string) => number,
): Query {
  const placesOf = new Map<string, number[]>()
  for (const [place, syllable] of words.folded.entries()) {
    const places = placesOf.get(syllable)
    if (places) places.push(place)
    else placesOf.set(syllable, [place])
  }
  const compared = new Map<string, boolean>()
  const weights = words.folded.map((syllable) => (syllable ? weigh(syllable) : 0))
  return {
    words,
    weighty,
    views: viewsOf(weighty, clauses, weights),
    lay,
    placesOf,
    weights,
    allows(place, accented) {
      const written = words.accented[place] ?? ''
      if (written === accented) return true
      const key = `${written} ${accented}`
      let allowed = compared.get(key)
      if (allowed === undefined) {
        allowed = mayMean(written, accented)
        compared.set(key, allowed)
      }
      return allowed
    },
  }
}

/** Holds one phrase against a question; undefined when they share no word. */
export function matchPhrase(query: Query, phrase: Phrase): Match | undefined {
  const { words, weights, size } = phrase
  const places = words.folded.map((syllable, index) => {
    const found = query.placesOf.get(syllable)
    if (!found) return NOWHERE
    return found.filter((place) => query.allows(place, words.accented[index] ?? ''))
  })
  if (places.every((found) => found.length === 0)) return undefined
  const explained = new Float32Array(query.words.folded.length)
  const said = new Float32Array(places.length)
  let run = NOWHERE
  let whole = false
  for (const [index, here] of places.entries()) {
    const next = places[index + 1] ?? NOWHERE
    // Places at which the phrase has been said without a gap since its first syllable.
    run = index === 0 ? here : here.filter((place) => run.includes(place - 1))
    if (index < size) whole = run.length > 0
    for (const place of here) {
      said[index] = Math.max(said[index] ?? 0, WEIGHTS.alone)
      explained[place] = Math.max(explained[place] ?? 0, WEIGHTS.alone)
      if (!next.includes(place + 1)) continue
      said[index] = said[index + 1] = 1
      explained[place] = explained[place + 1] = 1
    }
  }
  if (size === 1 && whole) {
    said[0] = 1
    for (const place of places[0] ?? []) explained[place] = 1
  }
  let total = 0
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    total += weight
    sum += weight * (said[index] ?? 0)
  }
  return { explained, covered: total ? sum / total : 0, whole }
}
