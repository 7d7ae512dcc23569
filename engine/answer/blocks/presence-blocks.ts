import type { Answer, Block } from '../../../knowledge/schema/index.ts'
import { capital } from '../../text/first-letter.ts'
import { common, factsBlock } from './facts.ts'

/** When somebody must come. */
export const AT_NAMES = {
  file: 'khi nộp hồ sơ',
  collect: 'khi nhận kết quả',
  both: 'cả khi nộp và khi nhận',
} as const

/** Which paper it takes to go instead. */
export const NEEDS_NAMES = {
  none: 'không cần giấy ủy quyền',
  paper: 'cần giấy ủy quyền, không phải chứng thực',
  'certified-paper': 'cần giấy ủy quyền có chứng thực',
  unstated: 'cần giấy ủy quyền; nơi nhận cho biết có phải chứng thực không',
} as const

/** Who must come, and who may come for them. */
export function presenceBlocks(answer: Answer): Block[] {
  return [
    ...factsBlock(
      'presence',
      'Ai phải đến',
      answer.presence.map((item) => ({
        ...common(item),
        text: `${capital(item.who)}: ${AT_NAMES[item.at]}`,
        note: item.why,
      })),
    ),
    ...factsBlock(
      'behalf',
      'Ai đi thay được',
      answer.behalf.map((item) => ({
        ...common(item),
        text: `${capital(item.who)}: ${NEEDS_NAMES[item.needs]}`,
        ...(item.note !== undefined && { note: item.note }),
      })),
    ),
  ]
}
