import * as z from 'zod'
import { Code, Line, Markdown, RichNode, Slug, Source, SourceId } from './base.ts'
import { Refer } from './procedure.ts'
import { Question, QuestionSource } from './question.ts'
import { When } from './when.ts'

const shape = {
  id: Slug,
  name: Line.describe('what people come with: Sinh con'),
  asked: z.array(Line).min(3).describe('as people say it'),
  condolence: z.boolean().default(false),
  demand: z.int().min(0).max(5).default(0),
  procedures: z
    .array(
      z.strictObject({
        code: Code,
        why: Line.describe('what this step is for'),
        when: When.optional(),
        source: SourceId,
      }),
    )
    .min(1)
    .describe('in the order in which people should do them'),
  notes: z
    .array(z.strictObject({ text: Line, when: When.optional(), source: SourceId }))
    .default([]),
  refer: z.array(Refer).default([]),
  sources: z.record(SourceId, Source),
}

/** A topic as authors write it. */
export const TopicFile = z.strictObject({
  ...shape,
  intro: Markdown,
  questions: z.array(QuestionSource).default([]),
})
export type TopicFile = z.infer<typeof TopicFile>

/** A topic as the engine reads it. */
export const Topic = z.strictObject({
  ...shape,
  intro: z.array(RichNode),
  questions: z.array(Question).default([]),
})
export type Topic = z.infer<typeof Topic>
