import * as z from 'zod'
import { IsoDate, Line, Official, Slug, SourceId } from './base.ts'
import { When } from './when.ts'

const Dong = z
  .int()
  .min(1000, 'số tiền phải từ 1.000 đồng; không thu tiền thì viết free kèm lý do')
  .describe('Vietnamese đồng')

const Per = z
  .enum(['copy', 'page', 'person', 'file', 'time', 'signature', 'document'])
  .describe('what the amount is taken for: bản, trang, người, hồ sơ, lần, chữ ký, giấy tờ')

const CountedBy = Slug.optional().describe('id of the count question that gives the number')

/** How much. A bare 0 is refused: free says why, unknown says so. */
export const MoneyValue = z.union([
  z.strictObject({ amount: Dong.describe('in đồng'), per: Per.optional(), countedBy: CountedBy }),
  z.strictObject({
    range: z.tuple([Dong, Dong]).describe('lowest and highest'),
    per: Per.optional(),
  }),
  z.strictObject({
    tiers: z
      .array(
        z.strictObject({
          upTo: z.int().min(1).optional().describe('last unit of this tier'),
          amount: Dong.describe('for each unit of the tier'),
        }),
      )
      .min(2)
      .describe('rising, the last one open'),
    per: Per.describe('what is counted'),
    countedBy: CountedBy,
    cap: Dong.optional().describe('most that is taken'),
    capPer: Per.optional().describe('what the cap holds for'),
  }),
  z
    .strictObject({
      rate: z
        .strictObject({
          percent: z.number().gt(0).max(100).describe('share of the base: 0.5 = 0,5%'),
          of: Line.describe('the base, in words that read on after the percent: giá trị nhà đất'),
        })
        .describe('share and base'),
      note: Line.optional().describe('a word on the base, or on who may be exempt'),
    })
    .describe('a share of a value that only the case knows: never part of a total'),
  z.strictObject({ free: Line.describe('why nothing is paid') }),
  z
    .strictObject({
      council: z.literal(true),
      note: Line.optional().describe('what is known instead'),
    })
    .describe('the provincial council decides'),
  z.strictObject({ unknown: Line.describe('what the record says instead of an amount') }),
  z.strictObject({ suspect: Line.describe('why the recorded value is not shown as a fact') }),
])
export type MoneyValue = z.infer<typeof MoneyValue>

/** Kind of charge; the law keeps them apart. */
export const FeeKind = z.enum(['le-phi', 'phi', 'thue', 'truoc-ba', 'buu-chinh', 'trich-do'])

/** One record of money. Within a slot the first record that holds wins; slots add up. */
export const Fee = z.strictObject({
  id: Slug.optional().describe('needed where a patch refers to it'),
  slot: Slug.describe('records of one slot exclude one another'),
  kind: FeeKind.describe('kind of charge'),
  label: Line.optional().describe('what is paid for, if the kind alone does not say it'),
  value: MoneyValue.describe('how much'),
  when: When.optional().describe('absent = always'),
  from: IsoDate.optional().describe('first day on which the record holds'),
  to: IsoDate.optional().describe('last day on which the record holds'),
  official: Official.optional(),
  source: SourceId.describe('id of its source'),
})
export type Fee = z.infer<typeof Fee>

/** A cut of a slot's amount for a time. */
export const Reduction = z.strictObject({
  id: Slug.optional().describe('needed where a patch refers to it'),
  slot: Slug.describe('slot that it cuts'),
  percent: z.int().min(1).max(100).describe('share taken off'),
  label: Line.describe('why less is paid'),
  when: When.optional().describe('absent = always'),
  from: IsoDate.describe('first day'),
  to: IsoDate.describe('last day'),
  source: SourceId.describe('id of its source'),
})
export type Reduction = z.infer<typeof Reduction>
