import type { Answer, Block, Tenant } from '../../../knowledge/schema/index.ts'
import { countersOf } from '../counters-of.ts'
import { common, noteOf } from './facts.ts'
import { tripsText } from './trips-text.ts'

const ANYWHERE_NAMES = {
  nationwide: 'Nộp ở đâu trong cả nước cũng được, không cần đúng nơi cư trú.',
  yes: 'Nộp được tại bất kỳ quầy nào trong tỉnh.',
  assisted: 'Quầy xã khác trong tỉnh có thể giúp bạn nộp trực tuyến.',
  no: 'Chỉ nộp được tại đúng nơi nhận ghi ở trên.',
} as const

/** Who receives and who decides, the ways to file, and the counters of the portal that take it. */
export function whereBlocks(answer: Answer, tenant: Tenant | undefined): Block[] {
  const counters = countersOf(answer, tenant)
  const agencies = answer.agencies.map((item) => ({
    ...common(item),
    text: item.role === 'receives' ? `Nơi nhận: ${item.name}` : `Nơi giải quyết: ${item.name}`,
    ...(item.note !== undefined && { note: item.note }),
  }))
  const ways = answer.ways.map((way) => ({
    text: `${way.label}${levelText(way.about.level)}: ${tripsText(way)}`,
    ...(way.because !== undefined && { because: `nếu ${way.because}` }),
    ...noteOf([
      way.about.anywhere && ANYWHERE_NAMES[way.about.anywhere],
      way.about.account === 'vneid-1' || way.about.account === 'vneid-2'
        ? 'Đăng nhập bằng VNeID, nên có tài khoản mức 2.'
        : undefined,
      way.about.note,
    ]),
    cites: [way.about.source],
  }))
  if (agencies.length === 0 && ways.length === 0) return []
  return [
    {
      type: 'where',
      title: 'Nộp ở đâu',
      agencies,
      ways,
      counters,
      fictional: tenant?.fictional ?? false,
    },
  ]
}

function levelText(level: 'full' | 'partial' | undefined): string {
  if (level === undefined) return ''
  return level === 'full' ? ' (toàn trình)' : ' (một phần)'
}
