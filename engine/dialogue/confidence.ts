import type { Hit } from '../search/index.ts'

/**
 * What speaks for showing the first hit as *the* answer, in log odds. Fitted to ways of asking that were held out of the
 * records they belong to, to requests whose record was held out whole, and to talk about other things.
 */
const EVIDENCE = {
  start: -1.89,
  coverage: 1.35,
  score: 1.61,
  lead: 2.61,
  ours: 1.4,
  long: 1.15 / 8,
}
/** A longer lead says no more. */
const MOST_LEAD = 2.5
/** However much is explained, two that are as good as even are a choice. */
const LEAST_LEAD = 1.08
/** So far ahead of another that is named outright. */
const NAMED_LEAD = 1.15

/** How probable it is that the first of the hits is what was asked for, from 0 to 1. */
export function confidenceOf(
  first: Hit,
  second: Hit | undefined,
  isOurs: boolean,
  weighty: number,
): number {
  const lead = second === undefined ? MOST_LEAD : Math.min(MOST_LEAD, first.score / second.score)
  if (lead < (second?.exact ? NAMED_LEAD : LEAST_LEAD)) return 0
  const odds =
    EVIDENCE.start +
    EVIDENCE.coverage * first.coverage +
    EVIDENCE.score * Math.log(first.score) +
    EVIDENCE.long * Math.min(weighty, 8) +
    EVIDENCE.lead * Math.log(lead) +
    (isOurs ? EVIDENCE.ours : 0)
  return 1 / (1 + Math.exp(-odds))
}
