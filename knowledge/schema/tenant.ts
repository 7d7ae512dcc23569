import * as z from 'zod'
import { HttpsUrl, IsoDate, Line, Place, Slug } from './base.ts'

/** A number to call. */
export const Phone = z.strictObject({
  label: Line,
  number: z.string().regex(/^[0-9 +]+$/),
  checked: IsoDate.optional(),
})

/** A counter: where people go. Missing values are shown as missing, never guessed. */
export const Counter = z.strictObject({
  id: Slug,
  name: Line,
  house: z.enum([
    'one-stop',
    'police',
    'land',
    'insurance',
    'justice',
    'education',
    'army',
    'other',
  ]),
  address: Line.nullable(),
  building: z
    .enum(['new', 'old', 'only'])
    .nullable()
    .describe('after a merger: new seat, old seat still in use, or the only one'),
  hours: z.array(Line).nullable(),
  phone: Phone.nullable(),
  receives: z.array(Line).default([]).describe('what this counter takes in, in words'),
  procedures: z.array(z.string()).default([]).describe('codes that this counter alone takes in'),
})
export type Counter = z.infer<typeof Counter>

/** One portal or commune. */
export const Tenant = z.strictObject({
  id: Slug,
  name: Line,
  place: Place,
  origins: z
    .array(z.string())
    .describe('origins that may call the API from a browser; "*" only for the demo'),
  hosts: z.array(z.string()).default([]).describe('further hosts that links may lead to'),
  greeting: Line,
  hotline: Phone.nullable(),
  counters: z.array(Counter),
  hidden: z.array(z.string()).default([]).describe('codes of procedures not shown here'),
  theme: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .optional(),
    })
    .default({}),
  oa: z.string().optional().describe('id of the Zalo Official Account'),
  fictional: z.boolean().default(false).describe('addresses and hours are examples, and say so'),
  portal: HttpsUrl.optional(),
})
export type Tenant = z.infer<typeof Tenant>
