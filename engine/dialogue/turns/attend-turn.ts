import type { Turn } from '../../../knowledge/schema/index.ts'
import { attendSay } from '../../answer/attend-say.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Attendance } from '../../text/index.ts'
import type { Aspect } from '../../text/reader.ts'
import { procedureInWork, type State } from '../state.ts'
import { answerOf, sayAt } from './answer-in-work.ts'
import { aspectTurn } from './aspect-turn.ts'
import type { Host } from './host.ts'
import { CONDOLENCE } from './leads.ts'
import { turnFor } from './turn-for.ts'

/** "Bà ngoại đi thay được không": what the record says of whoever was named comes first, then the open question or the answer. */
export function attendTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  asked: Attendance,
  aspects: readonly Aspect[] = [],
): Turn {
  const turn = turnFor(knowledge, state, host)
  const { found } = answerOf(knowledge, state, host)
  const said = found && attendSay(found, asked)
  if (said === undefined) return turn
  const lead = [
    ...(state.opened && procedureInWork(knowledge, state)?.condolence ? [CONDOLENCE] : []),
    sayAt(state.home, said),
  ]
  if (turn.kind === 'answer') return { ...turn, say: lead.join(' ') }
  if (turn.kind !== 'question') return turn
  const { blocks, sources } = aspectTurn(knowledge, state, host, ['who', ...aspects])
  return { ...turn, say: [...lead, turn.question?.ask ?? ''].join(' ').trim(), blocks, sources }
}
