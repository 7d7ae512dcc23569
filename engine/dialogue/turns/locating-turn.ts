import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Locating } from '../home.ts'
import { PLACE_QUESTION, placeQuestion } from '../place-question.ts'
import { askerOf, type State } from '../state.ts'
import { base } from './base.ts'
import { CONDOLENCE } from './leads.ts'

/** The question about the place: over what is in work, whose condolence is not put off. */
export function locatingTurn(knowledge: Knowledge, state: State, locating: Locating): Turn {
  const { say, ask, why, options } = placeQuestion(locating)
  const isSad = state.opened && askerOf(knowledge, state)?.condolence === true
  return {
    ...base(knowledge, state),
    kind: 'question',
    say: [...(isSad ? [CONDOLENCE] : []), say, ask].filter((part) => part !== '').join(' '),
    question: { id: PLACE_QUESTION, kind: 'one', ask, why, left: 1 },
    blocks: [],
    options,
    sources: [],
  }
}
