import type { TurnOption } from '../../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import { askerOf, type State } from '../state.ts'
import { RESUME } from './commands.ts'
import { openQuestion } from './open-question.ts'

/** The way back to what was being talked about. */
export function waiting(knowledge: Knowledge, state: State): TurnOption[] {
  if (openQuestion(knowledge, state) !== undefined) return [RESUME]
  if (state.mode === 'offer') return [{ id: 'cmd:resume', label: 'Quay lại chỗ chọn việc' }]
  const asker = askerOf(knowledge, state)
  const name = asker?.name ?? refOf(knowledge, state.agenda[0]?.code ?? '')?.name
  return name === undefined ? [] : [{ id: 'cmd:resume', label: `Quay lại: ${name}` }]
}
