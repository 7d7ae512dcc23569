import { UNSURE } from '../../engine/answer/when.ts'
import type { Answers, AnswerValue, Question } from '../../knowledge/schema/index.ts'

/** More paths than this in one procedure are a sign that a question belongs beside its line. */
export const MOST_PATHS = 5000

/** All maximal runs of questions, and what was learned on the way. */
export interface Runs {
  /** The answers at the end of each run. */
  leaves: Answers[]
  /** Ids of questions that were asked on some run. */
  asked: Set<string>
  /** Of these, the ones whose options led to different outcomes. */
  effective: Set<string>
  /** Longest run, in questions. */
  longest: number
  /** True when the walk was given up at {@link MOST_PATHS}. */
  isTooMany: boolean
}

/**
 * Walks every run: at each question every option, for sets each single one, all and none, and "chưa rõ".
 * `outcome` sums up what a person sees at the end, so that a question can be told from an idle one.
 */
export function walkRuns(
  next: (answers: Answers) => Question | undefined,
  outcome: (answers: Answers) => string,
): Runs {
  const runs: Runs = {
    leaves: [],
    asked: new Set(),
    effective: new Set(),
    longest: 0,
    isTooMany: false,
  }
  const walk = (answers: Answers, depth: number): string => {
    if (runs.leaves.length >= MOST_PATHS) {
      runs.isTooMany = true
      return ''
    }
    const question = next(answers)
    if (!question) {
      runs.leaves.push(answers)
      runs.longest = Math.max(runs.longest, depth)
      return outcome(answers)
    }
    runs.asked.add(question.id)
    const outcomes = valuesOf(question).map((value) =>
      walk({ ...answers, [question.id]: value }, depth + 1),
    )
    walk({ ...answers, [question.id]: UNSURE }, depth + 1)
    if (new Set(outcomes).size > 1) runs.effective.add(question.id)
    return [...new Set(outcomes)].sort().join('\n')
  }
  walk({}, 0)
  return runs
}

/** The answers that a question can get, apart from "chưa rõ". */
export function valuesOf({ kind, options }: Question): AnswerValue[] {
  const ids = options.map(({ id }) => id)
  if (kind === 'one') return ids
  if (kind === 'many') return [...ids.map((id) => [id]), ids, []]
  return [1, 20]
}
