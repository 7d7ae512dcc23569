import * as z from 'zod'
import {
  ChannelId,
  Code,
  HttpsUrl,
  IsoDate,
  Level,
  Line,
  Official,
  ProvinceCode,
  Relative,
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
  source: SourceId.describe('id of its source'),
}

/** A way to file, and what it still costs in trips. */
export const Channel = z.strictObject({
  ...base,
  id: ChannelId.describe('way to file'),
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
    .enum(['nationwide', 'yes', 'assisted', 'no'])
    .optional()
    .describe(
      'at any such office of the country; at any counter of the province: accepted, or helped to file online; or only at the right office',
    ),
  url: HttpsUrl.optional().describe(
    'own filing site where the procedure belongs to a separate system',
  ),
  note: Line.optional().describe('a word for the citizen'),
})
export type Channel = z.infer<typeof Channel>

/** An office and its part. */
export const Agency = z.strictObject({
  ...base,
  role: z.enum(['receives', 'decides']).describe('takes the file in, or decides'),
  name: Line.describe('what it is called'),
  house: z
    .enum(['one-stop', 'police', 'land', 'insurance', 'justice', 'education', 'army', 'other'])
    .default('one-stop')
    .describe('kind of house, matched with the counters of a tenant'),
  note: Line.optional().describe('a word for the citizen'),
})
export type Agency = z.infer<typeof Agency>

/** Who must come in person. */
export const Presence = z.strictObject({
  ...base,
  who: Line.describe('the person, in words'),
  at: z.enum(['file', 'collect', 'both']).describe('when filing, when collecting, or both'),
  why: Line.describe('why in person'),
})
export type Presence = z.infer<typeof Presence>

/** Who may file instead, and the paper that takes. */
export const Behalf = z.strictObject({
  ...base,
  who: Line.describe('the person, in words'),
  needs: z
    .enum(['none', 'paper', 'certified-paper', 'unstated'])
    .describe(
      'no authorisation, one that the source says needs no certification, a certified one, or one of which it says neither',
    ),
  kin: z
    .array(Relative)
    .optional()
    .describe('relatives as the citizen calls them whom it surely names, whosever they are'),
  note: Line.optional().describe('a word for the citizen'),
})
export type Behalf = z.infer<typeof Behalf>

/** Until when, and what is lost after it. Exactly one of `after`, `before` and `until` names the event. */
export const Deadline = z.strictObject({
  ...base,
  qty: z.int().min(1).describe('how many'),
  unit: z.enum(['hour', 'day', 'working-day', 'month', 'year']).describe('of what'),
  after: Line.optional().describe('the event it counts from'),
  before: Line.optional().describe('the event that it must precede by so much at least'),
  until: Line.optional().describe('the event that ends the time in which it is done'),
  lost: Line.describe('what happens afterwards'),
})
export type Deadline = z.infer<typeof Deadline>

/** Who is entitled, what is refused. */
export const Condition = z.strictObject({
  ...base,
  id: Slug.describe('id to send back'),
  text: Line.describe('in words'),
  first: z.boolean().optional().describe('read before the papers, where it surely holds'),
})
export type Condition = z.infer<typeof Condition>

/** A form to fill in. */
export const Form = z.strictObject({
  code: Line.optional().describe('printed on the form: CT01'),
  name: Line.describe('what the form is called'),
  page: HttpsUrl.optional().describe('page where the form is found'),
})

/** A paper to bring or attach. */
export const RequiredDocument = z.strictObject({
  ...base,
  id: Slug.describe('permanent id'),
  name: Line.describe('what it is called, in plain words'),
  need: z
    .enum(['required', 'if-not-found', 'proves-exemption'])
    .describe('always; only in case the office finds no data; or it proves an exemption'),
  as: z
    .enum(['original', 'copy', 'certified-copy', 'original-or-copy', 'e-copy'])
    .describe('kind of copy that is accepted'),
  qty: z.int().min(1).default(1).describe('how many'),
  per: z.enum(['file', 'person', 'copy']).optional().describe('for each of what'),
  hand: z.enum(['submit', 'show', 'fill']).describe('hand in, show, or fill in'),
  where: Line.optional().describe('where to get it'),
  note: Line.optional().describe('a word for the citizen'),
  form: Form.optional().describe('the form, if it is one'),
  lookup: z
    .strictObject({
      base: z
        .enum(['dan-cu', 'ho-tich', 'cu-tru', 'dat-dai', 'bao-hiem', 'chung-sinh', 'khac'])
        .describe('data base'),
      text: Line.describe('what the office looks up instead'),
    })
    .optional()
    .describe('data that the office looks up instead'),
  oneOf: z
    .array(
      z.strictObject({
        id: Slug.describe('id to send back'),
        name: Line.describe('what it is called'),
      }),
    )
    .min(2)
    .optional()
    .describe('any one of these is enough'),
  getBy: z
    .strictObject({
      code: Code.optional().describe('procedure whose result it is, or that gives it again'),
      expired: Code.optional().describe('procedure that renews it'),
      certify: Code.optional().describe('procedure that certifies it'),
    })
    .optional()
    .describe('our procedures that give the paper; else filled in from content/paper-sources.yaml'),
  official: Official.default([]).describe(
    'parts of the official record that it covers: component code, else hash of the text',
  ),
})
export type RequiredDocument = z.infer<typeof RequiredDocument>

/** A paper that offices no longer ask for. */
export const NotNeeded = z.strictObject({
  ...base,
  name: Line.describe('what is no longer asked for'),
  since: IsoDate.optional().describe('first day without it'),
  why: Line.describe('why it is not needed'),
})
export type NotNeeded = z.infer<typeof NotNeeded>

/** How long it takes. */
export const ProcessingTime = z.union([
  z.strictObject({
    ...base,
    qty: z.int().min(1).describe('how many'),
    unit: z.enum(['hour', 'day', 'working-day', 'month']).describe('of what'),
    cutoff: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional()
      .describe('received until this hour: ready the same day, else the next working day'),
    longer: z
      .array(
        z.strictObject({
          why: Line.describe('what makes it longer'),
          qty: z.int().min(1).describe('how many more'),
          unit: z.enum(['hour', 'day', 'working-day', 'month']).describe('of what'),
        }),
      )
      .default([])
      .describe('what may add to it'),
    note: Line.optional().describe('a word for the citizen'),
    official: Official.optional(),
  }),
  z.strictObject({
    ...base,
    unknown: Line.describe('what the record says instead of a time'),
    official: Official.optional(),
  }),
])
export type ProcessingTime = z.infer<typeof ProcessingTime>

/** Step, result or reason for return: a sentence with a condition. */
export const Step = z.strictObject({ ...base, text: Line.describe('in words') })
export const Result = z.strictObject({
  ...base,
  name: Line.describe('what is received'),
  as: z
    .enum(['paper', 'electronic', 'both'])
    .default('paper')
    .describe('on paper, as data, or both'),
})
export const Refusal = z.strictObject({
  ...base,
  text: Line.describe('why files come back'),
  fix: Line.describe('what to do before going'),
})

/** What the records leave unclear: the citizen is told to ask at the counter. */
export const Unclear = z.strictObject({
  about: z.enum(['papers', 'fees', 'times', 'where']).describe('part of the answer'),
  text: Line.describe('what to ask, and why'),
  source: SourceId.describe('id of its source'),
})
export type Unclear = z.infer<typeof Unclear>

/** A checklist would do harm: see an officer first. */
export const Refer = z.strictObject({
  when: When.describe('the case'),
  why: Line.describe('why a checklist would do harm'),
  bring: z.array(Line).min(1).describe('what to bring'),
  whom: Line.describe('whom to see'),
  source: SourceId.describe('id of its source'),
})
export type Refer = z.infer<typeof Refer>

/** The case belongs to another procedure. */
export const Redirect = z.strictObject({
  when: When.describe('the case'),
  to: Code.describe('where it leads'),
  known: z
    .record(Slug, Slug)
    .optional()
    .describe('answers to questions there that the case settles, so that they are not asked'),
  why: Line.describe('in words, why'),
  source: SourceId.describe('id of its source'),
})
export type Redirect = z.infer<typeof Redirect>

/** The portal's own list of papers of an imported record, not sorted by case. */
export const PortalList = z.strictObject({
  name: Line.nullable().describe('heading or case name of the record; null if it has none'),
  items: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('as the record prints it'),
        original: z.int().min(0).describe('originals'),
        copy: z.int().min(0).describe('copies'),
        form: z.string().optional().describe('file name of a form'),
      }),
    )
    .describe('its papers; both quantities 0 mark a note'),
})

const shape = {
  code: Code.describe('permanent key'),
  alsoCodes: z
    .array(
      z.strictObject({
        code: Code.describe('the other code'),
        why: z
          .enum(['province', 'ministry', 'army', 'consular', 'old', 'same'])
          .describe('what kind of twin it is'),
      }),
    )
    .default([])
    .describe('codes of the same service that never appear as rivals'),
  id: Slug.describe('file name and address'),
  name: Line.describe('our short plain name'),
  officialName: z.string().optional().describe('name in the record, if ours differs'),
  asked: z.array(Line).default([]).describe('as people say it'),
  field: Slug.describe('field of administration: ho-tich, cu-tru …'),
  levels: z.array(Level).min(1).describe('levels that handle it'),
  province: ProvinceCode.optional().describe('set for a variant that one province issued'),
  portal: z
    .strictObject({
      id: z.uuid().describe('id to send back'),
      checked: IsoDate.describe('day of the last check'),
    })
    .optional()
    .describe('page of the national portal'),
  channels: z.array(Channel).default([]).describe('ways to file'),
  agencies: z.array(Agency).default([]).describe('offices and their part'),
  presence: z.array(Presence).default([]).describe('who must come in person'),
  behalf: z.array(Behalf).default([]).describe('who may file instead'),
  deadlines: z.array(Deadline).default([]).describe('until when, and what is lost'),
  conditions: z.array(Condition).default([]).describe('who is entitled, what is refused'),
  documents: z.array(RequiredDocument).default([]).describe('papers to bring'),
  noDocuments: Line.optional().describe('why no paper at all is needed, where that is so'),
  portalList: z.array(PortalList).default([]).describe('the portal’s own list of an import'),
  notNeeded: z.array(NotNeeded).default([]).describe('papers no longer asked for'),
  fees: z.array(Fee).default([]).describe('money'),
  reductions: z.array(Reduction).default([]).describe('cuts of the time'),
  times: z.array(ProcessingTime).default([]).describe('how long it takes'),
  steps: z.array(Step).default([]).describe('steps in order'),
  results: z.array(Result).default([]).describe('what is received'),
  refusals: z.array(Refusal).default([]).describe('why files come back'),
  unclear: z.array(Unclear).optional().describe('what the records leave unclear'),
  refer: z.array(Refer).default([]).describe('cases for an officer first'),
  redirect: z.array(Redirect).default([]).describe('cases that belong to another procedure'),
  related: z
    .array(
      z.strictObject({
        code: Code.describe('procedure code'),
        why: Line.describe('in words, why'),
        when: When.optional().describe('absent = always'),
      }),
    )
    .default([])
    .describe('neighbouring procedures'),
  joins: z
    .array(Code.describe('procedure code'))
    .min(2)
    .optional()
    .describe(
      'procedures that this one does in one go: who asks for all of them is shown this one',
    ),
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
  sources: z.record(SourceId, Source).describe('where the facts come from'),
}

/** A procedure as authors write it: one YAML file. */
export const ProcedureFile = z.strictObject({
  ...shape,
  questions: z
    .array(QuestionSource)
    .default([])
    .describe('case questions in the order in which they are put'),
})
export type ProcedureFile = z.infer<typeof ProcedureFile>

/** A procedure as the engine reads it: shared questions filled in. */
export const Procedure = z.strictObject({
  ...shape,
  questions: z.array(Question).default([]).describe('case questions, shared ones filled in'),
})
export type Procedure = z.infer<typeof Procedure>
