import type { Question } from '../../knowledge/schema/index.ts'
import type { EventId } from '../answer/event.ts'
import { foldText, type Reading, type Words } from '../text/index.ts'
import { numberAt } from './numbers.ts'
import { eventOfTime, isGoersAge, isSinceEvent } from './of-the-event.ts'

/** An option that a stated age or time means, and the places that say it. */
export type Banded = { option: string; start: number; length: number }

/** From so many days to so many, at a place of the message. */
type Span = {
  from: number
  to: number
  start: number
  length: number
  unit: string
  /** Days of one of the unit. */
  size: number
}

const DAYS: Record<string, number> = { ngay: 1, bua: 1, hom: 1, tuan: 7, thang: 30, nam: 365 }
const YEAR = 365
/** Times that need no number; what a month or a year ago means is a range. */
const RELATIVE: [string, number, number][] = [
  ['sang nay', 0, 0],
  ['chieu nay', 0, 0],
  ['hom nay', 0, 0],
  ['dem qua', 1, 1],
  ['toi qua', 1, 1],
  ['hom qua', 1, 1],
  ['hom kia', 2, 2],
  ['hom truoc', 2, 7],
  ['bua truoc', 2, 7],
  ['tuan truoc', 3, 14],
  ['tuan roi', 3, 14],
  ['thang truoc', 1, 60],
  ['nam ngoai', 61, 700],
  ['nam truoc', 61, 700],
  ['may nam', 700, 3000],
  ['may chuc nam', 7000, 30000],
]
/** Before a number these make a rule, a wait or a limit of it, not a case. */
const LIMITS = ['trong', 'sau', 'vong', 'duoi', 'tren', 'tu', 'du', 'khoang', 'qua', 'sap', 'cho']
/** Before a number these make a range of it; the longer ones first, for "không quá" is no "quá". */
const BOUNDS: [RegExp, (span: Span) => Pick<Span, 'from' | 'to'>][] = [
  [
    / ((khong|chua|ko) (qua|hon|vuot|vuot qua)|toi da|nhieu nhat|trong|trong vong) $/,
    ({ to }) => ({ from: 0, to }),
  ],
  [/ (duoi|kem|chua( du| toi| den| duoc| day| tron)?) $/, ({ to }) => ({ from: 0, to: to - 1 })],
  [/ (tren|qua|vuot|ngoai|lon hon|nhieu hon) $/, ({ from }) => ({ from: from + 1, to: Infinity })],
  // "Sắp 14 tuổi", "gần 2 tháng": not yet, and not long before.
  [/ (sap|gan)( du| tron| toi| den| duoc)? $/, nearly],
  // "Hơn 2 tháng" is less than three.
  [/ hon $/, ({ from, size }) => ({ from: from + 1, to: from + size })],
  [/ (du|tu du|it nhat|toi thieu) $/, ({ from }) => ({ from, to: Infinity })],
]
function nearly({ to, size }: Span) {
  return { from: Math.max(to * 0.75, to - size), to: to - 1 }
}

const RANGE = / tu (?:du )?(\S+)(?: \S+)? (?:den|toi)( duoi)? $/
/** "Từ 3 tháng nay" is so long ago, "từ 3 tháng trở lên" at least so long. */
const LEAST = / tu $/
const SINCE_THEN = / (nay|truoc|roi)( |$)/
const MORE = / hon( |$)/
const UPWARDS = / (tro len|do len|tro di)( |$)/
const DOWNWARDS = / (tro xuong|do lai|do xuong)( |$)/
/** Years of these are no time since an event: "đóng bảo hiểm 3 năm", "làm ở đó 5 năm". */
const LASTING = ['dong', 'lam', 'mua', 'tham']
const LASTING_BEFORE = 5
const SINCE = ['roi', 'nay', 'truoc', 'tuoi']
const AWAITED = ['co', 'nhan', 'thay', 'xong', 'tra', 'duoc', 'lay', '']
const BEFORE = ['duoc', 'moi', 'vua', 'hon', 'gan', 'sinh', 'de', 'be', 'chau', 'con', 'tre', 'da']

/**
 * The option of a band question that an age or a time in the message means: "cháu 5 tuổi", "mất 2 năm rồi". In passing,
 * only what surely tells of the case counts; "trong 3 ngày" may be anything. The day of a visit is never that of the event,
 * nor the age of who goes that of whom it is for. `breaks` are the ends of clauses.
 */
export function readBand(
  question: Question,
  words: Words,
  inPassing: boolean,
  breaks: readonly number[] = [],
): Banded | undefined {
  const { bands } = question
  if (bands === undefined) return undefined
  const where = { inPassing, breaks }
  for (const span of amountsFor(question, words, inPassing)) {
    const { from, to, start, length } = span
    if (!isOwnAmount(question, words, span, where)) continue
    const [low, high] = [from, to].map(
      (qty) => bands.ranges.find(({ upTo }) => upTo === undefined || qty <= upTo)?.option,
    )
    if (low !== undefined && low === high) return { option: low, start, length }
  }
  return undefined
}

/** Whether an age or a time belongs to what the question asks of. */
function isOwnAmount(
  question: Question,
  words: Words,
  span: Span,
  where: { inPassing: boolean; breaks: readonly number[] },
): boolean {
  const isAge = span.unit === 'tuoi' || span.unit === 'lop'
  if (isAge || question.bands?.of === 'age-years') return !isGoersAge(words, span, where.breaks)
  return isSinceEvent(question, words, span, where)
}

/** Whether every time in a message is one of something else than the event of a question: "hôm qua em lên xã rồi". */
export function isTimeOfOther(question: Question, reading: Reading): boolean {
  if (question.bands?.of !== 'days-since') return false
  const words = typedWords(reading)
  const spans = spansOf(words).filter(({ unit }) => unit !== 'tuoi' && unit !== 'lop')
  const where = { inPassing: true, breaks: reading.breaks }
  return spans.length > 0 && spans.every((span) => !isSinceEvent(question, words, span, where))
}

/** Whether a message tells an age or a time that the bands of a question divide by. */
export function saysAmount(question: Question, words: Words): boolean {
  return question.bands !== undefined && amountsFor(question, words, false).length > 0
}

/** Ages in years or times in days that a message tells, whichever the bands of a question count. */
function amountsFor(question: Question, words: Words, inPassing: boolean): Span[] {
  const isOfAge = question.bands?.of === 'age-years'
  const spans = spansOf(words)
  const bare = isOfAge && !inPassing && spans.length === 0 ? bareAge(question, words) : []
  return [...spans, ...bare].flatMap((exact) => {
    if (inPassing && !isCase(words.folded, exact)) return []
    const isAge = exact.unit === 'tuoi' || exact.unit === 'lop'
    const span = bounded(words, exact)
    if (isOfAge) {
      const isMonths = exact.unit === 'thang' && isChild(words.folded, exact)
      return isAge || isMonths
        ? [{ ...span, from: Math.floor(span.from / YEAR), to: Math.floor(span.to / YEAR) }]
        : []
    }
    if (isLasting(words.folded, exact) || isStillToCome(words, exact)) return []
    return !isAge || isOfBirth(question) ? [span] : []
  })
}

/** Behind these a bare number tells an age, where an age was asked. */
const AGED = [
  ...['be', 'con', 'chau', 'em', 'nay', 'moi', 'duoc', 'tuoi', 'tam', 'khoang'],
  ...['duoi', 'tren', 'hon', 'chua', 'du', 'sap', 'gan', 'ngoai', 'toi'],
]

/** "Cháu 5", "dưới 14", "67": an age without its unit, where an age was asked; a small number alone picks an option. */
function bareAge({ options }: Question, words: Words): Span[] {
  const at = words.folded.findIndex((word) => /^\d{1,3}$/.test(word))
  const before = words.folded[at - 1]
  const value = Number(words.folded[at])
  const isTold = before !== undefined && AGED.includes(before)
  const isAlone = words.folded.length === 1 && value > options.length + 1
  if (at !== words.folded.length - 1 || !(isTold || isAlone)) return []
  const days = value * YEAR
  return [{ from: days, to: days, start: at, length: 1, unit: 'tuoi', size: YEAR }]
}

/** What stands around a number makes a range of it: "dưới 14 tuổi", "quá 60 ngày", "từ 6 đến dưới 14 tuổi". */
function bounded(words: Words, span: Span): Span {
  const { start, length, size } = span
  const before = ` ${words.folded.slice(Math.max(0, start - 6), start).join(' ')} `
  const after = ` ${words.folded.slice(start + length, start + length + 2).join(' ')}`
  const range = RANGE.exec(before)
  if (range !== null) {
    const low = words.folded.lastIndexOf(range[1] ?? '', start - 1)
    const least = numberAt(words, low)
    if (least !== undefined)
      return { ...span, from: least.value * size, to: span.to - (range[2] === undefined ? 0 : 1) }
  }
  const bound = BOUNDS.find(([pattern]) => pattern.test(before))?.[1]
  if (bound !== undefined) return { ...span, ...bound(span) }
  if (MORE.test(after)) return { ...span, from: span.from + 1, to: span.to + size }
  if (UPWARDS.test(after)) return { ...span, to: Infinity }
  if (DOWNWARDS.test(after)) return { ...span, from: 0 }
  if (LEAST.test(before) && !SINCE_THEN.test(after)) return { ...span, to: Infinity }
  return span
}

/** Exact days since an event that a message tells: "bé sinh 3 ngày", "mất hôm qua"; months and years are no exact days. */
export function daysSaid(words: Words): number | undefined {
  return exactDays(words)[0]?.from
}

/** The same beside the event that they count from. */
export function eventDaysSaid(reading: Reading): { days: number; event: EventId } | undefined {
  const words = typedWords(reading)
  for (const span of exactDays(words)) {
    const event = eventOfTime(words, span, reading.breaks)
    if (event !== undefined) return { days: span.from, event }
  }
  return undefined
}

function exactDays(words: Words): Span[] {
  return spansOf(words).filter(
    (span) =>
      span.from === span.to &&
      ['', 'ngay', 'bua', 'hom', 'tuan'].includes(span.unit) &&
      isCase(words.folded, span),
  )
}

/** "Còn hạn 2 tháng", "2 tháng nữa": no time since anything. */
function isStillToCome({ accented, folded }: Words, { start, length }: Span): boolean {
  const before = Math.max(0, start - 3)
  const isLeft =
    accented.slice(before, start).includes('còn') ||
    / con (han|hieu luc) $/.test(` ${folded.slice(before, start).join(' ')} `)
  return isLeft || folded[start + length] === 'nua'
}

/** Days since a birth are told by the age as well. */
function isOfBirth({ ask }: Question): boolean {
  return ` ${foldText(ask)} `.includes(' sinh ')
}

function isLasting(folded: readonly string[], { start, unit }: Span): boolean {
  return (
    ['thang', 'nam'].includes(unit) &&
    folded.slice(Math.max(0, start - LASTING_BEFORE), start).some((word) => LASTING.includes(word))
  )
}

function isChild(folded: readonly string[], { start }: Span): boolean {
  return folded
    .slice(Math.max(0, start - 4), start)
    .some((word) => ['be', 'con', 'chau', 'tre', 'cu'].includes(word))
}

function isCase(folded: readonly string[], { start, length, unit }: Span): boolean {
  const before = folded[start - 1] ?? ''
  const after = folded[start + length] ?? ''
  if (SINCE.includes(after)) return true
  // "3 tháng chưa khai sinh" tells of the case, "3 ngày chưa có" of a file under way; an age is always one's own.
  const isAwaited = AWAITED.includes(folded[start + length + 1] ?? '')
  if (after === 'chua' && !(isAwaited && unit === 'tuoi')) return !isAwaited
  if (unit === '') return true
  if (LIMITS.includes(before)) return false
  return unit === 'tuoi' || unit === 'lop' || BEFORE.includes(before)
}

/** Places of an age that is that of who goes: "tôi 40 tuổi đi nộp được không". */
export function goersAge(reading: Reading): number[] {
  const words = typedWords(reading)
  return spansOf(words)
    .filter((span) => span.unit === 'tuoi' && isGoersAge(words, span, reading.breaks))
    .flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index))
}

/** The age in years that a message tells, as a range: "70 tuổi", "ngoài 70 tuổi". */
export function ageSaid(words: Words): { from: number; to: number } | undefined {
  const [age] = spansOf(words).filter(({ unit }) => unit === 'tuoi')
  if (age === undefined) return undefined
  const { from, to } = bounded(words, age)
  return { from: Math.floor(from / YEAR), to: Math.floor(to / YEAR) }
}

/** The words in which times are looked for: as typed, where nothing was written out, for "hom" is no "không" here. */
export function typedWords({ words, expanded }: Pick<Reading, 'words' | 'expanded'>): Words {
  return words.folded.length === expanded.folded.length ? words : expanded
}

/** Places that say an age or a time: they tell of the case and never what is wanted. */
export function timePlaces(words: Words): number[] {
  return spansOf(words).flatMap(({ start, length }) =>
    Array.from({ length }, (_, index) => start + index),
  )
}

function spansOf(words: Words): Span[] {
  const { folded, accented } = words
  const text = ` ${folded.join(' ')} `
  const relative = RELATIVE.flatMap(([phrase, from, to]) => {
    const at = text.indexOf(` ${phrase} `)
    if (at < 0) return []
    const start = text.slice(0, at + 1).trim() === '' ? 0 : text.slice(1, at).split(' ').length
    return [{ from, to, start, length: phrase.split(' ').length, unit: '', size: 1 }]
  })
  const counted: Span[] = []
  for (let at = 0; at < folded.length; at++) {
    const joined = /^(\d{1,3})(t|tuoi|th|thang|ngay|nam)$/.exec(folded[at] ?? '')
    if (joined !== null) {
      const unit = { t: 'tuoi', th: 'thang' }[joined[2] ?? ''] ?? joined[2] ?? ''
      const size = unit === 'tuoi' ? YEAR : (DAYS[unit] ?? 0)
      const days = Number(joined[1]) * size
      counted.push({ from: days, to: days, start: at, length: 1, unit, size })
      continue
    }
    const number = numberAt(words, at)
    if (folded[at] === 'lop') {
      const grade = numberAt(words, at + 1)
      if (grade === undefined || grade.value > 12) continue
      const days = (grade.value + 5) * YEAR
      counted.push({
        from: days,
        to: days,
        start: at,
        length: 1 + grade.length,
        unit: 'lop',
        size: YEAR,
      })
      continue
    }
    if (number === undefined) continue
    const place = at + number.length
    const unit = folded[place] ?? ''
    // "nằm", "tháng" and "năm" share their letters: a written accent decides.
    if (unit === 'nam' && !['nam', 'năm'].includes(accented[place] ?? '')) continue
    const size = unit === 'tuoi' ? YEAR : DAYS[unit]
    if (size === undefined) continue
    const days = Math.floor(number.value * size)
    counted.push({ from: days, to: days, start: at, length: number.length + 1, unit, size })
    at = place
  }
  return [...counted, ...relative]
}
