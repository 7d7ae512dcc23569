import { readWords } from '../text/index.ts'
import { coverageOf, fillsClause } from './coverage.ts'
import type { Hit, SearchDoc } from './index.ts'
import type { Added } from './lay.ts'
import { type Match, matchPhrase, type Query } from './match.ts'
import { fitOf, type RecordTraits, type Traits } from './traits.ts'
import { WEIGHTS } from './weights.ts'

/** A name or a way of asking, ready to be matched. */
export type Phrase = {
  text: string
  accented: string[]
  /** Its syllables, by number. */
  numbers: number[]
  weights: number[]
  /** How many of the words say it; those behind are asides of an official name. */
  size: number
  isName: boolean
}
/** A document, ready to be matched; documents of one key are one candidate. */
export type Document = {
  doc: SearchDoc
  phrases: Phrase[]
  keywords: Phrase[]
  key: string
  traits: RecordTraits
}

/** A hit whose reasons are put into words only once it is shown. */
export type Judged = Omit<Hit, 'why'> & { explain: () => string[] }

/** Scores one document: what it explains of the question, how much of it was said, and what speaks for it beforehand. */
export function judge(
  query: Query,
  { doc, phrases, keywords, traits }: Document,
  added: Added[],
  asked: { traits: Traits; province: string | undefined },
): Judged {
  const { ofRecord: explained, times: said } = query
  explained.fill(0)
  said.fill(0)
  const merge = (other: Float32Array, share: number) => {
    for (let place = 0; place < explained.length; place++)
      explained[place] = Math.max(explained[place] ?? 0, (other[place] ?? 0) * share)
  }
  let isNamed = false
  let best: { phrase: Phrase; covered: number; whole: boolean; value: number } | undefined
  for (const phrase of phrases) {
    const match = matchPhrase(query, phrase)
    if (!match) continue
    merge(match.explained, 1)
    for (let place = 0; place < said.length; place++)
      said[place] = (said[place] ?? 0) + (match.explained[place] ?? 0) ** 2
    const worth = WEIGHTS.base + (1 - WEIGHTS.base) * match.covered
    // However much it explains, it can't be the best: most of the time of a search goes into the next line.
    if (best && !match.whole && worth <= best.value) continue
    const coverage = coverageOf(query, match.explained)
    if (match.whole && coverage >= WEIGHTS.named) isNamed = true
    const value = coverage * worth * wholeness(query, match)
    if (!best || value > best.value)
      best = { phrase, covered: match.covered, whole: match.whole, value }
  }
  for (const phrase of keywords) {
    const match = matchPhrase(query, phrase)
    if (match) merge(match.explained, WEIGHTS.keyword)
  }
  const coverage = coverageOf(query, explained)
  const covered = best?.covered ?? 0
  const exact = isNamed || (best?.whole ?? false)
  const score =
    (WEIGHTS.one * (best?.value ?? 0) +
      (1 - WEIGHTS.one) * coverage * (WEIGHTS.all + (1 - WEIGHTS.all) * covered)) *
    (1 + WEIGHTS.often * oftenSaid(query, said, phrases.length)) *
    (1 + prior(doc, asked.province, query.weighty.length)) *
    fitOf(asked.traits, traits)
  return {
    ref: doc.ref,
    same: [],
    score,
    coverage: coverageOf(query, explained, WEIGHTS.broken),
    covered,
    evidence:
      query.weighty.reduce(
        (sum, place) => sum + (query.weights[place] ?? 0) * (explained[place] ?? 0),
        0,
      ) / query.most,
    exact,
    named: isNamed,
    explain: () => reasons(best, added, query),
  }
}

/**
 * Share of the weighty words, by weight, that the record keeps coming back to: what many of its phrases say is its subject,
 * what one of them says in passing is not (the saturation of BM25, over phrases).
 */
function oftenSaid({ weighty, weights }: Query, said: Float32Array, phrases: number): number {
  const half = WEIGHTS.oftenAtLeast + WEIGHTS.oftenOf * phrases
  let total = 0
  let sum = 0
  for (const place of weighty) {
    const times = said[place] ?? 0
    total += weights[place] ?? 0
    sum += ((weights[place] ?? 0) * times) / (times + half)
  }
  return total ? sum / total : 0
}

function wholeness(query: Query, { whole, explained }: Match): number {
  if (!whole) return 1
  return fillsClause(query, explained) ? WEIGHTS.clause : WEIGHTS.whole
}

/** What speaks for or against a document before a word is compared. */
function prior(
  { layer, levels, demand, province }: SearchDoc,
  here: string | undefined,
  weighty: number,
): number {
  let sum = (weighty > 1 ? WEIGHTS.demand : WEIGHTS.demandOfOne) * demand
  if (layer === 'curated') sum += WEIGHTS.curated
  if (levels.includes('commune')) sum += WEIGHTS.commune
  if (province) sum += province === here ? WEIGHTS.ownProvince : WEIGHTS.otherProvince
  return sum
}

function reasons(
  best: { phrase: Phrase; covered: number; whole: boolean } | undefined,
  added: Added[],
  query: Query,
): string[] {
  if (!best) return []
  const { numbers, accented, isName, text } = best.phrase
  const isSaid = (number: number) => query.placesOf.has(number)
  if (!numbers.some(isSaid)) return []
  const words = accented.filter((_, place) => isSaid(numbers[place] ?? -1))
  const said = new Set(words.flatMap((word) => readWords(word).folded))
  return [
    `khớp ${isName ? 'tên' : 'cách hỏi'}: ${best.whole ? text : words.join(' ')}`,
    ...added
      .filter(({ means }) => readWords(means).folded.every((syllable) => said.has(syllable)))
      .map(({ say, means }) => `từ dân gian: ${say} → ${means}`),
  ]
}
