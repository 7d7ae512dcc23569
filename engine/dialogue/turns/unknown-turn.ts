import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import { EMPTY } from './base.ts'
import { contactBlock } from './contact-block.ts'
import type { Host } from './host.ts'
import { optionFor } from './options.ts'
import { text } from './text.ts'

/** Not in the store: says so, offers what is near without claiming it, and a person to ask. */
export function unknownTurn(knowledge: Knowledge, host: Host, near: readonly string[]): Turn {
  const options = near.flatMap((id) => optionFor(knowledge, id) ?? [])
  return {
    ...EMPTY,
    kind: 'unknown',
    say:
      options.length > 0
        ? 'Dạ, chúng tôi chưa tìm được đúng việc bạn hỏi. Có phải là một trong các việc dưới đây không ạ?'
        : 'Dạ, kho của chúng tôi chưa có câu trả lời cho việc này ạ.',
    blocks: [
      text(
        options.length > 0
          ? 'Không phải thì bạn thử nói tên giấy tờ hoặc việc cần làm, ví dụ “đăng ký khai sinh”.'
          : 'Bạn thử nói tên giấy tờ hoặc việc cần làm, ví dụ “đăng ký khai sinh”. Hoặc gọi tổng đài để gặp người hướng dẫn ạ.',
      ),
      // What may be pressed stands close below the words.
      ...contactBlock(host, options.length > 0 ? [] : undefined),
    ],
    options,
    sources: [],
  }
}
