import * as z from 'zod'
import { Related } from './article.ts'
import { Line, Source, SourceId } from './base.ts'

/** A hard word of offices, in one plain sentence. */
export const GlossaryTerm = z.strictObject({
  term: Line.describe('the word'),
  variants: z.array(Line).default([]).describe('other spellings and names of the same thing'),
  says: z
    .array(Line)
    .default([])
    .describe('how people name it when they ask; too broad to be looked for in texts'),
  unless: z.array(Line).default([]).describe('longer phrases in which it means something else'),
  text: Line.describe('what it means, in one sentence'),
  weight: z
    .int()
    .min(1)
    .max(3)
    .default(2)
    .describe('3 = few people know it, 1 = most do; where there is no room, the lighter yields'),
  related: z.array(Related).max(3).default([]).describe('where one may go on'),
  source: SourceId.describe('id of its source'),
})
export type GlossaryTerm = z.infer<typeof GlossaryTerm>

/** Hard words, and how people ask what one means. */
export const Glossary = z.strictObject({
  asks: z.array(Line).default([]).describe('words that ask for a meaning: "là gì"'),
  terms: z.array(GlossaryTerm).default([]).describe('the words'),
  sources: z.record(SourceId, Source).default({}).describe('where the meanings come from'),
})
export type Glossary = z.infer<typeof Glossary>
