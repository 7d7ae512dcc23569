import type { Hit } from '../search/index.ts'

/**
 * Guidance is about how, a procedure about what: a question that names a procedure is about that one. So guidance stays
 * only where it explains most of the question, or where the question says one of its phrases whole.
 */
export function withoutFaintArticles(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ ref, exact }, place) => !ref.startsWith('g:') || exact || place === 0)
}
