import * as z from 'zod'
import { ChannelId, Place, ToldDate } from './base.ts'

/** What a person said to a case question: an option, a set, a count, or `chua-ro`. Absent means not asked. */
export const AnswerValue = z.union(
  [z.string(), z.array(z.string()), z.int()],
  'phải là chữ, danh sách chữ hoặc số nguyên',
)
export type AnswerValue = z.infer<typeof AnswerValue>

/** Answers by question id. */
export const Answers = z.record(z.string(), AnswerValue)
export type Answers = z.infer<typeof Answers>

/** When something happened that a deadline counts from, as the citizen told it. */
export const Since = z.strictObject({
  day: ToldDate.describe('day of the event'),
  event: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('kind of event: sinh, mat, mat-giay, den-o, mua-ban, nghi-viec'),
})
export type Since = z.infer<typeof Since>

/**
 * A conversation, held by the client and untrusted. `trail` is the whole truth: the moves of the citizen in order,
 * each a space-separated list of atoms (`p:1.001193`, `q:noi-sinh=vien`). The other fields are what replaying it
 * gives, for clients to read; the engine rebuilds them on every turn.
 */
export const Conversation = z.strictObject({
  v: z.literal(1).describe('version of the shape'),
  pack: z.string().describe('hash of the knowledge that answered last'),
  agenda: z
    .array(
      z.strictObject({
        code: z.string().describe('procedure code'),
        answers: Answers.describe('answers by question id'),
      }),
    )
    .describe('procedures in work; the first is being talked about'),
  shared: Answers.describe('answers to shared questions, which cross procedures'),
  topic: z
    .strictObject({
      id: z.string().describe('id to send back'),
      answers: Answers.describe('answers by question id'),
    })
    .optional()
    .describe('topic being talked about'),
  article: z.string().optional().describe('id of the guidance being shown'),
  open: z.string().optional().describe('id of the question put last, or "choice"'),
  place: Place.optional().describe('place, if it is known'),
  channel: ChannelId.optional().describe('way of filing, if one was chosen'),
  since: Since.optional().describe('when something happened, if it was told'),
  from: z
    .enum(['web', 'zalo', 'desk', 'api'])
    .default('web')
    .describe('surface on which it is held'),
  aside: z
    .string()
    .max(600)
    .optional()
    .describe('what the last reply offered where it left the moves as they were, as a move'),
  trail: z
    .array(z.string().max(600))
    .max(60)
    .describe('moves in order: the whole truth of the conversation'),
})
export type Conversation = z.infer<typeof Conversation>

/** What a client may do besides writing. */
export const Act = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('choose'),
    id: z.string().min(1).max(300).describe('id of an offered option'),
  }),
  z.strictObject({
    type: z.literal('set'),
    question: z.string().min(1).max(100).describe('question id, or @channel, @province'),
    value: AnswerValue.nullable().describe('null takes the answer back'),
  }),
  z.strictObject({
    type: z.literal('open'),
    procedure: z.string().min(1).max(100).describe('code or id'),
  }),
  z.strictObject({ type: z.literal('back') }),
  z.strictObject({ type: z.literal('restart') }),
])
export type Act = z.infer<typeof Act>

/** Most characters (NFC) that a message may have. */
export const MESSAGE_LIMIT = 300

/** Body of POST /api/turns. The conversation is not judged here: the engine prunes what it cannot use. */
export const TurnRequest = z
  .strictObject({
    message: z
      .string()
      .optional()
      .describe('what the citizen wrote; exactly one of message and act'),
    act: Act.optional().describe('what the citizen pressed'),
    conversation: z.unknown().optional().describe('as returned by the last turn'),
    place: Place.optional().describe('place, where the portal knows it'),
    locale: z.enum(['vi']).optional().describe('language of the reply'),
  })
  .refine(
    ({ message, act }) => (message === undefined) !== (act === undefined),
    'cần đúng một trong hai: message hoặc act',
  )
export type TurnRequest = z.infer<typeof TurnRequest>

/** Body of POST /api/answers. */
export const AnswerRequest = z.strictObject({
  procedure: z.string().min(1).max(100).describe('code or id'),
  answers: Answers.default({}).describe('answers by question id'),
  place: Place.optional().describe('place for which to answer'),
  channel: ChannelId.optional().describe('only this way of filing'),
  since: Since.optional().describe('when something happened that a deadline counts from'),
  pack: z
    .string()
    .max(300)
    .optional()
    .describe('knowledge under which it was answered; answers that a newer one lacks are left out'),
  date: ToldDate.optional().describe('day for which the answer should hold; default today'),
})
export type AnswerRequest = z.infer<typeof AnswerRequest>
