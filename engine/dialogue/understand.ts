import type { Question, Talk } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Hit } from '../search/index.ts'
import { type Aspect, type Command, matchOption, type Reading } from '../text/reader.ts'
import { timePlaces, typedWords } from './bands.ts'
import { channelPlaces, channelSaid } from './channel.ts'
import { readCount } from './count.ts'
import { findSubject, isNamed, type Subject, without } from './decide.ts'
import { factsInPassing } from './facts.ts'
import { readAnswer } from './free-answer.ts'
import { addressPlaces, placeSaid } from './place.ts'
import { saidOptions } from './said.ts'
import { askerOf, procedureInWork, type State } from './state.ts'
import { findTalk } from './talk.ts'
import { whomSaid } from './whom.ts'

/** What a message was taken to mean. */
export type Understood =
  | { kind: 'talk'; talk: Talk }
  | { kind: 'command'; command: Command }
  | { kind: 'facts'; atoms: string[]; aspects: Aspect[] }
  | { kind: 'pick'; option: string }
  | { kind: 'aspect'; aspects: Aspect[] }
  | {
      kind: 'subject'
      refs: string[]
      aspects: Aspect[]
      reading: Reading
      hits: Hit[]
      before: string[]
    }
  | {
      kind: 'offer'
      options: string[]
      aspects: Aspect[]
      reading: Reading
      hits: Hit[]
      before: string[]
    }
  /** A bare yes or no that fits several options, or a follow-up to a choice: put again. */
  | { kind: 'narrow' }
  /** A bare yes or no where nothing stands open. */
  | { kind: 'heard' }
  | { kind: 'vague' }
  | { kind: 'unclear' }
  | { kind: 'nothing'; hits: Hit[] }

/** An answer in free words is seldom longer. */
const FEW_WORDS = 4
/** Fixed replies of this rank keep their word, whatever else the message names. */
const FIRM_TALK = 6

/** What stands open: a question, or options to choose from. */
export type Open = {
  question: Question | undefined
  offered: readonly { id: string; label: string }[]
}

/**
 * What a message means where the conversation stands: danger first, then commands, an answer to the open question or
 * choice, fixed replies, facts and questions about the procedure in work, a confusable word, and at last the search.
 */
export function understand(
  knowledge: Knowledge,
  text: string,
  state: State,
  { question, offered }: Open,
): Understood {
  const reading = knowledge.reader.read(text)
  const found = findTalk(knowledge, reading)
  if (found?.talk.kind === 'urgent') return { kind: 'talk', talk: found.talk }
  const { command } = reading
  if (command !== undefined && !['unsure', 'yes', 'no'].includes(command))
    return { kind: 'command', command }

  const place = placeSaid(knowledge, reading)
  const whom = whomSaid(reading.expanded)
  // Where, when, how and for whom tell of the case and not what is wanted.
  const narrowed = without(
    reading,
    new Set([
      ...(place?.places ?? []),
      ...channelPlaces(reading.expanded),
      ...(whom?.places ?? []),
      ...timePlaces(typedWords(reading)),
      ...addressPlaces(reading.expanded),
    ]),
  )
  const forWhom = whom === undefined ? [] : [`w:${whom.whom}`]
  // Sought once, and only when it is needed.
  let sought: Subject | undefined
  const subject = () => {
    sought ??= findSubject(knowledge, narrowed, place ?? state.place)
    return sought
  }
  if (question === undefined && offered.length === 0 && isOrdinal(reading)) return { kind: 'vague' }
  const around = aroundOf(knowledge, state, reading, place?.province)

  const [first] = state.agenda
  const isOther = whom !== undefined && state.whom !== undefined && whom.whom !== state.whom
  if (isOther && first !== undefined && asksAnew(reading) && narrowed.weighty.length <= 1) {
    const atoms = [...forWhom, `p:${first.code}`, ...around]
    return { kind: 'facts', atoms, aspects: reading.aspects }
  }
  if (question !== undefined) {
    const value = readAnswer(question, reading)
    if (value !== undefined && !namesAnother(knowledge, state, question, reading, subject)) {
      const others = factsInPassing(knowledge, state, reading).filter(
        (atom) => !atom.startsWith(`q:${question.id}=`),
      )
      const atoms = [`q:${question.id}=${value}`, ...others, ...around]
      return { kind: 'facts', atoms, aspects: [] }
    }
  }
  if (offered.length > 0) {
    const option = matchOption(
      pointing(reading),
      offered.map((one) => ({ ...one, as: one.label, says: [] })),
    )
    if (option !== undefined && (isOrdinal(reading) || !isElsewhere(reading, offered, subject)))
      return { kind: 'pick', option }
  }
  if (
    found !== undefined &&
    (found.talk.rank >= FIRM_TALK || !outweighs(knowledge, reading, found.places))
  )
    return { kind: 'talk', talk: found.talk }
  if (command === 'yes' || command === 'no' || command === 'unsure') {
    if (question !== undefined || offered.length > 0) return { kind: 'narrow' }
    if (state.mode !== 'start') return { kind: 'heard' }
  }

  const bare = bareCount(knowledge, state, question, reading)
  const facts = [...factsInPassing(knowledge, state, reading, { again: true }), ...bare]
  const { aspects } = reading
  if (narrowed.weighty.length === 0) {
    if (isOther && state.mode === 'procedure' && first !== undefined) {
      const atoms = [...forWhom, `p:${first.code}`, ...facts, ...around]
      return { kind: 'facts', atoms, aspects }
    }
    if (facts.length + around.length > 0)
      return { kind: 'facts', atoms: [...facts, ...around], aspects }
    if (aspects.length === 0) return { kind: 'vague' }
    if (state.mode === 'procedure') return { kind: 'aspect', aspects }
    return state.mode === 'offer' ? { kind: 'narrow' } : { kind: 'vague' }
  }

  const about = subject()
  const before = [...forWhom, ...(place === undefined ? [] : [`q:@province=${place.province}`])]
  if (
    about.kind === 'subject' &&
    (question === undefined || isNamed(about)) &&
    !isOnlyFacts(state, about, facts)
  )
    return { ...about, reading, before }
  // Nothing new is named: what was said tells of the case or asks about the procedure in work.
  if (state.mode === 'procedure' || state.mode === 'topic') {
    if (facts.length > 0) return { kind: 'facts', atoms: [...facts, ...around], aspects }
    if (about.kind === 'nothing' && around.length > 0)
      return { kind: 'facts', atoms: around, aspects }
    if (about.kind === 'nothing' && aspects.length > 0 && state.mode === 'procedure')
      return { kind: 'aspect', aspects }
  }
  if (question !== undefined && reading.words.folded.length <= FEW_WORDS) return { kind: 'unclear' }
  return about.kind === 'nothing' ? about : { ...about, reading, before }
}

const PLACES = ['q', 'w', 'x', 'z'].map((id) => ({ id, label: id, as: id, says: [] }))

const THINGS = ['viec', 'tuc']

/** "Việc thứ hai", "thủ tục số 2": the thing itself says nothing where one of a list is pointed at. */
function pointing(reading: Reading): Reading {
  const { accented, folded } = reading.words
  const isSaid = (place: number) => {
    const isNamed = folded[place] === 'thu' && folded[place + 1] === 'tuc'
    return !isNamed && !THINGS.includes(folded[place] ?? '')
  }
  const keep = (list: readonly string[]) => list.filter((_, place) => isSaid(place))
  return { ...reading, words: { accented: keep(accented), folded: keep(folded) } }
}

/** "Cái thứ hai" picks from a list, and says nothing where there is none. */
function isOrdinal(reading: Reading): boolean {
  return (
    reading.words.folded.length <= FEW_WORDS && matchOption(pointing(reading), PLACES) !== undefined
  )
}

/** "Còn … thì sao": the same again, for another. */
function asksAnew({ words: { folded } }: Reading): boolean {
  return folded[0] === 'con' || folded[0] === 'the' || folded.join(' ').includes('thi sao')
}

/** The way to file and the province, as the message states them. */
function aroundOf(
  knowledge: Knowledge,
  state: State,
  reading: Reading,
  province: string | undefined,
): string[] {
  return [
    ...channelAtoms(knowledge, state, reading),
    ...(province === undefined ? [] : [`q:@province=${province}`]),
  ]
}

/** The way to file that a message states, where the procedure in work has it. */
export function channelAtoms(knowledge: Knowledge, state: State, { expanded }: Reading): string[] {
  const channel = channelSaid(expanded)
  const ways = procedureInWork(knowledge, state)?.channels
  return channel !== undefined && ways?.some(({ id }) => id === channel)
    ? [`q:@channel=${channel}`]
    : []
}

/** A bare number answers the one count question that stands beside the money. */
function bareCount(
  knowledge: Knowledge,
  state: State,
  open: Question | undefined,
  { expanded }: Reading,
): string[] {
  if (open !== undefined || state.mode !== 'procedure') return []
  const counts = askerOf(knowledge, state)?.questions.filter(({ kind }) => kind === 'count') ?? []
  const [only] = counts
  const count = only && counts.length === 1 ? readCount(only, expanded, { bare: true }) : undefined
  return only === undefined || count === undefined ? [] : [`q:${only.id}=${count}`]
}

/**
 * Whether a message that might answer the open question names another procedure outright: "không, tôi hỏi khai tử", or a
 * name that merely shares its words with an option.
 */
function namesAnother(
  knowledge: Knowledge,
  state: State,
  question: Question,
  reading: Reading,
  sought: () => Subject,
): boolean {
  const isStated = reading.command !== undefined || saidOptions(question, reading).length > 0
  const rest = isStated ? outside(question, reading) : reading
  if (rest.weighty.length < 2) return false
  const subject = isStated ? findSubject(knowledge, rest, state.place) : sought()
  return (
    isNamed(subject) &&
    subject.kind === 'subject' &&
    subject.refs.some((ref) => ref !== state.agenda[0]?.code && !ref.startsWith('t:'))
  )
}

/** The message without the words in which it may answer the question. */
function outside({ options }: Question, reading: Reading): Reading {
  const own = new Set(
    options.flatMap(({ label, as, says }) =>
      [label, as, ...says].flatMap((phrase) => phrase.toLowerCase().split(/[\s,]+/)),
    ),
  )
  const places = reading.weighty.filter((place) => own.has(reading.expanded.accented[place] ?? ''))
  return places.length * 2 >= reading.weighty.length
    ? { ...reading, weighty: [] }
    : without(reading, new Set(places))
}

/** Whether a message names a procedure outright that is not among the options that it resembles. */
function isElsewhere(
  { weighty }: Reading,
  offered: readonly { id: string }[],
  subject: () => Subject,
): boolean {
  if (weighty.length < 2) return false
  const about = subject()
  if (about.kind !== 'subject' || !isNamed(about)) return false
  const ids = new Set(offered.map(({ id }) => id))
  return about.refs.every((ref) => !ids.has(`p:${ref}`) && !ids.has(ref))
}

/** Whether a message says much more than the words of a fixed reply, and names a procedure by it. */
function outweighs(knowledge: Knowledge, reading: Reading, places: ReadonlySet<number>): boolean {
  const rest = without(reading, places)
  return rest.weighty.length >= 2 && isNamed(findSubject(knowledge, rest, undefined))
}

/** Whether a message about the procedure in work only tells more of the case. */
function isOnlyFacts(state: State, { kind, ...about }: Subject, facts: readonly string[]): boolean {
  return (
    facts.length > 0 &&
    kind === 'subject' &&
    'refs' in about &&
    state.mode === 'procedure' &&
    about.refs.length === 1 &&
    about.refs[0] === state.agenda[0]?.code
  )
}
