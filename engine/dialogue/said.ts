import type { Question } from '../../knowledge/schema/index.ts'
import {
  createPhraseIndex,
  longestOnly,
  type Reading,
  readWords,
  type Words,
} from '../text/index.ts'
import { abroad } from './abroad.ts'
import { timePlaces, typedWords } from './bands.ts'

/** An option whose words a message says, and where. */
export type Said = { option: string; places: number[] }

/** Phrases that answer any question settle none in passing. */
const GENERIC =
  /^(dạ|vâng|ừ|phải|đúng|có|không|chưa|rồi|đã)( (dạ|vâng|rồi|ạ|phải|đúng|có|không|chưa|vậy|đâu|cả))*$/
const NOT = ['khong', 'chua', 'chang', 'hong', 'ko']
/** "Cho tôi hỏi" names nobody. */
const ASKING = ['hoi', 'biet', 'xin', 'thong', 'gui', 'noi']
const PARTICLES = ['a', 'vay', 'nhi', 'ha', 'nhe', 'em', 'anh', 'chi', 'ad', 'z', 'the', 'ta', 'o']

/** "Không mất căn cước", "không có sổ": the denial reaches over the verb. */
const DENIED_VERBS = ['mat', 'co', 'bi', 'phai', 'can', 'muon']

type Index = ReturnType<typeof createPhraseIndex<string>>
const indexes = { passing: new WeakMap<Question, Index>(), asked: new WeakMap<Question, Index>() }

/**
 * Options of a question that a message states by their own words; what is denied or asked about is not stated. Where the
 * question was asked, a single word says an option as well: "căn cước với passport".
 */
export function saidOptions(
  question: Question,
  reading: Reading,
  where: keyof typeof indexes = 'passing',
): Said[] {
  const index = indexOf(question, where)
  const { expanded, negated } = reading
  const stated = (words: Words) =>
    longestOnly(index.find(words)).filter((one) => isStated(words, one))
  const own = stated(oneSelf(expanded)).filter(({ start }) => !negated.includes(start))
  if (own.length > 0)
    return own.map(({ value, start, length }) => ({ option: value, places: range(start, length) }))
  if (negated.length > 0) return []
  // Places of a message with its countries renamed are not those of the message.
  const renamed = abroad(expanded)
  const { words, kept } = timeless(reading)
  return [
    ...(renamed ? stated(renamed) : []).map(({ value }) => ({ option: value, places: [] })),
    ...stated(words).map(({ value, start, length }) => ({
      option: value,
      places: kept.slice(start, start + length),
    })),
  ]
}

const range = (start: number, length: number) => Array.from({ length }, (_, index) => start + index)

/** The message without its times: "mất hôm qua ở nhà" says "mất ở nhà". */
function timeless(reading: Reading): { words: Words; kept: number[] } {
  const { accented, folded } = reading.expanded
  const times = new Set(timePlaces(typedWords(reading)))
  const kept = folded.map((_, place) => place).filter((place) => !times.has(place))
  const pick = (list: readonly string[]) => kept.map((place) => list[place] ?? '')
  return { words: { accented: pick(accented), folded: pick(folded) }, kept }
}

const SELVES = ['em', 'mình', 'tui', 'tớ', 'minh', 'to']
/** "Em trai", "em bé": not the one who speaks. */
const NOT_SELF = ['be', 'trai', 'gai', 'ruot', 'dau', 're', 'ut', 'ho', 'rot']

/** Whoever speaks is called "tôi": "cho vợ tui" says "cho vợ tôi". */
function oneSelf({ accented, folded }: Words): Words {
  const isSelf = (word: string, place: number) =>
    SELVES.includes(word) && !NOT_SELF.includes(folded[place + 1] ?? '')
  const hasMarks = accented.some((word, place) => word !== folded[place])
  return {
    accented: accented.map((word, place) =>
      isSelf(word, place) ? (hasMarks ? 'tôi' : 'toi') : word,
    ),
    folded: folded.map((word, place) => (isSelf(accented[place] ?? '', place) ? 'toi' : word)),
  }
}

/** The option "không có điều nào": a single word of it ("thôi") says too little. */
const NONE = 'khong'

function indexOf(question: Question, where: keyof typeof indexes): Index {
  const known = indexes[where].get(question)
  if (known !== undefined) return known
  const index = createPhraseIndex(
    question.options.map(({ id, says, as, label }) => ({
      phrases: [as, ...says, ...(where === 'asked' ? [label] : [])]
        .filter((phrase) => phrase.includes(' ') || (where === 'asked' && id !== NONE))
        .filter((phrase) => !GENERIC.test(phrase.toLowerCase()))
        .map((phrase) => oneSelf(readWords(phrase)).accented.join(' '))
        .flatMap((phrase) => [phrase, ...withoutSelf(phrase)]),
      value: id,
    })),
  )
  indexes[where].set(question, index)
  return index
}

/** "Cho vợ tôi" is said by "cho vợ" as well. */
function withoutSelf(phrase: string): string[] {
  const rest = phrase.replace(/ tôi$/, '')
  return rest !== phrase && rest.includes(' ') ? [rest] : []
}

function isStated(
  { folded }: Words,
  { start, length, phrase }: { start: number; length: number; phrase: string },
): boolean {
  const [first = ''] = readWords(phrase).folded
  const after = folded.slice(start + length)
  const denial = DENIED_VERBS.includes(folded[start - 1] ?? '') ? start - 2 : start - 1
  if (NOT.includes(folded[denial] ?? '') && !NOT.includes(first)) return false
  if (ASKING.includes(after[0] ?? '')) return false
  return !(NOT.includes(after[0] ?? '') && after.slice(1).every((word) => PARTICLES.includes(word)))
}
