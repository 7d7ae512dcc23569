import type { Procedure, Question, Topic } from '../../knowledge/schema/index.ts'
import type { Aspect } from '../text/reader.ts'
import { type Item, itemsOf } from './items.ts'
import { type Facts, openKeysOf } from './when.ts'

/** The next question worth asking; none when nothing that depends on a question is left undecided. */
export function nextQuestion(procedure: Procedure, facts: Facts): Question | undefined {
  return openQuestions(procedure, facts)[0]
}

/** The unanswered `first` questions on which some undecided item (of the asked aspects) still depends, in their order. */
export function openQuestions(
  procedure: Procedure,
  facts: Facts,
  aspects: readonly Aspect[] = [],
): Question[] {
  return pending(procedure.questions, itemsOf(procedure, facts, aspects), facts).filter(
    ({ mode }) => mode === 'first',
  )
}

/** The unanswered `in-answer` questions that would still settle a shown item. */
export function sideQuestions(procedure: Procedure, facts: Facts): Question[] {
  const counters = procedure.fees.flatMap(({ value }) =>
    'countedBy' in value && value.countedBy !== undefined ? [value.countedBy] : [],
  )
  const asked = pending(procedure.questions, itemsOf(procedure, facts), facts)
  return procedure.questions.filter(
    (question) =>
      question.mode === 'in-answer' &&
      (asked.includes(question) ||
        (counters.includes(question.id) && facts.answers[question.id] === undefined)),
  )
}

/** The unanswered questions of a topic that still decide which procedures it leads to. */
export function openTopicQuestions(topic: Topic, facts: Facts): Question[] {
  return pending(topic.questions, [...topic.refer, ...topic.procedures, ...topic.notes], facts)
}

function pending(questions: readonly Question[], items: readonly Item[], facts: Facts): Question[] {
  const undecided = new Set(items.flatMap(({ when }) => openKeysOf(when, facts)))
  return questions.filter(({ id }) => undecided.has(id) && facts.answers[id] === undefined)
}
