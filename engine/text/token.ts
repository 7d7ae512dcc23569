import type { Found } from './phrases.ts'

/** A syllable on its way from typed to written out. */
export type Token = { accented: string; folded: string; from: number; break: boolean }

/** Every place that some phrase covers. */
export const placesOf = (found: Found<unknown>[]): Set<number> =>
  new Set(found.flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i)))
