import type { Procedure, Question, Topic, Turn } from '../../../knowledge/schema/index.ts'
import { openQuestions, openTopicQuestions } from '../../answer/questions.ts'
import { UNSURE } from '../../answer/when.ts'
import type { Knowledge } from '../../knowledge.ts'
import { factsOf, type State } from '../state.ts'
import { base } from './base.ts'
import { openingLead, redirectedLead } from './leads.ts'

/** A question of the case, with its reason and what may be pressed. */
export function questionTurn(
  knowledge: Knowledge,
  state: State,
  asker: Procedure | Topic,
  question: Question,
): Turn {
  const facts = factsOf(knowledge, state)
  const left =
    'code' in asker
      ? openQuestions(asker, facts, state.aspects).length
      : openTopicQuestions(asker, facts).length
  const lead = [...redirectedLead(state, asker.name), ...openingLead(knowledge, state, asker)]
  return {
    ...base(knowledge, state),
    kind: 'question',
    say: [...lead, question.ask].join(' '),
    question: {
      id: question.id,
      kind: question.kind,
      ask: question.ask,
      why: question.why,
      left: Math.max(1, left),
    },
    blocks: [],
    options: [
      ...question.options.map(({ id, label }) => ({ id: `q:${question.id}=${id}`, label })),
      { id: `q:${question.id}=${UNSURE}`, label: UNSURE_LABEL },
    ],
    sources: [],
  }
}

const UNSURE_LABEL = 'Tôi chưa rõ'
