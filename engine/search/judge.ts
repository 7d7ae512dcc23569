import { readWords, type Words } from '../text/index.ts'
import type { Hit, SearchDoc } from './index.ts'
import { coverageOf, matchPhrase, type Query } from './match.ts'

/** A name or a way of asking, ready to be matched. */
export type Phrase = { text: string; words: Words; weights: number[]; key: string; isName: boolean }
/** A document, ready to be matched; documents of one key are one candidate. */
export type Document = { doc: SearchDoc; phrases: Phrase[]; keywords: Phrase[]; key: string }

/** Lay words of the question and the official ones that were searched as well. */
export type Added = { say: string; means: string }

/** Scores one document: what it explains of the question, how much of it was said, and what speaks for it beforehand. */
export function judge(
  query: Query,
  { doc, phrases, keywords }: Document,
  added: Added[],
  asked: { named: Set<string>; province: string | undefined },
): Hit {
  const explained = new Float32Array(query.words.folded.length)
  const merge = (other: Float32Array, share: number) => {
    for (let place = 0; place < explained.length; place++)
      explained[place] = Math.max(explained[place] ?? 0, (other[place] ?? 0) * share)
  }
  let best: { phrase: Phrase; covered: number; whole: boolean; value: number } | undefined
  for (const phrase of phrases) {
    const match = matchPhrase(query, phrase.words, phrase.weights)
    merge(match.explained, 1)
    const coverage = coverageOf(query, match.explained)
    const value = coverage * (0.2 + 0.8 * match.covered) + (match.whole ? 0.15 : 0)
    if (!best || value > best.value)
      best = { phrase, covered: match.covered, whole: match.whole, value }
  }
  for (const phrase of keywords)
    merge(matchPhrase(query, phrase.words, phrase.weights).explained, 0.8)
  const coverage = coverageOf(query, explained)
  const covered = best?.covered ?? 0
  const exact = best?.whole ?? false
  const score =
    0.6 * (best?.value ?? 0) + 0.4 * coverage * (0.6 + 0.4 * covered) + prior(doc, asked)
  return {
    ref: doc.ref,
    same: [],
    score,
    coverage,
    covered,
    exact,
    why: reasons(best, added, query),
  }
}

/** What speaks for or against a document before a word is compared. */
function prior(
  { layer, levels, demand, province, variant }: SearchDoc,
  asked: { named: Set<string>; province: string | undefined },
): number {
  let sum = 0.008 * demand
  if (layer === 'curated') sum += 0.05
  if (levels.includes('commune')) sum += 0.04
  if (province) sum += province === asked.province ? 0.06 : -0.3
  if (variant && !asked.named.has(variant)) sum -= variant === 'ministry' ? 0.1 : 0.25
  return sum
}

function reasons(
  best: { phrase: Phrase; covered: number; whole: boolean } | undefined,
  added: Added[],
  query: Query,
): string[] {
  if (!best) return []
  const said = best.phrase.words.folded.filter((syllable) => query.placesOf.has(syllable))
  if (!said.length) return []
  const words = best.phrase.words.accented.filter((_, place) =>
    query.placesOf.has(best.phrase.words.folded[place] ?? ''),
  )
  return [
    `khớp ${best.phrase.isName ? 'tên' : 'cách hỏi'}: ${best.whole ? best.phrase.text : words.join(' ')}`,
    ...added
      .filter(({ means }) => readWords(means).folded.every((syllable) => said.includes(syllable)))
      .map(({ say, means }) => `từ dân gian: ${say} → ${means}`),
  ]
}
