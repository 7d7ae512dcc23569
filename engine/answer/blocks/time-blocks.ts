import type { Answer, Block } from '../../../knowledge/schema/index.ts'
import { badgeOf } from './facts.ts'
import { sameWays } from './same-ways.ts'

/** How long it takes for each way of filing. */
export function timeBlocks(answer: Answer): Block[] {
  const ways = answer.ways.filter(({ times }) => times.length > 0)
  if (ways.length === 0) return []
  return [
    {
      type: 'times',
      title: 'Thời gian giải quyết',
      ways: sameWays(
        ways.map(({ channel, label, times }) => ({
          channel,
          label,
          lines: times.map(({ text, because, time, layer, earliest }) => ({
            text,
            ...(earliest !== undefined && { earliest: earliest.text }),
            ...(because !== undefined && { because: `nếu ${because}` }),
            ...('note' in time && time.note !== undefined && { note: time.note }),
            ...badgeOf(layer),
            cites: [time.source, ...(earliest?.cites ?? [])],
          })),
        })),
      ),
      caution: 'Ngày chắc chắn ghi trên giấy hẹn.',
    },
  ]
}
