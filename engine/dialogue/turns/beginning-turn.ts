import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { chipsOf } from './chips.ts'
import { commonOptions } from './common-options.ts'
import { greetingTurn } from './greeting-turn.ts'
import type { Host } from './host.ts'
import { unique } from './options.ts'
import { talkTurn } from './talk-turn.ts'

/** Nothing is in work: the first words once more, with the place that is known. */
export function beginningTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  return { ...greetingTurn(knowledge, host), case: chipsOf(knowledge, state) }
}

/** Only the place was named: where its people file what, and what they come for most. */
export function homeTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const talk = knowledge.talks.find(({ here }) => here !== undefined)
  if (talk === undefined) return beginningTurn(knowledge, state, host)
  const turn = talkTurn(talk, state, knowledge, host)
  return { ...turn, options: unique([...commonOptions(knowledge, host.tenant), ...turn.options]) }
}
