import * as z from 'zod'
import { ChannelId, ProvinceCode } from './base.ts'
import { Answers } from './conversation.ts'
import { Marks } from './missing.ts'

/** What short codes of one procedure are made of. */
export const CodedProcedure = z.strictObject({
  code: z.string().describe('procedure code'),
  number: z.int().describe('its permanent number'),
  slots: z
    .array(
      z.strictObject({
        question: z.string().describe('question id, as in answers'),
        kind: z.enum(['one', 'many']).describe('one option or a set'),
        bits: z.int().describe('how many bits hold an answer'),
        options: z.array(z.string()).describe('option ids by their number, retired ones too'),
      }),
    )
    .describe('in the order in which they came into being'),
  papers: z.array(z.string()).describe('paper ids in the order in which they came into being'),
})
export type CodedProcedure = z.infer<typeof CodedProcedure>

/** What short codes stand on, made from the permanent numbers. */
export const CodeTable = z.array(CodedProcedure)
export type CodeTable = z.infer<typeof CodeTable>

/** A case that a short code carries. No identity is in it. */
export const CodedCase = z.strictObject({
  procedure: z.string().describe('procedure code'),
  answers: Answers.describe('answers to the questions that are put in the dialogue'),
  channel: ChannelId.optional().describe('way to file'),
  province: ProvinceCode.optional().describe('official code'),
  marks: Marks.optional().describe('by paper id'),
})
export type CodedCase = z.infer<typeof CodedCase>
