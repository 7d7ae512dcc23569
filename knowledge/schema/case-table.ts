import * as z from 'zod'

/** Lines under one heading. */
const Part = z.strictObject({
  heading: z.string().describe('"Giấy tờ", "Tiền", "Thời hạn"'),
  lines: z.array(z.string()).describe('one fact a line'),
})

/** All cases of one procedure side by side. */
export const CaseTable = z.strictObject({
  common: z.array(Part).describe('what is true in every case'),
  questions: z
    .array(
      z.strictObject({
        id: z.string().describe('question id'),
        ask: z.string().describe('the question as put'),
        options: z
          .array(
            z.strictObject({
              id: z.string().describe('option id'),
              label: z.string().describe('in words'),
            }),
          )
          .describe('what may be answered'),
      }),
    )
    .describe('the columns of what is asked'),
  headings: z.array(z.string()).describe('the columns of what follows'),
  rules: z
    .array(
      z.strictObject({
        answers: z
          .record(z.string(), z.array(z.string()))
          .describe(
            'by question, the options that lead here; "-" = none of them; absent = not asked',
          ),
        kind: z.enum(['answer', 'refer', 'redirect']).describe('what the case ends in'),
        parts: z.array(Part).describe('what is true in this case only'),
      }),
    )
    .describe('a row a rule'),
})
export type CaseTable = z.infer<typeof CaseTable>
