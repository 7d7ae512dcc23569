import type { Question } from '../../knowledge/schema/index.ts'
import { type EventId, eventIn } from '../answer/event.ts'
import { foldText, hasAccents, type Words } from '../text/index.ts'

/** Where a message tells a time or an age. */
type Told = { start: number; length: number; unit: string }

/** How a message was understood to be meant: told in passing, or as the answer to a question; and where its clauses end. */
type Where = { inPassing: boolean; breaks: readonly number[] }

/** Persons and words that tell of no other matter beside a time: "bé nhà em mới được 3 ngày". */
const BESIDE = new Set(
  'bo ba ma me cha u thay tia vo chong ong cu anh chi em con chau be tre bac chu co di cau mo noi ngoai xa toi tui minh to nha trai gai ruot ut nho nguoi bi da moi vua duoc roi nay nam gio bay hien chua khong ko ma la thi cung con hon gan khoang tam co den tu qua tron day du chi moi vua ca nua may a da vang u oi nhe nha thoi do vay the luon chac hinh nhu'.split(
    ' ',
  ),
)
/** "Chưa kịp làm": tells that it waits, not of a visit. */
const WAITING = / chua (?:kip |di )?(?:lam|dang ky|bao)(?: giay)?(?= )/g
/** The day of speaking is seldom the day of the event. */
const TODAY = /^(?:hom|sang|chieu) nay$/
/** Visits, waits and files, and what asks of them: their day is not that of the event. */
const OTHER =
  /\b(?:nop|gui|hen|goi|duoi|nhan|lay|hoi|ghe|len|xuong|ra(?! doi)|dat lich)\b|\b(?:den|toi|di|qua) (?:xa|phuong|uy ban|ubnd|cong an|huyen|tinh|trung tam|quay|day|do|hoi|lam|nop)\b|\b(?:duoc|dc) (?:khong|ko|k|hong)\b|\bthu (?:may|hai|ba|tu|nam|sau|bay|\d)\b/g
/** "Chờ 3 tháng", "đợi hoài". */
const WAITS = /(?<!\p{L})(?:chờ|đợi)(?!\p{L})/u
const BARE_WAITS = /\b(?:cho|doi) (?:\d|hoai|mai|ca |may |lau|hon |gan )/

/** Where a clause of a message begins and ends. */
function clauseOf(
  { folded }: Words,
  { start, length }: Told,
  breaks: readonly number[],
): { from: number; to: number } {
  const from = (breaks.findLast((place) => place < start) ?? -1) + 1
  const end = breaks.find((place) => place >= start + length - 1)
  return { from, to: end === undefined ? folded.length : end + 1 }
}

/** Whether a time in a message is one since the event of a question: beside its words, or beside nothing that tells of another matter. */
export function isSinceEvent(question: Question, words: Words, told: Told, where: Where): boolean {
  const event = eventIn(question.ask)
  const clause = wordsAround(words, told, where.breaks)
  if (event !== undefined && eventIn(clause.accented) === event) return true
  const own = ownWords(question)
  if (!where.inPassing) return !tellsOther(clause, own)
  return isAlone(words, told, clause, own, event)
}

/** The event whose day a time tells: that of its own clause, or of the whole message where the clause tells of nothing else. */
export function eventOfTime(
  words: Words,
  told: Told,
  breaks: readonly number[],
): EventId | undefined {
  const clause = wordsAround(words, told, breaks)
  const own = eventIn(clause.accented)
  if (own !== undefined) return own
  const event = eventIn(words.accented.join(' '))
  return isAlone(words, told, clause, new Set(), event) ? event : undefined
}

type Clause = { accented: string; folded: string[]; said: string; hasMarks: boolean }

function wordsAround(words: Words, told: Told, breaks: readonly number[]): Clause {
  const { from, to } = clauseOf(words, told, breaks)
  const end = told.start + told.length
  return {
    accented: words.accented.slice(from, to).join(' '),
    folded: [...words.folded.slice(from, told.start), ...words.folded.slice(end, to)],
    said: words.folded.slice(told.start, end).join(' '),
    hasMarks: hasAccents(words),
  }
}

function tellsOther({ accented, folded, hasMarks }: Clause, own: ReadonlySet<string>): boolean {
  const waits = hasMarks ? WAITS.test(accented) : BARE_WAITS.test(foldText(accented))
  const others = [...folded.join(' ').matchAll(OTHER)]
  return waits || others.some(([said]) => !own.has(said))
}

/** Nothing stands beside the time but persons, words of the question and fillers; or it is told of a child. */
function isAlone(
  words: Words,
  told: Told,
  { folded, said }: Clause,
  own: ReadonlySet<string>,
  event: EventId | undefined,
): boolean {
  if (event === 'sinh' && (told.unit === 'tuoi' || isOfChild(words.folded, told))) return true
  if (TODAY.test(said)) return false
  const rest = ` ${folded.join(' ')} `.replace(WAITING, ' ').trim()
  return rest === '' || rest.split(/\s+/).every((word) => BESIDE.has(word) || own.has(word))
}

const CHILDREN = ['be', 'con', 'chau', 'tre', 'cu', 'nhoc']

/** "Con em mới được 3 tháng": a child, and nothing that it does, before the time. */
function isOfChild(folded: readonly string[], { start, length }: Told): boolean {
  const at = folded.findLastIndex((word, place) => place < start && CHILDREN.includes(word))
  return (
    folded[start + length] === 'tuoi' ||
    (at >= 0 && folded.slice(at, start).every((word) => BESIDE.has(word)))
  )
}

/** Visits are made for any event. */
const NEVER_OWN = ['den', 'toi', 'ra', 'len', 'di', 'lam', 'co']
const known = new WeakMap<Question, ReadonlySet<string>>()

/** Words of a question and of the options that its bands mean. */
function ownWords(question: Question): ReadonlySet<string> {
  const found = known.get(question)
  if (found !== undefined) return found
  const banded = new Set(question.bands?.ranges.map(({ option }) => option))
  const phrases = question.options.flatMap(({ id, as, says }) =>
    banded.has(id) ? [as, ...says] : [],
  )
  const words = new Set(
    [question.ask, ...phrases].flatMap((phrase) => foldText(phrase).split(/\s+/)),
  )
  for (const word of NEVER_OWN) words.delete(word)
  known.set(question, words)
  return words
}

/** "… đi nộp được không", "… đi cùng", "… ký thay": whoever does that goes for somebody. */
const GOES =
  /^ (?:\S+ ){0,3}(?:di (?:nop|cung|thay|ky|ho|gium|giup|mot minh)|nop (?:thay|ho(?! so)|gium|giup)|ky (?:thay|ten|ho)|dung ten|lam (?:thay|ho(?! khau| chieu| kinh| tich| so)|gium|giup)|dai dien)(?: |$)/
/** "… nộp được không": asked of whoever goes. */
const MAY_GO =
  /^ (?:\S+ ){0,2}(?:di(?! lam)|nop|ky|den|len|ra)(?: \S+){0,3} (?:duoc|dc) (?:khong|ko|k|hong)(?: |$)/
const INSTEAD = / (?:thay|ho(?! so| khau| chieu| kinh| tich)|gium|giup)(?: |$)/

/** Whether an age is that of who goes to the office: "tôi 40 tuổi đi nộp được không"; a child goes along for itself. */
export function isGoersAge(words: Words, told: Told, breaks: readonly number[]): boolean {
  const { to } = clauseOf(words, told, breaks)
  const after = ` ${words.folded.slice(told.start + told.length, to).join(' ')} `
  if (!GOES.test(after) && !MAY_GO.test(after)) return false
  return !isOfChild(words.folded, told) || INSTEAD.test(after)
}
