import type { Answer, Block, Fact } from '../../../knowledge/schema/index.ts'
import { common, factsBlock } from './facts.ts'

/** Conditions that must be read before the papers, as they surely hold. */
export const firstConditions = ({ conditions }: Pick<Answer, 'conditions'>) =>
  conditions.filter(({ first, holds }) => first === true && holds === 'yes')

/** What must be read before anything else: another procedure, an officer first, a record without detail. */
export function notesBlocks(answer: Answer): Block[] {
  const notes: Fact[] = [
    ...firstConditions(answer).map((item) => ({ ...common(item), text: item.text })),
    ...answer.redirects.map(({ to, why, because, source }) => ({
      text: `Nếu ${because ?? 'đúng như vậy'} thì bạn làm thủ tục “${to.name}” (mã ${to.code}).`,
      note: why,
      cites: [source],
    })),
    ...answer.refer.map(({ why, whom, bring, because, source }) => ({
      text: `Nếu ${because ?? 'đúng như vậy'}, bạn gặp ${whom} trước khi làm ạ.`,
      note: `${why} Mang theo: ${bring.join('; ')}.`,
      cites: [source],
    })),
  ]
  const blocks = factsBlock('notes', 'Lưu ý trước khi làm', notes)
  if (answer.detail === 'none') {
    blocks.push(
      note(
        'Kho của chúng tôi chưa có chi tiết về thủ tục này. Bạn xem trang của Cổng hoặc hỏi nơi nhận hồ sơ ạ.',
      ),
    )
  }
  if (answer.detail === 'portal') {
    blocks.push(
      note(
        'Phần này lấy nguyên từ Cổng Dịch vụ công quốc gia, chúng tôi chưa soạn lại cho từng trường hợp.',
      ),
    )
  }
  return blocks
}

function note(text: string): Block {
  return { type: 'text', tone: 'note', nodes: [{ type: 'p', children: [{ type: 'text', text }] }] }
}
