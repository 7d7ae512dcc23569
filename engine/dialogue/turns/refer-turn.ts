import type { Procedure, Topic, Turn } from '../../../knowledge/schema/index.ts'
import { holds } from '../../answer/when.ts'
import type { Knowledge } from '../../knowledge.ts'
import { factsOf, type State } from '../state.ts'
import { base } from './base.ts'
import { BACK, RESTART } from './commands.ts'
import { contactBlock } from './contact-block.ts'
import type { Host } from './host.ts'
import { sourcesOf } from './sources.ts'
import { topicNotes } from './topic-notes.ts'

/** A case that only an officer can settle: whom to see, why, and what to bring. */
export function referTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  asker: Procedure | Topic,
  { why, bring, whom, source }: Procedure['refer'][number],
): Turn {
  return {
    ...base(knowledge, state),
    kind: 'refer',
    say: `Trường hợp này bạn nên gặp ${whom} trước ạ.`,
    blocks: [
      {
        type: 'facts',
        about: 'notes',
        title: 'Vì sao',
        items: [{ text: why, cites: [source] }],
        toggles: [],
      },
      {
        type: 'facts',
        about: 'notes',
        title: 'Mang theo khi đi',
        items: bring.map((text) => ({ text, cites: [source] })),
        toggles: [],
      },
      ...('code' in asker
        ? []
        : topicNotes(asker, ({ when }) => holds(when, factsOf(knowledge, state)) === 'yes')),
      ...contactBlock(host),
    ],
    options: [BACK, RESTART],
    sources: sourcesOf(asker),
  }
}
