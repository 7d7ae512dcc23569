import type { Answers, AnswerValue, Question } from '../../knowledge/schema/index.ts'
import { MOST_PATHS, valuesOf } from '../proof/runs.ts'

/** What a run of questions ends in: short lines under a few headings. */
export interface Outcome {
  kind: 'answer' | 'refer' | 'redirect'
  parts: { heading: string; lines: string[] }[]
}

/** The questions of an entry as a tree: each option leads to the next question or to an outcome. */
export type CaseTree =
  | { question: Question; branches: { label: string; tree: CaseTree }[] }
  | { outcome: Outcome }

/** What is walked: which question comes next, and what a run ends in. */
export interface Cases {
  next: (answers: Answers) => Question | undefined
  outcome: (answers: Answers) => Outcome
}

/** The tree of all cases, each option of each question that is really put; "chưa rõ" is left to the proof. */
export function caseTree({ next, outcome }: Cases): CaseTree {
  let leaves = 0
  const grow = (answers: Answers): CaseTree => {
    const question = next(answers)
    if (!question) {
      leaves += 1
      if (leaves > MOST_PATHS) throw new Error(`có hơn ${MOST_PATHS} đường: hãy bỏ bớt câu hỏi`)
      return { outcome: outcome(answers) }
    }
    const branches = casesOf(question).map((value) => ({
      label: labelOf(question, value),
      tree: grow({ ...answers, [question.id]: value }),
    }))
    return { question, branches }
  }
  return grow({})
}

/** Of sets, each single option and none: what a set adds up to is clear from those. */
function casesOf(question: Question): AnswerValue[] {
  return valuesOf(question).filter((value) => !Array.isArray(value) || value.length < 2)
}

function labelOf({ options }: Question, value: AnswerValue): string {
  if (typeof value === 'number') return String(value)
  const [id] = [value].flat()
  if (id === undefined) return 'Không điều nào'
  return options.find((option) => option.id === id)?.label ?? id
}
