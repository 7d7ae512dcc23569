import * as z from 'zod'
import { ProcedureRef } from './answer.ts'
import { RichNode } from './base.ts'
import { Conversation } from './conversation.ts'
import { Counter, Phone } from './tenant.ts'

/** Something to press. Its id is self-contained: q:<question>=<option>, p:<code>, t:<topic>, cmd:<name>. */
export const TurnOption = z.strictObject({
  id: z.string(),
  label: z.string(),
  detail: z.string().optional().describe('a second, quieter line: what sets it apart'),
  procedure: ProcedureRef.optional().describe('set where the option stands for a procedure'),
  chosen: z.boolean().optional().describe('set while a many-question is being answered'),
})
export type TurnOption = z.infer<typeof TurnOption>

/** Ids of entries of the turn's `sources`. */
const Cites = z.array(z.string())

/** A choice beside the line that it decides. */
const Toggle = z.strictObject({
  question: z.string(),
  ask: z.string(),
  kind: z.enum(['one', 'many', 'count']),
  unit: z.string().optional(),
  options: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  value: z.string().optional().describe('chosen option, or the count as digits'),
})

/** One line that says a fact. */
const Fact = z.strictObject({
  text: z.string(),
  note: z.string().optional(),
  because: z.string().optional().describe('"cần nếu …" for what is not certain'),
  badge: z.string().optional().describe('"quy định của tỉnh", "quy định của xã"'),
  cites: Cites,
})
export type Fact = z.infer<typeof Fact>

const ChecklistItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  detail: z.string().optional().describe('"1 bản chính, nộp lại"'),
  because: z.string().optional(),
  oneOf: z.array(z.string()).optional().describe('any one of these is enough'),
  where: z.string().optional().describe('where to get it'),
  note: z.string().optional(),
  form: z.strictObject({ label: z.string(), href: z.string().optional() }).optional(),
  toggle: Toggle.optional(),
  badge: z.string().optional(),
  cites: Cites,
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** The closed set of things that a turn may show. */
export const Block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    tone: z.enum(['plain', 'note', 'warning', 'condolence']).default('plain'),
    nodes: z.array(RichNode),
  }),
  z.strictObject({
    type: z.literal('checklist'),
    title: z.string(),
    groups: z.array(
      z.strictObject({
        kind: z.enum(['yes', 'if-not-found', 'maybe', 'exemption', 'portal']),
        title: z.string(),
        note: z.string().optional(),
        items: z.array(ChecklistItem),
      }),
    ),
    none: z.string().optional().describe('said instead of a list where no paper is needed'),
    notNeeded: z.array(Fact),
  }),
  z.strictObject({
    type: z.literal('facts'),
    about: z.enum(['presence', 'behalf', 'deadlines', 'conditions', 'results', 'notes']),
    title: z.string(),
    items: z.array(Fact),
    toggles: z.array(Toggle).default([]),
  }),
  z.strictObject({
    type: z.literal('fees'),
    title: z.string(),
    ways: z.array(
      z.strictObject({
        channel: z.string(),
        label: z.string(),
        lines: z.array(Fact),
        total: z.string().optional(),
      }),
    ),
    toggles: z.array(Toggle).default([]),
    askPlace: z.boolean().default(false).describe('the province would settle an amount'),
  }),
  z.strictObject({
    type: z.literal('times'),
    title: z.string(),
    ways: z.array(z.strictObject({ channel: z.string(), label: z.string(), lines: z.array(Fact) })),
    caution: z.string(),
  }),
  z.strictObject({
    type: z.literal('where'),
    title: z.string(),
    agencies: z.array(Fact),
    ways: z.array(Fact).describe('ways to file with the trips that remain'),
    counters: z.array(Counter),
    fictional: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('link'),
    label: z.string(),
    href: z.string(),
    code: z.string().describe('procedure code, always printed beside the link'),
    note: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('steps'), title: z.string(), items: z.array(Fact) }),
  z.strictObject({
    type: z.literal('refusals'),
    title: z.string(),
    items: z.array(z.strictObject({ text: z.string(), fix: z.string(), cites: Cites })),
  }),
  z.strictObject({
    type: z.literal('glossary'),
    items: z.array(z.strictObject({ term: z.string(), text: z.string() })),
  }),
  z.strictObject({
    type: z.literal('candidates'),
    items: z.array(z.strictObject({ option: z.string(), label: z.string(), why: z.string() })),
  }),
  z.strictObject({
    type: z.literal('contact'),
    title: z.string(),
    hotline: Phone.nullable(),
    counters: z.array(Counter),
    fictional: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('sources'),
    asOf: z.string().describe('"Kiểm tra lần cuối 21/11/2026"'),
    code: z.string(),
    legal: z.array(
      z.strictObject({ number: z.string(), title: z.string(), url: z.string().optional() }),
    ),
  }),
])
export type Block = z.infer<typeof Block>
/** The block of one type. */
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** One reply of the assistant. */
export const Turn = z.strictObject({
  kind: z.enum(['answer', 'question', 'choice', 'refer', 'unknown', 'urgent', 'talk']),
  procedure: ProcedureRef.optional(),
  topic: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  say: z.string().describe('what is said first; the asked fact, at most 25 words'),
  question: z
    .strictObject({
      id: z.string(),
      kind: z.enum(['one', 'many', 'count']),
      ask: z.string(),
      why: z.string(),
      left: z.int().min(1).describe('most questions that may still come, this one included'),
    })
    .optional(),
  blocks: z.array(Block),
  options: z.array(TurnOption),
  case: z
    .array(z.strictObject({ question: z.string(), text: z.string(), removable: z.boolean() }))
    .describe('what was understood so far, as chips'),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      url: z.string().optional(),
      checked: z.string(),
    }),
  ),
})
export type Turn = z.infer<typeof Turn>

/** Reply of POST /api/turns. */
export const TurnResponse = z.strictObject({ conversation: Conversation, turn: Turn })
export type TurnResponse = z.infer<typeof TurnResponse>

/** A problem as RFC 9457 has it, with a stable code and a Vietnamese sentence. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  turn: Turn.optional().describe('stale-choice: where the conversation stands'),
  field: z.string().optional().describe('invalid: path of the field'),
  conversation: Conversation.optional(),
})
export type Problem = z.infer<typeof Problem>
