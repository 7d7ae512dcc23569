import { UNSURE } from '../../engine/answer/when.ts'
import type { Answers, AnswerValue, Question } from '../../knowledge/schema/index.ts'

/**
 * More runs of questions than this in one procedure at one place are a sign that a question belongs beside its line;
 * places and days multiply them, and are no fault of the questions.
 */
export const MOST_PATHS = 5000

/** All maximal runs of questions, and what was learned on the way. */
export interface Runs {
  /** Number of runs. */
  leaves: number
  /** Ids of questions that were asked on some run. */
  asked: Set<string>
  /** Of these, the ones whose options led to different outcomes. */
  effective: Set<string>
  /** Longest run, in questions. */
  longest: number
  /** True when the walk was given up at {@link MOST_PATHS}. */
  isTooMany: boolean
}

/** What is walked: which question comes next, and what a person sees where none does. */
export interface Walked {
  next: (answers: Answers) => Question | undefined
  /** Called once at the end of each run. */
  end: (answers: Answers) => void
  /** Sums up what a person sees, so that a question can be told from an idle one. */
  outcome: (answers: Answers) => string
}

/** Walks every run: at each question every option, for sets each single one, all and none, and "chưa rõ". */
export function walkRuns({ next, end, outcome }: Walked): Runs {
  const runs: Runs = {
    leaves: 0,
    asked: new Set(),
    effective: new Set(),
    longest: 0,
    isTooMany: false,
  }

  /** Gives the outcomes below; an empty text where nobody needs them, for they are costly. */
  const walk = (answers: Answers, depth: number, isJudged: boolean): string => {
    if (runs.leaves >= MOST_PATHS) runs.isTooMany = true
    if (runs.isTooMany) return ''
    const question = next(answers)
    if (!question) {
      runs.leaves += 1
      runs.longest = Math.max(runs.longest, depth)
      end(answers)
      return isJudged ? outcome(answers) : ''
    }
    runs.asked.add(question.id)
    const cases = valuesOf(question).map((value) => ({ ...answers, [question.id]: value }))
    // Most questions show their effect at once; only where they do not, the ends of the runs are compared.
    const isEffective = () => runs.effective.has(question.id)
    if (!isEffective() && new Set(cases.map(outcome)).size > 1) runs.effective.add(question.id)
    const outcomes = new Set(cases.map((one) => walk(one, depth + 1, isJudged || !isEffective())))
    walk({ ...answers, [question.id]: UNSURE }, depth + 1, false)
    if (outcomes.size > 1) runs.effective.add(question.id)
    return [...outcomes].sort().join('\n')
  }
  walk({}, 0, false)
  return runs
}

/** The answers that a question can get, apart from "chưa rõ". */
export function valuesOf({ kind, options }: Question): AnswerValue[] {
  const ids = options.map(({ id }) => id)
  if (kind === 'one') return ids
  if (kind === 'many') return [...ids.map((id) => [id]), ids, []]
  return [1, 20]
}
