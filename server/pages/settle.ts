import type {
  Answers,
  ChannelId,
  Conversation,
  Place,
  Question,
  Tenant,
  Turn,
} from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { type CaseBeside, type CaseQuery, writeCase } from './case-query.ts'
import type { Query } from './site.ts'

/** What a page is about: `p:<code>` or `t:<topic>`, as a conversation writes it. */
export type Subject = `${'p' | 't'}:${string}`

/** A case as far as it was told, and the turn that the widget would end with. */
export type Settled = {
  /** What the case leads to; another one than was asked for where the case belongs there. */
  subject: Subject
  turn: Turn
  answers: Answers
  /** Questions to put: those answered, and those that would still change the outcome. */
  questions: Question[]
  place: Place | undefined
  channel: ChannelId | undefined
  /** The rest of the case, as an address tells it. */
  beside: CaseBeside
}

type Host = { tenant: Tenant | undefined; today: string }

/** Longest move that a trail may hold. */
const MOVE_LIMIT = 600
const UNSURE = 'chua-ro'

/**
 * Plays the case as a conversation in which whatever was not told is answered "chưa rõ": so a page states what the
 * widget states for the same answers, in the same words.
 */
export function settle(
  assistant: Assistant,
  subject: Subject,
  told: CaseQuery,
  host: Host,
): Settled {
  const ways = [
    ...placeAtoms(told, host),
    ...(told.channel === undefined ? [] : [`q:@channel=${told.channel}`]),
    ...(told.since === undefined ? [] : [`d:${told.since}`]),
    ...(told.aspects === undefined ? [] : [`a:${told.aspects}`]),
  ]
  const said = [...told.answers].map(([id, value]) => `q:${id}=${value}`)
  const first = play(assistant, [subject, ...ways, ...said], host)
  // Who picks another province beside the commune has moved there.
  if (isElsewhere(told, first.conversation))
    return settle(assistant, subject, { ...told, commune: undefined }, host)
  const reached = reachedBy(first.conversation, subject)
  const answers = answersOf(first.conversation)
  const { place, channel } = first.conversation
  const questions = assistant.caseQuestions({
    of: reached.startsWith('t:') ? { topic: reached.slice(2) } : { procedure: reached.slice(2) },
    answers,
    place,
    channel,
  })
  const left = questions.filter(({ id, mode }) => mode === 'first' && answers[id] === undefined)
  const beside = besideOf(first.conversation, host.tenant)
  const settled = { subject: reached, answers, questions, place, channel, beside }
  if (first.turn.kind !== 'question' || left.length === 0) return { ...settled, turn: first.turn }

  const unsure = left.map(({ id }) => `q:${id}=${UNSURE}`)
  const isMoved = reached !== subject
  const known = isMoved
    ? Object.entries(answers).map(([id, value]) => `q:${id}=${atomValue(value)}`)
    : said
  const { turn } = play(assistant, [reached, ...ways, ...known, ...unsure], host)
  const unsaid = new Set(left.map(({ id }) => id))
  return {
    ...settled,
    turn: {
      ...turn,
      // Why the case belongs to another procedure was said together with its first question.
      say: isMoved ? `${leadOf(first.turn)} ${turn.say}`.trim() : turn.say,
      case: turn.case.filter(({ question }) => !unsaid.has(question)),
    },
  }
}

function placeAtoms({ commune, province }: CaseQuery, { tenant }: Host): string[] {
  if (commune !== undefined) return [`q:@commune=${commune}`]
  return province === undefined || province === tenant?.place.province
    ? []
    : [`q:@province=${province}`]
}

/** A commune that is in another province than the one that was picked, or that there is not. */
function isElsewhere({ commune, province }: CaseQuery, { place }: Conversation): boolean {
  if (commune === undefined || province === undefined) return false
  return place?.commune !== commune.slice(0, 5) || place.province !== province
}

/** What a conversation knows beside the answers, as an address tells it: a place only where it is not the portal's own. */
export function besideOf(conversation: Conversation, tenant: Tenant | undefined): CaseBeside {
  const { place, channel, since } = conversation
  return {
    province: place?.province === tenant?.place.province ? undefined : place?.province,
    commune: place?.commune === tenant?.place.commune ? undefined : communeOf(conversation),
    channel,
    since: since && `${since.day}/${since.event}`,
  }
}

/** Whether every question that is asked first has its answer. */
export function isToldWhole({ questions, answers }: Settled): boolean {
  return questions.every(({ id, mode }) => mode !== 'first' || answers[id] !== undefined)
}

/** The query that opens another page with what it may need of this case, too. */
export function writeShared({ questions, answers, beside }: Settled): Query {
  const shared = new Set(questions.filter(({ shared }) => shared).map(({ id }) => id))
  return writeCase(Object.fromEntries(Object.entries(answers).filter(([id]) => shared.has(id))), {
    ...beside,
    channel: undefined,
  })
}

/** The commune with what it was called before, if that was said. */
function communeOf({ place, trail }: Conversation): string | undefined {
  if (place?.commune === undefined) return undefined
  const said = trail
    .join(' ')
    .match(/(?<=(?:^| )q:@commune=)\S+/g)
    ?.at(-1)
  return said?.startsWith(place.commune) ? said : place.commune
}

/** The turn after these moves, made at once. */
function play(assistant: Assistant, atoms: readonly string[], { tenant, today }: Host) {
  return assistant.reply({
    act: { type: 'choose', id: 'cmd:resume' },
    conversation: { v: 1, pack: assistant.pack, trail: movesOf(atoms) },
    tenant,
    today,
  })
}

/** One move where it is short enough, so that the turn knows that it opens the subject. */
function movesOf([first = '', ...atoms]: readonly string[]): string[] {
  const moves = [first]
  for (const atom of atoms) {
    const joined = `${moves.at(-1)} ${atom}`
    if (joined.length <= MOVE_LIMIT) moves[moves.length - 1] = joined
    else moves.push(atom)
  }
  return moves
}

function reachedBy({ agenda, topic }: Conversation, asked: Subject): Subject {
  const [first] = agenda
  if (first !== undefined) return `p:${first.code}`
  return topic === undefined ? asked : `t:${topic.id}`
}

/** What a conversation knows of the thing in work, shared answers included. */
export function answersOf({ agenda, topic, shared }: Conversation): Answers {
  return { ...shared, ...(agenda[0] ?? topic)?.answers }
}

function atomValue(value: Answers[string]): string {
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.join(',')
  return String(value)
}

/** What the last move asked about the thing in work. */
export function aspectsOf({ trail }: Conversation): string | undefined {
  return /(?:^| )a:([a-z,]+)/.exec(trail.at(-1) ?? '')?.[1]
}

/** What is said before the open question. */
export function leadOf({ say, question }: Turn): string {
  return question !== undefined && say.endsWith(question.ask)
    ? say.slice(0, -question.ask.length).trim()
    : say
}
