import type { Turn } from '../../../knowledge/schema/index.ts'
import { holds } from '../../answer/when.ts'
import type { Knowledge } from '../../knowledge.ts'
import { factsOf, procedureInWork, type State } from '../state.ts'
import { answerTurn } from './answer-turn.ts'
import type { Host } from './host.ts'
import { openQuestion } from './open-question.ts'
import { questionTurn } from './question-turn.ts'
import { referTurn } from './refer-turn.ts'

/** A procedure is in work: an officer first, else the question that is open, else the answer. */
export function procedureTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const procedure = procedureInWork(knowledge, state)
  const facts = factsOf(knowledge, state)
  const referred = procedure?.refer.find(({ when }) => holds(when, facts) === 'yes')
  if (procedure !== undefined && referred !== undefined)
    return referTurn(knowledge, state, host, procedure, referred)
  const question = openQuestion(knowledge, state)
  if (procedure !== undefined && question !== undefined)
    return questionTurn(knowledge, state, procedure, question)
  return answerTurn(knowledge, state, host)
}
