import * as z from 'zod'
import { Code, Line } from './base.ts'

/** What a difference between our file and the official record can be about. */
export const DifferenceKind = z.enum([
  'name',
  'state',
  'agency',
  'channel',
  'time',
  'amount',
  'legal',
  'gone',
])
export type DifferenceKind = z.infer<typeof DifferenceKind>

const Hash = z
  .string()
  .regex(/^h-[0-9a-f]{8}$/, 'phải là dấu của lời bản ghi, dạng h-1a2b3c4d, như verify in')
  .describe('hash of the official text')

/** A judged difference; it holds only for the official text that it was judged against. */
export const Verdict = z
  .strictObject({
    code: z.union([Code, z.literal('*')]).describe('procedure, or * for every one of the field'),
    about: DifferenceKind.describe('what differs'),
    key: z.string().min(1).describe('which difference, as verify prints it'),
    official: Hash.describe('hash of the official text that was judged'),
    verdict: z
      .enum(['ours', 'outdated', 'mistyped', 'same', 'unclear'])
      .describe(
        'ours was mended, the record is out of date or holds a slip, both mean the same, or nobody can tell',
      ),
    why: Line.describe('in words'),
    by: z
      .string()
      .optional()
      .describe('newer instrument, or the one that was meant, by its number in legal.yaml'),
  })
  .refine(
    ({ verdict, by }) => verdict !== 'outdated' || by !== undefined,
    'bản ghi lỗi thời thì phải nêu văn bản mới hơn ở "by"',
  )
  .refine(
    ({ verdict, about, by }) => verdict !== 'mistyped' || about !== 'legal' || by !== undefined,
    'số hiệu gõ nhầm thì phải nêu văn bản đúng ở "by"',
  )
export type Verdict = z.infer<typeof Verdict>

/** What was decided on the official records of one field. It stays out of the pack. */
export const VerdictFile = z.strictObject({
  aside: z
    .array(
      z.strictObject({
        official: z.array(Hash).min(1).describe('texts of the record'),
        codes: z.array(Code).optional().describe('only for these procedures; absent = the field'),
        why: Line.describe('why no paper, fee or time of ours covers them'),
      }),
    )
    .default([])
    .describe('parts of the record that ask for nothing'),
  verdicts: z.array(Verdict).default([]).describe('judged differences'),
})
export type VerdictFile = z.infer<typeof VerdictFile>
