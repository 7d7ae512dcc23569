import * as z from 'zod'
import { HttpsUrl, IsoDate, Line, Place, Slug, Source } from './base.ts'

/** A number to call. */
export const Phone = z.strictObject({
  label: Line.describe('whose number it is'),
  number: z
    .string()
    .regex(/^[0-9 +]+$/, 'chỉ gồm chữ số và dấu cách, đặt trong ngoặc kép')
    .describe('as one dials it'),
  checked: IsoDate.optional().describe('day of the last check'),
  source: Source.optional().describe(
    'where the number stands; a unit that tells its own needs none',
  ),
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
  source: Source.optional().describe(
    'where what is told of it stands; a unit that tells its own needs none',
  ),
  receives: z.array(Line).default([]).describe('what this counter takes in, in words'),
  procedures: z.array(z.string()).default([]).describe('codes that this counter alone takes in'),
})
export type Counter = z.infer<typeof Counter>

/** A short recording, an officer's own voice, in a language of the place. It is fetched only when it is pressed. */
export const Recording = z.strictObject({
  of: z
    .string()
    .regex(/^[tg]:[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là t:<chủ đề> hoặc g:<bài hướng dẫn>')
    .describe('topic or article that it goes with'),
  language: Line.describe('language, as on the button: tiếng Thái, tiếng H’Mông'),
  by: Line.optional().describe('who speaks'),
  href: HttpsUrl.describe('the file, on one of `hosts` or a host below gov.vn'),
})
export type Recording = z.infer<typeof Recording>

/** What a browser sends as the origin of a page: anything else is compared in vain, and the assistant stays mute there. */
const Origin = z.string().refine((text) => ['*', 'null'].includes(text) || siteOf(text) === text, {
  error: ({ input }) => {
    const meant = siteOf(String(input)) ?? siteOf(`https://${input}`)
    const how = meant === undefined ? 'ví dụ https://xa-vi-du.gov.vn' : `hãy ghi ${meant}`
    return `"${input}" chưa đúng: chỉ ghi https:// và tên miền, không có đường dẫn hay dấu / ở cuối; ${how}`
  },
})

/** The origin of an address; a star inside stands for nothing here. */
function siteOf(text: string): string | undefined {
  return /^https?:\/\/[^*]+$/i.test(text) && URL.canParse(text) ? new URL(text).origin : undefined
}

const tenantShape = z.strictObject({
  id: Slug.describe('id on the embed line'),
  name: Line.describe('whose portal it is'),
  place: Place.describe('place that answers start from'),
  origins: z
    .array(Origin)
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
        .regex(/^#[0-9a-f]{6}$/, 'phải viết như #0b5d4b, chữ thường')
        .optional()
        .describe('one colour'),
    })
    .default({})
    .describe('look'),
  oa: z.string().optional().describe('id of the Zalo Official Account'),
  fictional: z.boolean().default(false).describe('addresses and hours are examples, and say so'),
  portal: HttpsUrl.optional().describe('address of the portal'),
  recordings: z.array(Recording).optional().describe('topics and articles, spoken'),
})

/** One portal or commune. */
export const Tenant = tenantShape
  .refine(
    ({ hosts, recordings = [] }) =>
      recordings.every(({ href }) => isBelow(new URL(href).hostname, [...hosts, 'gov.vn'])),
    'bản ghi âm phải nằm trên một máy chủ trong hosts, hoặc dưới gov.vn',
  )
  .refine(
    ({ hosts, hotline, counters }) =>
      [hotline, ...counters, ...counters.map(({ phone }) => phone)]
        .flatMap((told) => told?.source?.url ?? [])
        .every((url) => isBelow(new URL(url).hostname, [...hosts, 'gov.vn'])),
    'url của nguồn phải nằm trên một máy chủ trong hosts, hoặc dưới gov.vn; báo chí thì chỉ ghi tên',
  )
export type Tenant = z.infer<typeof Tenant>

function isBelow(name: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => name === host || name.endsWith(`.${host}`))
}
