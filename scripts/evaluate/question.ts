import * as z from 'zod'

/** A labelled question: what was asked, and what would be a right reply. */
export const Question = z.object({
  id: z.string(),
  q: z.string(),
  scope: z.enum(['in', 'multi', 'ambiguous', 'vague', 'out']),
  expect: z.enum(['answer', 'not-in-catalogue', 'ask', 'decline']),
  procedure: z.string().nullable().default(null),
  codes: z.array(z.string()).default([]),
  province_codes: z.array(z.string()).default([]),
  also: z.array(z.string()).default([]),
  noise: z.string().default('clean'),
  origin: z.string().default('other'),
})
export type Question = z.infer<typeof Question>

/** Reads questions, one JSON object a line; a line that does not fit throws with its number. */
export function readQuestions(text: string): Question[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const read = Question.safeParse(JSON.parse(line))
    if (!read.success) throw new Error(`Dòng ${at + 1}: ${z.prettifyError(read.error)}`)
    return [read.data]
  })
}
