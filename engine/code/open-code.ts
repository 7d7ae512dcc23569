import type { Answers, CodedCase, CodeTable } from '../../knowledge/schema/index.ts'
import { fitValue } from '../answer/value.ts'
import type { Knowledge } from '../knowledge.ts'
import { readCode } from './code.ts'

/** A case reopened, and the questions whose answers no longer count and are asked again. */
export type OpenedCode =
  | { kind: 'case'; case: CodedCase; again: string[] }
  | { kind: 'mistyped' }
  | { kind: 'unknown' }

/** Opens a code on the present knowledge: answers that it no longer offers are left out and named. */
export function openCode(knowledge: Knowledge, table: CodeTable, text: string): OpenedCode {
  const read = readCode(table, text)
  if (read.kind !== 'case') return read
  const procedure = knowledge.procedures.get(read.case.procedure)?.procedure
  if (procedure === undefined) return { kind: 'unknown' }
  const asked = new Map(procedure.questions.map((question) => [question.id, question]))
  const entries = Object.entries(read.case.answers)
  const answers: Answers = Object.fromEntries(
    entries.filter(([id, value]) => {
      const question = asked.get(id)
      return question !== undefined && fitValue(question, value) !== undefined
    }),
  )
  const again = [...read.lost, ...entries.flatMap(([id]) => (id in answers ? [] : [id]))]
  const { marks, ...rest } = read.case
  const papers = new Set(procedure.documents.map(({ id }) => id))
  const kept = Object.entries(marks ?? {}).filter(([id]) => papers.has(id))
  return {
    kind: 'case',
    again,
    case: { ...rest, answers, ...(kept.length > 0 && { marks: Object.fromEntries(kept) }) },
  }
}
