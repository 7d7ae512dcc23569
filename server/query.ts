import { MESSAGE_LIMIT } from '../knowledge/schema/index.ts'
import { ProblemError, refuse } from './problem.ts'

/** Most items of a list, where nothing else is said. */
const MOST = 20
const USUAL = 10

/** How many items to list: a whole number from 1. */
export function limitOf(text: string | undefined, most = MOST): number {
  if (!text) return USUAL
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > most) refuse('limit', `cần một số nguyên từ 1 đến ${most}`)
  return limit
}

/** Words to search for; nothing when the client sends none. */
export function textOf(text: string | undefined): string | undefined {
  const words = text?.normalize('NFC').trim()
  if (!words) return undefined
  if (words.length > MESSAGE_LIMIT) throw new ProblemError('too-long')
  return words
}
