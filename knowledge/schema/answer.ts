import * as z from 'zod'
import { ChannelId, Place } from './base.ts'
import { AnswerValue } from './conversation.ts'
import { FeeKind, MoneyValue } from './money.ts'
import { Layer } from './pack.ts'
import {
  Agency,
  Behalf,
  Channel,
  Condition,
  Deadline,
  NotNeeded,
  PortalList,
  Presence,
  ProcessingTime,
  Refusal,
  RequiredDocument,
  Result,
  Step,
} from './procedure.ts'

/** Whether an item holds for the case: surely, perhaps, or (never listed) not. */
const Held = z.enum(['yes', 'maybe'])

/** Adds to an item of the knowledge how it holds in this case. */
const held = <T extends z.ZodRawShape>(item: z.ZodObject<T>) =>
  item.extend({
    holds: Held,
    because: z
      .string()
      .optional()
      .describe('the facts on which an uncertain item depends: "cha mẹ chưa đăng ký kết hôn"'),
    ask: z.array(z.string()).optional().describe('questions, still open, that would settle it'),
    channels: z
      .array(ChannelId)
      .optional()
      .describe('only the way to file decides: the ways for which the item surely holds'),
    layer: Layer.optional().describe('set where a province or commune decides'),
  })

/** Names a procedure. */
export const ProcedureRef = z.strictObject({ code: z.string(), id: z.string(), name: z.string() })
export type ProcedureRef = z.infer<typeof ProcedureRef>

/** One possible amount of a slot. */
const Charge = z.strictObject({
  value: MoneyValue,
  text: z.string().describe('in words: "20.000 đồng"'),
  because: z.string().optional(),
  source: z.string(),
  layer: Layer,
  from: z.string().optional(),
  to: z.string().optional(),
  expired: z
    .boolean()
    .default(false)
    .describe('no record holds on the day: shown as "cần kiểm tra lại"'),
})

/** What is paid under one slot for one way of filing. */
const MoneyLine = z.strictObject({
  slot: z.string(),
  kind: FeeKind,
  label: z.string(),
  charges: z
    .array(Charge)
    .min(1)
    .describe('one when certain; several when the case leaves it open'),
  cuts: z.array(
    z.strictObject({
      percent: z.int(),
      label: z.string(),
      because: z.string().optional(),
      to: z.string(),
      source: z.string(),
    }),
  ),
  total: z.int().min(0).optional().describe('đồng, only when exact'),
})
export type MoneyLine = z.infer<typeof MoneyLine>

/** The whole answer for one case. Web, Zalo, print, read-aloud script and JSON are renderings of it. */
export const Answer = z.strictObject({
  procedure: ProcedureRef,
  officialName: z.string().optional(),
  layer: Layer,
  detail: z
    .enum(['full', 'portal', 'none'])
    .describe('worked out, imported with the portal’s list, or only named'),
  today: z.string(),
  asOf: z.string().describe('oldest check among the sources'),
  place: Place.optional(),
  channel: ChannelId.optional(),
  case: z.array(
    z.strictObject({
      question: z.string(),
      ask: z.string(),
      value: AnswerValue,
      as: z.string(),
      shared: z.boolean(),
    }),
  ),
  open: z
    .array(
      z.strictObject({
        question: z.string(),
        ask: z.string(),
        kind: z.enum(['one', 'many', 'count']),
        unit: z.string().optional(),
        options: z.array(z.strictObject({ id: z.string(), label: z.string() })),
        settles: z
          .array(z.enum(['papers', 'money', 'other']))
          .describe('what an answer would settle'),
      }),
    )
    .describe('questions beside a line, not yet answered'),
  redirects: z.array(
    z.strictObject({
      to: ProcedureRef,
      why: z.string(),
      holds: Held,
      because: z.string().optional(),
      source: z.string(),
    }),
  ),
  refer: z.array(
    z.strictObject({
      why: z.string(),
      bring: z.array(z.string()),
      whom: z.string(),
      holds: Held,
      because: z.string().optional(),
      source: z.string(),
    }),
  ),
  documents: z.array(held(RequiredDocument)),
  noDocuments: z.string().optional(),
  portalList: z.array(PortalList),
  notNeeded: z.array(held(NotNeeded)),
  ways: z
    .array(
      z.strictObject({
        channel: ChannelId,
        label: z.string(),
        holds: Held,
        because: z.string().optional(),
        about: Channel,
        money: z.array(MoneyLine),
        total: z.int().min(0).optional().describe('đồng; exists only when every slot is exact'),
        times: z.array(
          z.strictObject({
            time: ProcessingTime,
            text: z.string(),
            because: z.string().optional(),
            layer: Layer,
          }),
        ),
      }),
    )
    .describe('ways to file, side by side'),
  agencies: z.array(held(Agency)),
  presence: z.array(held(Presence)),
  behalf: z.array(held(Behalf)),
  deadlines: z.array(held(Deadline)),
  conditions: z.array(held(Condition)),
  steps: z.array(held(Step)),
  results: z.array(held(Result)),
  refusals: z.array(held(Refusal)),
  link: z.strictObject({
    href: z.string(),
    kind: z.enum(['agency', 'page', 'search']),
    online: z.boolean(),
  }),
  related: z.array(z.strictObject({ to: ProcedureRef, why: z.string() })),
  legal: z.array(
    z.strictObject({ number: z.string(), title: z.string(), url: z.string().optional() }),
  ),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      url: z.string().optional(),
      checked: z.string(),
    }),
  ),
})
export type Answer = z.infer<typeof Answer>
