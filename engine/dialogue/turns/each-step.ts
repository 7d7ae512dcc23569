import type { Block, ProcedureRef, Turn } from '../../../knowledge/schema/index.ts'
import { answerBlocks } from '../../answer/blocks/index.ts'
import { sayAnswer, sayLine } from '../../answer/say.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { answerOf, blocksAt, sayAt } from './answer-in-work.ts'
import type { Host } from './host.ts'
import { sourceLines } from './sources.ts'

/** What is asked about a plan, step by step: of one step the whole of it, of several a line each. */
export function eachStep(
  knowledge: Knowledge,
  state: State,
  host: Host,
  steps: readonly ProcedureRef[],
): Pick<Turn, 'say' | 'blocks' | 'sources'> {
  const { aspects, home } = state
  const answers = steps.map((ref) => {
    const own: State = { ...state, mode: 'procedure', agenda: [{ code: ref.code, answers: {} }] }
    return { ref, found: answerOf(knowledge, own, host).found }
  })
  const [only, ...others] = answers
  if (only?.found !== undefined && others.length === 0)
    return {
      say: sayAt(home, sayAnswer(only.found, aspects[0])),
      blocks: blocksAt(home, host, answerBlocks(only.found, aspects, host.tenant, 'asked')),
      sources: sourceLines(only.found.sources),
    }
  const items = answers.map(({ ref, found }) => {
    const lines = aspects.flatMap((aspect) => (found && sayLine(found, aspect)) ?? [])
    return {
      text: ref.name,
      note: lines.length > 0 ? sayAt(home, lines.join(' ')) : OPEN_TO_SEE,
      cites: [],
    }
  })
  const isTold = items.some(({ note }) => note !== OPEN_TO_SEE)
  const block: Block = { type: 'steps', title: 'Từng việc', items }
  return {
    say: isTold
      ? 'Dạ, mỗi việc một khác, từng việc như dưới đây. Bạn chọn một việc để xem kỹ ạ.'
      : 'Dạ, mỗi việc một khác. Bạn muốn xem việc nào ạ?',
    blocks: isTold ? [block] : [],
    sources: sourceLines(answers.flatMap(({ found }) => found?.sources ?? [])).filter(
      ({ title }, place, all) => all.findIndex((one) => one.title === title) === place,
    ),
  }
}

const OPEN_TO_SEE = 'Tùy trường hợp, bạn bấm vào việc này để xem.'
