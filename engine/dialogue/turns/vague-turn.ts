import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import { EMPTY } from './base.ts'
import { commonOptions } from './common-options.ts'
import type { Host } from './host.ts'

/** Nothing was named: asks back with what people come for most. */
export function vagueTurn(knowledge: Knowledge, { tenant }: Host): Turn {
  return {
    ...EMPTY,
    kind: 'choice',
    say: 'Dạ, bạn cần làm giấy tờ hay thủ tục gì ạ? Bạn cứ nói như nói với người nhà.',
    blocks: [],
    options: commonOptions(knowledge, tenant),
    sources: [],
  }
}
