import type { LaySpan, Query } from './match.ts'
import { WEIGHTS } from './weights.ts'

/**
 * A part of the question to be explained: its places, whether each has a neighbour in it, the lay expression that it
 * belongs to (-1 for none), what each and all weigh, and what the part is worth.
 */
export type View = {
  places: number[]
  hasNeighbour: boolean[]
  lay: number[]
  weights: number[]
  total: number
  worth: number
}

/** Only a long question is looked at in parts. */
const LONG = 8
/** A level read back from 32 bits is a little off. */
const EPSILON = 1e-6

/** The whole question and, if it is long, each of its clauses: the subject may stand in one of them. */
export function viewsOf(
  weighty: number[],
  clauses: number[][],
  weights: number[],
  lay: LaySpan[],
): View[] {
  const kept = new Set(weighty)
  const weightOf = (places: number[]) => places.reduce((sum, at) => sum + (weights[at] ?? 0), 0)
  const total = weightOf(weighty)
  const parts = weighty.length < LONG || clauses.length < 2 ? [] : clauses
  return [
    viewOf(weighty, 1, weights, lay),
    ...parts
      .map((clause) => clause.filter((place) => kept.has(place)))
      .filter(({ length }) => length > 1)
      .map((places) => {
        const share = total ? weightOf(places) / total : 0
        return viewOf(places, WEIGHTS.view + (1 - WEIGHTS.view) * Math.sqrt(share), weights, lay)
      }),
  ]
}

function viewOf(places: number[], worth: number, all: number[], spans: LaySpan[]): View {
  const own = new Set(places)
  const hasNeighbour = places.map((place) => own.has(place - 1) || own.has(place + 1))
  const weights = places.map((place) => all[place] ?? 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const lay = places.map((place) =>
    spans.findIndex(({ start, length }) => place >= start && place < start + length),
  )
  return { places, hasNeighbour, lay, weights, total, worth }
}

/**
 * Share of the weighty words, by weight, that is explained, of the whole question or of its best clause. Half of a
 * compound says little ("hộ" of "hộ chiếu"): `broken` is what it counts.
 */
export function coverageOf(query: Query, explained: Float32Array, broken = 1): number {
  const official = query.lay.map((span) => layShare(query, span, explained))
  let best = 0
  for (const { places, hasNeighbour, lay, weights, total, worth } of query.views) {
    let sum = 0
    for (let index = 0; index < places.length; index++) {
      const level = explained[places[index] ?? 0] ?? 0
      const factor = hasNeighbour[index] ? broken : WEIGHTS.single
      const own = level > WEIGHTS.alone + EPSILON ? level : level * factor
      // Official words stand in for the lay ones.
      sum += (weights[index] ?? 0) * Math.max(own, official[lay[index] ?? -1] ?? 0)
    }
    if (total) best = Math.max(best, (sum / total) * worth)
  }
  return best
}

/** How far the official words for a lay expression are explained. */
function layShare({ weights }: Query, { at, size }: LaySpan, explained: Float32Array): number {
  let total = 0
  let sum = 0
  for (let place = at; place < at + size; place++) {
    total += weights[place] ?? 0
    sum += (weights[place] ?? 0) * (explained[place] ?? 0)
  }
  return total ? sum / total : 0
}

/**
 * Whether some clause of several is explained whole (the rest of the message tells the case), or the one there is, if it
 * says more than a pair.
 */
export function fillsClause({ clauses, weighty }: Query, explained: Float32Array): boolean {
  return (
    (clauses.length > 1 || weighty.length > 2) &&
    clauses.some((places) => places.every((place) => (explained[place] ?? 0) === 1))
  )
}
