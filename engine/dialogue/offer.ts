import type { Hit } from '../search/index.ts'

const MOST_OFFERED = 4
/** A candidate this far behind the first is none. */
const FAR_BEHIND = 0.35
/** A choice of one is none: the second may be further behind. */
const SECOND_BEHIND = 0.25
/** So close must a branch of a better hit be to take the place of the last. */
const BRANCH_BEHIND = 0.45

/**
 * The hits of a choice, best first. One branch of a better hit is among them if it is close: who finds his own case named
 * need not be led there by questions, but a tree of branches would leave no place for anything else.
 */
export function offered(hits: readonly Hit[], isBranch: (hit: Hit) => boolean): Hit[] {
  const [first] = hits
  if (first === undefined) return []
  const own = hits
    .filter((hit) => !isBranch(hit))
    .filter(
      ({ score }, place) =>
        score >= first.score * FAR_BEHIND || (place === 1 && score >= first.score * SECOND_BEHIND),
    )
    .slice(0, MOST_OFFERED)
  const branch = hits.find((hit) => isBranch(hit) && hit.score >= first.score * BRANCH_BEHIND)
  if (branch === undefined) return own
  return [...own.slice(0, MOST_OFFERED - 1), branch].sort((a, b) => b.score - a.score)
}
