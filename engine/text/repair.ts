import { bare } from './fold.ts'
import { fromKeys } from './keys.ts'
import type { Known } from './known.ts'
import { isSyllable } from './syllable.ts'

const LONGEST_SYLLABLE = 7
const LONGEST_RUN = 28
/** What a cut between two syllables costs that are not known to stand together. */
const STRANGERS = 1
/** So few letters are rather one word with a slip than two words that nobody puts together. */
const SHORT_RUN = 7

/**
 * Rewrites a syllable that nobody knows into ones that are known: keyboard remains, drawn-out letters, missing spaces.
 * A short one becomes two that nobody puts together only if `strangers` are welcome.
 */
export function repair(
  accented: string,
  known: Known,
  { strangers = false }: { strangers?: boolean } = {},
): string[] | undefined {
  const folded = bare(accented)
  if (known.has(folded) || folded.length > LONGEST_RUN) return undefined
  const typed = fromKeys(folded)
  if (typed && known.has(bare(typed))) return [typed]
  const short = accented.replace(/(\p{L})\1+/gu, '$1')
  if (short !== accented && known.has(bare(short))) return [short]
  // A name that our texts don't hold, "Bình Phước", is no two words run together.
  if (isSyllable(folded)) return undefined
  const cut = splitRun(accented, folded, known)
  return cut && (strangers || folded.length > SHORT_RUN || areFriends(cut, known)) ? cut : undefined
}

const areFriends = (syllables: string[], known: Known) =>
  syllables.every((one, at) => at === 0 || known.hasPair(bare(syllables[at - 1] ?? ''), bare(one)))

type Cut = { cost: number; cuts: number[]; last: string }

/** Cuts letters run together into the fewest known syllables of two letters and more, best those that stand together. */
function splitRun(accented: string, folded: string, known: Known): string[] | undefined {
  if (folded.length < 5 || accented.length !== folded.length || /\d/.test(folded)) return undefined
  // The best way to reach each place by each last syllable: which syllable follows depends on it.
  const ways: Map<string, Cut>[] = Array.from({ length: folded.length + 1 }, () => new Map())
  ways[0]?.set('', { cost: 0, cuts: [], last: '' })
  for (let end = 2; end <= folded.length; end++)
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start <= end - 2; start++) {
      const last = folded.slice(start, end)
      if (!known.has(last)) continue
      for (const before of ways[start]?.values() ?? []) {
        const joint = before.last && !known.hasPair(before.last, last) ? STRANGERS : 0
        const cost = before.cost + 1 + joint
        if (cost < (ways[end]?.get(last)?.cost ?? Number.POSITIVE_INFINITY))
          ways[end]?.set(last, { cost, cuts: [...before.cuts, end], last })
      }
    }
  const [best] = [...(ways[folded.length]?.values() ?? [])].sort((a, b) => a.cost - b.cost)
  return best?.cuts.map((end, at) => accented.slice(at ? best.cuts[at - 1] : 0, end))
}
