import type { Turn } from '../../../knowledge/schema/index.ts'
import { answerBlocks } from '../../answer/blocks/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Aspect } from '../../text/reader.ts'
import type { State } from '../state.ts'
import { answerOf, blocksAt, sayAsked } from './answer-in-work.ts'
import type { Host } from './host.ts'
import { sourceLines } from './sources.ts'
import { turnFor } from './turn-for.ts'

/** A follow-up ("lệ phí bao nhiêu?") while a question is open: the fact as far as it is known, then the question again. */
export function aspectTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  aspects: readonly Aspect[],
): Turn {
  const turn = turnFor(knowledge, state, host)
  const { found } = answerOf(knowledge, state, host)
  if (found === undefined || turn.kind !== 'question') return turn
  const blocks = blocksAt(state.home, host, answerBlocks(found, aspects, host.tenant, 'asked'))
  return {
    ...turn,
    say: `${sayAsked(knowledge, state, host, found, aspects[0])} ${turn.question?.ask ?? ''}`.trim(),
    blocks,
    sources: sourceLines(found.sources),
  }
}
