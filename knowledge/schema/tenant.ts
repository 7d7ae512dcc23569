import * as z from 'zod'
import { HttpsUrl, IsoDate, Line, Place, Slug } from './base.ts'

/** A number to call. */
export const Phone = z.strictObject({
  label: Line.describe('whose number it is'),
  number: z
    .string()
    .regex(/^[0-9 +]+$/)
    .describe('as one dials it'),
  checked: IsoDate.optional().describe('day of the last check'),
})

/** A counter: where people go. Missing values are shown as missing, never guessed. */
export const Counter = z.strictObject({
  id: Slug.describe('permanent id'),
  name: Line.describe('what people call it'),
  house: z
    .enum(['one-stop', 'police', 'land', 'insurance', 'justice', 'education', 'army', 'other'])
    .describe('kind of house, matched with the agencies of procedures'),
  address: Line.nullable().describe('where it is; null = not known'),
  building: z
    .enum(['new', 'old', 'only'])
    .nullable()
    .describe('after a merger: new seat, old seat still in use, or the only one'),
  hours: z.array(Line).nullable().describe('when it is open; null = not known'),
  phone: Phone.nullable().describe('its number; null = not known'),
  receives: z.array(Line).default([]).describe('what this counter takes in, in words'),
  procedures: z.array(z.string()).default([]).describe('codes that this counter alone takes in'),
})
export type Counter = z.infer<typeof Counter>

/** One portal or commune. */
export const Tenant = z.strictObject({
  id: Slug.describe('id on the embed line'),
  name: Line.describe('whose portal it is'),
  place: Place.describe('place that answers start from'),
  origins: z
    .array(z.string())
    .describe('origins that may call the API from a browser; "*" only for the demo'),
  hosts: z.array(z.string()).default([]).describe('further hosts that links may lead to'),
  greeting: Line.describe('first words of the panel'),
  hotline: Phone.nullable().describe('number to reach a person; null = not known'),
  counters: z.array(Counter).describe('where people go'),
  hidden: z.array(z.string()).default([]).describe('codes of procedures not shown here'),
  theme: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .optional()
        .describe('one colour'),
    })
    .default({})
    .describe('look'),
  oa: z.string().optional().describe('id of the Zalo Official Account'),
  fictional: z.boolean().default(false).describe('addresses and hours are examples, and say so'),
  portal: HttpsUrl.optional().describe('address of the portal'),
})
export type Tenant = z.infer<typeof Tenant>
