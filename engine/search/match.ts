import { mayMean, type Words } from '../text/index.ts'

/** A question, ready to be held against phrases. Places behind `own` belong to official words added for lay ones. */
export type Query = {
  words: Words
  /** Places of the person's own words that carry the subject. */
  weighty: number[]
  /** How telling each place is. */
  weights: number[]
  /** Lay words and where the official words for them were added. */
  lay: { start: number; length: number; at: number; size: number }[]
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

const ALONE = 0.5
const BROKEN = 0.5
const SINGLE = 1.2

/** Prepares a question for matching. */
export function createQuery(
  words: Words,
  weighty: number[],
  lay: Query['lay'],
  weigh: (folded: string) => number,
): Query {
  const placesOf = new Map<string, number[]>()
  for (const [place, syllable] of words.folded.entries()) {
    const places = placesOf.get(syllable)
    if (places) places.push(place)
    else placesOf.set(syllable, [place])
  }
  const compared = new Map<string, boolean>()
  return {
    words,
    weighty,
    lay,
    placesOf,
    weights: words.folded.map((syllable) => (syllable ? weigh(syllable) : 0)),
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

/** Holds one phrase against a question. */
export function matchPhrase(query: Query, phrase: Words, weights: number[]): Match {
  const { folded, accented } = phrase
  const explained = new Float32Array(query.words.folded.length)
  const places = folded.map((syllable, index) =>
    (query.placesOf.get(syllable) ?? []).filter((place) =>
      query.allows(place, accented[index] ?? ''),
    ),
  )
  const said = new Float32Array(folded.length)
  let run: number[] = []
  let whole = false
  for (let index = 0; index < folded.length; index++) {
    const here = places[index] ?? []
    const next = places[index + 1] ?? []
    // Places at which the phrase has been said without a gap since its first syllable.
    run = index === 0 ? here : here.filter((place) => run.includes(place - 1))
    whole = run.length > 0
    for (const place of here) {
      said[index] = Math.max(said[index] ?? 0, ALONE)
      explained[place] = Math.max(explained[place] ?? 0, ALONE)
      if (!next.includes(place + 1)) continue
      said[index] = said[index + 1] = 1
      explained[place] = explained[place + 1] = 1
    }
  }
  if (folded.length === 1 && whole) {
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

/** Share of the weighty words, by weight, that is explained; official words stand in for lay ones. */
export function coverageOf(query: Query, explained: Float32Array): number {
  const weighty = new Set(query.weighty)
  // Half of a compound says little ("hộ" of "hộ chiếu"); a word that stands alone says most of what it can.
  const levelOf = (place: number) => {
    const level = explained[place] ?? 0
    if (level > ALONE) return level
    return level * (weighty.has(place - 1) || weighty.has(place + 1) ? BROKEN : SINGLE)
  }
  const level = new Map(query.weighty.map((place) => [place, levelOf(place)]))
  for (const { start, length, at, size } of query.lay) {
    let total = 0
    let sum = 0
    for (let place = at; place < at + size; place++) {
      total += query.weights[place] ?? 0
      sum += (query.weights[place] ?? 0) * (explained[place] ?? 0)
    }
    const share = total ? sum / total : 0
    for (let place = start; place < start + length; place++)
      if (level.has(place)) level.set(place, Math.max(level.get(place) ?? 0, share))
  }
  let total = 0
  let sum = 0
  for (const [place, share] of level) {
    total += query.weights[place] ?? 0
    sum += (query.weights[place] ?? 0) * share
  }
  return total ? sum / total : 0
}
