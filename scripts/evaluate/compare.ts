import { findProcedures, type Knowledge } from '../../engine/index.ts'
import { createPeers } from './peers.ts'
import type { Question } from './question.ts'
import { firstRight, type Rank, type SearchScores, scoreRanks } from './search-scores.ts'

/** An engine on the same documents and questions: how well it ranks, and how long a question takes. */
export type Compared = { name: string; scores: SearchScores; ms: number }

const ROUNDS = 3

/** Our list of procedures for a question, as the site shows it. */
export function ourRank(knowledge: Knowledge): Rank {
  return (q, province) =>
    findProcedures(knowledge, {
      q,
      limit: 10,
      ...(province !== undefined && { province }),
    }).items.map(({ code }) => code)
}

/** Ours first, then its peers. */
export function compareEngines(knowledge: Knowledge, asked: readonly Question[]): Compared[] {
  const engines = [{ name: 'Hỏi Thủ Tục', rank: ourRank(knowledge) }, ...createPeers(knowledge)]
  return engines.map(({ name, rank }) => {
    // The first round, which also scores, warms the compiler up and is not timed.
    const scores = scoreRanks(asked.map((question) => firstRight(knowledge, question, rank)))
    const started = performance.now()
    for (let round = 0; round < ROUNDS; round++) for (const { q } of asked) rank(q)
    return { name, scores, ms: (performance.now() - started) / (ROUNDS * asked.length || 1) }
  })
}
