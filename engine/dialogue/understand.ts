import type { GlossaryTerm, Question, Talk } from '../../knowledge/schema/index.ts'
import type { PaperLine } from '../answer/paper-lines.ts'
import { writeValue } from '../answer/value.ts'
import { addDays } from '../answer/working-days.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Hit } from '../search/index.ts'
import { counted } from '../text/counted.ts'
import { asksSomething, foldText, hasAccents, wantsSomething } from '../text/index.ts'
import {
  type Aspect,
  type Command,
  matchOption,
  type Reading,
  wholeOption,
} from '../text/reader.ts'
import { aboutPaper } from './about-paper.ts'
import { articleSaid } from './articles.ts'
import { type Attended, attendedIn } from './attend.ts'
import { eventDaysSaid, timePlaces, typedWords } from './bands.ts'
import { mourned } from './bereaved.ts'
import { calendarTold } from './calendar-told.ts'
import { callsOff } from './calls-off.ts'
import { caseTalk } from './case-talk.ts'
import { channelPlaces, channelSaid } from './channel.ts'
import { behindCorrection, mendedAnswer } from './correction.ts'
import { countPlaces, readCount } from './count.ts'
import { findSubject, isNamed, nearTo, optionOf, type Subject } from './decide.ts'
import { factsFor, factsInPassing, stillAsked } from './facts.ts'
import { followUp, moneyAsked } from './follow-up.ts'
import { isEcho, readAnswer } from './free-answer.ts'
import { termAsked } from './glossary.ts'
import { without } from './hits.ts'
import { leftBefore } from './left-before.ts'
import { onlyTells } from './only-tells.ts'
import { otherSide } from './other-side.ts'
import { lacksUnnamed } from './paper-asked.ts'
import { partAsked } from './part-asked.ts'
import { personTold, topicsOfAge } from './person-told.ts'
import { addressPlaces, personPlaces, placeSaid } from './place.ts'
import type { PlaceHeard } from './place-heard.ts'
import { saidOptions } from './said.ts'
import { askerOf, factsOf, procedureInWork, SELF, type State } from './state.ts'
import { type FoundTalk, findTalk } from './talk.ts'
import { titleSaid } from './title.ts'
import { turnsAway, turnsBack } from './turn-away.ts'
import { whomSaid } from './whom.ts'

/** What a message was taken to mean. */
export type Understood =
  /** A fixed reply, and the options of what the message may be about besides. */
  | { kind: 'talk'; talk: Talk; near: string[] }
  /** A fixed reply on the procedure in work, and options of what stands near it. */
  | { kind: 'case-talk'; talk: Talk; near: string[] }
  | { kind: 'meaning'; term: GlossaryTerm }
  | { kind: 'guidance'; article: string }
  | { kind: 'command'; command: Command }
  | { kind: 'facts'; atoms: string[]; aspects: Aspect[] }
  | { kind: 'pick'; option: string }
  /** The open question about the place is answered, or put aside. */
  | { kind: 'place'; answer: PlaceHeard | undefined }
  | { kind: 'aspect'; aspects: Aspect[] }
  /** Who may or must go for the procedure in work. */
  | ({ kind: 'attend' } & Attended)
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
  /** What the record of the procedure in work says of one paper; no line where it does not name it. */
  | { kind: 'paper'; lines: PaperLine[]; isUnnamed?: boolean }
  /** A bare yes or no that fits several options, or a follow-up to a choice: put again. */
  | { kind: 'narrow'; isBoth?: boolean }
  /** Neither a question on the procedure in work nor the name of another: what it may be about is offered beside it. */
  | { kind: 'in-case'; near: string[] }
  /** A bare yes or no where nothing stands open. */
  | { kind: 'heard' }
  /** Nothing is asked for yet; where only a person was told of, the topics that fit that age. */
  | { kind: 'vague'; fits?: string[] }
  /** A person is told of while a choice stands open: it waits for what is picked. */
  | { kind: 'told'; reading: Reading }
  /** No answer to the open question, which is put again: a remark, or words that only resemble another matter. */
  | { kind: 'unclear'; near?: string[]; isRemark?: boolean }
  | { kind: 'nothing'; near: Hit[] }

/** An answer in free words is seldom longer. */
const FEW_WORDS = 4
/** So few words that fit nothing are no request. */
const BARE_WORDS = 2
/** Fixed replies of this rank keep their word, whatever else the message names. */
const FIRM_TALK = 6
/** From this rank on nothing else is heard: a fire, a swindle. */
const LAST_WORD = 8
/** Procedures offered beside a fixed reply. */
const MOST_NEAR = 2
/** Procedures offered in place of the one in work. */
const MOST_BESIDE = 4
/** Share of a message that a hit must explain to take the place of an open question. */
const STRONG = 0.6

/** Where the conversation stands: its state, and the question or options that stand open. */
export type Context = {
  state: State
  question: Question | undefined
  offered: readonly { id: string; label: string }[]
  /** Ids of what else stands on the screen: only a bare number picks from it. */
  shown?: readonly string[] | undefined
  /** The place that the message names. */
  place?: PlaceHeard | undefined
  /** The same where the question about the place stands open: anything may be a place then. */
  answer?: PlaceHeard | undefined
  /** Days told are counted back from it. */
  today: string
}

/** A message, and all that the steps of understanding it look at. */
type Heard = {
  knowledge: Knowledge
  state: State
  reading: Reading
  question: Question | undefined
  offered: Context['offered']
  shown: readonly string[]
  answer: PlaceHeard | undefined
  /** The reading without where, when, how and for whom: these tell of the case and not what is wanted. */
  narrowed: Reading
  /** Atoms of the way to file and the province, of the province alone, and of the person. */
  around: string[]
  place: string[]
  /** The day of an event that a deadline counts from, as an atom. */
  since: string[]
  /** Whether a commune or district is named. */
  isPlaced: boolean
  whom: string[]
  /** Whether another person is named than before. */
  isOther: boolean
  /** Whether it stood behind an "à nhầm". */
  isMending: boolean
  talk: FoundTalk | undefined
  /** What the message is about; sought once, and only when it is needed. */
  subject: () => Subject
}

/**
 * What a message means where the conversation stands: danger first, then commands, the meaning of a word, an answer to the open question or
 * choice, fixed replies, facts and questions about the procedure in work, a confusable word, and at last the search.
 */
export function understand(knowledge: Knowledge, typed: string, context: Context): Understood {
  const text = calendarTold(typed, context.today, context.question)
  const rest = behindCorrection(text)
  const isMending = rest !== undefined && saysSomething(knowledge.reader.read(rest))
  const heard = { ...hear(knowledge, isMending ? rest : text, context), isMending }
  return (
    dangerOrCommand(heard) ??
    droppedMatter(heard) ??
    besideCase(heard, FIRM_TALK) ??
    answerToPlace(heard) ??
    meaningOfWord(heard) ??
    partOfRecord(heard, context.today) ??
    guidanceByName(heard) ??
    turnedAway(heard, text, context) ??
    whoGoes(heard) ??
    forAnother(heard) ??
    backByName(heard, text) ??
    (isMending ? corrected(heard) : undefined) ??
    pickOfShown(heard) ??
    answerToOpen(heard) ??
    paperNeeded(heard, context.today) ??
    otherParty(heard) ??
    pickOfOffered(heard) ??
    besideCase(heard) ??
    changedCase(heard) ??
    fixedReply(heard) ??
    bareYesOrNo(heard) ??
    personAlone(heard) ??
    tellsMore(heard) ??
    subjectOf(heard)
  )
}

function hear(knowledge: Knowledge, text: string, context: Context): Omit<Heard, 'isMending'> {
  const { state, question, offered, shown = [], place: commune, answer, today } = context
  const reading = knowledge.reader.read(text)
  const place = whereabouts(knowledge, reading, commune)
  const whom = whomSaid(reading.expanded)
  const told = [
    ...place.places,
    ...(whom?.places ?? []),
    ...channelPlaces(reading.expanded),
    ...timePlaces(typedWords(reading)).filter(
      (at) => question !== undefined || !isClass(reading, at),
    ),
    ...countPlaces(reading.expanded),
    ...addressPlaces(reading.expanded, place.places),
    ...personPlaces(knowledge, reading),
  ]
  const narrowed = without(reading, new Set(told))
  const isWhereAsked = reading.aspects.includes('where')
  const isOpen = place.isOwed || isWhereAsked
  // Where nothing is in work, who names his place and nothing else wants to know about it.
  const isAlone = state.mode === 'start' && (place.isNarrow || isWhereAsked)
  const since = sinceAtoms(reading, today)
  let sought: Subject | undefined
  return {
    knowledge,
    state,
    reading,
    question,
    offered,
    shown,
    answer,
    narrowed,
    around: [
      ...channelAtoms(knowledge, state, reading),
      ...place.atoms,
      ...(isOpen || isAlone ? place.open : []),
      // Where nothing is in work, a day alone asks for nothing.
      ...(state.mode === 'start' ? [] : since),
    ],
    since,
    place: [...place.atoms, ...(isOpen && !place.isWide ? place.open : [])],
    isPlaced: place.isNarrow,
    whom: whom === undefined ? [] : [`w:${whom.whom}`],
    isOther: whom !== undefined && state.whom !== undefined && whom.whom !== state.whom,
    talk: talkOf(knowledge, reading),
    subject() {
      sought ??= mourned(
        knowledge,
        reading,
        findSubject(knowledge, narrowed, place.at ?? state.place, reading),
      )
      return sought
    },
  }
}

/** "Con tôi vào lớp 1": a class that is entered is what is wanted, and no mere age. */
function isClass(reading: Reading, at: number): boolean {
  const { folded } = typedWords(reading)
  const lop = folded[at] === 'lop' ? at : at - 1
  return folded[lop] === 'lop' && ENTERING.includes(folded[lop - 1] ?? '')
}

const ENTERING = ['vao', 'vo', 'len']

/** Who says the whole name of a record asks for nothing else: "… trợ giúp phòng, chống bạo lực gia đình". */
function talkOf(knowledge: Knowledge, reading: Reading): FoundTalk | undefined {
  const found = findTalk(knowledge, reading)
  return found !== undefined && titleSaid(knowledge, reading).length > 0 ? undefined : found
}

/** "Bé sinh 3 ngày": the day of the event, as a trail writes it. */
function sinceAtoms(reading: Reading, today: string): string[] {
  const told = eventDaysSaid(reading)
  return told === undefined ? [] : [`d:${addDays(today, -told.days)}/${told.event}`]
}

/** Where a message says the citizen is: a commune or district if the places are at hand, else a province. */
function whereabouts(knowledge: Knowledge, reading: Reading, heard: PlaceHeard | undefined) {
  const said = placeSaid(knowledge, reading)
  const isProvince = heard?.result.kind === 'narrow' && heard.result.level === 'province'
  const open = heard?.question === undefined ? [] : [heard.question]
  if (heard === undefined || isProvince)
    return {
      at: said,
      atoms: said === undefined ? [] : [`q:@province=${said.province}`],
      open: said === undefined ? [] : open,
      isOwed: false,
      isNarrow: false,
      isWide: true,
      places: said === undefined ? [] : [...said.places, ...wordsOf(reading, heard)],
    }
  const { result, atoms, isOwed } = heard
  const province = result.kind === 'found' ? result.commune.province.code : provinceOf(result)
  return {
    at: province === undefined ? undefined : { province },
    atoms,
    open,
    isOwed,
    isNarrow: true,
    isWide: false,
    places: wordsOf(reading, heard),
  }
}

/** The words of a place where they stand once abbreviations are written out. */
function wordsOf({ from }: Reading, heard: PlaceHeard | undefined): number[] {
  return from.flatMap((typed, place) => (heard?.at.has(typed) ? [place] : []))
}

const provinceOf = (result: PlaceHeard['result']) =>
  result.kind === 'narrow' ? result.province : undefined

/** The open question about the place: a place answers it, unless the message names a procedure outright. */
function answerToPlace({ state, reading, answer, offered, subject }: Heard) {
  if (state.locating === undefined) return undefined
  if (reading.command === 'unsure' || reading.command === 'no')
    return { kind: 'place', answer: undefined } as const
  const [only, ...others] = offered.filter(({ id }) => id.startsWith('pl:'))
  if (reading.command === 'yes' && only !== undefined && others.length === 0)
    return { kind: 'pick', option: only.id } as const
  if (answer === undefined || reading.weighty.length === 0 || isOrdinal(reading)) return undefined
  const isVouched = answer.at.size >= reading.words.folded.length
  if (!isVouched && isNamed(subject())) return undefined
  return { kind: 'place', answer } as const
}

function dangerOrCommand({ talk, reading: { command } }: Heard): Understood | undefined {
  if (talk?.talk.kind === 'urgent') return { kind: 'talk', talk: talk.talk, near: [] }
  if (command === undefined || ['unsure', 'yes', 'no'].includes(command)) return undefined
  return { kind: 'command', command }
}

/** "Thôi tôi không bán nữa": what is in work rests, and nothing else is sought in it. */
function droppedMatter({ state, reading }: Heard): Understood | undefined {
  return state.mode !== 'start' && callsOff(reading) ? { kind: 'heard' } : undefined
}

/** "Chuyển khoản được không": asked beside the procedure in work; one of a high rank comes before any open question. */
function besideCase(heard: Heard, least = 0): Understood | undefined {
  const { knowledge, state, reading } = heard
  // "Cái thứ hai" where a list stands open is no Monday.
  if (heard.question !== undefined && isOrdinal(reading)) return undefined
  const talk = caseTalk(knowledge, state, reading)
  if (talk === undefined || talk.rank < least || factsOfCase(heard).length > 0) return undefined
  return { kind: 'case-talk', talk, near: talk.near ? nearCase(knowledge, state) : [] }
}

/** "Bạn gái tôi từng ly hôn rồi", once the case is answered: a fact for one of its questions, taken or asked again. */
function changedCase(heard: Heard): Understood | undefined {
  const { knowledge, state, reading, question } = heard
  const isAnswered = state.mode === 'procedure' && question === undefined
  if (!isAnswered || !onlyTells(reading) || isNamed(heard.subject())) return undefined
  const told = factsOfCase(heard)
  const atoms = told.length > 0 ? told : mendedAnswer(knowledge, state, reading)
  return atoms.length === 0 ? undefined : facts([...atoms, ...heard.around], reading.aspects)
}

/** "Trích lục là gì": nothing but a hard word, and that its meaning is asked. */
function meaningOfWord({ knowledge, reading }: Heard): Understood | undefined {
  const term = termAsked(knowledge.glossary, reading)
  return term && { kind: 'meaning', term }
}

/** "Nộp qua bưu điện được không", "xong thì làm gì tiếp": the record in work says so itself. */
function partOfRecord(heard: Heard, today: string): Understood | undefined {
  const isOpen = heard.question !== undefined
  const aspects = partAsked(heard.knowledge, heard.state, heard, { isOpen, today })
  return aspects.length === 0 ? undefined : { kind: 'aspect', aspects }
}

/** A question in the very words of guidance: it says more than the short fixed reply about the same. */
function guidanceByName({ knowledge, reading }: Heard): Understood | undefined {
  const article = articleSaid(knowledge, reading)
  return article && { kind: 'guidance', article: article.id }
}

/** "Bà ngoại đi thay được không": asks about the procedure in work, and tells nothing of the case. */
function whoGoes({ knowledge, state, reading, narrowed }: Heard): Understood | undefined {
  const attended = attendedIn(knowledge, state, reading, narrowed)
  return attended && { kind: 'attend', ...attended }
}

/** "Còn cho tôi thì sao", "còn mẹ em thì sao": the procedure in work once more, for another person. */
function forAnother({ state, reading, narrowed, whom, around }: Heard) {
  const [first] = state.agenda
  const [named] = whom
  if (named === undefined || named === `w:${state.whom ?? SELF}`) return undefined
  if (state.mode !== 'procedure' || first === undefined) return undefined
  if (!asksAnew(reading) || narrowed.weighty.length > 1) return undefined
  // Who was never named asked for himself.
  const before = state.whom === undefined ? [`w:${SELF}`] : []
  return facts([...before, named, `p:${first.code}`, ...around], reading.aspects)
}

/** "Thôi quay lại vụ kết hôn": what was in work before, with what was answered of it. */
function backByName(
  { knowledge, state }: Heard,
  text: string,
  isOutright = false,
): Understood | undefined {
  const back = turnsBack(text)
  if (back === undefined || (isOutright && !back.isSure)) return undefined
  const named = knowledge.reader.read(back.to)
  const move = leftBefore(knowledge, state, named, back.isSure)
  return move === undefined ? undefined : facts([move], named.aspects)
}

/** "Khoan, làm căn cước trước đã": another matter in so many words; what it only goes before waits behind it. */
function turnedAway(heard: Heard, text: string, context: Context): Understood | undefined {
  const { knowledge, state, question } = heard
  const back = backByName(heard, text, true)
  if (back !== undefined) return back
  const turn = turnsAway(text) ?? sureBack(text)
  // "Chờ tôi hỏi mẹ đã" turns to nothing.
  const isTurned = state.mode !== 'start' && !onlyTells(heard.reading)
  if (turn === undefined || !isTurned) return undefined
  const { reading, place, whom, subject } = hear(knowledge, turn.to, context)
  if (onlyTells(reading) || (question !== undefined && readAnswer(question, reading) !== undefined))
    return undefined
  const about = subject()
  if (about.kind === 'nothing') return undefined
  const before = [...whom, ...place]
  if (about.kind === 'offer') return { ...about, reading, before }
  const current = state.mode === 'procedure' ? state.agenda[0]?.code : undefined
  const [first = '', ...others] = about.refs
  if (first === current) return undefined
  const isKept = turn.isFirst && current !== undefined && others.length === 0
  return {
    ...about,
    refs: isKept ? [first, current] : about.refs,
    aspects: stillAsked(knowledge, first, reading),
    reading,
    before,
  }
}

/** "Quay lại vụ kết hôn" where that was never in work names it all the same. */
function sureBack(text: string) {
  const back = turnsBack(text)
  return back?.isSure ? { to: back.to, isFirst: false } : undefined
}

const saysSomething = ({ weighty, aspects }: Reading) => weighty.length > 0 || aspects.length > 0

/** What stood behind an "à nhầm": the case in work is mended, unless another matter is named. */
function corrected({ knowledge, state, reading, place, subject }: Heard): Understood | undefined {
  if (state.mode !== 'procedure' && state.mode !== 'topic') return undefined
  const told = factsInPassing(knowledge, state, reading, { again: true })
  // What was asked of the answer before is over: what the mended case leaves open is put.
  const over = state.asked && reading.aspects.length === 0 ? ['a:'] : []
  if (told.length > 0 && !wantsSomething(reading)) return facts([...told, ...place, ...over])
  const about = subject()
  const names = about.kind === 'subject' && isNamed(about) ? about.refs : []
  if (names.some((ref) => ref !== state.agenda[0]?.code && !ref.includes(':'))) return undefined
  const atoms = told.length > 0 ? told : mendedAnswer(knowledge, state, reading)
  return atoms.length === 0 ? undefined : facts([...atoms, ...place, ...over], reading.aspects)
}

function answerToOpen(heard: Heard): Understood | undefined {
  const { knowledge, state, question, reading, around } = heard
  const value = question && readAnswer(question, reading)
  if (question === undefined || value === undefined || namesAnother(heard, question))
    return undefined
  if (heard.isMending && isOnlyLike(question, reading)) return undefined
  // A time told in one breath with the question's own words is that of what it asks: "tụi em kết hôn năm ngoái rồi".
  const isOneClause = reading.breaks.every((place) => place >= reading.words.folded.length - 1)
  const others =
    isOneClause && isEcho(question, reading)
      ? []
      : factsInPassing(knowledge, state, reading).filter(
          (atom) => !atom.startsWith(`q:${question.id}=`),
        )
  return facts([`q:${question.id}=${value}`, ...others, ...around])
}

/** "À nhầm, căn cước" beside an option "khác căn cước": behind an "à nhầm", what only resembles an option is no answer. */
function isOnlyLike(question: Question, reading: Reading): boolean {
  return (
    reading.command === undefined &&
    !isOrdinal(reading) &&
    factsFor([question], reading, 'asked').length === 0
  )
}

/** "Có cần giấy độc thân không": asked of the procedure in work, whatever else the paper is for. */
function paperNeeded({ knowledge, state, reading }: Heard, today: string): Understood | undefined {
  const lines = aboutPaper(knowledge, state, reading, today)
  if (lines !== undefined) return { kind: 'paper', lines }
  const isUnnamed = state.mode === 'procedure' && lacksUnnamed(reading)
  return isUnnamed ? { kind: 'paper', lines: [], isUnnamed } : undefined
}

/** "Người mua phải làm gì": the other side of what is in work. */
function otherParty({ knowledge, state, reading, narrowed, around }: Heard) {
  const atoms = otherSide(knowledge, state, narrowed)
  if (atoms === undefined) return undefined
  const isTold = atoms.length + around.length > 0
  if (isTold) return facts([...atoms, ...around], reading.aspects)
  return { kind: 'aspect', aspects: reading.aspects } as const
}

/** "1" where suggestions stand on the screen, whatever kind of reply they stand under. */
function pickOfShown({ knowledge, state, question, reading, shown }: Heard) {
  const option = counted(reading.words, shown)
  const isCount = bareCount(knowledge, state, question, reading).length > 0
  return option === undefined || isCount ? undefined : ({ kind: 'pick', option } as const)
}

function pickOfOffered({ reading, offered, subject }: Heard): Understood | undefined {
  if (offered.length === 0) return undefined
  const options = offered.map((one) => ({ ...one, as: one.label, says: [] }))
  // The very words of an option pick it, whatever else they may name.
  const whole = wholeOption(reading, options)
  if (whole !== undefined) return { kind: 'pick', option: whole }
  const option = matchOption(pointing(reading), options)
  const isPointed = isOrdinal(reading)
  if (option === undefined || (!isPointed && isElsewhere(reading, offered, subject)))
    return undefined
  return { kind: 'pick', option }
}

function fixedReply(heard: Heard): Understood | undefined {
  const { knowledge, reading, talk } = heard
  if (talk === undefined) return undefined
  const { rank } = talk.talk
  if (rank < FIRM_TALK && outweighs(knowledge, reading, talk.places)) return undefined
  if (rank < LAST_WORD && asksBeside(heard, talk)) return undefined
  return { kind: 'talk', talk: talk.talk, near: talk.talk.near ? nearOf(heard, talk) : [] }
}

/** "… có được coi là người phụ thuộc không, đăng ký mã số thuế cho bà thế nào": another clause asks for a procedure outright. */
function asksBeside({ knowledge, state, reading }: Heard, { places }: FoundTalk): boolean {
  return reading.parts.some(({ text, from, to }) => {
    if ([...places].some((place) => place >= from && place < to)) return false
    const own = knowledge.reader.read(text)
    return asksSomething(own.words) && isNamed(findSubject(knowledge, own, state.place))
  })
}

/** What a question that asks for no procedure is about: "hộ kinh doanh khác công ty ở điểm nào". */
function nearOf(heard: Heard, { places }: FoundTalk): string[] {
  const { knowledge, state, narrowed } = heard
  // "Xe không chính chủ" names its matter with words of the reply, so the whole message goes first.
  const whole = heard.subject()
  const about =
    whole.kind === 'subject'
      ? whole
      : findSubject(knowledge, without(narrowed, places), state.place)
  if (about.kind === 'nothing') return []
  const options =
    about.kind === 'offer' ? about.options : about.refs.map((ref) => optionOf({ ref }))
  return options.filter((id) => !id.startsWith('c:')).slice(0, MOST_NEAR)
}

/** What may have been meant where the procedure in work was not: those that its own name is near to. */
function nearCase({ search, reader, procedures }: Knowledge, { agenda }: State): string[] {
  const code = agenda[0]?.code ?? ''
  const procedure = procedures.get(code)?.procedure
  if (procedure === undefined) return []
  return search
    .find(reader.read(procedure.name), { limit: MOST_BESIDE + 1 })
    .filter(({ ref }) => ref !== code && !ref.startsWith('g:'))
    .slice(0, MOST_BESIDE)
    .map(optionOf)
}

function bareYesOrNo({ state, reading, question, offered }: Heard): Understood | undefined {
  const { command } = reading
  const isOpen = question !== undefined || offered.length > 0
  if (!isOpen && isOrdinal(reading)) return { kind: 'vague' }
  if (command === undefined) return undefined
  const [only, ...others] = offered.filter(({ id }) => !id.startsWith('cmd:'))
  if (only !== undefined && others.length === 0 && command === 'yes')
    return { kind: 'pick', option: only.id }
  if (isOpen) return { kind: 'narrow' }
  return state.mode === 'start' || command === 'unsure' ? undefined : { kind: 'heard' }
}

/** "Bố tôi 66 tuổi", and nothing else: a fact, not a request. */
function personAlone(heard: Heard): Understood | undefined {
  const { knowledge, state, question, reading, isOther } = heard
  const age = personTold(reading)
  if (age === undefined || question !== undefined || isOther) return undefined
  if (isNamed(heard.subject()) || factsOfCase(heard).length > 0) return undefined
  if (state.mode === 'offer') return { kind: 'told', reading }
  return state.mode === 'start'
    ? { kind: 'vague', fits: topicsOfAge(knowledge, age) }
    : { kind: 'heard' }
}

/** What a message asks of the procedure in work, its money by the names that the record has for it. */
function askedOfCase({ knowledge, state, narrowed }: Heard): Aspect[] {
  const procedure = state.mode === 'procedure' ? procedureInWork(knowledge, state) : undefined
  if (procedure === undefined) return []
  const asked = followUp(knowledge, narrowed)
  return asked.length === 0 && moneyAsked(knowledge, procedure, narrowed) ? ['fee'] : asked
}

/** A message that names no subject: facts of the case, or a question about the procedure in work. */
function tellsMore(heard: Heard): Understood | undefined {
  const { state, reading, narrowed, isOther, whom, around } = heard
  const asked = askedOfCase(heard)
  const isAsked = asked.length > 0
  const aspects = isAsked ? asked : reading.aspects
  const [first] = state.agenda
  // "À nhầm, tôi ở …": a word beside a place is no request.
  const isPlace = heard.isPlaced && narrowed.weighty.length === 1 && !isNamed(heard.subject())
  if (narrowed.weighty.length > 0 && !isAsked && !(isPlace && state.mode === 'procedure'))
    return undefined
  const told = [...factsOfCase(heard), ...around]
  if (isOther && state.mode === 'procedure' && first !== undefined)
    return facts([...whom, `p:${first.code}`, ...told], aspects)
  if (told.length > 0) return facts(told, aspects)
  if (aspects.length > 0 && state.mode !== 'start') return { kind: 'aspect', aspects }
  // "76 tuổi", "4 tháng rồi": an answer that fits no option is no new beginning.
  if (aspects.length === 0 && heard.question !== undefined) return { kind: 'unclear' }
  if (aspects.length === 0 && heard.offered.length > 0 && state.mode !== 'start')
    return { kind: 'narrow' }
  // "Ba tháng": a time alone asks for nothing and begins nothing anew.
  if (state.mode !== 'start' && isTimeAlone(reading)) return { kind: 'heard' }
  if (state.mode === 'procedure' && heard.question === undefined && aspects.length === 0)
    return { kind: 'in-case', near: [] }
  return aspects.length === 0 || state.mode === 'start' ? { kind: 'vague' } : { kind: 'narrow' }
}

function isTimeAlone(reading: Reading): boolean {
  const words = typedWords(reading)
  return timePlaces(words).length > 0 && !asksSomething(words) && reading.aspects.length === 0
}

function subjectOf(heard: Heard): Understood {
  const { knowledge, state, reading, narrowed, question, around, whom, place, since } = heard
  const { aspects } = reading
  const about = heard.subject()
  const told = factsOfCase(heard)
  const before = [...whom, ...place, ...since]
  const isNew =
    about.kind === 'subject' &&
    (question === undefined || (isNamed(about) && !isReport(reading) && !onlyTells(reading))) &&
    !(changesAnswer(heard, told) && !wantsSomething(reading))
  if (isNew && !isOnlyFacts(state, about, told))
    return {
      ...about,
      aspects: stillAsked(knowledge, about.refs[0] ?? '', reading),
      reading,
      before,
    }
  // Nothing new is named: what was said tells of the case or asks about the procedure in work.
  if (state.mode === 'procedure' || state.mode === 'topic') {
    if (told.length > 0) return facts([...told, ...around], aspects)
    if (about.kind === 'nothing' && around.length > 0) return facts(around, aspects)
    if (about.kind === 'nothing' && aspects.length > 0) return { kind: 'aspect', aspects }
  }
  // What mends, and mends no answer, names another matter: "à nhầm, thường trú".
  const isShort = reading.words.folded.length <= FEW_WORDS && !heard.isMending
  if (question !== undefined) {
    if (saysSeveral(question, reading) && !wantsSomething(reading)) return { kind: 'narrow' }
    if (wantsBoth(question, reading)) return { kind: 'narrow', isBoth: true }
    if (onlyTells(reading))
      return { kind: 'unclear', isRemark: true, near: nearSubject(state, about) }
    if (isShort || isWeak(about)) return { kind: 'unclear', near: nearSubject(state, about) }
  }
  if (state.mode === 'start' && question === undefined && namesNothing(heard, about))
    return { kind: 'vague' }
  // Once the case is answered, words that only resemble other matters do not lead away from it.
  const isInCase = state.mode === 'procedure' && question === undefined && !wantsSomething(reading)
  if (isInCase && (about.kind === 'nothing' || isWeak(about) || onlyTells(reading)))
    return { kind: 'in-case', near: nearInCase(heard, about) }
  if (about.kind !== 'nothing') return { ...about, reading, before }
  // A word or two that fit nothing ask for nothing yet.
  const isBare = about.hits.length === 0 && reading.words.folded.length <= BARE_WORDS
  if (isBare && state.mode === 'start') return { kind: 'vague' }
  return { kind: 'nothing', near: nearTo(knowledge, narrowed, about.hits, state.place) }
}

/** What a message resembles beside the open question: only what it surely says is offered. */
function nearSubject({ agenda }: State, about: Subject): string[] {
  if (about.kind !== 'subject') return []
  const [first] = about.refs
  return first === undefined || first === agenda[0]?.code ? [] : [optionOf({ ref: first })]
}

/** What a message may be about besides the procedure in work. */
function nearInCase({ knowledge, state, narrowed }: Heard, about: Subject): string[] {
  const options =
    about.kind === 'offer'
      ? about.options.filter((id) => !id.startsWith('c:'))
      : about.kind === 'subject'
        ? about.refs.map((ref) => optionOf({ ref }))
        : nearTo(knowledge, narrowed, about.hits, state.place).map(optionOf)
  return options.filter((id) => id !== `p:${state.agenda[0]?.code}`).slice(0, MOST_BESIDE)
}

/** "Vừa hết hạn vừa bị rách": several answers to a question that takes one. */
function saysSeveral(question: Question, reading: Reading): boolean {
  const said = saidOptions(question, reading, 'asked').map(({ option }) => option)
  return question.kind === 'one' && new Set(said).size > 1
}

const MOST_OF_BOTH = 8
const BOTH = /(^| )ca (hai|2|ba|3)( |$)|(^| )ca \S+( \S+)? (lan|va|voi) /

/** "Cho cả tôi lẫn con": more than one of the options is wanted, one after the other. */
function wantsBoth({ kind }: Question, { words: { folded } }: Reading): boolean {
  return kind === 'one' && folded.length <= MOST_OF_BOTH && BOTH.test(folded.join(' '))
}

/** "Cho hỏi một thủ tục bên ủy ban": every word that is left names no matter by itself. */
function namesNothing({ knowledge, narrowed }: Heard, about: Subject): boolean {
  const isSubject = about.kind === 'subject'
  const isPair = about.kind === 'offer' && about.options.some((option) => option.startsWith('c:'))
  const { accented } = narrowed.expanded
  return (
    !isSubject &&
    !isPair &&
    narrowed.weighty.length > 0 &&
    narrowed.weighty.every((place) => knowledge.vagueWords.has(accented[place] ?? ''))
  )
}

const facts = (atoms: string[], aspects: Aspect[] = []): Understood => ({
  kind: 'facts',
  atoms,
  aspects,
})

/** Case facts that the message tells, and a bare number for the one thing that is counted. */
function factsOfCase({ knowledge, state, question, reading }: Heard): string[] {
  return [
    ...factsInPassing(knowledge, state, reading, { again: true }),
    ...bareCount(knowledge, state, question, reading),
  ]
}

/** "Em với bố bé chưa cưới", where the case says that they are married. */
function changesAnswer({ knowledge, state }: Heard, told: readonly string[]): boolean {
  const { answers } = factsOf(knowledge, state)
  return told.some((atom) => {
    const [id = '', value] = atom.slice(2).split('=')
    const before = answers[id]
    return before !== undefined && writeValue(before) !== value
  })
}

/** "Cưới rồi": what has happened is told, and nothing asked for. */
function isReport({ words: { folded } }: Reading): boolean {
  return folded.at(-1) === 'roi' && folded.length <= FEW_WORDS
}

/** What is no reason to leave an open question. */
function isWeak(about: Subject): boolean {
  const [first] = about.hits
  return about.kind === 'nothing' || (first !== undefined && first.coverage < STRONG)
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
function namesAnother({ knowledge, state, reading, subject }: Heard, question: Question): boolean {
  if (isEcho(question, reading) || onlyTells(reading)) return false
  const where = question.kind === 'many' ? 'asked' : 'passing'
  const isStated = reading.command !== undefined || saidOptions(question, reading, where).length > 0
  const rest = isStated ? outside(question, reading) : reading
  if (rest.weighty.length < 2) return false
  const about = isStated ? findSubject(knowledge, rest, state.place) : subject()
  return (
    isNamed(about) &&
    about.kind === 'subject' &&
    about.refs.some((ref) => ref !== state.agenda[0]?.code && !ref.includes(':'))
  )
}

/** The message without the words in which it may answer the question. */
function outside({ options }: Question, reading: Reading): Reading {
  const { accented } = reading.expanded
  const own = new Set(
    options.flatMap(({ label, as, says }) =>
      [label, as, ...says].flatMap((phrase) => phrase.toLowerCase().split(/[\s,]+/)),
    ),
  )
  const said = hasAccents(reading.expanded) ? own : new Set([...own].map(foldText))
  const places = reading.weighty.filter((place) => said.has(accented[place] ?? ''))
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
