import type { Knowledge, Reply } from '../../engine/index.ts'
import { leadsTo } from './right-codes.ts'

/** What a turn comes to, as far as finding the procedure goes. Refs are codes or `t:<topic>`. */
export type Outcome =
  /** One procedure is answered or asked about; others of the same message wait behind it. */
  | { kind: 'direct'; refs: string[] }
  /** A topic with its steps is shown. */
  | { kind: 'topic'; refs: string[] }
  /** A choice is put. */
  | { kind: 'choice'; refs: string[] }
  /** Nothing was understood: the assistant asks in general. */
  | { kind: 'asked'; refs: string[] }
  /** "Chưa có", or a fixed reply; perhaps with what is near. */
  | { kind: 'refused'; by: 'unknown' | 'talk' | 'urgent'; refs: string[] }

/** Reads off a reply what it comes to. */
export function outcomeOf(knowledge: Knowledge, { turn, conversation }: Reply): Outcome {
  const offered = turn.options
    .map(({ id }) => id)
    .filter((id) => id.startsWith('p:') || id.startsWith('t:'))
    .map((id) => (id.startsWith('p:') ? id.slice(2) : id))
  if (turn.procedure !== undefined) {
    const waiting = conversation.agenda.slice(1).map(({ code }) => code)
    return { kind: 'direct', refs: [turn.procedure.code, ...waiting] }
  }
  if (turn.topic !== undefined) {
    const ref = `t:${turn.topic.id}`
    return { kind: 'topic', refs: [ref, ...leadsTo(knowledge, ref)] }
  }
  if (turn.kind === 'choice')
    return { kind: conversation.open === 'choice' ? 'choice' : 'asked', refs: offered }
  const by = turn.kind === 'urgent' || turn.kind === 'unknown' ? turn.kind : 'talk'
  return { kind: 'refused', by, refs: offered }
}
