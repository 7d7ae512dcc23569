import type { Article, Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { base } from './base.ts'
import { contactBlock } from './contact-block.ts'
import type { Host } from './host.ts'
import { relatedOptions } from './options.ts'
import { sourcesBlock, sourcesOf } from './sources.ts'
import { plain, talkText } from './text.ts'
import { waiting } from './waiting.ts'

/** Guidance: the short answer first, then how it is done; what was in work waits below. */
export function articleTurn(
  article: Article,
  state: State,
  knowledge: Knowledge,
  host: Host,
): Turn {
  const { id, title, body, sources, legal } = article
  const [first, ...rest] = body
  return {
    ...base(knowledge, state),
    article: { id, title },
    kind: 'talk',
    say: first === undefined ? title : plain(first),
    blocks: [
      ...talkText('talk', rest),
      // The number is enough beside guidance: the cards of all counters would bury what follows.
      ...contactBlock(host, host.tenant?.hotline ? [] : undefined),
      {
        ...sourcesBlock(sources),
        legal: legal.flatMap((number) => {
          const known = knowledge.legal.get(number)
          return known === undefined
            ? []
            : [{ number, title: known.title, ...(known.url !== undefined && { url: known.url }) }]
        }),
      },
    ],
    options: [...relatedOptions(knowledge, article.related), ...waiting(knowledge, state)],
    sources: sourcesOf(article),
  }
}
