import type { Question } from '../../knowledge/schema/index.ts'
import { readWords } from '../text/index.ts'
import { numberAt } from './numbers.ts'

/** A day as it is written: `2026-11-22`. */
type Day = string

const DAY_MS = 86_400_000
/** More days than this are not counted any finer. */
const MOST_DAYS = 999

/** "Sinh năm 1950", "sn 1950"; but not "khai sinh năm 1990", which is a paper. */
const BORN =
  /(?<!(?:khai|chứng|chung|học|hoc|thí|thi|tái|tai|phục|phuc|hộ|ho)\s)(?<!\p{L})(?:sinh\s+(?:năm|nam)|sinh|sn)\s+((?:19|20)\d\d)(?![\d/.-])/iu
const YEAR_ALONE = /^\s*(?:(?:dạ|da|năm|nam)\s+)*((?:19|20)\d\d)\s*(?:ạ|a|nha|nhé)?[\s.!]*$/iu
/** Months by name; "tháng năm", "tháng giêng" and "tháng chạp" may mean something else. */
const MONTHS = new Map(
  ['hai', 'ba', 'tư', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((name, place) => [
    name,
    place + (place < 3 ? 2 : 3),
  ]),
)
/** "Từ tháng 9", "hồi tháng tám năm ngoái", "tháng 3/2025"; but not "3 tháng 9 ngày". */
const MONTH = new RegExp(
  `(?<!\\d\\s*)(?<!\\p{L})(?:(?:từ|tu|hồi|hoi|vào|vao|trong)\\s+)*(?:tháng|thang)\\s+(1[0-2]|[1-9]|${[...MONTHS.keys()].join('|')})(?![\\p{L}\\d])(?!\\s*(?:ngày|ngay|tuổi|tuoi|tuần|tuan|mươi|một|hai|âm|ta(?!\\p{L})))(?:(?:\\s*/\\s*|\\s+(?:năm|nam)\\s+)((?:19|20)\\d\\d)|\\s+(năm ngoái|nam ngoai|năm trước|nam truoc))?`,
  'iu',
)

/**
 * A message with the year, the month or the number that answers a question said as an age or as a time that has passed:
 * "sinh năm 1950" → "từ 75 đến 76 tuổi". Both ends of the span are said, so that a limit between them settles nothing.
 */
export function calendarTold(text: string, today: Day, open: Question | undefined): string {
  const of = open?.bands?.of
  const born = BORN.exec(text) ?? (of === 'age-years' ? YEAR_ALONE.exec(text) : null)
  const age = born === null ? undefined : agesOf(Number(born[1]), today)
  if (born !== null && age !== undefined) return text.replace(born[0], ` ${age} `).trim()
  if (of === 'age-years') return ageInWords(text)
  const month = of === 'days-since' ? MONTH.exec(text) : null
  const since = month === null ? undefined : daysSinceMonth(month, today)
  return month === null || since === undefined ? text : text.replace(month[0], since)
}

/** The age of whoever was born in a year, before and after the birthday. */
function agesOf(year: number, today: Day): string | undefined {
  const age = Number(today.slice(0, 4)) - year
  return age < 0 || age > 120
    ? undefined
    : `từ ${Math.max(0, age - 1)} đến ${Math.max(1, age)} tuổi`
}

/** "Bảy mươi lăm", and nothing else: an age where an age was asked; a single digit may as well pick an option. */
function ageInWords(text: string): string {
  const words = readWords(text)
  const number = numberAt(words, 0)
  const isAll = number !== undefined && number.length > 1 && number.length === words.folded.length
  return isAll ? `${number.value} tuổi` : text
}

/** How long ago a month was, from its last day to its first. */
function daysSinceMonth(
  [, named = '', year, before]: RegExpExecArray,
  today: Day,
): string | undefined {
  const month = MONTHS.get(named.toLowerCase().normalize('NFC')) ?? Number(named)
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number)
  const own = before !== undefined || month > thisMonth ? thisYear - 1 : thisYear
  const first = Date.UTC(year === undefined ? own : Number(year), month - 1, 1)
  const last = Date.UTC(year === undefined ? own : Number(year), month, 0)
  const now = Date.parse(today)
  if (Number.isNaN(first) || first > now) return undefined
  const [from, to] = [now - Math.min(last, now), now - first].map((ms) =>
    Math.min(MOST_DAYS, Math.round(ms / DAY_MS)),
  )
  return `từ ${from} đến ${to} ngày`
}
