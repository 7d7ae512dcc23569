import type { Procedure, Question } from '../../../knowledge/schema/index.ts'
import { openQuestions, openTopicQuestions } from '../../answer/questions.ts'
import { type Facts, holds } from '../../answer/when.ts'
import type { Knowledge } from '../../knowledge.ts'
import { factsOf, procedureInWork, type State } from '../state.ts'

/** The question that a state leaves open. */
export function openQuestion(knowledge: Knowledge, state: State): Question | undefined {
  const facts = factsOf(knowledge, state)
  if (state.mode === 'topic') {
    const topic = state.topic && knowledge.topics.get(state.topic.id)
    if (topic === undefined || isReferred(topic.refer, facts)) return undefined
    return openTopicQuestions(topic, facts)[0]
  }
  if (state.mode !== 'procedure') return undefined
  const procedure = procedureInWork(knowledge, state)
  if (procedure === undefined || isReferred(procedure.refer, facts)) return undefined
  return openQuestions(procedure, facts, state.aspects)[0]
}

function isReferred(refer: Procedure['refer'], facts: Facts): boolean {
  return refer.some(({ when }) => holds(when, facts) === 'yes')
}
