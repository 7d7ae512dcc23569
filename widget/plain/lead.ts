import type { Turn } from '../../knowledge/schema/turn.ts'

/** What is said before the question; the question itself stands below as a heading. */
export function leadOf({ say, question }: Pick<Turn, 'say' | 'question'>): string {
  if (!question) return say
  return say.endsWith(question.ask) ? say.slice(0, -question.ask.length).trim() : say
}
