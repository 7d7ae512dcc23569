import { UNSURE } from '../../engine/answer/when.ts'
import type { Answers } from '../../knowledge/schema/index.ts'

/** Most questions that a person is asked on one path. */
export const MOST_QUESTIONS = 6

/** Something that a walk found wrong, and where. */
export interface Finding {
  path: string
  message: string
}

/** A growing list of findings. */
export type Findings = ReturnType<typeof createFindings>

/** Collects findings; the same fault on many paths is told once, with the first path and their number. */
export function createFindings() {
  const byMessage = new Map<string, { path: string; times: number }>()
  return {
    add(path: string, message: string) {
      const known = byMessage.get(message)
      if (known) known.times += 1
      else byMessage.set(message, { path, times: 1 })
    },
    addOnce(path: string, message: string) {
      byMessage.set(`${path}\n${message}`, { path, times: 1 })
    },
    list: (): Finding[] =>
      [...byMessage].map(([key, { path, times }]) => ({
        path: times > 1 ? `${path} (và ${times - 1} đường khác)` : path,
        message: key.slice(key.indexOf('\n') + 1),
      })),
  }
}

/** A run of answers for people. */
export function trailName(answers: Answers): string {
  const steps = Object.entries(answers).map(([id, value]) => {
    const said = Array.isArray(value) ? value.join('+') || 'không chọn' : value
    return `${id}=${said === UNSURE ? 'chưa rõ' : said}`
  })
  return steps.length > 0 ? steps.join(', ') : '(không hỏi gì)'
}
