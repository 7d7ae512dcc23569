import type { PlaceResult } from '../../engine/index.ts'

/** Tally of one way of writing all old names. */
export type PlaceScore = {
  asked: number
  /** The first place named, as certain or as the first option, is right. */
  first: number
  /** Right and certain, or a question. */
  safe: number
  /** Given as certain, and right. */
  certain: number
  /** A question among whose options, if it has any, is the right place or its province. */
  leads: number
  /** Given as certain, and wrong. */
  wrong: number
  /** Nothing understood. */
  none: number
}

/** A tally before anything was asked. */
export const emptyScore = (): PlaceScore => ({
  asked: 0,
  first: 0,
  safe: 0,
  certain: 0,
  leads: 0,
  wrong: 0,
  none: 0,
})

/** Adds one result; returns whether a wrong place was given as certain. */
export function addResult(
  score: PlaceScore,
  result: PlaceResult,
  right: ReadonlySet<string>,
  province: string,
): boolean {
  score.asked++
  if (result.kind === 'none') {
    score.none++
    return false
  }
  if (result.kind === 'found') {
    const isRight = right.has(result.commune.code)
    if (!isRight) {
      score.wrong++
      return true
    }
    score.first++
    score.safe++
    score.certain++
    return false
  }
  score.safe++
  const [first] = result.options
  if (first?.commune !== undefined && right.has(first.commune)) score.first++
  const leads = result.options.some((option) =>
    option.commune === undefined ? option.province === province : right.has(option.commune),
  )
  if (leads || result.options.length === 0) score.leads++
  return false
}
