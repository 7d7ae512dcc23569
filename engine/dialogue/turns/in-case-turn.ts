import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import { procedureInWork, type State } from '../state.ts'
import { base } from './base.ts'
import { RESUME } from './commands.ts'
import type { Host } from './host.ts'
import { unknownTurn } from './unknown-turn.ts'

/** Longer names make the sentence too long. */
const LONG_NAME = 12

/** What a message says is neither of the procedure in work nor surely of another: that one stays, and who takes the file is named. */
export function inCaseTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  near: readonly string[],
): Turn {
  const name = procedureInWork(knowledge, state)?.name ?? ''
  const isShort = name.split(' ').length <= LONG_NAME
  const { options, ...turn } = unknownTurn(knowledge, host, near)
  return {
    ...turn,
    ...base(knowledge, state),
    say: `Dạ, với ${isShort ? `“${name}”` : 'việc này'}, chúng tôi chưa hiểu hoặc chưa có câu trả lời cho ý này ạ.`,
    blocks: [
      {
        type: 'text',
        tone: 'plain',
        nodes: [{ type: 'p', children: [{ type: 'text', text: ASK }] }],
      },
      ...turn.blocks.filter(({ type }) => type !== 'text'),
    ],
    options: [...options, { id: RESUME.id, label: 'Xem lại câu trả lời' }],
  }
}

const ASK =
  'Bạn hỏi được về giấy tờ, tiền, thời gian, nơi nộp, ai đi. Điều khác thì bạn hỏi nơi nhận hồ sơ, hoặc nói tên việc cần làm.'
