import type { Hit } from '../search/index.ts'

/**
 * What speaks for the first hit, in log odds: how much of its phrase was said, how well it scores, how much it explains
 * altogether (a long story leaves much unexplained and yet says much), and how far it is ahead. Fitted to questions that
 * the words were not written from, to those that no record answers, and to talk about other things.
 */
const ANSWER = { start: -5.61, covered: 1.5, score: 0.92, evidence: 1.4, lead: 2.72 }
const AMONG = { start: -3.05, covered: 3.02, score: 1.58, evidence: 1.04 }
/** Evidence was fitted in the weight that a word of one record has among 5,448. */
const FITTED_BY = Math.log(5449)
/** A longer lead says no more. */
const MOST_LEAD = 2.5
/** However much is explained, two that are as good as even are a choice. */
const LEAST_LEAD = 1.05
/** So far ahead of another that is named outright. */
const NAMED_LEAD = 1.15
/** Who says most of one name or way of asking means it: the more else he says, the further it must be ahead. */
const SAID = 0.65
const PLAIN = [
  { coverage: 0.9, lead: 1.15 },
  { coverage: 0.62, lead: 1.3 },
]

/** How probable it is that the first of the hits is what was asked for, from 0 to 1. */
export function confidenceOf(first: Hit, second: Hit | undefined): number {
  const lead = second === undefined ? MOST_LEAD : Math.min(MOST_LEAD, first.score / second.score)
  if (lead < (second?.exact ? NAMED_LEAD : LEAST_LEAD)) return 0
  const isPlain = PLAIN.some((least) => first.coverage >= least.coverage && lead >= least.lead)
  if (isPlain && first.covered >= SAID) return 1
  return probability(oddsOf(first, ANSWER) + ANSWER.lead * Math.log(lead))
}

/** How probable it is that what was asked for is among the first few hits, from 0 to 1. */
export function chanceOf(first: Hit): number {
  return probability(oddsOf(first, AMONG))
}

type Weights = { start: number; covered: number; score: number; evidence: number }

function oddsOf({ covered, score, evidence }: Hit, weights: Weights): number {
  return (
    weights.start +
    weights.covered * covered +
    weights.score * Math.log(score) +
    weights.evidence * Math.log1p(evidence * FITTED_BY)
  )
}

const probability = (odds: number) => 1 / (1 + Math.exp(-odds))
