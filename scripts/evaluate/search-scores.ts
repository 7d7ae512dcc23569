import type { Knowledge } from '../../engine/index.ts'
import type { Question } from './question.ts'
import { heldCode, rightCodes, wantedSets } from './right-codes.ts'
import { type Share, shareOf } from './share.ts'

/** Ranks codes for a question, best first, no two on one rank. */
export type Rank = (question: string, province?: string) => string[]

const LOOKED_AT = 10

/** Rank of the first right code among the first ten; undefined beyond. */
export function firstRight(
  knowledge: Knowledge,
  { q, codes }: Pick<Question, 'q' | 'codes'>,
  rank: Rank,
): number | undefined {
  const right = rightCodes(knowledge, codes)
  const at = rank(q)
    .slice(0, LOOKED_AT)
    .findIndex((code) => right.has(code))
  return at < 0 ? undefined : at + 1
}

/** hit@1, hit@3 and MRR@10. */
export type SearchScores = { hit1: Share; hit3: Share; mrr: number }

/** Scores ranks, one for each question. */
export function scoreRanks(ranks: readonly (number | undefined)[]): SearchScores {
  const sum = ranks.reduce<number>((total, rank) => total + (rank === undefined ? 0 : 1 / rank), 0)
  return {
    hit1: shareOf(ranks, (rank) => rank === 1),
    hit3: shareOf(ranks, (rank) => rank !== undefined && rank <= 3),
    mrr: ranks.length === 0 ? 0 : sum / ranks.length,
  }
}

/** Questions about several procedures: one right code of each within the first three. */
export function scoreSeveral(
  knowledge: Knowledge,
  asked: readonly Question[],
  questions: readonly Question[],
  rank: Rank,
): Share {
  return shareOf(asked, (question) => {
    const first = new Set(rank(question.q).slice(0, 3))
    return wantedSets(knowledge, question, questions).every((codes) =>
      [...codes].some((code) => first.has(code)),
    )
  })
}

/**
 * With the province known, its own code counts beside those of the whole country; `own`: it comes first. Codes that this
 * knowledge does not hold as one of a province are left out.
 */
export function scoreProvinces(
  knowledge: Knowledge,
  asked: readonly Question[],
  rank: Rank,
): { hit1: Share; hit3: Share; own: Share } {
  const found = asked.flatMap(({ q, codes, province_codes }) =>
    province_codes.flatMap((code) => {
      const held = heldCode(knowledge, code)
      const province =
        knowledge.procedures.get(held)?.procedure.province ?? knowledge.pointers.get(held)?.province
      if (province === undefined) return []
      const ranked = rank(q, province)
      const right = rightCodes(knowledge, [...codes, code])
      return [{ at: ranked.findIndex((one) => right.has(one)), own: ranked[0] === held }]
    }),
  )
  return {
    hit1: shareOf(found, ({ at }) => at === 0),
    hit3: shareOf(found, ({ at }) => at >= 0 && at < 3),
    own: shareOf(found, ({ own }) => own),
  }
}
