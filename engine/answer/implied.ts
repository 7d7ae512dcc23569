import type { Answers, Question } from '../../knowledge/schema/index.ts'
import { UNSURE } from './when.ts'

/** The answers with those that go with them where nothing else was said: "mức nặng" tells that the person is disabled. */
export function withImplied(questions: readonly Question[], answers: Answers): Answers {
  const implied = questions.flatMap(({ id, options }) => {
    const said = [answers[id]].flat()
    return options.flatMap((option) =>
      said.includes(option.id) ? Object.entries(option.implies ?? {}) : [],
    )
  })
  const open = implied.filter(([id]) => answers[id] === undefined || answers[id] === UNSURE)
  return open.length === 0 ? answers : { ...answers, ...Object.fromEntries(open) }
}
