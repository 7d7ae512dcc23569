import type { Words } from '../text/index.ts'

/**
 * A term as a number: two syllables side by side, or one with what it is. Numbers take a fraction of the memory and of
 * the start that the same terms take as strings.
 */
export type Term = number

/** What phrases are looked up by: pairs of neighbouring syllables, rare syllables, first and last syllables. */
export type Terms = {
  /** Terms under which a phrase is filed. */
  ofPhrase: (words: Words) => Term[]
  /** Terms worth looking up, heaviest first; singles and edges only for the given places. */
  ofQuestion: (words: Words, places: number[]) => Term[]
  /** How telling a syllable is: the rarer, the more. */
  weigh: (folded: string) => number
  /** The number of a syllable, from 0; -1 if no document says it. */
  numberOf: (folded: string) => number
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

/** Number of a syllable that no document says. */
const NOWHERE = -1
/** More syllables than any language of syllables has; a term of two of them is still a small integer. */
const MOST_SYLLABLES = 2 ** 15
const [SINGLE, FIRST, LAST] = [MOST_SYLLABLES - 1, MOST_SYLLABLES - 2, MOST_SYLLABLES - 3]
const termOf = (a: number, b: number): Term => a * MOST_SYLLABLES + b

/** Counts in how many documents each term stands, and decides by that what is filed and looked up. */
export function createTerms(documents: Words[][]): Terms {
  const numbers = new Map<string, number>()
  const singles: number[] = []
  const pairs = new Map<Term, number>()
  const inSingles = new Set<number>()
  const inPairs = new Set<Term>()
  for (const phrases of documents) {
    inSingles.clear()
    inPairs.clear()
    for (const { folded } of phrases) {
      let before: number | undefined
      for (const syllable of folded) {
        const number = numbered(syllable)
        if (number !== undefined) inSingles.add(number)
        if (before !== undefined && number !== undefined) inPairs.add(termOf(before, number))
        before = number
      }
    }
    for (const number of inSingles) singles[number] = (singles[number] ?? 0) + 1
    for (const pair of inPairs) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }

  function numbered(syllable: string): number | undefined {
    const known = numbers.get(syllable)
    if (known !== undefined || syllable === '' || numbers.size >= LAST) return known
    numbers.set(syllable, numbers.size)
    return numbers.size - 1
  }

  const size = documents.length
  const seenOf = (syllable: string) => singles[numbers.get(syllable) ?? NOWHERE] ?? 0
  const pairOf = (a = '', b = ''): Term | undefined => {
    const [first, second] = [numbers.get(a), numbers.get(b)]
    return first === undefined || second === undefined ? undefined : termOf(first, second)
  }
  const isWord = (a: number, b: number) => {
    const seen = pairs.get(termOf(a, b)) ?? 0
    const rarer = Math.min(singles[a] ?? 0, singles[b] ?? 0)
    return seen >= FEW_PAIRS && seen >= rarer * COHESION
  }
  const rare = Math.max(FEW, size * RARE_SHARE)
  const telling = Math.max(FEW, size * COMMON_SHARE)
  const weightOf = (seen: number) => Math.log(1 + size / Math.max(seen, 1))
  return {
    syllables: new Set(numbers.keys()),
    hasPair: (a, b) => pairs.has(pairOf(a, b) ?? NOWHERE),
    compounds: compoundsOf(documents, (syllable) => numbers.get(syllable), isWord),
    most: weightOf(1),
    numberOf: (folded) => numbers.get(folded) ?? NOWHERE,
    weigh: (folded) => weightOf(seenOf(folded) || UNKNOWN_AS),
    ofPhrase({ folded }) {
      const found: Term[] = []
      let before: number | undefined
      for (const syllable of folded) {
        const number = numbers.get(syllable)
        if (number === undefined) continue
        if ((singles[number] ?? 0) <= rare) found.push(termOf(number, SINGLE))
        if (before !== undefined && (pairs.get(termOf(before, number)) ?? 0) <= telling)
          found.push(termOf(before, number))
        before = number
      }
      const [first, last] = [numbers.get(folded[0] ?? ''), numbers.get(folded.at(-1) ?? '')]
      if (first !== undefined) found.push(termOf(first, FIRST))
      if (last !== undefined) found.push(termOf(last, LAST))
      return found
    },
    ofQuestion({ folded }, places) {
      const weights = new Map<Term, number>()
      for (const [place, syllable] of folded.entries()) {
        const pair = pairOf(folded[place - 1], syllable)
        const seen = pairs.get(pair ?? NOWHERE)
        if (pair !== undefined && seen && seen <= telling) weights.set(pair, weightOf(seen))
      }
      for (const place of places) {
        const number = numbers.get(folded[place] ?? '')
        if (number === undefined) continue
        const seen = singles[number] ?? 0
        if (seen <= rare) weights.set(termOf(number, SINGLE), weightOf(seen))
        else if (places.length === 1)
          weights.set(termOf(number, FIRST), 1).set(termOf(number, LAST), 1)
      }
      return [...weights]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_TERMS)
        .map(([term]) => term)
    },
  }
}

/** Pairs that make one word, as they are written. */
function compoundsOf(
  documents: Words[][],
  numberOf: (syllable: string) => number | undefined,
  isWord: (a: number, b: number) => boolean,
): string[] {
  const found = new Set<string>()
  for (const phrases of documents)
    for (const { folded, accented } of phrases) {
      let before: number | undefined
      for (const [place, syllable] of folded.entries()) {
        const number = numberOf(syllable)
        if (before !== undefined && number !== undefined && isWord(before, number))
          found.add(`${accented[place - 1]} ${accented[place]}`)
        before = number
      }
    }
  return [...found]
}
