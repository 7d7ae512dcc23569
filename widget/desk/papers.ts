import { answerBlocks, joinedWays } from '../../engine/index.ts'
import type { Answer } from '../../knowledge/schema/answer.ts'
import type { Fault, Mark, Marks } from '../../knowledge/schema/missing.ts'
import type { ChecklistItem } from '../../knowledge/schema/turn.ts'
import { deskStrings as strings } from './strings.ts'

/** A paper line as the desk shows it; the group says how surely it is needed. */
export type PaperLine = ChecklistItem & { group: string; source?: string }

/** The papers of a case in the order of its checklist, each once. */
export function paperLines(answer: Answer): PaperLine[] {
  const seen = new Set<string>()
  return answerBlocks(answer, [], undefined)
    .flatMap((block) => (block.type === 'checklist' ? joinedWays(block.groups) : []))
    .filter(({ kind }) => kind !== 'portal')
    .flatMap(({ title, items }) => items.map((item) => ({ ...item, group: title })))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** What the space bar makes of a mark: có rồi → chưa có → nothing. */
export function nextMark(mark: Mark | undefined): Mark | undefined {
  if (mark === undefined) return 'co'
  return mark === 'co' ? 'chua' : undefined
}

/** Marks with one of them changed; the same fault twice takes it away. */
export function withMark(marks: Marks, id: string, mark: Mark | undefined): Marks {
  const { [id]: _, ...rest } = marks
  return mark === undefined ? rest : { ...rest, [id]: mark }
}

const FAULTS: Readonly<Record<Fault, string>> = {
  'het-han': strings.expired,
  'ban-sao': strings.copy,
  'khac-ten': strings.otherName,
  'chua-ky': strings.unsigned,
  'chua-chung-thuc': strings.uncertified,
}

/** A mark in words. */
export function markText(mark: Mark | undefined): string {
  if (mark === undefined) return strings.unmarked
  if (mark === 'co') return strings.have
  if (mark === 'chua') return strings.lack
  return FAULTS[mark.slice('co-nhung:'.length) as Fault]
}
