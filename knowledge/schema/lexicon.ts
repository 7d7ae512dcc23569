import * as z from 'zod'
import { Code, Line, Relative, Slug, Source, SourceId } from './base.ts'
import { phrases } from './phrases.ts'

/** A part of an answer that can be asked for. */
const AspectName = z.enum([
  'papers',
  'copies',
  'fee',
  'time',
  'where',
  'online',
  'post',
  'delivery',
  'anywhere',
  'steps',
  'form',
  'who',
  'eligibility',
  'benefit',
  'result',
  'validity',
  'next',
  'status',
  'deadline',
])

/** Words of the language, as knowledge. All phrases are written with accents; the engine folds them itself. */
export const Lexicon = z.strictObject({
  abbreviations: z
    .array(
      z.strictObject({
        short: Line.describe('as typed: đkkh'),
        full: Line.describe('written out'),
        near: z
          .array(Line)
          .default([])
          .describe('only beside one of these words, for ambiguous ones'),
      }),
    )
    .default([])
    .describe('short forms and what they stand for'),
  synonyms: z
    .array(
      z.strictObject({
        say: z.array(Line).min(1).describe('as people say it'),
        means: Line.describe('the official words'),
        unless: z.array(Line).default([]).describe('words beside which it does not hold'),
      }),
    )
    .default([])
    .describe('lay or regional words to official ones; yield where the official wording stands'),
  noise: z
    .array(Line)
    .default([])
    .describe('lead-ins, particles and question words that carry no subject'),
  vague: z
    .array(Line)
    .optional()
    .describe(
      'single words that name no matter by themselves; who says nothing else is asked back',
    ),
  aspects: z
    .array(
      z.strictObject({
        aspect: AspectName.describe('what is asked'),
        says: z.array(Line).min(1).describe('how people say it'),
        unless: z.array(Line).optional().describe('phrases of which the words may be a part'),
      }),
    )
    .default([])
    .describe('words that ask for one part of an answer'),
  followUps: z
    .array(
      z.strictObject({
        aspect: AspectName.describe('what is asked'),
        says: z.array(Line).min(1).describe('how people say it'),
      }),
    )
    .optional()
    .describe('the same, but only while a case is open and where nothing else is named'),
  beside: z
    .array(Line)
    .optional()
    .describe('what stands beside such words and names no matter while a case is open'),
  papers: z
    .array(
      z.strictObject({
        say: z.array(Line).min(1).describe('as people call a paper'),
        means: z.array(Line).min(1).describe('as lists of papers call it'),
      }),
    )
    .optional()
    .describe('other names of papers, for “is this one needed?”'),
  commands: z
    .array(
      z.strictObject({
        command: z
          .enum(['back', 'restart', 'unsure', 'yes', 'no', 'next', 'human'])
          .describe('what to do'),
        says: z.array(Line).min(1).describe('how people say it'),
      }),
    )
    .default([])
    .describe('words that tell the assistant what to do'),
  confusable: z
    .array(
      z.strictObject({
        says: z.array(Line).min(1).describe('words that fit several'),
        ask: Line.describe('the question to put'),
        options: z
          .array(
            z.strictObject({
              label: Line.describe('what it means, in plain words'),
              to: z.union([Code, Slug]).describe('procedure code or topic id'),
            }),
          )
          .min(2)
          .max(4)
          .describe('what may be meant, at most four'),
        unless: z.array(Line).default([]).describe('words that settle it'),
      }),
    )
    .default([])
    .describe('words that fit several procedures: one question, never a guess'),
  traits: z
    .array(
      z.strictObject({
        trait: Slug,
        kind: z
          .enum(['action', 'case', 'rival'])
          .describe(
            'action: what is done to a paper; case: whom or what it is for; rival: a record that yields unless named',
          ),
        names: z.array(Line).min(1).describe('words of official names that carry it'),
        says: z.array(Line).default([]).describe('words of people that mean it'),
        unless: z.array(Line).default([]).describe('words of the question that take it back'),
      }),
    )
    .optional()
    .describe('what tells procedures about the same thing apart'),
  attendance: z
    .array(
      z.strictObject({
        ask: z
          .enum(['instead', 'alone', 'both', 'child', 'must'])
          .describe(
            'may somebody go instead, or alone; must both come, the child, or whoever is named',
          ),
        of: z
          .enum(['anyone', 'relative', 'named'])
          .describe(
            'anyone: the words say it by themselves; relative: behind somebody only; named: behind somebody whom the record names',
          ),
        says: z.array(Line).min(1).describe('how people say it; “…” stands for a few words'),
        unless: z.array(Line).default([]).describe('phrases of which the words may be a part'),
      }),
    )
    .optional()
    .describe('words that ask who may or must go, with a “không” behind them'),
  relatives: z
    .array(
      z.strictObject({
        relative: Relative.describe('what kind of relative'),
        says: z.array(Line).min(1).describe('what they are called'),
      }),
    )
    .optional()
    .describe('people who may go for somebody'),
  excuses: z.array(Line).optional().describe('why somebody cannot go; names no matter'),
})
export type Lexicon = z.infer<typeof Lexicon>

/** A fixed reply of ours: small talk, status of a file, emergencies. */
export const TalkFile = z.strictObject({
  id: Slug.describe('permanent id'),
  kind: z.enum(['talk', 'urgent', 'unknown']).describe('how the turn is shown'),
  rank: z.int().min(0).max(9).default(5).describe('9 is looked at first'),
  says: phrases(
    Line.refine(
      (phrase) => phrase.split('…').every((part) => /\p{L}/u.test(part)),
      'trước và sau dấu “…” phải có chữ',
    ),
  )
    .default([])
    .describe('phrases that lead here; “…” stands for a few words that may be anything'),
  unless: phrases(Line).default([]).describe('words beside which the phrases mean something else'),
  within: z
    .array(Line)
    .optional()
    .describe(
      'phrases that lead here only while a case is open and where nothing else is named; “…” stands for a few words',
    ),
  about: z
    .array(AspectName)
    .optional()
    .describe('parts of the record in work that follow the reply'),
  whole: z.boolean().default(false).describe('only if the phrase is the whole message'),
  reply: z.string().describe('Markdown'),
  here: z
    .string()
    .optional()
    .describe(
      'said instead where the commune is known; {noi} is its full name, {xa} the name alone, {cu} what the citizen called it',
    ),
  options: z
    .array(
      z.strictObject({
        label: Line.describe('in words'),
        to: z.string().describe('option id: t:…, p:…, g:…, cmd:…'),
      }),
    )
    .default([])
    .describe('what may be pressed next'),
  near: z
    .boolean()
    .default(false)
    .describe('offer what the message may be about: the words say what is asked, and not of what'),
  contact: z.boolean().default(false).describe('show the hotline and counters'),
  tenant: z
    .enum([
      'hours',
      'phone',
      'building',
      'counter',
      'police',
      'one-stop',
      'land',
      'insurance',
      'army',
    ])
    .optional()
    .describe(
      'answered from the counters of the place, of those that take in what is in work; `reply` is said where they are not known',
    ),
  sources: z
    .record(SourceId, Source)
    .default({})
    .describe('where the facts of the reply come from'),
})
