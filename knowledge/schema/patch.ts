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
  id: z.string().regex(/^[a-z0-9-]+$/),
  scope: Place,
  code: Code,
  set: z.strictObject({
    channels: z.array(Channel).optional(),
    agencies: z.array(Agency).optional(),
    deadlines: z.array(Deadline).optional(),
    documents: z.array(RequiredDocument).optional(),
    notNeeded: z.array(NotNeeded).optional(),
    fees: z.array(Fee).optional(),
    reductions: z.array(Reduction).optional(),
    times: z.array(ProcessingTime).optional(),
  }),
  drop: z.array(z.string()).default([]).describe('ids of items that do not hold here'),
  sources: z.record(SourceId, Source),
})
export type Patch = z.infer<typeof Patch>
