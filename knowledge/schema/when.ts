import * as z from 'zod'

const OneOrMore = z.union([z.string(), z.array(z.string()).min(1)])

/**
 * A condition as data. Keys are question ids or the reserved facts `@channel` and `@province`; values are one
 * option or several. *And* between keys, *or* within one; `any` lists alternatives; `rule` names an engine function.
 *
 * @example { 'cha-me-hon-nhan': 'chua', '@channel': ['online', 'post'] }
 */
export type When = { any?: When[]; rule?: string } & {
  [question: string]: string | string[] | When[] | undefined
}

export const When: z.ZodType<When> = z
  .lazy(() =>
    z
      .object({
        any: z.array(When).min(2).optional().describe('alternatives'),
        rule: z.string().optional().describe('name of an engine function'),
      })
      .catchall(OneOrMore),
  )
  .describe(
    'question ids (or @channel, @province) to options: and between keys, or within one',
  ) as z.ZodType<When>
