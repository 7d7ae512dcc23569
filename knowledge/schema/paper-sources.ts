import * as z from 'zod'
import { Code, Line } from './base.ts'

/** Which of our procedures gives a paper, by the words that name it. */
export const PaperSource = z.strictObject({
  papers: z.array(Line).min(1).describe('words that name the paper, as our lists write them'),
  unless: z.array(Line).default([]).describe('words with which it is another paper'),
  code: Code.optional().describe('procedure whose result it is, or that gives it again when lost'),
  expired: Code.optional().describe('procedure that renews it, where that is another one'),
  certify: Code.optional().describe('procedure that certifies it'),
})
export type PaperSource = z.infer<typeof PaperSource>

/** The file `content/paper-sources.yaml`; it is compiled into the papers of procedures. */
export const PaperSourceFile = z.strictObject({
  copies: Code.describe(
    'procedure that certifies copies: for every paper wanted as certified copy',
  ),
  papers: z.array(PaperSource).describe('papers in the order in which they are tried'),
})
