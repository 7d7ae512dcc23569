import type { TurnOption } from '../../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'

/** The option that stands for a procedure, a topic or guidance; none for what is not in the store. */
export function optionFor(knowledge: Knowledge, id: string): TurnOption | undefined {
  if (id.startsWith('t:')) {
    const topic = knowledge.topics.get(id.slice(2))
    return topic && { id, label: topic.name, detail: 'Xem cả các việc cần làm, theo thứ tự' }
  }
  if (id.startsWith('g:')) {
    const article = knowledge.articles.get(id.slice(2))
    return article && { id, label: article.title, detail: 'Hướng dẫn từng bước' }
  }
  const ref = refOf(knowledge, id.slice(2))
  if (ref === undefined) return undefined
  const detail = differenceOf(knowledge, ref.code)
  return {
    id: `p:${ref.code}`,
    label: ref.name,
    ...(detail !== undefined && { detail }),
    procedure: ref,
  }
}

/** Options for what guidance, a word or a reply has to do with; a bare code is a procedure. */
export function relatedOptions(knowledge: Knowledge, related: readonly string[]): TurnOption[] {
  return related.flatMap((to) => optionFor(knowledge, to.includes(':') ? to : `p:${to}`) ?? [])
}

/** Each option once: what a case leads to may also be related to it. */
export function unique(options: readonly TurnOption[]): TurnOption[] {
  return options.filter(
    ({ id }, place) => options.findIndex((option) => option.id === id) === place,
  )
}

/** The province whose own record it is. */
export function provinceName(knowledge: Knowledge, code: string): string | undefined {
  const province =
    knowledge.procedures.get(code)?.procedure.province ?? knowledge.pointers.get(code)?.province
  return knowledge.provinces.get(province ?? '')?.name
}

/** What sets a candidate apart in plain words: where it is filed, and the province that issued it. */
function differenceOf(knowledge: Knowledge, code: string): string | undefined {
  const procedure = knowledge.procedures.get(code)?.procedure
  const pointer = knowledge.pointers.get(code)
  const province = provinceName(knowledge, code)
  const agency =
    procedure?.agencies.find(({ role }) => role === 'receives')?.name ?? pointer?.agency
  const parts = [
    ...(agency ? [agency] : []),
    ...(province === undefined ? [] : [`quy định riêng của ${province}`]),
  ]
  return parts.length > 0 ? parts.join(' · ') : undefined
}
