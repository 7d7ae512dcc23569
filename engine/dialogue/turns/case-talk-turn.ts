import type { Talk, Turn } from '../../../knowledge/schema/index.ts'
import { answerBlocks } from '../../answer/blocks/index.ts'
import { sayLine } from '../../answer/say.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { answerOf, blocksAt, sayAt } from './answer-in-work.ts'
import { RESUME } from './commands.ts'
import type { Host } from './host.ts'
import { optionFor, unique } from './options.ts'
import { sourceLines } from './sources.ts'
import { talkTurn } from './talk-turn.ts'
import { text } from './text.ts'
import { turnFor } from './turn-for.ts'

/**
 * A fixed reply on the procedure in work: its words, then what the record says of the parts that it is about, then the open
 * question again or the way back to the answer.
 */
export function caseTalkTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  talk: Talk,
  near: readonly string[] = [],
): Turn {
  const open = turnFor(knowledge, { ...state, opened: false, article: undefined }, host)
  const about = talk.about ?? []
  // Who was given the wrong procedure needs no more of its questions; counters and hours stand alone.
  const isAsked = open.kind === 'question' && near.length === 0 && talk.tenant === undefined
  // The whole case in short is of no help to whom the question is not clear.
  if (isAsked && about.length > 1)
    return { ...open, say: `${PICK_NEAREST} ${open.question?.ask ?? ''}`.trim() }
  const { found } = answerOf(knowledge, state, host)
  const said = talkTurn(talk, state, knowledge, host)
  const lines = about
    .flatMap((aspect) => (found && sayLine(found, aspect)) ?? [])
    .map((line) => sayAt(state.home, line))
  const isOne = about.length === 1
  const part =
    found !== undefined && isOne
      ? blocksAt(state.home, host, answerBlocks(found, about, host.tenant, 'asked'))
      : []
  const told = {
    say: [said.say, ...(isOne ? lines : [])].join(' '),
    blocks: [...(isOne ? [] : lines.map(text)), ...said.blocks, ...part],
    sources: [
      ...(lines.length + part.length > 0 ? sourceLines(found?.sources ?? []) : []),
      // Marks at the facts of the record lead to its sources alone.
      ...said.sources.map((source) => ({ ...source, id: `loi-dap-${source.id}` })),
    ],
  }
  if (isAsked) return { ...open, ...told, say: `${told.say} ${open.question?.ask ?? ''}`.trim() }
  return {
    ...said,
    ...told,
    options: unique([
      ...near.flatMap((id) => optionFor(knowledge, id) ?? []),
      ...said.options.filter(({ id }) => id !== RESUME.id),
      { id: RESUME.id, label: open.kind === 'question' ? RESUME.label : SEE_AGAIN },
    ]),
  }
}

const PICK_NEAREST = 'Dạ, bạn chọn ý giống trường hợp mình nhất, không chắc cũng không sao ạ.'
const SEE_AGAIN = 'Xem lại câu trả lời'
