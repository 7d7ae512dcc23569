import type { Question } from '../../knowledge/schema/index.ts'
import { foldText, type Reading, type Words } from '../text/index.ts'
import { numberAt } from './numbers.ts'

/** An option that a stated age or time means, and the places that say it. */
export type Banded = { option: string; start: number; length: number }

/** From so many days to so many, at a place of the message. */
type Span = { from: number; to: number; start: number; length: number; unit: string }

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
/** Years of these are no time since an event: "đóng bảo hiểm 3 năm", "làm ở đó 5 năm". */
const LASTING = ['dong', 'lam', 'mua', 'tham']
const LASTING_BEFORE = 5
const SINCE = ['roi', 'nay', 'truoc', 'tuoi']
const AWAITED = ['co', 'nhan', 'thay', 'xong', 'tra', 'duoc', 'lay', '']
const BEFORE = ['duoc', 'moi', 'vua', 'hon', 'gan', 'sinh', 'de', 'be', 'chau', 'con', 'tre', 'da']

/**
 * The option of a band question that an age or a time in the message means: "cháu 5 tuổi", "mất 2 năm rồi". In passing,
 * only what surely tells of the case counts; "trong 3 ngày" may be anything.
 */
export function readBand(question: Question, words: Words, inPassing: boolean): Banded | undefined {
  const { bands } = question
  if (bands === undefined) return undefined
  for (const span of spansOf(words)) {
    if (inPassing && !isCase(words.folded, span)) continue
    if (bands.of === 'days-since' && isLasting(words.folded, span)) continue
    const isAge = span.unit === 'tuoi' || span.unit === 'lop'
    const qty =
      bands.of === 'age-years'
        ? isAge || (span.unit === 'thang' && isChild(words.folded, span))
          ? [Math.floor(span.from / YEAR), Math.floor(span.to / YEAR)]
          : undefined
        : !isAge || isOfBirth(question)
          ? [span.from, span.to]
          : undefined
    if (qty === undefined) continue
    const [low, high] = qty.map(
      (days) => bands.ranges.find(({ upTo }) => upTo === undefined || days <= upTo)?.option,
    )
    if (low !== undefined && low === high)
      return { option: low, start: span.start, length: span.length }
  }
  return undefined
}

/** Exact days since an event that a message tells: "bé sinh 3 ngày", "mất hôm qua"; months and years are no exact days. */
export function daysSaid(words: Words): number | undefined {
  const exact = spansOf(words).find(
    (span) =>
      span.from === span.to &&
      ['', 'ngay', 'bua', 'hom', 'tuan'].includes(span.unit) &&
      isCase(words.folded, span),
  )
  return exact?.from
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
  // "3 tháng chưa khai sinh" tells of the case, "3 ngày chưa có" of a file under way.
  if (after === 'chua') return !AWAITED.includes(folded[start + length + 1] ?? '')
  if (unit === '') return true
  if (LIMITS.includes(before)) return false
  return unit === 'tuoi' || unit === 'lop' || BEFORE.includes(before)
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
    return [{ from, to, start, length: phrase.split(' ').length, unit: '' }]
  })
  const counted: Span[] = []
  for (let at = 0; at < folded.length; at++) {
    const joined = /^(\d{1,3})(t|tuoi|th|thang|ngay|nam)$/.exec(folded[at] ?? '')
    if (joined !== null) {
      const unit = { t: 'tuoi', th: 'thang' }[joined[2] ?? ''] ?? joined[2] ?? ''
      const days = Number(joined[1]) * (unit === 'tuoi' ? YEAR : (DAYS[unit] ?? 0))
      counted.push({ from: days, to: days, start: at, length: 1, unit })
      continue
    }
    const number = numberAt(words, at)
    if (folded[at] === 'lop') {
      const grade = numberAt(words, at + 1)
      if (grade === undefined || grade.value > 12) continue
      const days = (grade.value + 5) * YEAR
      counted.push({ from: days, to: days, start: at, length: 1 + grade.length, unit: 'lop' })
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
    counted.push({ from: days, to: days, start: at, length: number.length + 1, unit })
    at = place
  }
  return [...counted, ...relative]
}
