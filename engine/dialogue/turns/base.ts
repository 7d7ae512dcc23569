import type { Turn } from '../../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { chipsOf } from './chips.ts'

/** A turn over which nothing is understood yet. */
export const EMPTY = { case: [] } satisfies Partial<Turn>

/** What every turn says of where the conversation stands: the thing in work, and what was understood. */
export function base(
  knowledge: Knowledge,
  state: State,
): Pick<Turn, 'procedure' | 'topic' | 'case'> {
  const ref = state.mode === 'procedure' ? refOf(knowledge, state.agenda[0]?.code ?? '') : undefined
  const topic = state.mode === 'topic' ? knowledge.topics.get(state.topic?.id ?? '') : undefined
  return {
    ...(ref && { procedure: ref }),
    ...(topic && { topic: { id: topic.id, name: topic.name } }),
    case: chipsOf(knowledge, state),
  }
}
