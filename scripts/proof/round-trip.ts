import { holds } from '../../engine/answer/when.ts'
import { answersFor, type Knowledge } from '../../engine/knowledge.ts'
import type { Answer, Answers, AnswerValue, Procedure } from '../../knowledge/schema/index.ts'

/** Two procedures that send the same case to each other would leave a person nowhere. */
export function roundTrip(
  knowledge: Knowledge,
  { code, name, questions }: Procedure,
  answers: Answers,
  { redirects }: Answer,
): string | undefined {
  const to = redirects.find(({ holds }) => holds === 'yes')?.to
  const target = to && knowledge.procedures.get(to.code)?.procedure
  if (!target) return
  const crossing = questions.filter(({ id, shared }) => shared && answers[id] !== undefined)
  const shared = Object.fromEntries(crossing.map(({ id }) => [id, answers[id] as AnswerValue]))
  const facts = { answers: answersFor(target.questions, {}, shared) }
  const isBack = target.redirect.some(
    (redirect) =>
      holds(redirect.when, facts) === 'yes' && knowledge.codes.get(redirect.to) === code,
  )
  return isBack
    ? `"${name}" và "${target.name}" chuyển qua lại nhau: hãy bỏ một redirect`
    : undefined
}
