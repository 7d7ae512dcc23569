import { urlFault } from '../../knowledge/pack/check/links.ts'
import type { Answer } from '../../knowledge/schema/index.ts'

/** What an answer lacks to be whole, as sentences that say what to do; nothing when a person can act on it. */
export function faultsOf(answer: Answer): string[] {
  const faults: string[] = []
  if (answer.documents.length === 0 && answer.noDocuments === undefined) {
    faults.push('không có giấy tờ nào: hãy thêm documents, hoặc noDocuments kèm lý do')
  }
  if (answer.ways.length === 0) faults.push('không có cách nộp nào: hãy thêm channels')
  for (const { label, money, times } of answer.ways) {
    if (money.length === 0) {
      faults.push(`"${label}" không có dòng tiền: hãy thêm fees, không thu thì ghi free kèm lý do`)
    }
    if (times.length === 0) {
      faults.push(`"${label}" không có thời hạn: hãy thêm times, chưa rõ thì ghi unknown`)
    }
  }
  if (answer.agencies.length === 0) faults.push('không có nơi tiếp nhận: hãy thêm agencies')
  const isOnline = answer.ways.some(({ channel }) => channel === 'online')
  if (isOnline && (!answer.link.online || answer.link.href === '')) {
    faults.push('nộp trực tuyến được nhưng không có liên kết: hãy thêm portal.id')
  }
  const fault = urlFault(answer.link.href)
  if (fault) faults.push(fault)
  if (answer.sources.length === 0) faults.push('không có nguồn nào: hãy thêm sources')
  return faults
}

/** Whether the case surely belongs to an officer. */
export function isReferred({ refer }: Answer): boolean {
  return refer.some(({ holds }) => holds === 'yes')
}

/** Whether the case surely belongs to another procedure that is known. */
export function isRedirected({ redirects }: Answer): boolean {
  return redirects.some(({ holds }) => holds === 'yes')
}

/** Traces of a case in an answer that are not themselves its outcome. */
const TRACES = new Set(['case', 'open', 'because', 'ask', 'when', 'id', 'source', 'official'])

/** What a person gets, without the traces of how it came about: equal for cases that make no difference. */
export function outcomeOf(answer: Answer): string {
  const shown = isRedirected(answer)
    ? answer.redirects
    : isReferred(answer)
      ? answer.refer
      : { ...answer, sources: [] }
  return JSON.stringify(shown, (key, value) => (TRACES.has(key) ? undefined : value))
}
