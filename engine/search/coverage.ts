import type { LaySpan, Query } from './match.ts'
import { WEIGHTS } from './weights.ts'

/** A part of the question to be explained: its places, what each counts if explained alone, and what it is worth. */
export type View = { places: number[]; alone: number[]; worth: number }

/** Only a long question is looked at in parts. */
const LONG = 8

/** The whole question and, if it is long, each of its clauses: the subject may stand in one of them. */
export function viewsOf(weighty: number[], clauses: number[][], weights: number[]): View[] {
  const kept = new Set(weighty)
  const weightOf = (places: number[]) => places.reduce((sum, at) => sum + (weights[at] ?? 0), 0)
  const total = weightOf(weighty)
  const parts = weighty.length < LONG || clauses.length < 2 ? [] : clauses
  return [
    viewOf(weighty, 1),
    ...parts
      .map((clause) => clause.filter((place) => kept.has(place)))
      .filter(({ length }) => length > 1)
      .map((places) => {
        const share = total ? weightOf(places) / total : 0
        return viewOf(places, WEIGHTS.view + (1 - WEIGHTS.view) * Math.sqrt(share))
      }),
  ]
}

function viewOf(places: number[], worth: number): View {
  const all = new Set(places)
  // Half of a compound says little ("hộ" of "hộ chiếu"); a word that stands alone says most of what it can.
  const alone = places.map((place) =>
    all.has(place - 1) || all.has(place + 1) ? WEIGHTS.broken : WEIGHTS.single,
  )
  return { places, alone, worth }
}

/** Share of the weighty words, by weight, that is explained, of the whole question or of its best clause. */
export function coverageOf(query: Query, explained: Float32Array): number {
  const lay = query.lay.map((span) => layShare(query, span, explained))
  let best = 0
  for (const { places, alone, worth } of query.views) {
    let total = 0
    let sum = 0
    for (const [index, place] of places.entries()) {
      const level = explained[place] ?? 0
      let share = level > WEIGHTS.alone ? level : level * (alone[index] ?? 1)
      // Official words stand in for the lay ones.
      for (const [at, { start, length }] of query.lay.entries())
        if (place >= start && place < start + length) share = Math.max(share, lay[at] ?? 0)
      const weight = query.weights[place] ?? 0
      total += weight
      sum += weight * share
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
