import type { Knowledge } from '../knowledge.ts'
import type { Hit } from '../search/index.ts'
import type { Reading } from '../text/index.ts'
import { confidenceOf } from './confidence.ts'
import { factsFor } from './facts.ts'

/** How probable the first hit must be to be the answer and not one of a choice. */
export const SURE = 0.7

/** Whether the first hit may be shown as *the* answer: a wrong one is the worst error, so a choice is cheap. */
export function isAnswer(first: Hit, second: Hit | undefined): boolean {
  return confidenceOf(first, second) >= SURE
}

/** Without the branches of a better hit: what its own questions lead on to is no rival of it, unless named outright. */
export function mergeBranches(knowledge: Knowledge, hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit, place) =>
      hit.exact ||
      !hits
        .slice(0, place)
        .some(({ ref }) =>
          knowledge.procedures.get(ref)?.procedure.redirect.some(({ to }) => to === hit.ref),
        ),
  )
}

/** A reading whose subject is not sought at the given places. */
export function without(reading: Reading, places: ReadonlySet<number>): Reading {
  const keep = (place: number) => !places.has(place)
  // The same reading has been searched for already.
  if (reading.weighty.every(keep)) return reading
  return {
    ...reading,
    weighty: reading.weighty.filter(keep),
    clauses: reading.clauses.map((clause) => clause.filter(keep)).filter((rest) => rest.length > 0),
  }
}

/** Places that answer questions of a procedure or topic. */
export function toldTo(knowledge: Knowledge, ref: string, reading: Reading): Set<number> {
  const asker = knowledge.procedures.get(ref)?.procedure ?? knowledge.topics.get(ref.slice(2))
  return new Set(factsFor(asker?.questions ?? [], reading).flatMap(({ places }) => places))
}
