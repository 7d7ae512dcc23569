import type { Answer, Answers, Conversation, Turn } from '../../knowledge/schema/index.ts'
import { parseOptionId, UNSURE } from '../plain/option-id.ts'
import { deskStrings as strings } from './strings.ts'

/** A procedure that waits for its turn. */
export type Later = { code: string; name: string }

/** One thing in work: what was said of it, where the dialogue stands, and the answer as far as it goes. */
export type Session = {
  conversation: Conversation
  turn: Turn
  /** What the caller asked for, so that it is read out first. */
  aspects: readonly string[]
  answer?: Answer | undefined
  /** What a place that was named is today: "Xã Phúc Chu … nay thuộc xã Định Hóa". */
  news?: string | undefined
  /** Questions beside lines that were passed over. */
  skipped?: readonly string[]
  /** What the caller wants besides, in order. */
  later?: readonly Later[]
}

/** A question as the desk puts it: every choice has its digit. */
export type Ask = {
  /** Question id; absent where it is a choice of things to open. */
  question?: string
  ask: string
  why?: string
  kind: 'one' | 'many' | 'count'
  unit?: string
  choices: { digit: number; label: string; id: string; chosen?: boolean }[]
  /** Whether the answer settles a line only, and is no question of the dialogue. */
  isSide: boolean
}

const MOST_DIGITS = 9

/** What is to be asked next: the question of the dialogue, else those beside lines that are still open, in order. */
export function asksOf({ turn, answer, skipped = [] }: Session): Ask[] {
  const { question, options } = turn
  if (question !== undefined) return [askOf(question, options)]
  const side = (answer?.open ?? [])
    .filter((one) => !skipped.includes(one.question))
    .map((one) => sideAsk(one))
  if (side.length > 0) return side
  if (turn.kind === 'answer' || options.length === 0) return []
  return [
    {
      ask: strings.next,
      kind: 'one',
      choices: options
        .filter(({ id }) => !id.startsWith('cmd:'))
        .slice(0, MOST_DIGITS)
        .map(({ id, label }, at) => ({ digit: at + 1, label, id })),
      isSide: false,
    },
  ]
}

function askOf(
  { id, ask, why, kind }: NonNullable<Turn['question']>,
  options: Turn['options'],
): Ask {
  const isUnsure = (option: string) => parseOptionId(option)?.option === UNSURE
  const sure = options.filter((option) => !isUnsure(option.id)).slice(0, MOST_DIGITS)
  return {
    question: id,
    ask,
    why,
    kind,
    isSide: false,
    choices: [
      ...sure.map(({ id, label, chosen = false }, at) => ({ digit: at + 1, label, id, chosen })),
      ...options
        .filter((option) => isUnsure(option.id))
        .map((option) => ({ digit: 0, label: strings.unsure, id: option.id })),
    ],
  }
}

function sideAsk({ question, ask, kind, unit, options }: Answer['open'][number]): Ask {
  return {
    question,
    ask,
    kind,
    ...(unit !== undefined && { unit }),
    isSide: true,
    choices: [
      ...options.map(({ id, label }, at) => ({
        digit: at + 1,
        label,
        id: `q:${question}=${id}`,
      })),
      { digit: 0, label: strings.skip, id: `q:${question}=${UNSURE}` },
    ],
  }
}

/** What the case says, as the answer is asked for. */
export function answersOf({ agenda, topic, shared }: Conversation): Answers {
  return { ...shared, ...(agenda[0] ?? topic)?.answers }
}

/** What the last message asked about: "a:fee" in its move. */
export function aspectsOf({ trail }: Conversation): string[] {
  const last = trail[trail.length - 1] ?? ''
  return /(?:^| )a:([a-z,]+)/.exec(last)?.[1]?.split(',') ?? []
}

/** What was said of a place of before that was named. */
export function newsOf({ say }: Turn): string | undefined {
  return /[^.]*\bnay (?:thuộc|là)\b[^.]*\./.exec(say)?.[0].trim()
}

/** Where the caller lives, as it was understood. */
export function placeNameOf({ turn }: Session): string | undefined {
  return turn.case.find(({ question }) => question === '@commune' || question === '@province')?.text
}

/** Code of the procedure in work. */
export function codeOf({ conversation, turn }: Session): string | undefined {
  return turn.procedure?.code ?? conversation.agenda[0]?.code
}
