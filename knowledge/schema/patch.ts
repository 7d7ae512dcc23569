import * as z from 'zod'
import { Code, Place, Source, SourceId } from './base.ts'
import { Fee, Reduction } from './money.ts'
import {
  Agency,
  Channel,
  Deadline,
  NotNeeded,
  ProcessingTime,
  RequiredDocument,
} from './procedure.ts'

/**
 * What a province or commune sets differently. An item whose id the procedure has replaces it; any other item comes
 * first in its list, so that within a fee slot the patch wins.
 */
export const Patch = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('permanent id'),
  scope: Place.describe('where it holds'),
  code: Code.describe('procedure that it changes'),
  set: z
    .strictObject({
      channels: z.array(Channel).optional().describe('ways to file'),
      agencies: z.array(Agency).optional().describe('offices'),
      deadlines: z.array(Deadline).optional().describe('deadlines'),
      documents: z.array(RequiredDocument).optional().describe('papers'),
      notNeeded: z.array(NotNeeded).optional().describe('papers no longer asked for'),
      fees: z.array(Fee).optional().describe('money'),
      reductions: z.array(Reduction).optional().describe('cuts'),
      times: z.array(ProcessingTime).optional().describe('times'),
    })
    .describe('items that replace or come first'),
  drop: z.array(z.string()).default([]).describe('ids of items that do not hold here'),
  sources: z.record(SourceId, Source).describe('where its facts come from'),
})
export type Patch = z.infer<typeof Patch>
