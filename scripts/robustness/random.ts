import { fnv1a } from '../evaluate/half.ts'

/** Numbers that look random and are the same in every run. */
export type Random = {
  /** A whole number from 0 up to, not including, the bound. */
  below: (bound: number) => number
  /** One of the list; throws on an empty one. */
  of: <T>(list: readonly T[]) => T
}

/** A source of numbers of its own for every seed (mulberry32). */
export function createRandom(seed: string): Random {
  let state = fnv1a(seed)
  const below = (bound: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
  return {
    below,
    of: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new RangeError('nothing to choose from')
      return one
    },
  }
}
