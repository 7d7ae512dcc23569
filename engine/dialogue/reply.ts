import type {
  Act,
  CodeTable,
  Conversation,
  Place,
  Tenant,
  Turn,
} from '../../knowledge/schema/index.ts'
import { readValue, writeValue } from '../answer/value.ts'
import { openCode } from '../code/open-code.ts'
import { typedCode } from '../code/typed-code.ts'
import { type Knowledge, without } from '../knowledge.ts'
import { type CommuneFound, resolvePlace } from '../places/index.ts'
import { capital } from '../text/first-letter.ts'
import { hasAccents, readWords } from '../text/index.ts'
import type { Aspect, Reading } from '../text/reader.ts'
import { type Aside, readAside, writeAside } from './aside.ts'
import { attendedAtOnce, besideGoing } from './attend.ts'
import { optionOf } from './decide.ts'
import { factsFor, factsInPassing } from './facts.ts'
import { withGlossary } from './glossary.ts'
import { guardConversation, TRAIL_LIMIT } from './guard.ts'
import { communeAtom, type Locating, type PlacesSource, placeOptionId, readPlace } from './home.ts'
import { heardOf, hearPlace, type PlaceHeard, readPlaceAnswer } from './place-heard.ts'
import { fullName } from './place-house.ts'
import { PLACE_QUESTION } from './place-question.ts'
import { withRecordings } from './recordings.ts'
import { askerOf, emptyState, replay, type State } from './state.ts'
import {
  aspectTurn,
  attendTurn,
  caseTalkTurn,
  greetingTurn,
  heardTurn,
  humanTurn,
  inCaseTurn,
  meaningTurn,
  openQuestion,
  optionFor,
  optionIds,
  paperTurn,
  talkTurn,
  turnFor,
  unknownTurn,
  vagueTurn,
  withLead,
} from './turns/index.ts'
import { channelAtoms, type Understood, understand } from './understand.ts'

/** What a host asks of the engine: a message or an act, where it stands, and what day it is. */
export type ReplyInput = {
  message?: string | undefined
  act?: Act | undefined
  conversation?: unknown
  place?: Place | undefined
  /** Hands over the communes when they are first needed; without it, places are provinces. */
  places?: PlacesSource | undefined
  /** Hands over the table of short codes; without it, a code that is typed is a word like others. */
  codes?: (() => CodeTable) | undefined
  tenant?: Tenant | undefined
  today: string
  from?: Conversation['from'] | undefined
}

/** A turn, the conversation to send with the next message, and whether the act no longer fitted. */
export type Reply = { conversation: Conversation; turn: Turn; stale: boolean }

/** One turn of the conversation. Never throws on what a client sent; a conversation it cannot use begins anew. */
export function reply(whole: Knowledge, input: ReplyInput): Reply {
  const knowledge = without(whole, input.tenant?.hidden ?? [])
  const claimed = guardConversation(input.conversation)
  // Where the trail names a place, the one that is claimed is what the trail came to, not where it began.
  const kept = claimed.trail.some(namesPlace) ? undefined : claimed.place
  const given = [input.place, kept].find((place) => knowledge.provinces.has(place?.province ?? ''))
  const { places } = input
  const start = emptyState(
    given ?? input.tenant?.place,
    places,
    ownCommune(knowledge, input.tenant),
  )
  const before = replay(knowledge, claimed.trail, start, places)
  const host = { today: input.today, tenant: input.tenant, asksPlace: places !== undefined }
  const session: Session = {
    knowledge,
    places,
    host,
    start,
    state: before.state,
    trail: before.trail,
    aside: claimed.aside === undefined ? undefined : readAside(knowledge, claimed.aside),
  }
  const outcome =
    input.act === undefined
      ? (onCode(session, input.message ?? '', input.codes) ??
        onMessage(session, input.message ?? ''))
      : onAct(session, input.act)
  const changed = before.pruned > 0 && claimed.pack !== knowledge.hash
  const news = newsOfPlace(session, outcome)
  const told = news === undefined ? outcome.turn : withLead(outcome.turn, news)
  const turn = changed
    ? withLead(told, 'Nội dung vừa được cập nhật, nên có câu cần hỏi lại ạ.')
    : told
  const from = input.from ?? claimed.from ?? 'web'
  return {
    conversation: conversationOf(knowledge, outcome, from),
    turn: withRecordings(withGlossary(turn, knowledge.glossary), input.tenant),
    stale: outcome.stale ?? false,
  }
}

type Session = {
  knowledge: Knowledge
  places: PlacesSource | undefined
  host: { today: string; tenant: Tenant | undefined; asksPlace: boolean }
  start: State
  state: State
  trail: string[]
  /** The last reply, where it left the conversation where it was. */
  aside: Aside | undefined
}
type Outcome = {
  turn: Turn
  state: State
  trail: string[]
  aside?: string
  stale?: boolean
  news?: string
}

/** The commune of the portal, under the name that the portal gives itself. */
function ownCommune(
  { provinces }: Knowledge,
  tenant: Tenant | undefined,
): CommuneFound | undefined {
  const { commune, province = '' } = tenant?.place ?? {}
  if (tenant === undefined || commune === undefined) return undefined
  const name = provinces.get(province)?.name ?? ''
  return { code: commune, name: tenant.name, province: { code: province, name }, was: [] }
}

const namesPlace = (move: string) => /(^| )[qu]:@(commune|province)/.test(move)

/** What a name of before is called today: said once, when it was named. */
function newsOfPlace({ state }: Session, { state: next, news, turn }: Outcome): string | undefined {
  const { home } = next
  const isNew =
    home?.commune.code !== state.home?.commune.code || home?.before !== state.home?.before
  if (home?.before !== undefined && isNew && !turn.say.includes(fullName(home.commune)))
    return `${capital(home.before)} nay thuộc ${fullName(home.commune)}.`
  const isOld = next.locating !== undefined || next.place?.province === state.place?.province
  return isOld ? undefined : news
}

/** Makes a move and tells where it leads. */
function move(session: Session, atoms: readonly string[]): Outcome {
  const trail = [...compact(session), atoms.join(' ')]
  const { state, trail: kept } = replay(session.knowledge, trail, session.start, session.places)
  return { turn: turnFor(session.knowledge, state, session.host), state, trail: kept }
}

/** Says something without moving. */
function stay({ state, trail }: Session, turn: Turn): Outcome {
  return { turn, state, trail }
}

/** Says something beside what is in work: it comes back with "quay lại", and what is offered may be picked by number. */
function beside(session: Session, turn: Turn, message: string): Outcome {
  const { knowledge } = session
  const ids = turn.options.map(({ id }) => id)
  const told = toldAtoms(knowledge, ids, knowledge.reader.read(message))
  return { ...stay(session, turn), aside: writeAside(ids, told) }
}

/** A short code stands alone in a message: its case comes back; a slip in it is noticed. */
function onCode(
  session: Session,
  message: string,
  codes: ReplyInput['codes'],
): Outcome | undefined {
  const typed = typedCode(message)
  if (codes === undefined || typed === undefined) return undefined
  const opened = openCode(session.knowledge, codes(), typed.code)
  if (opened.kind !== 'case') {
    const say = NOT_OPENED[opened.kind]
    if (!typed.isSure) return undefined
    const turn = again(session)
    // Where nothing is in work, a greeting in the middle of talk would be odd.
    return stay(session, session.state.mode === 'start' ? { ...turn, say } : withLead(turn, say))
  }
  const { procedure, answers, channel, province } = opened.case
  const outcome = move(session, [
    ...(province === undefined ? [] : [`q:@province=${province}`]),
    `p:${procedure}`,
    ...Object.entries(answers).map(([id, value]) => `q:${id}=${writeValue(value)}`),
    ...(channel === undefined ? [] : [`q:@channel=${channel}`]),
  ])
  return opened.again.length > 0
    ? {
        ...outcome,
        turn: withLead(outcome.turn, 'Từ khi có mã này, có câu đã đổi nên cần hỏi lại.'),
      }
    : outcome
}

const NOT_OPENED = {
  mistyped: 'Dạ, mã này gõ nhầm hoặc thiếu một chữ. Bạn xem lại từng chữ trên giấy giúp nhé.',
  unknown: 'Dạ, mã này không còn mở được. Bạn hỏi lại từ đầu giúp nhé.',
} as const

function onMessage(session: Session, message: string): Outcome {
  const { places, state } = session
  const place = hearPlace(places, message, state)
  const outcome = onHeard(session, message, place)
  // A district that ended, a province that was merged: what it became is said once.
  return place?.result.kind === 'narrow' && isNews(place.result)
    ? { news: place.result.say, ...outcome }
    : outcome
}

const isNews = (result: Extract<PlaceHeard['result'], { kind: 'narrow' }>) =>
  result.level === 'district' || result.before !== undefined

function onHeard(session: Session, message: string, place: PlaceHeard | undefined): Outcome {
  const { knowledge, places, host, state } = session
  const { locating } = state
  const open = locating === undefined ? openQuestion(knowledge, state) : undefined
  const offered =
    locating !== undefined ||
    state.mode === 'offer' ||
    (state.mode === 'topic' && open === undefined)
      ? turnFor(knowledge, { ...state, article: undefined }, host).options
      : []
  const shown = shownBeside(session, open !== undefined || offered.length > 0)
  const answer =
    places && locating && readPlaceAnswer(places, locating, message, state.place?.province)
  const understood = understand(knowledge, message, {
    state,
    question: open,
    offered,
    shown,
    place,
    answer,
    today: host.today,
  })
  switch (understood.kind) {
    case 'talk':
      return onTalk(session, understood, place, message)
    case 'case-talk': {
      const { talk, near } = understood
      return beside(session, caseTalkTurn(knowledge, state, host, talk, near), message)
    }
    case 'place':
      return onPlace(session, understood.answer)
    case 'guidance':
      return move(session, [`g:${understood.article}`])
    case 'meaning':
      return beside(session, meaningTurn(understood.term, state, knowledge, host), message)
    case 'command':
      return onCommand(session, understood.command)
    case 'facts':
      return onFacts(session, understood.atoms, understood.aspects)
    case 'pick':
      return choose(session, understood.option)
    case 'aspect': {
      if (understood.aspects.includes('next')) return onCommand(session, 'next')
      if (open !== undefined && state.mode === 'procedure')
        return stay(session, aspectTurn(knowledge, state, host, understood.aspects))
      return move(session, [`a:${understood.aspects.join(',')}`])
    }
    case 'attend':
      return onAttend(session, understood)
    case 'paper':
      return stay(session, paperTurn(knowledge, state, host, understood))
    case 'offer':
      return move(session, [
        ...understood.before,
        `?:${understood.options.join(',')}`,
        `a:${understood.aspects.join(',')}`,
        ...toldAtoms(knowledge, understood.options, understood.reading),
      ])
    case 'subject':
      return onSubject(session, understood)
    case 'narrow':
      return stay(
        session,
        understood.isBoth
          ? withLead(again(session), 'Dạ, mình làm lần lượt ạ. Bạn chọn ý làm trước giúp nhé.')
          : chooseTurn(again(session)),
      )
    case 'heard':
      return beside(session, heardTurn(knowledge, state), message)
    case 'unclear':
      return onUnclear(session, understood)
    case 'in-case':
      return (
        onBareName(session, message) ??
        beside(session, inCaseTurn(knowledge, state, host, understood.near), message)
      )
    case 'vague':
      return beside(session, vagueTurn(knowledge, host, understood.fits), message)
    case 'told':
      return onTold(session, understood.reading)
    case 'nothing':
      return (
        onBareName(session, message) ??
        beside(
          session,
          unknownTurn(knowledge, host, understood.near.slice(0, MOST_NEAR).map(optionOf)),
          message,
        )
      )
  }
}

/** What a bare number may pick from besides an open question or choice: the last reply's options come first. */
function shownBeside({ knowledge, state, host, aside }: Session, isOpen: boolean): string[] {
  const options = aside?.options ?? []
  if (options.some((id) => /^[ptg]:/.test(id))) return options
  if (isOpen) return []
  const isStart = state.mode === 'start' && state.article === undefined
  return options.length > 0 || isStart
    ? options
    : turnFor(knowledge, state, host).options.map(({ id }) => id)
}

const LONGEST_NAME = 6
/** Near misses named where nothing was found. */
const MOST_NEAR = 3

/** "mường thanh": where nothing else is found, a few words that are a place are one. */
function onBareName(session: Session, message: string): Outcome | undefined {
  const { places, state } = session
  const size = message.trim().split(/\s+/).length
  if (places === undefined || size > LONGEST_NAME) return undefined
  const answer = readPlaceAnswer(places, NO_WORDS, message, state.place?.province, true)
  // Words beside it may be polite; many make it a question about something else.
  const isSure = answer !== undefined && !isProvince(answer.result) && answer.at.size * 2 > size
  // "ngan gon": without accents a pair of words may be any words.
  const isSpelt = hasAccents(readWords(message)) || (answer?.at.size ?? 0) > 2
  return isSure && isSpelt && answer.at.size > 1 ? onPlace(session, answer) : undefined
}

const NO_WORDS: Locating = { text: '', result: { kind: 'none' } }

/** A province alone was heard before. */
const isProvince = (result: PlaceHeard['result']) =>
  result.kind === 'narrow' && result.level === 'province'

/** Where a fixed reply depends on the commune, it is said for that one, or the commune is asked for. */
function onTalk(
  session: Session,
  { talk, near }: Extract<Understood, { kind: 'talk' }>,
  place: PlaceHeard | undefined,
  message: string,
): Outcome {
  const { knowledge, places, host } = session
  if (talk.here === undefined || places === undefined)
    return beside(session, talkTurn(talk, session.state, knowledge, host, near, message), message)
  const atoms = [
    ...(place?.atoms ?? []),
    ...(place?.question === undefined ? [] : [place.question]),
  ]
  const isKnown = session.state.home !== undefined || place?.result.kind === 'found'
  const moved =
    atoms.length > 0 ? move(session, atoms) : isKnown ? undefined : move(session, ['l:'])
  const state = moved?.state ?? session.state
  // Words that may mean several places are asked about at once; else the reply comes first.
  if (moved !== undefined && state.locating !== undefined && state.locating.text !== '')
    return moved
  const turn = talkTurn(talk, state, knowledge, host)
  return moved === undefined ? beside(session, turn, message) : { ...moved, turn }
}

/** The question about the place was answered: settled, narrowed down, or left for later. */
function onPlace(session: Session, answer: PlaceHeard | undefined): Outcome {
  if (answer === undefined) return move(session, ['u:@place'])
  const question = answer.question === undefined ? [] : [answer.question]
  return move(session, [...answer.atoms, ...question])
}

/** The present turn once more, without the words that opened it. */
function again({ knowledge, host, state }: Session): Turn {
  return turnFor(
    knowledge,
    { ...state, opened: false, redirected: undefined, article: undefined },
    host,
  )
}

/** The open question once more; what the message resembles besides stands beside its options. */
function onUnclear(
  session: Session,
  { near = [], isRemark = false }: Extract<Understood, { kind: 'unclear' }>,
): Outcome {
  const turn = withLead(again(session), isRemark ? HEARD_REMARK : 'Dạ, chúng tôi chưa hiểu ý bạn.')
  const others = near.flatMap((id) => optionFor(session.knowledge, id) ?? [])
  const beside = others.map((option) => ({ ...option, label: `Hỏi việc khác: ${option.label}` }))
  return stay(session, { ...turn, options: [...turn.options, ...beside] })
}

const HEARD_REMARK = 'Dạ, chúng tôi nghe rồi ạ. Bạn trả lời giúp câu này để xem đúng giấy tờ nhé.'

/** The choice that stands open, put once more: a plan that was read needs no second telling. */
function chooseTurn(turn: Turn): Turn {
  return turn.kind === 'choice' && turn.topic !== undefined
    ? { ...turn, say: 'Dạ, bạn muốn xem kỹ việc nào ạ?', blocks: [] }
    : withLead(turn, 'Dạ, bạn chọn giúp một ý dưới đây ạ.')
}

/** Facts that a message tells of the procedures among which it leaves the choice. */
function toldAtoms(knowledge: Knowledge, options: readonly string[], reading: Reading): string[] {
  const named = options.flatMap((id) =>
    id.startsWith('c:')
      ? (knowledge.confusables.get(id.slice(2))?.options ?? []).map(({ to }) => to)
      : [id.slice(2)],
  )
  return named.flatMap((code) => {
    const topic = knowledge.topics.get(code)
    const asker = topic ?? knowledge.procedures.get(code)?.procedure
    const of = topic === undefined ? code : `t:${code}`
    return factsFor(asker?.questions ?? [], reading).map(
      ({ question, value }) => `f:${of}/${question}=${value}`,
    )
  })
}

/** A fact told while a choice stands open: it waits for what is picked, and the choice is put again. */
function onTold(session: Session, reading: Reading): Outcome {
  const atoms = toldAtoms(session.knowledge, session.state.offer, reading)
  const { state, trail, turn } =
    atoms.length > 0 ? move(session, atoms) : stay(session, again(session))
  return { state, trail, turn: withLead(turn, 'Dạ, chúng tôi ghi nhận ạ.') }
}

/** Facts of the case, and what is asked in the same breath. */
function onFacts(session: Session, atoms: readonly string[], aspects: readonly Aspect[]): Outcome {
  const { knowledge, host } = session
  if (aspects.length === 0) return move(session, atoms)
  const isOpen = openQuestion(knowledge, session.state) !== undefined
  if (!isOpen || session.state.mode === 'topic')
    return move(session, [...atoms, `a:${aspects.join(',')}`])
  const moved = move(session, atoms)
  return { ...moved, turn: aspectTurn(knowledge, moved.state, host, aspects) }
}

/** Who may or must go: said first, then the open question or the answer from that part on. */
function onAttend(
  session: Session,
  { asked, aspects, told }: Extract<Understood, { kind: 'attend' }>,
): Outcome {
  const { knowledge, host, state } = session
  const isOpen = openQuestion(knowledge, state) !== undefined
  const atoms = isOpen ? told : [...told, `a:${['who', ...aspects].join(',')}`]
  const moved =
    atoms.length > 0 ? move(session, atoms) : stay(session, turnFor(knowledge, state, host))
  return { ...moved, turn: attendTurn(knowledge, moved.state, host, asked, aspects) }
}

/** One subject or several in their order, with the facts said in the same message. */
function onSubject(
  session: Session,
  { refs, aspects, reading, before }: Extract<Understood, { kind: 'subject' }>,
): Outcome {
  const { knowledge, host } = session
  const [first = '', ...later] = refs
  if (first.startsWith('g:')) return move(session, [...before, first])
  const asked = attendedAtOnce(knowledge, first, reading)
  const parts = asked === undefined ? aspects : besideGoing(aspects)
  const named = move(session, [
    ...before,
    first.startsWith('t:') ? first : `p:${first}`,
    ...later.filter((ref) => !ref.includes(':')).map((ref) => `+p:${ref}`),
    `a:${parts.join(',')}`,
  ])
  const facts = [
    ...factsInPassing(knowledge, named.state, reading),
    ...channelAtoms(knowledge, named.state, reading),
  ]
  const told = facts.length === 0 ? named : withFacts(session, named, facts)
  return asked === undefined
    ? told
    : { ...told, turn: attendTurn(knowledge, told.state, host, asked, parts) }
}

/** A move with facts that could only be read once it was made. */
function withFacts(
  { knowledge, places, host, start }: Session,
  named: Outcome,
  facts: readonly string[],
): Outcome {
  const trail = [...named.trail.slice(0, -1), [named.trail.at(-1) ?? '', ...facts].join(' ')]
  const { state, trail: kept } = replay(knowledge, trail, start, places)
  return { turn: turnFor(knowledge, state, host), state, trail: kept }
}

function onAct(session: Session, act: Act): Outcome {
  const { knowledge } = session
  switch (act.type) {
    case 'restart':
    case 'back':
      return onCommand(session, act.type)
    case 'open':
      return knowledge.codes.has(act.procedure)
        ? move(session, [`p:${knowledge.codes.get(act.procedure)}`])
        : stale(session)
    case 'choose':
      return choose(session, act.id)
    case 'set': {
      if (act.value === null) return move(session, [`u:${act.question}`])
      const value = writeValue(act.value)
      if (['@channel', '@province', '@commune'].includes(act.question))
        return moveOrStale(session, `q:${act.question}=${value}`)
      const question = askerOf(knowledge, session.state)?.questions.find(
        ({ id }) => id === act.question,
      )
      if (question === undefined || readValue(question, value) === undefined) return stale(session)
      return move(session, [`q:${act.question}=${value}`])
    }
  }
}

/** An option that the present turn offers, or one that stands for a procedure or topic by itself. */
function choose(session: Session, id: string): Outcome {
  const { knowledge, host, state } = session
  if (id.startsWith('cmd:')) return onCommand(session, id.slice(4))
  if (id.startsWith('g:')) return moveOrStale(session, id)
  if (id.startsWith('pl:')) return choosePlace(session, id)
  if (id.startsWith('p:') || id.startsWith('t:')) {
    const code = id.startsWith('t:') ? id : knowledge.codes.get(id.slice(2))
    // What was asked about stays asked: "lệ phí …?" answered by a choice still begins with the fee.
    const isAsked = state.mode === 'offer' || (state.mode === 'topic' && state.asked)
    const asked = isAsked ? [`a:${state.aspects.join(',')}`] : []
    const told = [...state.told, ...(session.aside?.told ?? [])]
      .filter((fact) => fact.code === code)
      .map(({ atom }) => atom)
    const known =
      code === undefined ? [] : [...knownAtoms(knowledge, state, code), ...leftAtoms(session, code)]
    const chosen = moveOrStale(session, [id, ...asked, ...known, ...told].join(' '))
    // Words said before the choice must not lead away from what was chosen.
    const isKept = told.length === 0 || id.startsWith('t:') || chosen.state.agenda[0]?.code === code
    return isKept ? chosen : moveOrStale(session, [id, ...asked, ...known].join(' '))
  }
  if (id.startsWith('q:')) {
    if (!optionIds(turnFor(knowledge, state, host)).includes(id)) return stale(session)
    return move(session, [id])
  }
  return stale(session)
}

/**
 * What was answered of a procedure before it was left: "Trợ cấp hằng tháng" beside the paper that it led to first. The answer that
 * would lead away from it once more is asked again.
 */
function leftAtoms(session: Session, code: string): string[] {
  const left = session.state.left.find((entry) => entry.code === code)
  const answers = Object.entries(left?.answers ?? {})
  const last = answers.map(([id]) => id).reverse()
  for (const dropped of [undefined, ...last]) {
    const atoms = answers
      .filter(([id]) => id !== dropped)
      .map(([id, value]) => `q:${id}=${writeValue(value)}`)
    if (move(session, [`p:${code}`, ...atoms]).state.agenda[0]?.code === code) return atoms
  }
  return []
}

/** What the plan in work settles of one of its steps. */
function knownAtoms({ topics }: Knowledge, { mode, topic }: State, code: string): string[] {
  const steps = mode === 'topic' ? topics.get(topic?.id ?? '')?.procedures : undefined
  const known = steps?.find((step) => step.code === code)?.known ?? {}
  return Object.entries(known).map(([question, value]) => `q:${question}=${value}`)
}

/** A commune of the open question, or words that narrow it down. */
function choosePlace(session: Session, id: string): Outcome {
  const { places, state } = session
  const result = state.locating?.result
  const options = result !== undefined && 'options' in result ? result.options : []
  const option = options.find((one) => placeOptionId(one) === id)
  const words = id.startsWith('pl:~') ? readPlace(id.slice(4)) : undefined
  if (places === undefined) return stale(session)
  if (words === undefined) return moveOrStale(session, communeAtom(id.slice(3), option?.before))
  const found = resolvePlace(places(), words, {
    only: true,
    ...(option !== undefined && { province: option.province }),
  })
  return found.kind === 'none' ? stale(session) : onPlace(session, heardOf(found, words))
}

function moveOrStale(session: Session, atoms: string): Outcome {
  const before = session.trail.length
  const outcome = move(session, [atoms])
  return outcome.trail.length > Math.min(before, TRAIL_LIMIT - 1) && outcome.trail.at(-1) === atoms
    ? outcome
    : stale(session)
}

function onCommand(session: Session, command: string): Outcome {
  const { knowledge, host, start } = session
  switch (command) {
    case 'restart':
      return { turn: greetingTurn(knowledge, host), state: afresh(session), trail: [] }
    case 'back': {
      if (session.aside !== undefined) return stay(session, turnFor(knowledge, session.state, host))
      const { state, trail } = replay(knowledge, session.trail.slice(0, -1), start, session.places)
      return { turn: turnFor(knowledge, state, host), state, trail }
    }
    case 'next':
      if (session.state.agenda.length > 1) return move(session, ['n:'])
      // With nothing waiting behind it, an answer tells what may come next.
      return session.state.mode === 'procedure' && !openQuestion(knowledge, session.state)
        ? move(session, ['a:next'])
        : stay(session, turnFor(knowledge, session.state, host))
    case 'more':
      return move(session, ['a:'])
    case 'resume':
      // What guidance was laid over comes back; where there is nothing below, the guidance stays.
      return session.state.article !== undefined && session.state.mode !== 'start'
        ? move(session, ['g:'])
        : stay(session, turnFor(knowledge, session.state, host))
    case 'human':
      return beside(session, humanTurn(knowledge, session.state, host), '')
    case 'none':
      return { turn: unknownTurn(knowledge, host, []), state: afresh(session), trail: [] }
    case 'place':
      return moveOrStale(session, 'l:')
    case 'no-place':
      return move(session, ['u:@place'])
    default:
      return stale(session)
  }
}

/** The act does not fit: shows where the conversation stands. */
function stale(session: Session): Outcome {
  return { ...stay(session, turnFor(session.knowledge, session.state, session.host)), stale: true }
}

/** All begins anew but the place, which is remembered for the sitting. */
const afresh = ({ start, state: { place, home } }: Session): State => ({ ...start, place, home })

/** A long conversation keeps what it came to, not how: the trail stays small. */
function compact({ trail, state }: Session): string[] {
  if (trail.length < TRAIL_LIMIT) return trail
  const answers = (known: Record<string, Parameters<typeof writeValue>[0]>) =>
    Object.entries(known).map(([id, value]) => `q:${id}=${writeValue(value)}`)
  const [first, ...waiting] = state.agenda
  // A place that was never named stands beside the trail.
  const place = trail.some(namesPlace) ? placeAtoms(state) : []
  if (first === undefined) return place
  return [
    [
      ...place,
      ...(state.whom ? [`w:${state.whom}`] : []),
      ...(state.since ? [`d:${state.since.day}/${state.since.event}`] : []),
      `p:${first.code}`,
      ...answers({ ...state.shared, ...first.answers }),
    ].join(' '),
    ...waiting.map(({ code }) => `+p:${code}`),
  ]
}

function placeAtoms({ place, home }: State): string[] {
  if (home !== undefined) return [communeAtom(home.commune.code, home.before)]
  return place === undefined ? [] : [`q:@province=${place.province}`]
}

function conversationOf(
  knowledge: Knowledge,
  { state, trail, aside }: Outcome,
  from: Conversation['from'],
): Conversation {
  const beneath = state.mode === 'offer' ? 'choice' : openQuestion(knowledge, state)?.id
  const open = state.locating === undefined ? beneath : PLACE_QUESTION
  return {
    v: 1,
    pack: knowledge.hash,
    agenda: state.agenda,
    shared: state.shared,
    ...(state.topic && { topic: state.topic }),
    ...(state.article !== undefined && { article: state.article }),
    ...(open !== undefined && { open }),
    ...(state.place && { place: state.place }),
    ...(state.channel && { channel: state.channel }),
    ...(state.since && { since: state.since }),
    from,
    ...(aside !== undefined && { aside }),
    trail,
  }
}
