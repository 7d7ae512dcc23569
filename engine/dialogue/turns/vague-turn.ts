import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import { EMPTY } from './base.ts'
import { commonOptions } from './common-options.ts'
import type { Host } from './host.ts'
import { optionFor } from './options.ts'

/** Nothing was named: asks back with what people come for most, or with what fits what was told. */
export function vagueTurn(knowledge: Knowledge, { tenant }: Host, fits?: readonly string[]): Turn {
  const options = fits?.flatMap((id) => optionFor(knowledge, id) ?? [])
  return {
    ...EMPTY,
    kind: options?.length === 0 ? 'talk' : 'choice',
    say: 'Dạ, bạn cần làm giấy tờ hay thủ tục gì ạ? Bạn cứ nói như nói với người nhà.',
    blocks: [],
    options: options ?? commonOptions(knowledge, tenant),
    sources: [],
  }
}
