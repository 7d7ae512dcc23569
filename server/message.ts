import { MESSAGE_LIMIT } from '../knowledge/schema/index.ts'
import { ProblemError } from './problem.ts'

/** White space, control and invisible characters: what a person cannot see. */
const INVISIBLE = /[\p{White_Space}\p{C}\p{M}\u115f\u1160\u2800\u3164]/gu

/** A citizen's words within the limits that people are told: not empty, at most 300 characters. */
export function checkMessage(text: string): string {
  const message = text.normalize('NFC')
  if (lengthOf(message) > MESSAGE_LIMIT) throw new ProblemError('too-long')
  if (message.replace(INVISIBLE, '') === '') throw new ProblemError('empty')
  return message
}

/** Characters as people count them: a letter outside the basic plane is one. */
function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
