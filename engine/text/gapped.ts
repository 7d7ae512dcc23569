import { createPhraseIndex } from './phrases.ts'
import type { Words } from './words.ts'

/** Stands in a phrase for a few words that may be anything. */
const GAP = '…'
const LONGEST_GAP = 14

/** A phrase with gaps found in a text: what it stands for, and the places of its words. */
export type FoundGapped<T> = { value: T; phrase: string; places: number[] }

type Part<T> = { pattern: { value: T; phrase: string; parts: number }; at: number }

/** Whether a phrase has gaps: "khác … ở điểm nào". */
const hasGap = (phrase: string) => phrase.includes(GAP)

/** Prepares phrases with gaps for being found: their parts in their order, with no more than a clause between two. */
export function createGappedIndex<T>(entries: { phrases: string[]; value: T }[]) {
  const parts = createPhraseIndex(
    entries.flatMap(({ phrases, value }) =>
      phrases.filter(hasGap).flatMap((phrase) => {
        const written = phrase.split(GAP)
        const pattern = { value, phrase, parts: written.length }
        return written.map((part, at) => ({
          phrases: [part],
          value: { pattern, at } satisfies Part<T>,
        }))
      }),
    ),
  )
  return {
    find(words: Words): FoundGapped<T>[] {
      const begun = new Map<Part<T>['pattern'], { next: number; places: number[] }>()
      const found: FoundGapped<T>[] = []
      // From left to right: the first part of a phrase, or the next one of a phrase that is begun.
      for (const { value, start, length } of parts.find(words)) {
        const { pattern, at } = value
        const said = at === 0 ? { next: 0, places: [] } : begun.get(pattern)
        const gap = start - ((said?.places.at(-1) ?? start - 1) + 1)
        if (said?.next !== at || gap < 0 || gap > LONGEST_GAP) continue
        const places = [...said.places, ...Array.from({ length }, (_, index) => start + index)]
        if (at === pattern.parts - 1)
          found.push({ value: pattern.value, phrase: pattern.phrase, places })
        else begun.set(pattern, { next: at + 1, places })
      }
      return found
    },
  }
}
