import type {
  Answers,
  ChannelId,
  Place,
  Procedure,
  Since,
  Topic,
} from '../../knowledge/schema/index.ts'
import { isAspect } from '../answer/blocks/index.ts'
import { eventName } from '../answer/event.ts'
import { localise } from '../answer/patches.ts'
import { readValue } from '../answer/value.ts'
import { type Facts, holds, UNSURE } from '../answer/when.ts'
import { answersFor, type Knowledge } from '../knowledge.ts'
import { type CommuneFound, communeOf, resolvePlace } from '../places/index.ts'
import type { Aspect } from '../text/reader.ts'
import { type Home, homeAt, isBefore, type Locating, type PlacesSource, readPlace } from './home.ts'
import { variantAt } from './variants.ts'

/** Where a conversation stands: what replaying its trail gives. */
export type State = {
  mode: 'start' | 'procedure' | 'topic' | 'offer'
  /** Procedures in work; the first is being talked about. */
  agenda: { code: string; answers: Answers }[]
  shared: Answers
  /** Procedures that were left for another, the last one last: who goes back to one by name finds what he answered. */
  left: { code: string; answers: Answers }[]
  topic?: { id: string; answers: Answers } | undefined
  /** Guidance that is shown over the rest, until the next move. */
  article?: string | undefined
  /** Option ids of a choice that was put, and its sentence if it has one of its own. */
  offer: string[]
  /** Facts said together with what a choice was put for: they wait for the procedure or topic (`t:`) that is chosen. */
  told: { code: string; atom: string }[]
  aspects: Aspect[]
  place?: Place | undefined
  /** The commune of the place, where the places are at hand. */
  home?: Home | undefined
  /** Whether the last move named the commune. */
  arrived?: boolean | undefined
  /** A question about the place that stands over the rest, until the next move. */
  locating?: Locating | undefined
  channel?: ChannelId | undefined
  /** When something happened that a deadline counts from. */
  since?: Since | undefined
  /** For whom the citizen asks, where it was said; shared answers are about that person. */
  whom?: string | undefined
  /** Whether the last move opened the procedure or topic. */
  opened: boolean
  /** Whether the last move only asked about what is in work. */
  asked?: boolean | undefined
  /** Why the last move led to another procedure than the one named. */
  redirected?: { from: string; why: string } | undefined
}

/** The state before anything was said. */
export function emptyState(
  place: Place | undefined,
  places?: PlacesSource,
  own?: CommuneFound,
): State {
  const at = homeAt(place, places, own)
  return {
    mode: 'start',
    agenda: [],
    shared: {},
    left: [],
    offer: [],
    told: [],
    aspects: [],
    opened: false,
    place: at.place,
    home: at.home,
  }
}

/** Facts that conditions of the thing in work are judged by. */
export function factsOf(knowledge: Knowledge, state: State): Facts {
  const { place } = state
  const asker = askerOf(knowledge, state)
  const channel = channelOf(knowledge, state)
  const own =
    state.mode === 'topic' ? (state.topic?.answers ?? {}) : (state.agenda[0]?.answers ?? {})
  return {
    answers: asker === undefined ? {} : answersFor(asker.questions, own, state.shared),
    ...(channel && { channel }),
    ...(place && { province: place.province }),
  }
}

/** The way to file that was said, where the procedure in work has it. */
export function channelOf(knowledge: Knowledge, state: State): ChannelId | undefined {
  const ways = procedureInWork(knowledge, state)?.channels
  return ways?.some(({ id }) => id === state.channel) ? state.channel : undefined
}

/** The procedure or topic whose questions are being put. */
export function askerOf(knowledge: Knowledge, state: State): Procedure | Topic | undefined {
  if (state.mode === 'topic') return state.topic && knowledge.topics.get(state.topic.id)
  return procedureInWork(knowledge, state)
}

/** The first procedure of the agenda as it holds at the place; undefined for pointers. */
export function procedureInWork(knowledge: Knowledge, state: State): Procedure | undefined {
  const code = state.agenda[0]?.code
  const known = code === undefined ? undefined : knowledge.procedures.get(code)
  return (
    known &&
    localise(
      known.procedure,
      knowledge.patches.get(known.procedure.code) ?? [],
      state.place,
      known.layer,
    ).procedure
  )
}

/** Replays a trail; moves that do not fit the knowledge are left out and counted. */
export function replay(
  knowledge: Knowledge,
  trail: readonly string[],
  start: State,
  places?: PlacesSource,
): { state: State; trail: string[]; pruned: number } {
  let state = start
  let pruned = 0
  const kept: string[] = []
  for (const move of trail) {
    const atoms: string[] = []
    state = {
      ...state,
      redirected: undefined,
      opened: false,
      arrived: false,
      asked: ASKS_ONLY.test(move),
      locating: undefined,
    }
    for (const atom of move.split(' ')) {
      const next = apply(
        knowledge,
        atom.startsWith('g:') ? state : { ...state, article: undefined },
        atom,
        places,
      )
      if (next === undefined) pruned++
      else {
        state = next
        atoms.push(atom)
      }
    }
    state = followRedirects(knowledge, state)
    if (atoms.length > 0) kept.push(atoms.join(' '))
  }
  return { state: places === undefined ? state : settled(state, places), trail: kept, pruned }
}

const ASKS_ONLY = /^a:\S+$/

/** What words of the trail say of the place: only those that still count are looked at. */
function settled(state: State, places: PlacesSource): State {
  const { home, locating, place } = state
  const isClaimed = home?.before !== undefined && !isBefore(places(), home.before, home.commune)
  const checked = isClaimed ? { ...state, home: { commune: home.commune } } : state
  if (locating === undefined || locating.text === '') return checked
  const province = place?.province
  const result = resolvePlace(places(), locating.text, {
    only: true,
    ...(province !== undefined && { province }),
  })
  return { ...checked, locating: { ...locating, result } }
}

/**
 * One atom of a move: `p:` a procedure to the front, `+p:` one more for later, `b:` one that was left, with its answers, or the plan
 * (`b:t:`) that it was a part of, `t:` a topic, `g:` guidance over what is in
 * work (`g:` alone puts it away), `q:` an answer, `u:` taken
 * back, `a:` what is asked about it, `?:` a choice put, `n:` on to the next procedure, `w:` for whom, `f:` a fact that
 * waits for the procedure it is about, `d:` the day of an event (`d:2026-11-19/sinh`), `l:` the question where the citizen lives, with his words so far.
 */
function apply(
  knowledge: Knowledge,
  state: State,
  atom: string,
  places: PlacesSource | undefined,
): State | undefined {
  const split = atom.indexOf(':')
  const [verb, rest] = [atom.slice(0, split), atom.slice(split + 1)]
  switch (verb) {
    case 'p':
      return withProcedure(knowledge, state, rest)
    case '+p': {
      const code = knowledge.codes.get(rest)
      if (
        code === undefined ||
        state.agenda.some((entry) => entry.code === code) ||
        state.agenda.length >= 4
      )
        return undefined
      return { ...state, agenda: [...state.agenda, leftEntry(state, code)] }
    }
    case 'b':
      return backTo(knowledge, state, rest)
    case 't':
      return knowledge.topics.has(rest)
        ? {
            ...state,
            mode: 'topic',
            topic: { id: rest, answers: {} },
            agenda: [],
            left: leaving(state),
            aspects: [],
            offer: [],
            opened: true,
          }
        : undefined
    case 'g':
      return withArticle(knowledge, state, rest)
    case 'q':
      return withAnswers(knowledge, state, rest, places)
    case 'u':
      return withoutAnswer(state, rest)
    case 'a': {
      const aspects = rest.split(',').filter(isAspect)
      return { ...state, aspects }
    }
    case '?': {
      const offer = rest.split(',').filter((id) => isOffer(knowledge, id))
      return offer.length === 0 ? undefined : { ...state, mode: 'offer', offer, told: [] }
    }
    case 'l': {
      const text = rest === '' ? '' : readPlace(rest)
      return places === undefined || text === undefined
        ? undefined
        : { ...state, locating: { text, result: { kind: 'none' } } }
    }
    case 'f':
      return withTold(knowledge, state, rest)
    case 'd':
      return withSince(state, rest)
    case 'w':
      return forWhom(state, rest)
    case 'n': {
      const agenda = state.agenda.slice(1)
      return agenda.length === 0
        ? undefined
        : { ...state, mode: 'procedure', agenda, aspects: [], opened: true }
    }
    default:
      return undefined
  }
}

/** Guidance leaves what is in work as it is; only a choice that it was picked from is over. */
function withArticle(knowledge: Knowledge, state: State, id: string): State | undefined {
  if (id === '') return { ...state, article: undefined }
  if (!knowledge.articles.has(id)) return undefined
  if (!state.offer.includes(`g:${id}`)) return { ...state, article: id }
  const under = state.topic ? 'topic' : 'start'
  const mode = state.agenda.length > 0 ? 'procedure' : under
  return { ...state, mode, offer: [], told: [], article: id }
}

const MOST_TOLD = 8

function withTold(knowledge: Knowledge, state: State, fact: string): State | undefined {
  const told = readTold(knowledge, fact)
  const isFull = state.told.length >= MOST_TOLD
  if (told === undefined || state.mode !== 'offer' || isFull) return undefined
  return { ...state, told: [...state.told, told] }
}

/** A fact that waits for what it is about: `1.001612/ban-gi=an-uong`, `t:mo-quan/cho-ban=co-dinh`. */
export function readTold(knowledge: Knowledge, fact: string): State['told'][number] | undefined {
  const split = fact.indexOf('/')
  const of = fact.slice(0, split)
  const isTopic = of.startsWith('t:') && knowledge.topics.has(of.slice(2))
  const code = isTopic ? of : knowledge.codes.get(of)
  return code === undefined ? undefined : { code, atom: `q:${fact.slice(split + 1)}` }
}

function withSince(state: State, written: string): State | undefined {
  const [day = '', event = ''] = written.split('/')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return undefined
  return eventName(event) === undefined ? undefined : { ...state, since: { day, event } }
}

/** Whoever speaks, where nobody else was named. */
export const SELF = 'toi'

/** Answers about one person say nothing about another: they go once another is named. */
function forWhom(state: State, whom: string): State | undefined {
  if (!/^[a-z-]{2,12}$/.test(whom)) return undefined
  if ((state.whom ?? SELF) === whom) return { ...state, whom }
  // Named for the first time: what was said of the case itself may well be about this person.
  if (state.whom === undefined) return { ...state, whom, shared: {}, left: [] }
  const [first, ...waiting] = state.agenda
  return {
    ...state,
    whom,
    since: undefined,
    shared: {},
    agenda: first === undefined ? [] : [{ ...first, answers: {} }, ...waiting],
    left: [],
    topic: state.topic && { ...state.topic, answers: {} },
  }
}

function isOffer(knowledge: Knowledge, id: string): boolean {
  if (id.startsWith('p:')) return knowledge.codes.has(id.slice(2))
  if (id.startsWith('t:')) return knowledge.topics.has(id.slice(2))
  if (id.startsWith('g:')) return knowledge.articles.has(id.slice(2))
  return id.startsWith('c:') && knowledge.confusables.has(id.slice(2))
}

const MOST_LEFT = 6

/** What is left once another procedure or topic takes the place of the one in work. */
function leaving({ agenda, left }: State, to?: string): State['left'] {
  const others = left.filter(({ code }) => code !== to && code !== agenda[0]?.code)
  return [...others, ...agenda.slice(0, 1).filter(({ code }) => code !== to)].slice(-MOST_LEFT)
}

const leftEntry = ({ left }: State, code: string) =>
  left.find((known) => known.code === code) ?? { code, answers: {} }

function backTo(knowledge: Knowledge, state: State, ref: string): State | undefined {
  if (!ref.startsWith('t:')) return withProcedure(knowledge, state, ref, leftEntry(state, ref))
  return state.topic?.id === ref.slice(2)
    ? {
        ...state,
        mode: 'topic',
        agenda: [],
        left: leaving(state),
        aspects: [],
        offer: [],
        opened: true,
      }
    : undefined
}

function withProcedure(
  knowledge: Knowledge,
  state: State,
  codeOrId: string,
  left?: State['left'][number],
): State | undefined {
  const code = knowledge.codes.get(codeOrId)
  if (code === undefined) return undefined
  const entry = state.agenda.find((known) => known.code === code) ?? left ?? { code, answers: {} }
  // A new subject replaces the one in work; what waits behind it stays.
  const waiting = state.agenda.slice(1).filter((known) => known.code !== code)
  return {
    ...state,
    mode: 'procedure',
    agenda: [entry, ...waiting],
    aspects: [],
    left: leaving(state, code),
    offer: [],
    told: [],
    opened: true,
  }
}

function withAnswer(
  knowledge: Knowledge,
  state: State,
  assignment: string,
  places: PlacesSource | undefined,
): State | undefined {
  const split = assignment.indexOf('=')
  const [id, raw] = [assignment.slice(0, split), assignment.slice(split + 1)]
  if (id === '@channel') {
    return raw === 'online' || raw === 'in-person' || raw === 'post'
      ? { ...state, channel: raw }
      : undefined
  }
  if (id === '@province') return atProvince(knowledge, state, raw)
  if (id === '@commune') return atCommune(knowledge, state, raw, places)
  const question = askerOf(knowledge, state)?.questions.find((known) => known.id === id)
  const value = question && readValue(question, raw)
  if (question === undefined || value === undefined) return undefined
  if (question.shared) return { ...state, shared: { ...state.shared, [id]: value } }
  if (state.mode === 'topic' && state.topic !== undefined) {
    return { ...state, topic: { ...state.topic, answers: { ...state.topic.answers, [id]: value } } }
  }
  const [first, ...waiting] = state.agenda
  if (first === undefined) return undefined
  return {
    ...state,
    agenda: [{ ...first, answers: { ...first.answers, [id]: value } }, ...waiting],
  }
}

/** An answer, and those that go with it where nothing else was said. */
function withAnswers(
  knowledge: Knowledge,
  state: State,
  assignment: string,
  places: PlacesSource | undefined,
): State | undefined {
  const answered = withAnswer(knowledge, state, assignment, places)
  const [id = '', raw = ''] = assignment.split('=')
  const { options } = askerOf(knowledge, state)?.questions.find((known) => known.id === id) ?? {}
  const said = options?.filter((option) => raw.split(',').includes(option.id)) ?? []
  return said.reduce(
    (now, { implies }) => (now && implies ? withKnown(knowledge, now, implies) : now),
    answered,
  )
}

/** Answers that a case settles; what the citizen said himself stands. */
function withKnown(
  knowledge: Knowledge,
  state: State,
  known: Readonly<Record<string, string>>,
): State {
  const { answers } = factsOf(knowledge, state)
  return Object.entries(known)
    .filter(([id]) => answers[id] === undefined || answers[id] === UNSURE)
    .reduce(
      (now, [id, value]) => withAnswer(knowledge, now, `${id}=${value}`, undefined) ?? now,
      state,
    )
}

/** At a place that has a record of its own, that one takes over from the national one. */
function atProvince(knowledge: Knowledge, state: State, province: string): State | undefined {
  if (!knowledge.provinces.has(province)) return undefined
  const [first, ...waiting] = state.agenda
  const own = first && variantAt(knowledge, first.code, province)
  return {
    ...state,
    place: { province },
    home: undefined,
    ...(own !== undefined &&
      own !== first?.code && { agenda: [{ code: own, answers: {} }, ...waiting] }),
  }
}

/** `03145`, or with a name of before `03145/xã_Him_Lam`; only a commune that exists is one. */
function atCommune(
  knowledge: Knowledge,
  state: State,
  written: string,
  places: PlacesSource | undefined,
): State | undefined {
  const [code = '', name = ''] = written.split('/')
  const commune = places && communeOf(places(), code)
  const there = commune && atProvince(knowledge, state, commune.province.code)
  if (commune === undefined || there === undefined) return undefined
  return {
    ...there,
    place: { province: commune.province.code, commune: code },
    home: { commune, before: readPlace(name) },
    arrived: true,
  }
}

function withoutAnswer(state: State, id: string): State | undefined {
  if (id === '@channel') return { ...state, channel: undefined }
  if (id === '@since') return { ...state, since: undefined }
  if (id === '@province' || id === '@commune')
    return { ...state, place: undefined, home: undefined }
  const drop = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id))
  return {
    ...state,
    shared: drop(state.shared),
    topic: state.topic && { ...state.topic, answers: drop(state.topic.answers) },
    agenda: state.agenda.map((entry) => ({ ...entry, answers: drop(entry.answers) })),
  }
}

/** A case that surely belongs to another procedure goes on there, with its shared answers. */
function followRedirects(knowledge: Knowledge, state: State, hops = 0): State {
  if (state.mode !== 'procedure' || hops === 3) return state
  const procedure = procedureInWork(knowledge, state)
  const facts = factsOf(knowledge, state)
  const redirect = procedure?.redirect.find(
    ({ when, to }) => holds(when, facts) === 'yes' && knowledge.codes.has(to),
  )
  if (procedure === undefined || redirect === undefined) return state
  const moved = withProcedure(knowledge, { ...state, redirected: undefined }, redirect.to)
  if (moved === undefined) return state
  const told = withKnown(knowledge, moved, redirect.known ?? {})
  return followRedirects(
    knowledge,
    { ...told, aspects: state.aspects, redirected: { from: procedure.name, why: redirect.why } },
    hops + 1,
  )
}
