import type { Act, CodedCase, Conversation, Marks } from '../../knowledge/schema/index.ts'
import type { Outcome } from '../api.ts'
import type { DeskClient } from './api.ts'
import type { Found } from './found.ts'
import { aspectsOf } from './session.ts'

/** What was opened: the reply, what the caller asked about, and the marks that came with it. */
export type OpenedFound = { outcome: Outcome; aspects: readonly string[]; marks: Marks }

/** Opens what was found; what does not go on from a message begins with an empty conversation. */
export async function openFound(
  { open, code }: Found,
  client: DeskClient,
  start: Conversation,
): Promise<OpenedFound> {
  switch (open.how) {
    case 'adopt':
      return {
        outcome: { ok: true, response: open.response },
        aspects: aspectsOf(open.response.conversation),
        marks: {},
      }
    case 'choose': {
      const { conversation } = open.response
      const act: Act = { type: 'choose', id: open.id }
      const outcome = await client.turn({ act }, conversation)
      return { outcome, aspects: aspectsOf(conversation), marks: {} }
    }
    case 'procedure': {
      const act: Act = { type: 'open', procedure: code ?? open.code }
      return { outcome: await client.turn({ act }, start), aspects: [], marks: {} }
    }
    case 'case': {
      const act: Act = { type: 'choose', id: 'cmd:resume' }
      const outcome = await client.turn({ act }, { ...start, trail: [moveOf(open.case)] })
      return { outcome, aspects: [], marks: open.case.marks ?? {} }
    }
  }
}

/** The case as one move of a trail. */
function moveOf({ procedure, answers, channel, province }: CodedCase): string {
  return [
    `p:${procedure}`,
    ...Object.entries(answers).map(([id, value]) => `q:${id}=${[value].flat().join() || '-'}`),
    ...(channel ? [`q:@channel=${channel}`] : []),
    ...(province ? [`q:@province=${province}`] : []),
  ].join(' ')
}
