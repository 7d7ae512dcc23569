import type { Question } from '../../knowledge/schema/index.ts'
import {
  createPhraseIndex,
  longestOnly,
  type Reading,
  readWords,
  type Words,
} from '../text/index.ts'
import { abroad } from './abroad.ts'
import { timePlaces } from './bands.ts'

/** An option whose words a message says, and where. */
export type Said = { option: string; start: number; length: number }

/** Phrases that answer any question settle none in passing. */
const GENERIC =
  /^(dạ|vâng|ừ|phải|đúng|có|không|chưa|rồi|đã)( (dạ|vâng|rồi|ạ|phải|đúng|có|không|chưa|vậy|đâu|cả))*$/
const NOT = ['khong', 'chua', 'chang', 'hong', 'ko']
/** "Cho tôi hỏi" names nobody. */
const ASKING = ['hoi', 'biet', 'xin', 'thong', 'gui', 'noi']
const PARTICLES = ['a', 'vay', 'nhi', 'ha', 'nhe', 'em', 'anh', 'chi', 'ad', 'z', 'the', 'ta', 'o']

type Index = ReturnType<typeof createPhraseIndex<string>>
const indexes = new WeakMap<Question, Index>()

/** Options of a question that a message states by their own words; what is denied or asked about is not stated. */
export function saidOptions(question: Question, reading: Reading): Said[] {
  const index = indexOf(question)
  const { expanded, negated } = reading
  const stated = (words: Words) =>
    longestOnly(index.find(words)).filter((one) => isStated(words, one))
  const own = stated(expanded).filter(({ start }) => !negated.includes(start))
  if (own.length > 0)
    return own.map(({ value, start, length }) => ({ option: value, start, length }))
  // Places of a rewritten message are not those of the message.
  return [abroad(expanded), timeless(expanded)]
    .flatMap((words) => (words === undefined || negated.length > 0 ? [] : stated(words)))
    .map(({ value }) => ({ option: value, start: 0, length: 0 }))
}

/** The message without its times: "mất hôm qua ở nhà" says "mất ở nhà". */
function timeless(words: Words): Words | undefined {
  const times = new Set(timePlaces(words))
  if (times.size === 0) return undefined
  const keep = (list: readonly string[]) => list.filter((_, place) => !times.has(place))
  return { accented: keep(words.accented), folded: keep(words.folded) }
}

function indexOf(question: Question): Index {
  const known = indexes.get(question)
  if (known !== undefined) return known
  const index = createPhraseIndex(
    question.options.map(({ id, says, as }) => ({
      phrases: [as, ...says].filter((phrase) => phrase.includes(' ') && !GENERIC.test(phrase)),
      value: id,
    })),
  )
  indexes.set(question, index)
  return index
}

function isStated(
  { folded }: Words,
  { start, length, phrase }: { start: number; length: number; phrase: string },
): boolean {
  const [first = ''] = readWords(phrase).folded
  const after = folded.slice(start + length)
  if (NOT.includes(folded[start - 1] ?? '') && !NOT.includes(first)) return false
  if (ASKING.includes(after[0] ?? '')) return false
  return !(NOT.includes(after[0] ?? '') && after.slice(1).every((word) => PARTICLES.includes(word)))
}
