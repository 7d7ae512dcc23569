import type { Answer } from '../../knowledge/schema/index.ts'
import { foldText } from '../text/fold.ts'

type Papers = Answer['documents']

/** A paper that a sentence names, and how surely. */
export type Named = { id: string; score: number }

/** How much of a paper's own words a sentence must say before it is named. */
const ENOUGH = 0.5

/** Words that stand on every list of papers and tell none from another. */
const COMMON = new Set(
  'giay to|to khai|ban sao|ban chinh|ban goc|co chung|chung thuc|cong chung|cua nguoi|nguoi di|neu co|con han|nen mang|mang theo|hoac giay|hoac ban|van ban|xac nhan|chung nhan|dang ky|ho so|mau so|thong tin|chung minh|cua be|cua con|cua ban|hop le|thuc giay|sao chung|sao giay|sao co|chinh giay'.split(
    '|',
  ),
)

/**
 * The papers that a sentence names, the surest first: pairs of syllables of their names are looked for, those that few
 * papers share weigh most. A sentence of a slip and our names seldom agree in every word.
 */
export function papersNamed(sentence: string, papers: Papers): Named[] {
  const said = new Set(pairsOf(sentence))
  const namesOf = new Map(
    papers.map((paper) => [
      paper.id,
      [paper.name, ...(paper.oneOf ?? []).map(({ name }) => name), paper.form?.code ?? ''].map(
        (name) => [...new Set(pairsOf(name))],
      ),
    ]),
  )
  const shared = new Map<string, number>()
  for (const names of namesOf.values())
    for (const pair of new Set(names.flat())) shared.set(pair, (shared.get(pair) ?? 0) + 1)
  const weight = (pair: string) => (COMMON.has(pair) ? 0.1 : 1 / (shared.get(pair) ?? 1))
  return papers
    .flatMap(({ id }): Named[] => {
      const scores = (namesOf.get(id) ?? []).map((pairs) => {
        const told = pairs.filter((pair) => said.has(pair) && !COMMON.has(pair))
        const sum = told.reduce((total, pair) => total + weight(pair), 0)
        const whole = pairs.reduce((total, pair) => total + weight(pair), 0)
        // Between papers that share their words, the one that is said more fully is meant.
        return sum === 0 ? 0 : sum + sum / (whole + 1)
      })
      const score = Math.max(0, ...scores)
      return score >= ENOUGH ? [{ id, score }] : []
    })
    .sort((a, b) => b.score - a.score)
}

/** Pairs of neighbouring syllables; a word with a digit stands for itself: "CT01", "mẫu 03". */
function pairsOf(text: string): string[] {
  const words = foldText(text).split(' ')
  return words.flatMap((word, at) => [
    ...(/^[a-z]+\d/.test(word) ? [word] : []),
    ...(at + 1 < words.length ? [`${word} ${words[at + 1]}`] : []),
  ])
}
