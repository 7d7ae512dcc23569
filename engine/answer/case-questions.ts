import type { Answers, ChannelId, Place, Question } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { localise } from './patches.ts'
import { openQuestions, openTopicQuestions, sideQuestions } from './questions.ts'
import { type Facts, UNSURE } from './when.ts'

/** A case as a form holds it: of a procedure by code or id, or of a topic. */
export type CaseInput = {
  of: { procedure: string } | { topic: string }
  answers: Answers
  place?: Place | undefined
  channel?: ChannelId | undefined
}

/**
 * The questions that a form for one case puts all at once: those answered, and those that would still change the
 * outcome, in the order of the file. Nothing where nothing can be asked.
 */
export function caseQuestions(knowledge: Knowledge, input: CaseInput): Question[] {
  const { of, place, channel } = input
  // Who does not know is asked again: on paper there is no "already asked".
  const answers = Object.fromEntries(
    Object.entries(input.answers).filter(([, value]) => value !== UNSURE),
  )
  const facts: Facts = {
    answers,
    ...(channel && { channel }),
    ...(place && { province: place.province }),
  }
  const among = (questions: readonly Question[], open: readonly Question[]) =>
    questions.filter((question) => answers[question.id] !== undefined || open.includes(question))

  if ('topic' in of) {
    const topic = knowledge.topics.get(of.topic)
    return topic === undefined ? [] : among(topic.questions, openTopicQuestions(topic, facts))
  }
  const code = knowledge.codes.get(of.procedure)
  const known = code === undefined ? undefined : knowledge.procedures.get(code)
  if (code === undefined || known === undefined) return []
  const patches = knowledge.patches.get(code) ?? []
  const { procedure } = localise(known.procedure, patches, place, known.layer)
  return among(procedure.questions, [
    ...openQuestions(procedure, facts),
    ...sideQuestions(procedure, facts),
  ])
}
