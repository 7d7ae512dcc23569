import { MESSAGE_LIMIT } from '../knowledge/schema/index.ts'
import { ProblemError } from './problem.ts'

const MOST = 20
const USUAL = 10

/** How many items to list: 1 to 20, whatever the client writes. */
export function limitOf(text: string | undefined): number {
  const limit = Math.trunc(Number(text || USUAL))
  return Number.isNaN(limit) ? USUAL : Math.min(MOST, Math.max(1, limit))
}

/** Words to search for; nothing when the client sends none. */
export function textOf(text: string | undefined): string | undefined {
  const words = text?.normalize('NFC').trim()
  if (!words) return undefined
  if (words.length > MESSAGE_LIMIT) throw new ProblemError('too-long')
  return words
}
