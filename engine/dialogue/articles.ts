import type { Article } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Hit } from '../search/index.ts'
import type { Reading } from '../text/reader.ts'

/** So few words may as well be part of another question. */
const FEWEST_WORDS = 4

/** Beside a phrase, a message may hold a few particles. */
const MOST_PARTICLES = 3

/** The guidance that a message asks for in its own words: one of its phrases, and no subject of two words beside it. */
export function articleSaid(
  { articleIndex }: Pick<Knowledge, 'articleIndex'>,
  { words, expanded, weighty }: Reading,
): Article | undefined {
  const isOutside = (start: number, end: number) =>
    weighty.filter((place) => place < start || place >= end).length > 1
  const size = expanded.folded.length
  const written = articleIndex
    .find(expanded)
    .filter(
      ({ start, length }) => size - length <= MOST_PARTICLES && !isOutside(start, start + length),
    )
  const typed = articleIndex.find(words).filter(({ length }) => length === words.folded.length)
  return [...written, ...typed]
    .filter(({ length }) => length >= FEWEST_WORDS)
    .sort((a, b) => b.length - a.length)[0]?.value
}

/**
 * Guidance is about how, a procedure about what: a question that names a procedure is about that one. So guidance stays
 * only where it explains most of the question, or where the question says one of its phrases whole.
 */
export function withoutFaintArticles(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ ref, exact }, place) => !ref.startsWith('g:') || exact || place === 0)
}
