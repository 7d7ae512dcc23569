import * as z from 'zod'
import { ProcedureRef } from './answer.ts'
import { RichNode } from './base.ts'
import { Conversation } from './conversation.ts'
import { Fault } from './missing.ts'
import { OpenQuestion } from './question.ts'
import { Counter, Phone, Recording } from './tenant.ts'

/** Something to press. Its id is self-contained: q:<question>=<option>, p:<code>, t:<topic>, g:<article>, cmd:<name>. */
export const TurnOption = z.strictObject({
  id: z.string().describe('self-contained id'),
  label: z.string().describe('on the button'),
  detail: z.string().optional().describe('a second, quieter line: what sets it apart'),
  procedure: ProcedureRef.optional().describe('set where the option stands for a procedure'),
  chosen: z.boolean().optional().describe('set while a many-question is being answered'),
})
export type TurnOption = z.infer<typeof TurnOption>

/** Ids of entries of the turn's `sources`. */
const Cites = z.array(z.string())

/** A choice beside the line that it decides. */
const Toggle = OpenQuestion.extend({
  value: z.string().optional().describe('chosen option, or the count as digits'),
})

/** One line that says a fact. */
const Fact = z.strictObject({
  text: z.string().describe('the fact as a sentence'),
  note: z.string().optional().describe('a second, quieter line'),
  because: z.string().optional().describe('"cần nếu …" for what is not certain'),
  badge: z.string().optional().describe('"quy định của tỉnh", "quy định của xã"'),
  cites: Cites.describe('ids of sources'),
})
export type Fact = z.infer<typeof Fact>

const ChecklistItem = z.strictObject({
  id: z.string().describe('paper id'),
  name: z.string().describe('what it is called'),
  detail: z.string().optional().describe('"1 bản chính, nộp lại"'),
  because: z.string().optional().describe('what it depends on'),
  oneOf: z.array(z.string()).optional().describe('any one of these is enough'),
  where: z.string().optional().describe('where to get it'),
  note: z.string().optional().describe('a second, quieter line'),
  form: z
    .strictObject({
      label: z.string().describe('in words'),
      href: z.string().optional().describe('address'),
    })
    .optional()
    .describe('the form to fill in'),
  toggle: Toggle.optional().describe('the choice that decides this line'),
  faults: z.array(Fault).optional().describe('what may be wrong with it when one has it'),
  badge: z.string().optional().describe('layer that set it, in words'),
  cites: Cites.describe('ids of sources'),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** The closed set of things that a turn may show. */
export const Block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    tone: z
      .enum(['plain', 'note', 'warning', 'condolence'])
      .default('plain')
      .describe('how it is meant'),
    nodes: z.array(RichNode).describe('the text'),
  }),
  z.strictObject({
    type: z.literal('checklist'),
    title: z.string().describe('heading'),
    groups: z
      .array(
        z.strictObject({
          kind: z
            .enum(['yes', 'if-not-found', 'maybe', 'exemption', 'portal'])
            .describe('how surely'),
          title: z.string().describe('heading of the group'),
          way: z
            .string()
            .optional()
            .describe('the way of filing that alone takes them, one of `byWay`'),
          note: z.string().optional().describe('a word about the group'),
          items: z.array(ChecklistItem).describe('the papers'),
        }),
      )
      .describe('papers by how surely they are needed'),
    byWay: z
      .array(z.string())
      .optional()
      .describe('ways of filing that take different papers: those of one are enough'),
    none: z.string().optional().describe('said instead of a list where no paper is needed'),
    notNeeded: z.array(Fact).describe('papers no longer asked for'),
  }),
  z.strictObject({
    type: z.literal('facts'),
    about: z
      .enum(['presence', 'behalf', 'deadlines', 'conditions', 'results', 'notes'])
      .describe('what the facts are about'),
    title: z.string().describe('heading'),
    items: z.array(Fact).describe('the facts'),
    toggles: z.array(Toggle).default([]).describe('choices that decide them'),
  }),
  z.strictObject({
    type: z.literal('fees'),
    title: z.string().describe('heading'),
    ways: z
      .array(
        z.strictObject({
          channel: z.string().describe('ids of the ways, separated by spaces'),
          label: z.string().describe('their name in words'),
          trips: z
            .array(z.string())
            .optional()
            .describe('trips that remain, a sentence a way: "Nộp trực tuyến: vẫn đến 1 lần để ký"'),
          lines: z.array(Fact).describe('what is paid'),
          total: z.string().optional().describe('the sum, where it is exact'),
          noTotal: z.string().optional().describe('why there is none, where a share is paid'),
        }),
      )
      .describe('ways of filing side by side'),
    exemptions: z
      .array(Fact)
      .optional()
      .describe('who pays less, and the paper that proves it, where one is asked for'),
    toggles: z.array(Toggle).default([]).describe('choices that decide the money'),
    askPlace: z.boolean().default(false).describe('the province would settle an amount'),
  }),
  z.strictObject({
    type: z.literal('times'),
    title: z.string().describe('heading'),
    ways: z
      .array(
        z.strictObject({
          channel: z.string().describe('ids of the ways, separated by spaces'),
          label: z.string().describe('in words'),
          lines: z
            .array(
              Fact.extend({
                earliest: z
                  .string()
                  .optional()
                  .describe('"Nộp hôm nay thì sớm nhất thứ Tư 25/11.", with holidays counted'),
              }),
            )
            .describe('one fact a line'),
        }),
      )
      .describe('ways of filing side by side'),
    caution: z.string().describe('a word against false certainty'),
  }),
  z.strictObject({
    type: z.literal('where'),
    title: z.string().describe('heading'),
    agencies: z.array(Fact).describe('offices'),
    ways: z.array(Fact).describe('ways to file with the trips that remain'),
    counters: z.array(Counter).describe('counters of the tenant'),
    fictional: z.boolean().default(false).describe('addresses are examples'),
  }),
  z.strictObject({
    type: z.literal('link'),
    label: z.string().describe('on the button'),
    href: z.string().describe('the address'),
    code: z.string().describe('procedure code, always printed beside the link'),
    note: z.string().optional().describe('a second, quieter line'),
  }),
  z.strictObject({
    type: z.literal('steps'),
    title: z.string().describe('what it is called'),
    items: z.array(Fact).describe('one fact a line'),
  }),
  z.strictObject({
    type: z.literal('refusals'),
    title: z.string().describe('heading'),
    items: z
      .array(
        z.strictObject({
          text: z.string().describe('in words'),
          fix: z.string().describe('what to do before going'),
          cites: Cites.describe('ids of sources'),
        }),
      )
      .describe('reasons, and how to avoid them'),
  }),
  z.strictObject({
    type: z.literal('glossary'),
    items: z
      .array(
        z.strictObject({
          term: z.string().describe('the hard word'),
          text: z.string().describe('in words'),
        }),
      )
      .describe('hard words, each in one sentence'),
  }),
  z.strictObject({
    type: z.literal('candidates'),
    items: z
      .array(
        z.strictObject({
          option: z.string().describe('option id'),
          label: z.string().describe('in words'),
          why: z.string().describe('in words, why'),
        }),
      )
      .describe('procedures that fit'),
  }),
  z.strictObject({
    type: z.literal('contact'),
    title: z.string().describe('heading'),
    hotline: Phone.nullable().describe('number to reach a person'),
    counters: z.array(Counter).describe('counters of the tenant'),
    fictional: z.boolean().default(false).describe('addresses are examples'),
  }),
  z.strictObject({
    type: z.literal('sources'),
    asOf: z.string().describe('"Kiểm tra lần cuối 21/11/2026"'),
    code: z.string().optional().describe('procedure code; guidance has none'),
    legal: z
      .array(
        z.strictObject({
          number: z.string().describe('number of the document'),
          title: z.string().describe('what it is called'),
          url: z.string().optional().describe('where it can be read'),
        }),
      )
      .describe('legal documents'),
  }),
])
export type Block = z.infer<typeof Block>
/** The block of one type. */
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** One reply of the assistant. */
export const Turn = z.strictObject({
  kind: z
    .enum(['answer', 'question', 'choice', 'refer', 'unknown', 'urgent', 'talk'])
    .describe('what kind of reply it is'),
  procedure: ProcedureRef.optional().describe('procedure being talked about'),
  topic: z
    .strictObject({
      id: z.string().describe('id to send back'),
      name: z.string().describe('what it is called'),
    })
    .optional()
    .describe('topic being talked about'),
  article: z
    .strictObject({
      id: z.string().describe('id to send back'),
      title: z.string().describe('what it is called'),
    })
    .optional()
    .describe('guidance being shown'),
  page: z
    .string()
    .optional()
    .describe('where the case can be read, printed and sent on: a path below the server'),
  code: z.string().optional().describe('short code that opens the case again'),
  say: z.string().describe('what is said first; the asked fact, at most 25 words'),
  question: z
    .strictObject({
      id: z.string().describe('question id'),
      kind: z.enum(['one', 'many', 'count']).describe('one option, a set or a number'),
      ask: z.string().describe('the question as put'),
      why: z.string().describe('why it is asked'),
      left: z.int().min(1).describe('most questions that may still come, this one included'),
    })
    .optional()
    .describe('the open question'),
  blocks: z.array(Block).describe('what is shown below the sentence'),
  options: z.array(TurnOption).describe('what may be pressed'),
  case: z
    .array(
      z.strictObject({
        question: z.string().describe('question id'),
        text: z.string().describe('in words'),
        removable: z.boolean().describe('whether it can be taken back'),
      }),
    )
    .describe('what was understood so far, as chips'),
  recordings: z
    .array(Recording.omit({ of: true }))
    .optional()
    .describe('what is shown, spoken by an officer of the place'),
  sources: z
    .array(
      z.strictObject({
        id: z.string().describe('id within the turn'),
        title: z.string().describe('what it is called'),
        url: z.string().optional().describe('where it can be read'),
        checked: z.string().describe('day of the last check'),
      }),
    )
    .describe('sources that lines cite'),
})
export type Turn = z.infer<typeof Turn>

/** Reply of POST /api/turns. */
export const TurnResponse = z.strictObject({
  conversation: Conversation.describe('to be sent with the next message'),
  turn: Turn.describe('what to show'),
})
export type TurnResponse = z.infer<typeof TurnResponse>

/** A problem as RFC 9457 has it, with a stable code and a Vietnamese sentence. */
export const Problem = z.strictObject({
  type: z.string().describe('kind of problem as a URI'),
  title: z.string().describe('short name'),
  status: z.int().describe('HTTP status'),
  code: z.string().describe('stable code'),
  detail: z.string().describe('a Vietnamese sentence'),
  turn: Turn.optional().describe('stale-choice: where the conversation stands'),
  field: z.string().optional().describe('invalid: path of the field'),
  conversation: Conversation.optional().describe('where the conversation stands'),
})
export type Problem = z.infer<typeof Problem>
