import { flat } from '@orama/orama/trees'
import type { Term } from './terms.ts'

/** Finds the documents that share most with the given terms, best first, by their place in the list. */
export type Retrieve = (terms: Term[], limit: number) => number[]

/** How fast a long document loses against a short one that shares as much (BM25's b and k). */
const LENGTH = 0.3
const SATURATION = 1.2
/** Marks a term that stands in several documents. */
const SHARED = -1

/**
 * Files documents, each by the terms of its name, its ways of asking and its keywords, in Orama's tree of exact values.
 * Its full-text index would match prefixes, which terms are not, and takes nine times the memory and the start.
 */
export function createRetrieve(documents: Term[][]): Retrieve {
  const tree = new flat.FlatTree()
  // Most terms stand in one document alone; a set for each of them would take more memory than all the rest.
  const alone = new Map<Term, number>()
  const file = (term: Term, place: number) => {
    const other = alone.get(term)
    if (other === undefined) return alone.set(term, place)
    if (other !== SHARED) tree.insert(term, other)
    tree.insert(term, place)
    return alone.set(term, SHARED)
  }
  const lengths = documents.map((terms, place) => {
    const own = new Set(terms)
    for (const term of own) file(term, place)
    return own.size
  })
  const placesOf = (term: Term): number[] => {
    const place = alone.get(term)
    if (place === undefined) return []
    return place === SHARED ? (tree.find(term) ?? []) : [place]
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)
  const worthOf = lengths.map(
    (length) => (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH + (LENGTH * length) / mean)),
  )
  return (terms, limit) => {
    const scores = new Map<number, number>()
    for (const term of new Set(terms)) {
      const places = placesOf(term)
      const rarity = Math.log(1 + (lengths.length - places.length + 0.5) / (places.length + 0.5))
      for (const place of places)
        scores.set(place, (scores.get(place) ?? 0) + rarity * (worthOf[place] ?? 0))
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([place]) => place)
  }
}
