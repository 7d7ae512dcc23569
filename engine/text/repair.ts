import { bare } from './fold.ts'
import { fromKeys } from './keys.ts'

const LONGEST_SYLLABLE = 7
const LONGEST_RUN = 28

/** Rewrites a syllable that nobody knows into ones that are known: keyboard remains, drawn-out letters, missing spaces. */
export function repair(
  accented: string,
  isKnown: (folded: string) => boolean,
): string[] | undefined {
  const folded = bare(accented)
  if (isKnown(folded) || folded.length > LONGEST_RUN) return undefined
  const typed = fromKeys(folded)
  if (typed && isKnown(bare(typed))) return [typed]
  const short = accented.replace(/(\p{L})\1+/gu, '$1')
  if (short !== accented && isKnown(bare(short))) return [short]
  return splitRun(accented, folded, isKnown)
}

/** Cuts letters run together into the fewest known syllables of two letters and more. */
function splitRun(accented: string, folded: string, isKnown: (folded: string) => boolean) {
  if (folded.length < 5 || accented.length !== folded.length || /\d/.test(folded)) return undefined
  const best: (number[] | undefined)[] = [[]]
  for (let end = 2; end <= folded.length; end++)
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start <= end - 2; start++) {
      const before = best[start]
      if (!before || !isKnown(folded.slice(start, end))) continue
      const known = best[end]
      if (!known || before.length + 1 < known.length) best[end] = [...before, end]
    }
  const cuts = best[folded.length]
  return cuts?.map((end, index) => accented.slice(index ? cuts[index - 1] : 0, end))
}
