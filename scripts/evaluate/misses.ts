import type { Knowledge } from '../../engine/index.ts'
import { isInScope } from './dialogue-scores.ts'
import type { Verdict } from './judge.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

/** A question with everything that came of it. */
export type Row = {
  question: Question
  verdict: Verdict
  outcome: Outcome
  rank: number | undefined
}

/** A question that failed, with what was found instead and why it matched. */
export type Miss = {
  id: string
  q: string
  origin: string
  label: string | null
  codes: string[]
  fault: string
  shown: string[]
  hits: { ref: string; name: string; score: number; coverage: number; why: string[] }[]
}

/** What is wrong with a row, in words; nothing if it is as it should be. */
function faultOf({ question, verdict, rank }: Row): string | undefined {
  const { scope, expect } = question
  const isDirect = verdict === 'right' || verdict === 'on-the-way' || verdict === 'wrong'
  if (expect === 'decline')
    return isDirect ? 'ngoài phạm vi mà trả lời bằng một thủ tục' : undefined
  if (expect === 'not-in-catalogue')
    return isDirect ? 'không có trong danh mục mà trả lời bằng thủ tục khác' : undefined
  if (scope === 'vague') return isDirect || verdict === 'refused' ? 'lẽ ra phải hỏi lại' : undefined
  if (scope === 'ambiguous')
    return verdict === 'choice-right' ? undefined : 'lẽ ra phải cho chọn, có việc đúng'
  if (scope === 'multi')
    return verdict === 'right' || verdict === 'choice-right' ? undefined : 'thiếu một việc được hỏi'
  const faults = [
    ...(verdict === 'wrong' ? ['SAI: trả lời thẳng thủ tục khác'] : []),
    ...(verdict === 'on-the-way' ? ['thủ tục khác, hỏi thêm rồi mới dẫn tới'] : []),
    ...(verdict === 'choice-wrong' ? ['cho chọn nhưng không có việc đúng'] : []),
    ...(verdict === 'refused' ? ['từ chối câu trong phạm vi'] : []),
    ...(verdict === 'asked' ? ['hỏi lại chung chung'] : []),
    ...(rank === 1 ? [] : [rank === undefined ? 'tìm không thấy' : `tìm thấy ở hạng ${rank}`]),
  ]
  return isInScope(question) && faults.length > 0 ? faults.join('; ') : undefined
}

/** The rows that failed, with the first hits of the search. */
export function missesOf(knowledge: Knowledge, rows: readonly Row[]): Miss[] {
  return rows.flatMap((row) => {
    const fault = faultOf(row)
    if (fault === undefined) return []
    const { id, q, origin, procedure, codes } = row.question
    const hits = knowledge.search.find(knowledge.reader.read(q), { limit: 3 })
    return [
      {
        id,
        q,
        origin,
        label: procedure,
        codes,
        fault,
        shown: row.outcome.refs.slice(0, 4).map((ref) => nameOf(knowledge, ref)),
        hits: hits.map(({ ref, score, coverage, why }) => ({
          ref,
          name: nameOf(knowledge, ref),
          score,
          coverage,
          why,
        })),
      },
    ]
  })
}

/** Name of a procedure, pointer or topic. */
export function nameOf(knowledge: Knowledge, ref: string): string {
  if (ref.startsWith('t:')) return `chủ đề ${knowledge.topics.get(ref.slice(2))?.name ?? ref}`
  return knowledge.procedures.get(ref)?.procedure.name ?? knowledge.pointers.get(ref)?.name ?? ref
}
