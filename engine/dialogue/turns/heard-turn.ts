import type { Turn } from '../../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { base } from './base.ts'
import { RESTART } from './commands.ts'

/** A yes or no where nothing was asked: heard, and the way on. */
export function heardTurn(knowledge: Knowledge, state: State): Turn {
  const [, waiting] = state.agenda
  const next = waiting && refOf(knowledge, waiting.code)
  return {
    ...base(knowledge, state),
    kind: 'talk',
    say: 'Dạ vâng ạ. Bạn cần hỏi thêm gì thì cứ nhắn nhé.',
    blocks: [],
    options: [
      ...(next ? [{ id: 'cmd:next', label: `Tiếp theo: ${next.name}`, procedure: next }] : []),
      { id: 'cmd:resume', label: 'Xem lại câu trả lời' },
      RESTART,
    ],
    sources: [],
  }
}
