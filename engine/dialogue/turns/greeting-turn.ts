import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import { EMPTY } from './base.ts'
import { commonOptions } from './common-options.ts'
import type { Host } from './host.ts'

/** First words of a conversation, with what people ask most. */
export function greetingTurn(knowledge: Knowledge, { tenant }: Host): Turn {
  return {
    ...EMPTY,
    kind: 'talk',
    say: tenant?.greeting ?? 'Chào bạn, bạn cần làm giấy tờ gì ạ?',
    blocks: [],
    options: commonOptions(knowledge, tenant),
    sources: [],
  }
}
