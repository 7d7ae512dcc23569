import type { Answer, Turn } from '../../../knowledge/schema/index.ts'
import { factsBlock } from '../../answer/blocks/facts.ts'
import { answerBlocks } from '../../answer/blocks/index.ts'
import type { PaperLine } from '../../answer/paper-lines.ts'
import type { Knowledge } from '../../knowledge.ts'
import { lowerFirst } from '../../text/first-letter.ts'
import type { State } from '../state.ts'
import { answerOf, blocksAt } from './answer-in-work.ts'
import type { Host } from './host.ts'
import { sourceLines } from './sources.ts'
import { turnFor } from './turn-for.ts'

/** Most words before the line itself. */
const MOST_WORDS = 25
const MOST_IN_EXAMPLE = 6
const IN_GENERAL = {
  needed: 'Dạ, giấy này có trong danh mục, ghi ngay dưới đây ạ.',
  not: 'Dạ, trường hợp của bạn không cần giấy này, lý do ghi ngay dưới đây ạ.',
  elsewhere:
    'Dạ, trường hợp của bạn không ghi giấy này; giấy ấy thuộc trường hợp khác, ghi dưới đây ạ.',
  instead: 'Dạ, không có giấy ấy thì có giấy thay, tùy trường hợp, ghi ngay dưới đây ạ.',
  depends: 'Dạ, cần hay không thì tùy trường hợp, ghi ngay dưới đây ạ.',
} as const
const NOT_LISTED =
  'Dạ, danh mục của thủ tục này không ghi giấy ấy. Cần chắc chắn thì bạn hỏi nơi nhận hồ sơ ạ.'

/** "Is this paper needed?": the line that says so with its source, then the answer or the question as it stood. */
export function paperTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  { lines, isUnnamed = false }: { lines: readonly PaperLine[]; isUnnamed?: boolean },
): Turn {
  const turn = turnFor(knowledge, { ...state, opened: false, article: undefined }, host)
  const { found } = answerOf(knowledge, state, host)
  if (found === undefined || (turn.kind !== 'answer' && turn.kind !== 'question')) return turn
  // While a question is open the line is enough; where there is none, the list says what is asked for.
  const extent = turn.kind === 'answer' ? 'whole' : 'asked'
  const isShown = turn.kind === 'answer' || lines.length === 0
  const below = isShown ? answerBlocks(found, ['papers'], host.tenant, extent) : []
  return {
    ...turn,
    say: [isUnnamed ? whichPaper(found) : sayOf(lines), turn.question?.ask ?? ''].join(' ').trim(),
    blocks: [
      ...factsBlock(
        'notes',
        'Giấy bạn hỏi',
        lines.map(({ fact }) => fact),
      ),
      ...blocksAt(state.home, host, below),
    ],
    sources: sourceLines(found.sources),
  }
}

/** Which paper is meant, with one of the list as an example. */
function whichPaper({ documents }: Answer): string {
  const names = documents.map(({ name }) => lowerFirst(name.replace(/ *\([^()]*\)/gu, '')))
  const [name] = names.filter((one) => one.split(' ').length <= MOST_IN_EXAMPLE)
  const example = name === undefined ? '' : `, ví dụ “không có ${name} thì sao”`
  return `Dạ, bạn hỏi giấy nào ạ? Bạn nói giúp tên giấy${example}.`
}

function sayOf(lines: readonly PaperLine[]): string {
  const [first, ...others] = lines
  if (first === undefined) return NOT_LISTED
  if (lines.some(({ says }) => says === 'instead')) return IN_GENERAL.instead
  const isSame = others.every(({ says }) => says === first.says)
  const isShort = first.say.split(' ').length <= MOST_WORDS
  return others.length === 0 && isShort ? first.say : IN_GENERAL[isSame ? first.says : 'depends']
}
