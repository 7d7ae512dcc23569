import type { Words } from '../text/index.ts'

/** What phrases are looked up by: pairs of neighbouring syllables, rare syllables, first and last syllables. */
export type Terms = {
  /** Terms under which a phrase is filed. */
  ofPhrase: (words: Words) => string[]
  /** Terms worth looking up, heaviest first; singles and edges only for the given places. */
  ofQuestion: (words: Words, places: number[]) => string[]
  /** How telling a syllable is: the rarer, the more. */
  weigh: (folded: string) => number
  /** Weight of a syllable that stands in one document. */
  most: number
  /** Every syllable in use, without accents. */
  syllables: Set<string>
  /** Whether two syllables stand side by side in some document. */
  hasPair: (a: string, b: string) => boolean
  /** Pairs of syllables that make one word, with accents. */
  compounds: string[]
}

const COMMON_SHARE = 0.05
const RARE_SHARE = 0.02
/** In a small house nothing is so common that it may not be looked up. */
const FEW = 40
const MOST_TERMS = 24
/** A pair makes one word if the rarer half seldom stands without the other. */
const COHESION = 0.4
const FEW_PAIRS = 4
/** A word of no record is either idle or foreign to this house: it weighs as much as one of this many records. */
const UNKNOWN_AS = 30

const pairOf = (a: string, b: string) => `${a}_${b}`
const firstOf = (a: string) => `^${a}`
const lastOf = (a: string) => `${a}^`

/** Counts in how many documents each term stands, and decides by that what is filed and looked up. */
export function createTerms(documents: Words[][]): Terms {
  const singles = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const phrases of documents) {
    count(singles, new Set(phrases.flatMap(({ folded }) => folded)))
    count(pairs, new Set(phrases.flatMap(({ folded }) => pairsOf(folded))))
  }
  const size = documents.length
  const isWord = (a: string, b: string) => {
    const seen = pairs.get(pairOf(a, b)) ?? 0
    const rarer = Math.min(singles.get(a) ?? 0, singles.get(b) ?? 0)
    return seen >= FEW_PAIRS && seen >= rarer * COHESION
  }
  const isRare = (single: string) => (singles.get(single) ?? 0) <= Math.max(FEW, size * RARE_SHARE)
  const isTelling = (pair: string) => (pairs.get(pair) ?? 0) <= Math.max(FEW, size * COMMON_SHARE)
  const weightOf = (seen: number) => Math.log(1 + size / Math.max(seen, 1))
  return {
    syllables: new Set(singles.keys()),
    hasPair: (a, b) => pairs.has(pairOf(a, b)),
    compounds: compoundsOf(documents, isWord),
    most: weightOf(1),
    weigh: (folded) => weightOf(singles.get(folded) ?? UNKNOWN_AS),
    ofPhrase({ folded }) {
      const first = folded[0]
      const last = folded.at(-1)
      if (first === undefined || last === undefined) return []
      return [
        ...pairsOf(folded).filter(isTelling),
        ...folded.filter(isRare),
        firstOf(first),
        lastOf(last),
      ]
    },
    ofQuestion({ folded }, places) {
      const weights = new Map<string, number>()
      for (const pair of pairsOf(folded)) {
        const seen = pairs.get(pair)
        if (seen && isTelling(pair)) weights.set(pair, weightOf(seen))
      }
      for (const place of places) {
        const single = folded[place] ?? ''
        const seen = singles.get(single)
        if (!seen) continue
        if (isRare(single)) weights.set(single, weightOf(seen))
        else if (places.length === 1) weights.set(firstOf(single), 1).set(lastOf(single), 1)
      }
      return [...weights]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_TERMS)
        .map(([term]) => term)
    },
  }
}

function pairsOf(folded: string[]): string[] {
  const pairs: string[] = []
  for (let place = 1; place < folded.length; place++) {
    const [a = '', b = ''] = [folded[place - 1], folded[place]]
    if (a && b) pairs.push(pairOf(a, b))
  }
  return pairs
}

function count(table: Map<string, number>, terms: Set<string>) {
  for (const term of terms) table.set(term, (table.get(term) ?? 0) + 1)
}

function compoundsOf(documents: Words[][], isWord: (a: string, b: string) => boolean): string[] {
  const found = new Set<string>()
  for (const phrases of documents)
    for (const { folded, accented } of phrases)
      for (let place = 1; place < folded.length; place++)
        if (isWord(folded[place - 1] ?? '', folded[place] ?? ''))
          found.add(`${accented[place - 1]} ${accented[place]}`)
  return [...found]
}
