import type { Answers, AnswerValue, Question } from '../../knowledge/schema/index.ts'

/** What a run of questions ends in: short lines under a few headings. */
export interface Outcome {
  kind: 'answer' | 'refer' | 'redirect'
  parts: { heading: string; lines: string[] }[]
}

/** The questions of an entry as a tree: each option leads to the next question or to an outcome. */
export type CaseTree =
  | { question: Question; branches: { value: AnswerValue; tree: CaseTree }[] }
  | { outcome: Outcome }

/** What is walked: which question comes next, and what a run ends in. */
export interface Cases {
  next: (answers: Answers) => Question | undefined
  outcome: (answers: Answers) => Outcome
}

/**
 * The tree of all cases, each option of each question that is really put; "chưa rõ" is left to the proof. Undefined where
 * there are more runs than `most`.
 */
export function caseTree({ next, outcome }: Cases, most: number): CaseTree | undefined {
  let leaves = 0
  const grow = (answers: Answers): CaseTree | undefined => {
    const question = next(answers)
    if (!question) {
      leaves += 1
      return leaves > most ? undefined : { outcome: outcome(answers) }
    }
    const branches: { value: AnswerValue; tree: CaseTree }[] = []
    for (const value of casesOf(question)) {
      const tree = grow({ ...answers, [question.id]: value })
      if (tree === undefined) return undefined
      branches.push({ value, tree })
    }
    return { question, branches }
  }
  return grow({})
}

/** What an answer reads like on its button. */
export function labelOf({ options }: Pick<Question, 'options'>, value: AnswerValue): string {
  if (typeof value === 'number') return String(value)
  const [id] = [value].flat()
  if (id === undefined) return 'Không điều nào'
  return options.find((option) => option.id === id)?.label ?? id
}

/** Of sets, each single option and none: what a set adds up to is clear from those. */
function casesOf({ kind, options }: Question): AnswerValue[] {
  const ids = options.map(({ id }) => id)
  if (kind === 'one') return ids
  return kind === 'many' ? [...ids.map((id) => [id]), []] : [1, 20]
}
