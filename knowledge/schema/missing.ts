import * as z from 'zod'
import { ProcedureRef } from './answer.ts'

/** What may be wrong with a paper that one has. */
export const Fault = z
  .enum(['het-han', 'ban-sao', 'khac-ten', 'chua-ky', 'chua-chung-thuc'])
  .describe('expired, a copy for an original, another name or date, not signed, not certified')
export type Fault = z.infer<typeof Fault>

/** What was marked on a paper line: have it, have it not yet, or have it with a fault. */
export const Mark = z
  .union([z.enum(['co', 'chua']), z.templateLiteral(['co-nhung:', Fault])], {
    error: `chỉ được là co, chua, hoặc co-nhung: và một trong: ${Fault.options.join(', ')}`,
  })
  .describe('co, chua, or co-nhung:<fault>')
export type Mark = z.infer<typeof Mark>

/** Marks by paper id. */
export const Marks = z.record(z.string(), Mark)
export type Marks = z.infer<typeof Marks>

/** What is still missing, from the marks; computed where they are kept, and never sent. */
export const Missing = z.strictObject({
  say: z.string().describe('all in one sentence'),
  fileToday: z
    .enum(['yes', 'no', 'depends', 'open'])
    .describe('may it be filed today; open = a needed paper is not marked yet'),
  when: z
    .string()
    .describe('"hôm nay", or the next working day where today is none: "thứ Hai 23/11"'),
  papers: z
    .array(
      z.strictObject({
        id: z.string().describe('paper id'),
        name: z.string().describe('what it is called'),
        fault: Fault.optional().describe('what is wrong with it; absent = it is missing'),
        say: z.string().describe('what is missing'),
        get: z.array(z.string()).min(1).describe('where to get it, a sentence each'),
        procedure: ProcedureRef.optional().describe(
          'our procedure that gives, renews or certifies it',
        ),
        time: z.string().optional().describe('how long that takes'),
        file: z.enum(['yes', 'no', 'depends']).describe('may one file today without it'),
        verdict: z.string().describe('the same in words'),
        cites: z.array(z.string()).describe('ids of sources'),
      }),
    )
    .describe('papers that are missing or at fault, in the order of the list'),
  refusals: z
    .array(
      z.strictObject({
        text: z.string().describe('why files come back'),
        fix: z.string().describe('what to do before going'),
        papers: z.array(z.string()).describe('ids of the papers of the case that it names'),
        cites: z.array(z.string()).describe('ids of sources'),
      }),
    )
    .describe('reasons why files come back; those that name a paper not yet in order first'),
})
export type Missing = z.infer<typeof Missing>
