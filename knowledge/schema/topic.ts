import * as z from 'zod'
import { Code, Line, Markdown, RichNode, Slug, Source, SourceId } from './base.ts'
import { Refer } from './procedure.ts'
import { Question, QuestionSource } from './question.ts'
import { When } from './when.ts'

const shape = {
  id: Slug.describe('file name and address'),
  name: Line.describe('what people come with: Sinh con'),
  asked: z.array(Line).min(3).describe('as people say it'),
  event: z
    .literal('mat')
    .optional()
    .describe('what happened, where it leads here as long as nothing else is wanted'),
  ages: z
    .strictObject({
      from: z.int().min(0).describe('from this age on'),
      to: z.int().min(0).optional().describe('up to this age; absent = open end'),
    })
    .optional()
    .describe('whoever tells of an age within, and of nothing else, may mean this'),
  condolence: z.boolean().default(false).describe('opens with a sentence of condolence'),
  demand: z
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how often it is asked for, 0 unknown, 5 every day'),
  procedures: z
    .array(
      z.strictObject({
        code: Code.describe('the procedure'),
        why: Line.describe('what this step is for'),
        when: When.optional().describe('absent = always'),
        known: z
          .record(Slug, Slug)
          .optional()
          .describe('answers to questions there that the plan settles, so that they are not asked'),
        source: SourceId.describe('id of its source'),
      }),
    )
    .min(1)
    .describe('in the order in which people should do them'),
  notes: z
    .array(
      z.strictObject({
        text: Line.describe('in words'),
        when: When.optional().describe('the case'),
        source: SourceId.describe('id of its source'),
      }),
    )
    .default([])
    .describe('what one should know beside the steps'),
  refer: z.array(Refer).default([]).describe('cases for an officer first'),
  sources: z.record(SourceId, Source).describe('where the facts come from'),
}

/** A topic as authors write it. */
export const TopicFile = z.strictObject({
  ...shape,
  intro: Markdown.describe('first words, in Markdown'),
  questions: z.array(QuestionSource).default([]).describe('questions that decide the list'),
})
export type TopicFile = z.infer<typeof TopicFile>

/** A topic as the engine reads it. */
export const Topic = z.strictObject({
  ...shape,
  intro: z.array(RichNode).describe('first words as a node tree'),
  questions: z.array(Question).default([]).describe('questions that decide the list'),
})
export type Topic = z.infer<typeof Topic>
