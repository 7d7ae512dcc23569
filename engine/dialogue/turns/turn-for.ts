import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { articleTurn } from './article-turn.ts'
import { beginningTurn, homeTurn } from './beginning-turn.ts'
import type { Host } from './host.ts'
import { locatingTurn } from './locating-turn.ts'
import { offerTurn } from './offer-turn.ts'
import { procedureTurn } from './procedure-turn.ts'
import { topicTurn } from './topic-turn.ts'

/** The turn that a state calls for. */
export function turnFor(knowledge: Knowledge, state: State, host: Host): Turn {
  const article = knowledge.articles.get(state.article ?? '')
  if (article !== undefined) return articleTurn(article, state, knowledge, host)
  if (state.locating !== undefined) return locatingTurn(knowledge, state, state.locating)
  switch (state.mode) {
    case 'procedure':
      return procedureTurn(knowledge, state, host)
    case 'topic':
      return topicTurn(knowledge, state, host)
    case 'offer':
      return offerTurn(knowledge, state)
    default:
      return state.arrived
        ? homeTurn(knowledge, state, host)
        : beginningTurn(knowledge, state, host)
  }
}
