import { hasAccents, mayMean, readWords, type Words } from './words.ts'

/** A phrase found in a text: what it stands for and where it is. */
export type Found<T> = { value: T; phrase: string; start: number; length: number }

/** Finds many phrases in a text at once. */
export type PhraseIndex<T> = {
  /** Every phrase said, from left to right, the longer first; they may overlap. */
  find: (words: Words) => Found<T>[]
}

type Entry<T> = { value: T; phrase: string; accented: string[] }

/** Prepares phrases, written with accents, for being found in texts with or without them. */
export function createPhraseIndex<T>(entries: { phrases: string[]; value: T }[]): PhraseIndex<T> {
  const byKey = new Map<string, Entry<T>[]>()
  const lengthsByFirst = new Map<string, number[]>()
  for (const { phrases, value } of entries)
    for (const phrase of phrases) {
      const { accented, folded } = readWords(phrase)
      const [first] = folded
      if (first === undefined) continue
      const key = folded.join(' ')
      const same = byKey.get(key)
      if (same) same.push({ value, phrase, accented })
      else byKey.set(key, [{ value, phrase, accented }])
      const lengths = lengthsByFirst.get(first) ?? []
      if (!lengths.includes(folded.length))
        lengthsByFirst.set(
          first,
          [...lengths, folded.length].sort((a, b) => b - a),
        )
    }
  return {
    find(words) {
      let accents: boolean | undefined
      const found: Found<T>[] = []
      for (let start = 0; start < words.folded.length; start++)
        for (const length of lengthsByFirst.get(words.folded[start] ?? '') ?? []) {
          const end = start + length
          if (end > words.folded.length) continue
          const first = words.folded[start] ?? ''
          const key = length === 1 ? first : words.folded.slice(start, end).join(' ')
          for (const entry of byKey.get(key) ?? []) {
            accents ??= hasAccents(words)
            if (says(words, start, entry.accented, accents))
              found.push({ value: entry.value, phrase: entry.phrase, start, length })
          }
        }
      return found
    },
  }
}

/** One short word is too easily another word: who writes accents must write its accents. */
function says(words: Words, start: number, meant: string[], accents: boolean): boolean {
  if (accents && meant.length === 1) return words.accented[start] === meant[0]
  return meant.every((syllable, index) => mayMean(words.accented[start + index] ?? '', syllable))
}

/** Keeps, where phrases overlap, the longest one (the first of equals). */
export function longestOnly<T>(found: Found<T>[]): Found<T>[] {
  if (found.length < 2) return found
  const taken = new Set<number>()
  const places = (one: Found<T>) => Array.from({ length: one.length }, (_, i) => one.start + i)
  return [...found]
    .sort((a, b) => b.length - a.length || a.start - b.start)
    .filter((one) => {
      if (places(one).some((place) => taken.has(place))) return false
      for (const place of places(one)) taken.add(place)
      return true
    })
    .sort((a, b) => a.start - b.start)
}
