import type { Answers, Question } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { fitValue } from './value.ts'

/** An answer that cannot have been given: to a question that nobody asks, or with a value that it does not take. */
export type Misfit = { question: string; asked?: Question | undefined }

/**
 * The first of the answers that cannot have been given. Answers to other questions of the knowledge are none of the
 * procedure's business, but no fault: shared facts are sent with every procedure.
 */
export function misfit(knowledge: Knowledge, code: string, answers: Answers): Misfit | undefined {
  const own = knowledge.procedures.get(code)?.procedure.questions ?? []
  const topics = [...knowledge.topics.values()]
  const all = () => [...knowledge.procedures.values()].map(({ procedure }) => procedure)
  for (const [question, value] of Object.entries(answers)) {
    const asked = own.find(({ id }) => id === question)
    // What a topic was told may still stand beside what its procedure was told.
    const askers = asked === undefined || asked.shared ? [...all(), ...topics] : topics
    const others = askers.flatMap(({ questions }) => questions.filter(({ id }) => id === question))
    const takers = asked === undefined ? others : [asked, ...others]
    if (!takers.some((one) => fitValue(one, value) !== undefined))
      return { question, asked: takers[0] }
  }
  return undefined
}
