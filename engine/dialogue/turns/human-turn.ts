import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { State } from '../state.ts'
import { base } from './base.ts'
import { RESUME } from './commands.ts'
import { contactBlock } from './contact-block.ts'
import type { Host } from './host.ts'

/** A way to a person: hotline and counters. */
export function humanTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  return {
    ...base(knowledge, state),
    kind: 'talk',
    say: 'Dạ, bạn gọi hoặc đến gặp cán bộ theo thông tin dưới đây ạ.',
    blocks: contactBlock(host),
    options: state.mode === 'start' ? [] : [RESUME],
    sources: [],
  }
}
