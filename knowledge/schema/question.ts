import * as z from 'zod'
import { Line, Slug, SourceId } from './base.ts'

/** One possible answer to a case question. */
export const Option = z.strictObject({
  id: Slug.describe('permanent id'),
  label: Line.describe('on the button, at most a few words'),
  as: Line.describe('the fact in dignified words: after "cần nếu …", and on the chip'),
  says: z.array(Line).default([]).describe('how people say it in free words'),
  implies: z
    .record(Slug, Slug)
    .optional()
    .describe('answers to other questions that go with it, so that they are not asked'),
})
export type Option = z.infer<typeof Option>

/** Maps an age or the days since an event to options; ranges in rising order, the last one open. */
export const Bands = z.strictObject({
  of: z
    .enum(['age-years', 'days-since'])
    .describe('what the citizen states: a full age, or days since the event'),
  ranges: z
    .array(
      z.strictObject({
        upTo: z.int().min(0).optional().describe('inclusive; absent = open end'),
        option: Slug.describe('option that the range means'),
      }),
    )
    .min(2)
    .describe('ranges in rising order, the last one open'),
})
export type Bands = z.infer<typeof Bands>

const questionShape = {
  id: Slug.describe('in shared questions the id says about whom: cha-me-hon-nhan'),
  ask: Line.describe('the question, as one asks a person'),
  why: Line.describe('why it matters, for "Vì sao hỏi?"'),
  mode: z
    .enum(['first', 'in-answer'])
    .describe('first = put in the dialogue; in-answer = a choice beside the line that it decides'),
  kind: z
    .enum(['one', 'many', 'count'])
    .default('one')
    .describe('one option, a set, or a number 1..500 for fee tiers'),
  options: z.array(Option).max(6).default([]).describe('what may be answered'),
  unit: Line.optional().describe('count: what is counted ("bản sao", "trang")'),
  bands: Bands.optional().describe('maps a stated age or time to an option'),
}

/** A case question: asked only while its answer can change something. */
export const Question = z
  .strictObject({
    ...questionShape,
    shared: z.boolean().default(false).describe('set by the compiler for `use:`'),
  })
  .refine(
    (q) => (q.kind === 'count' ? q.options.length === 0 : q.options.length >= 2),
    'cần ít nhất hai lựa chọn (câu hỏi đếm thì không có lựa chọn)',
  )
  .refine(
    (q) => q.kind !== 'count' || q.mode === 'in-answer',
    'câu hỏi đếm chỉ được đặt cạnh dòng tiền (mode: in-answer)',
  )
  .refine(
    (q) => new Set(q.options.map(({ id }) => id)).size === q.options.length,
    'hai lựa chọn trùng id',
  )
export type Question = z.infer<typeof Question>

/** Refers to a question of `content/questions/`, perhaps with fewer options. */
export const QuestionUse = z.strictObject({
  use: Slug.describe('id of a shared question'),
  mode: z
    .enum(['first', 'in-answer'])
    .optional()
    .describe('first or in-answer, if it differs here'),
  options: z.array(Slug).min(2).optional().describe('subset of its options'),
})

/** Question as authors write it in a procedure or topic. */
export const QuestionSource = z.union([QuestionUse, Question])

/** One file of `content/questions/`. */
export const SharedQuestionFile = z.strictObject({
  questions: z.array(Question).min(1).describe('the questions'),
  source: SourceId.optional().describe('where they come from'),
})

/** A question beside a line, as it is shown. */
export const OpenQuestion = z.strictObject({
  question: z.string().describe('question id'),
  ask: z.string().describe('the question as put'),
  kind: z.enum(['one', 'many', 'count']).describe('one option, a set or a number'),
  unit: z.string().optional().describe('what is counted'),
  options: z
    .array(
      z.strictObject({
        id: z.string().describe('id to send back'),
        label: z.string().describe('in words'),
      }),
    )
    .describe('what may be answered'),
})
