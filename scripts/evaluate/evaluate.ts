import { type Knowledge, reply } from '../../engine/index.ts'
import type { Pack } from '../../knowledge/schema/index.ts'
import { type Compared, compareEngines, ourRank } from './compare.ts'
import { type DialogueScores, isInScope, scoreDialogue } from './dialogue-scores.ts'
import { type Half, halfOf } from './half.ts'
import { judge } from './judge.ts'
import type { Row } from './misses.ts'
import { outcomeOf } from './outcome.ts'
import type { Question } from './question.ts'
import { scoreReach } from './reach.ts'
import {
  firstRight,
  type SearchScores,
  scoreProvinces,
  scoreRanks,
  scoreSeveral,
} from './search-scores.ts'
import type { Share } from './share.ts'

/** Scores of some of the questions. */
export type Scores = {
  questions: number
  search: SearchScores
  provinces: { hit1: Share; hit3: Share; own: Share }
  several: Share
  dialogue: DialogueScores
  reach: { held: Share; ours: Share; workedOut: Share }
}

/** Everything that an evaluation tells. */
export type Evaluation = {
  all: Scores
  halves: Record<Half, Scores>
  byOrigin: Record<string, SearchScores>
  byNoise: Record<string, SearchScores>
  /** Only what real people typed. */
  real: Scores
  peers: Compared[]
  rows: Row[]
}

const REAL = ['user-log', 'citizen']

/** Asks every question and scores what comes of it. `others` are only looked at for the codes of labels. */
export function evaluate(
  knowledge: Knowledge,
  packs: readonly Pack[],
  asked: readonly Question[],
  { today, others = asked }: { today: string; others?: readonly Question[] },
): Evaluation {
  const rank = ourRank(knowledge)
  const rows = asked.map((question): Row => {
    const outcome = outcomeOf(knowledge, reply(knowledge, { message: question.q, today }))
    const verdict = judge(knowledge, question, outcome, others)
    return { question, outcome, verdict, rank: firstRight(knowledge, question, rank) }
  })
  const scoresOf = (some: readonly Row[]): Scores => {
    const inScope = some.filter(({ question }) => isInScope(question))
    const questions = inScope.map(({ question }) => question)
    const several = some
      .filter(({ question }) => question.scope === 'multi')
      .map(({ question }) => question)
    return {
      questions: some.length,
      search: scoreRanks(inScope.map(({ rank }) => rank)),
      provinces: scoreProvinces(knowledge, questions, rank),
      several: scoreSeveral(knowledge, several, others, rank),
      dialogue: scoreDialogue(some),
      reach: scoreReach(knowledge, packs, questions),
    }
  }
  const by = (key: (question: Question) => string) => {
    const inScope = rows.filter(({ question }) => isInScope(question))
    return Object.fromEntries(
      [...new Set(inScope.map(({ question }) => key(question)))]
        .map((name) => [name, inScope.filter(({ question }) => key(question) === name)] as const)
        .sort((a, b) => b[1].length - a[1].length)
        .map(([name, group]) => [name, scoreRanks(group.map(({ rank }) => rank))]),
    )
  }
  return {
    all: scoresOf(rows),
    halves: {
      a: scoresOf(rows.filter(({ question }) => halfOf(question) === 'a')),
      b: scoresOf(rows.filter(({ question }) => halfOf(question) === 'b')),
    },
    byOrigin: by(({ origin }) => origin),
    byNoise: by(({ noise }) => noise),
    real: scoresOf(rows.filter(({ question }) => REAL.includes(question.origin))),
    peers: compareEngines(knowledge, asked.filter(isInScope)),
    rows,
  }
}
