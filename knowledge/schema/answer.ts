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
  Unclear,
} from './procedure.ts'
import { OpenQuestion } from './question.ts'

/** Whether an item holds for the case: surely, perhaps, or (never listed) not. */
const Held = z.enum(['yes', 'maybe'])

/** Adds to an item of the knowledge how it holds in this case. */
const held = <T extends z.ZodRawShape>(item: z.ZodObject<T>) =>
  item.extend({
    holds: Held.describe('surely, or perhaps'),
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
export const ProcedureRef = z.strictObject({
  code: z.string().describe('procedure code'),
  id: z.string().describe('id to send back'),
  name: z.string().describe('what it is called'),
})
export type ProcedureRef = z.infer<typeof ProcedureRef>

/** A procedure that gives a paper. */
const Obtain = z.strictObject({
  procedure: ProcedureRef.describe('the procedure'),
  time: z.string().optional().describe('how long it takes: "trong ngày"'),
})

/** One possible amount of a slot. */
const Charge = z.strictObject({
  value: MoneyValue.describe('the record of money as written'),
  text: z.string().describe('in words: "20.000 đồng"'),
  because: z.string().optional().describe('the facts on which it depends'),
  source: z.string().describe('id of its source'),
  layer: Layer.describe('layer that set it'),
  from: z.string().optional().describe('first day of the record'),
  to: z.string().optional().describe('last day of the record'),
  expired: z
    .boolean()
    .default(false)
    .describe('no record holds on the day: shown as "cần kiểm tra lại"'),
})

/** What is paid under one slot for one way of filing. */
const MoneyLine = z.strictObject({
  slot: z.string().describe('slot of the record'),
  kind: FeeKind.describe('kind of charge'),
  label: z.string().describe('what is paid for, in words'),
  charges: z
    .array(Charge)
    .min(1)
    .describe('one when certain; several when the case leaves it open'),
  cuts: z
    .array(
      z.strictObject({
        percent: z.int().describe('share taken off'),
        label: z.string().describe('why less is paid'),
        because: z.string().optional().describe('the facts on which the cut depends'),
        to: z.string().describe('last day of the cut'),
        source: z.string().describe('id of its source'),
      }),
    )
    .describe('cuts of the time'),
  total: z.int().min(0).optional().describe('đồng, only when exact'),
})
export type MoneyLine = z.infer<typeof MoneyLine>

/** The whole answer for one case. Web, Zalo, print, read-aloud script and JSON are renderings of it. */
export const Answer = z.strictObject({
  procedure: ProcedureRef.describe('what the answer is about'),
  officialName: z.string().optional().describe('name in the official record, if ours differs'),
  layer: Layer.describe('layer of the whole record'),
  detail: z
    .enum(['full', 'portal', 'none'])
    .describe('worked out, imported with the portal’s list, or only named'),
  today: z.string().describe('day for which it holds'),
  asOf: z.string().describe('oldest check among the sources'),
  place: Place.optional().describe('place for which it holds'),
  channel: ChannelId.optional().describe('way of filing, if one was chosen'),
  case: z
    .array(
      z.strictObject({
        question: z.string().describe('question id'),
        ask: z.string().describe('the question as put'),
        value: AnswerValue.describe('the answer given'),
        as: z.string().describe('the fact in dignified words'),
        shared: z.boolean().describe('whether it crosses procedures'),
      }),
    )
    .describe('what was said of the case'),
  open: z
    .array(
      OpenQuestion.extend({
        settles: z
          .array(z.enum(['papers', 'money', 'other']))
          .describe('what an answer would settle'),
      }),
    )
    .describe('questions beside a line, not yet answered'),
  redirects: z
    .array(
      z.strictObject({
        to: ProcedureRef.describe('the other procedure'),
        why: z.string().describe('why it is the right one'),
        holds: Held.describe('surely, or perhaps'),
        because: z.string().optional().describe('the facts on which it depends'),
        source: z.string().describe('id of its source'),
      }),
    )
    .describe('other procedures that the case leads to'),
  refer: z
    .array(
      z.strictObject({
        why: z.string().describe('why a checklist would do harm'),
        bring: z.array(z.string()).describe('what to bring'),
        whom: z.string().describe('whom to see'),
        holds: Held.describe('surely, or perhaps'),
        because: z.string().optional().describe('the facts on which it depends'),
        source: z.string().describe('id of its source'),
      }),
    )
    .describe('reasons to see an officer first'),
  unclear: z
    .array(Unclear)
    .optional()
    .describe('what the records leave unclear: ask at the counter'),
  documents: z
    .array(
      held(RequiredDocument.omit({ getBy: true })).extend({
        obtain: z
          .strictObject({
            get: Obtain.describe('gives it'),
            renew: Obtain.describe('renews or mends it'),
            certify: Obtain.describe('certifies it'),
          })
          .partial()
          .optional()
          .describe('our procedures that give the paper, renew it or certify it'),
      }),
    )
    .describe('papers of the case'),
  noDocuments: z.string().optional().describe('why no paper is needed'),
  portalList: z.array(PortalList).describe('the portal’s own list of an import'),
  notNeeded: z.array(held(NotNeeded)).describe('papers no longer asked for'),
  ways: z
    .array(
      z.strictObject({
        channel: ChannelId.describe('way of filing'),
        label: z.string().describe('its name in words'),
        holds: Held.describe('surely, or perhaps'),
        because: z.string().optional().describe('the facts on which it depends'),
        about: Channel.describe('the way as the record has it'),
        money: z.array(MoneyLine).describe('what is paid, a line a slot'),
        total: z.int().min(0).optional().describe('đồng; exists only when every slot is exact'),
        possible: z
          .strictObject({
            sums: z.array(z.int().min(0)).min(1).describe('đồng, rising'),
            isAll: z.boolean().describe('no case is left without an exact sum'),
          })
          .optional()
          .describe('the sums that may come out where the case leaves the total open'),
        times: z
          .array(
            z.strictObject({
              time: ProcessingTime.describe('the time as written'),
              text: z.string().describe('the time in words'),
              because: z.string().optional().describe('the facts on which it depends'),
              layer: Layer.describe('layer that set it'),
              earliest: z
                .strictObject({
                  filed: z.string().describe('first day on which it can be filed'),
                  day: z.string().describe('earliest day of the result'),
                  text: z.string().describe('"Nộp hôm nay thì sớm nhất thứ Tư 25/11."'),
                  provisional: z
                    .boolean()
                    .describe('a year on the way has not been announced: "tạm tính"'),
                  cites: z.array(z.string()).describe('sources of the holidays on the way'),
                })
                .optional()
                .describe('working days and holidays counted from today'),
            }),
          )
          .describe('how long it takes; several where the case leaves it open'),
      }),
    )
    .describe('ways to file, side by side'),
  changes: z
    .array(
      z.strictObject({
        on: z.string().describe('first day of the change'),
        text: z.string().describe('"Từ 01/01/2027: lệ phí 20.000 đồng."'),
        channels: z.array(ChannelId).describe('ways of filing that it touches'),
        cites: z.array(z.string()).describe('ids of sources'),
      }),
    )
    .optional()
    .describe('what will be paid otherwise within 90 days'),
  agencies: z.array(held(Agency)).describe('offices and their part'),
  presence: z.array(held(Presence)).describe('who must come in person'),
  behalf: z.array(held(Behalf)).describe('who may file instead'),
  deadlines: z
    .array(
      held(Deadline).extend({
        state: z
          .strictObject({
            last: z.string().describe('last day on which it is in time'),
            left: z.int().describe('days left; 0 on the last day, below 0 once it is over'),
            text: z.string().describe('"Đã 3 ngày kể từ ngày bé sinh, còn 57 ngày (…)."'),
          })
          .optional()
          .describe('how it stands, counted from the day that was told'),
      }),
    )
    .describe('until when, and what is lost'),
  conditions: z.array(held(Condition)).describe('who is entitled, what is refused'),
  steps: z.array(held(Step)).describe('steps in order'),
  results: z.array(held(Result)).describe('what is received'),
  refusals: z.array(held(Refusal)).describe('why files come back'),
  link: z
    .strictObject({
      href: z.string().describe('the address'),
      kind: z
        .enum(['agency', 'page', 'search'])
        .describe('own filing site, portal page, or search by code'),
      online: z.boolean().describe('whether it can be filed online'),
      record: z
        .strictObject({
          code: z.string().describe('its code in the catalogue'),
          province: z.string().describe('name of the province'),
        })
        .optional()
        .describe('set where it leads to a record that the province published of its own'),
    })
    .describe('where to file or read on'),
  related: z
    .array(
      z.strictObject({
        to: ProcedureRef.describe('where it leads'),
        why: z.string().describe('in words, why'),
      }),
    )
    .describe('neighbouring procedures'),
  legal: z
    .array(
      z.strictObject({
        number: z.string().describe('number of the document'),
        title: z.string().describe('what it is called'),
        url: z.string().optional().describe('where it can be read'),
      }),
    )
    .describe('legal documents of the registry'),
  sources: z
    .array(
      z.strictObject({
        id: z.string().describe('id within the answer'),
        kind: z.string().describe('kind of source'),
        title: z.string().describe('what it is called'),
        url: z.string().optional().describe('where it can be read'),
        checked: z.string().describe('day of the last check'),
      }),
    )
    .describe('all sources that lines cite'),
})
export type Answer = z.infer<typeof Answer>
