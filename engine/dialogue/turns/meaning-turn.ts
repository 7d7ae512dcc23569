import type { GlossaryTerm, Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { base } from './base.ts'
import { contactBlock } from './contact-block.ts'
import type { Host } from './host.ts'
import { relatedOptions } from './options.ts'
import { sourcesBlock, sourcesOf } from './sources.ts'
import { waiting } from './waiting.ts'

/** What a hard word means, and what it has to do with. */
export function meaningTurn(
  { term, text, related, source }: GlossaryTerm,
  state: State,
  knowledge: Knowledge,
  host: Host,
): Turn {
  const { [source]: known } = knowledge.glossary.sources
  const sources = known === undefined ? {} : { [source]: known }
  return {
    ...base(knowledge, state),
    kind: 'talk',
    say: `Dạ, “${term}” là ${text}`,
    blocks: [...(related.length > 0 ? [] : contactBlock(host)), sourcesBlock(sources)],
    options: [...relatedOptions(knowledge, related), ...waiting(knowledge, state)],
    sources: sourcesOf({ sources }),
  }
}
