import * as z from 'zod'
import {
  ChannelId,
  Code,
  HttpsUrl,
  IsoDate,
  Level,
  Line,
  ProvinceCode,
  Slug,
  Source,
  SourceId,
} from './base.ts'
import { Fee, Reduction } from './money.ts'
import { Question, QuestionSource } from './question.ts'
import { When } from './when.ts'

const base = {
  id: Slug.optional().describe('needed where a patch of a province or commune refers to the item'),
  when: When.optional().describe('absent = always'),
  source: SourceId,
}

/** A way to file, and what it still costs in trips. */
export const Channel = z.strictObject({
  ...base,
  id: ChannelId,
  level: z.enum(['full', 'partial']).optional().describe('online only: toàn trình or một phần'),
  trips: z
    .int()
    .min(0)
    .max(5)
    .optional()
    .describe('trips to an office that remain; absent = the record does not say'),
  tripFor: Line.optional().describe('what the remaining trip is for'),
  account: z
    .enum(['none', 'vneid-1', 'vneid-2'])
    .optional()
    .describe('account that filing online takes'),
  anywhere: z
    .enum(['yes', 'assisted', 'no'])
    .optional()
    .describe(
      'at any counter of the province: accepted, helped to file online, or only at the right office',
    ),
  url: HttpsUrl.optional().describe(
    'own filing site where the procedure belongs to a separate system',
  ),
  note: Line.optional(),
})
export type Channel = z.infer<typeof Channel>

/** An office and its part. */
export const Agency = z.strictObject({
  ...base,
  role: z.enum(['receives', 'decides']),
  name: Line,
  house: z
    .enum(['one-stop', 'police', 'land', 'insurance', 'justice', 'education', 'army', 'other'])
    .default('one-stop')
    .describe('kind of house, matched with the counters of a tenant'),
  note: Line.optional(),
})
export type Agency = z.infer<typeof Agency>

/** Who must come in person. */
export const Presence = z.strictObject({
  ...base,
  who: Line,
  at: z.enum(['file', 'collect', 'both']).describe('when filing, when collecting, or both'),
  why: Line,
})
export type Presence = z.infer<typeof Presence>

/** Who may file instead, and the paper that takes. */
export const Behalf = z.strictObject({
  ...base,
  who: Line,
  needs: z
    .enum(['none', 'paper', 'certified-paper'])
    .describe('no authorisation, a plain one, a certified one'),
  note: Line.optional(),
})
export type Behalf = z.infer<typeof Behalf>

/** Until when, and what is lost after it. */
export const Deadline = z.strictObject({
  ...base,
  qty: z.int().min(1),
  unit: z.enum(['day', 'working-day', 'month', 'year']),
  after: Line.describe('the event it counts from'),
  lost: Line.describe('what happens afterwards'),
})
export type Deadline = z.infer<typeof Deadline>

/** Who is entitled, what is refused. */
export const Condition = z.strictObject({ ...base, id: Slug, text: Line })
export type Condition = z.infer<typeof Condition>

/** A form to fill in. */
export const Form = z.strictObject({
  code: Line.optional().describe('printed on the form: CT01'),
  name: Line,
  page: HttpsUrl.optional().describe('page where the form is found'),
})

/** A paper to bring or attach. */
export const RequiredDocument = z.strictObject({
  ...base,
  id: Slug,
  name: Line,
  need: z
    .enum(['required', 'if-not-found', 'proves-exemption'])
    .describe('always; only in case the office finds no data; or it proves an exemption'),
  as: z.enum(['original', 'copy', 'certified-copy', 'original-or-copy', 'e-copy']),
  qty: z.int().min(1).default(1),
  per: z.enum(['file', 'person', 'copy']).optional(),
  hand: z.enum(['submit', 'show', 'fill']).describe('hand in, show, or fill in'),
  where: Line.optional().describe('where to get it'),
  note: Line.optional(),
  form: Form.optional(),
  lookup: z
    .strictObject({
      base: z.enum(['dan-cu', 'ho-tich', 'cu-tru', 'dat-dai', 'bao-hiem', 'chung-sinh', 'khac']),
      text: Line.describe('what the office looks up instead'),
    })
    .optional(),
  oneOf: z
    .array(z.strictObject({ id: Slug, name: Line }))
    .min(2)
    .optional()
    .describe('any one of these is enough'),
  official: z
    .array(z.string())
    .default([])
    .describe('component codes of the official record that it covers'),
})
export type RequiredDocument = z.infer<typeof RequiredDocument>

/** A paper that offices no longer ask for. */
export const NotNeeded = z.strictObject({
  ...base,
  name: Line,
  since: IsoDate.optional(),
  why: Line,
})
export type NotNeeded = z.infer<typeof NotNeeded>

/** How long it takes. */
export const ProcessingTime = z.union([
  z.strictObject({
    ...base,
    qty: z.int().min(1),
    unit: z.enum(['hour', 'day', 'working-day', 'month']),
    cutoff: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional()
      .describe('received until this hour: ready the same day, else the next working day'),
    longer: z
      .array(
        z.strictObject({
          why: Line,
          qty: z.int().min(1),
          unit: z.enum(['hour', 'day', 'working-day', 'month']),
        }),
      )
      .default([])
      .describe('what may add to it'),
    note: Line.optional(),
  }),
  z.strictObject({ ...base, unknown: Line.describe('what the record says instead of a time') }),
])
export type ProcessingTime = z.infer<typeof ProcessingTime>

/** Step, result or reason for return: a sentence with a condition. */
export const Step = z.strictObject({ ...base, text: Line })
export const Result = z.strictObject({
  ...base,
  name: Line,
  as: z.enum(['paper', 'electronic', 'both']).default('paper'),
})
export const Refusal = z.strictObject({
  ...base,
  text: Line.describe('why files come back'),
  fix: Line.describe('what to do before going'),
})

/** A checklist would do harm: see an officer first. */
export const Refer = z.strictObject({
  when: When,
  why: Line,
  bring: z.array(Line).min(1),
  whom: Line,
  source: SourceId,
})
export type Refer = z.infer<typeof Refer>

/** The case belongs to another procedure. */
export const Redirect = z.strictObject({ when: When, to: Code, why: Line, source: SourceId })
export type Redirect = z.infer<typeof Redirect>

/** The portal's own list of papers of an imported record, not sorted by case. */
export const PortalList = z.strictObject({
  name: Line.nullable().describe('heading or case name of the record; null if it has none'),
  items: z.array(
    z.strictObject({
      name: z.string().min(1),
      original: z.int().min(0),
      copy: z.int().min(0),
      form: z.string().optional().describe('file name of a form'),
    }),
  ),
})

const shape = {
  code: Code,
  alsoCodes: z
    .array(
      z.strictObject({
        code: Code,
        why: z.enum(['province', 'ministry', 'army', 'consular', 'old', 'same']),
      }),
    )
    .default([])
    .describe('codes of the same service that never appear as rivals'),
  id: Slug,
  name: Line.describe('our short plain name'),
  officialName: z.string().optional().describe('name in the record, if ours differs'),
  asked: z.array(Line).default([]).describe('as people say it'),
  field: Slug.describe('field of administration: ho-tich, cu-tru …'),
  levels: z.array(Level).min(1),
  province: ProvinceCode.optional().describe('set for a variant that one province issued'),
  portal: z
    .strictObject({ id: z.uuid(), checked: IsoDate })
    .optional()
    .describe('page of the national portal'),
  channels: z.array(Channel).default([]),
  agencies: z.array(Agency).default([]),
  presence: z.array(Presence).default([]),
  behalf: z.array(Behalf).default([]),
  deadlines: z.array(Deadline).default([]),
  conditions: z.array(Condition).default([]),
  documents: z.array(RequiredDocument).default([]),
  noDocuments: Line.optional().describe('why no paper at all is needed, where that is so'),
  portalList: z.array(PortalList).default([]),
  notNeeded: z.array(NotNeeded).default([]),
  fees: z.array(Fee).default([]),
  reductions: z.array(Reduction).default([]),
  times: z.array(ProcessingTime).default([]),
  steps: z.array(Step).default([]),
  results: z.array(Result).default([]),
  refusals: z.array(Refusal).default([]),
  refer: z.array(Refer).default([]),
  redirect: z.array(Redirect).default([]),
  related: z.array(z.strictObject({ code: Code, why: Line })).default([]),
  legal: z
    .array(z.string())
    .default([])
    .describe('numbers of legal documents in content/legal.yaml'),
  condolence: z
    .boolean()
    .default(false)
    .describe('someone has died: the first answer opens with a sentence of condolence'),
  demand: z
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how often it is asked for, 0 unknown, 5 every day'),
  sources: z.record(SourceId, Source),
}

/** A procedure as authors write it: one YAML file. */
export const ProcedureFile = z.strictObject({
  ...shape,
  questions: z.array(QuestionSource).default([]),
})
export type ProcedureFile = z.infer<typeof ProcedureFile>

/** A procedure as the engine reads it: shared questions filled in. */
export const Procedure = z.strictObject({ ...shape, questions: z.array(Question).default([]) })
export type Procedure = z.infer<typeof Procedure>
