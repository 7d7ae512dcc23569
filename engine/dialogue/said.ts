import type { Question } from '../../knowledge/schema/index.ts'
import {
  createPhraseIndex,
  denies,
  foldText,
  isDeniedAt,
  longestOnly,
  type Reading,
  readWords,
  turnsAlike,
  type Words,
} from '../text/index.ts'
import { abroad } from './abroad.ts'
import { timePlaces, typedWords } from './bands.ts'

/** An option whose words a message says, and where. */
export type Said = { option: string; places: number[] }

/** Phrases that answer any question settle none in passing. */
const GENERIC =
  /^(dạ|vâng|ừ|phải|đúng|có|không|chưa|rồi|đã)( (dạ|vâng|rồi|ạ|phải|đúng|có|không|chưa|vậy|đâu|cả))*$/
/** "Cho tôi hỏi" names nobody. */
const ASKING = ['hoi', 'biet', 'xin', 'thong', 'gui', 'noi']
/** "Vợ tôi đi": whoever stands before "tôi" goes, and not the citizen. */
const KIN =
  'vo chong con bo me ba ma cha tia anh chi em chau ban ong co chu bac cau di thim mo xa trai gai dau re ruot ngoai noi nha'.split(
    ' ',
  )
/** "Ở một mình", "ở nhà một mình": how somebody lives, not who takes part. */
const LIVES = ['o', 'song']
/** "Nhà tôi ở xa": of whose house it is nothing is told. */
const WHERE = ['o', 'xa', 'gan', 'cach']
const PARTICLES = ['a', 'vay', 'nhi', 'ha', 'nhe', 'em', 'anh', 'chi', 'ad', 'z', 'the', 'ta', 'o']

/** "Có cần chủ hộ đồng ý": asked, not told. */
const ASKS_WHETHER = /\b(co can|can co|phai co|co phai|can phai|bat buoc)\b/
const NEAR = 4

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
  const { expanded, negated, breaks } = reading
  const stated = (words: Words, ends?: readonly number[]) =>
    longestOnly(index.find(words)).filter((one) => isStated(words, one, ends))
  const own = stated(oneSelf(expanded), breaks).filter(({ start }) => !negated.includes(start))
  if (own.length > 0)
    return own.map(({ value, start, length }) => ({ option: value, places: range(start, length) }))
  if (negated.length > 0) return []
  // Places of a message with its countries renamed are not those of the message.
  const renamed = abroad(expanded)
  const { words, kept, ends } = timeless(reading)
  return [
    ...(renamed ? stated(renamed) : []).map(({ value }) => ({ option: value, places: [] })),
    ...stated(words, ends).map(({ value, start, length }) => ({
      option: value,
      places: kept.slice(start, start + length),
    })),
  ]
}

const range = (start: number, length: number) => Array.from({ length }, (_, index) => start + index)

/** The message without its times: "mất hôm qua ở nhà" says "mất ở nhà". */
function timeless(reading: Reading): { words: Words; kept: number[]; ends: number[] } {
  const { accented, folded } = reading.expanded
  const times = new Set(timePlaces(typedWords(reading)))
  const kept = folded.map((_, place) => place).filter((place) => !times.has(place))
  const pick = (list: readonly string[]) => kept.map((place) => list[place] ?? '')
  const ends = kept.flatMap((place, index) => {
    const next = kept[index + 1] ?? folded.length
    return reading.breaks.some((end) => end >= place && end < next) ? [index] : []
  })
  return { words: { accented: pick(accented), folded: pick(folded) }, kept, ends }
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

/** Whether the same clause asks whether what stands at a place is so. */
function isAskedWhether(
  folded: readonly string[],
  start: number,
  breaks: readonly number[],
): boolean {
  const clause = (breaks.findLast((place) => place < start) ?? -1) + 1
  const before = folded.slice(Math.max(clause, start - NEAR), start).join(' ')
  return ASKS_WHETHER.test(before)
}

function isOfAnother({ folded }: Words, start: number, breaks: readonly number[]): boolean {
  return KIN.includes(folded[start - 1] ?? '') && !breaks.includes(start - 1)
}

function isStated(
  words: Words,
  { start, length, phrase }: { start: number; length: number; phrase: string },
  breaks: readonly number[] = [],
): boolean {
  if (!turnsAlike(phrase, start, breaks)) return false
  const [first = ''] = readWords(phrase).accented
  const isMyHouse = /^nha (?:cua )?toi$/.test(foldText(phrase))
  if (isMyHouse && WHERE.includes(words.folded[start + length] ?? '')) return false
  const before = words.folded.slice(Math.max(0, start - 2), start)
  if (/^một (?:mình|tôi)$/i.test(phrase) && before.some((word) => LIVES.includes(word)))
    return false
  if (foldText(first) === 'toi' && isOfAnother(words, start, breaks)) return false
  if (!denies(first) && isDeniedAt(words, start, breaks)) return false
  if (isAskedWhether(words.folded, start, breaks)) return false
  const end = start + length
  const [next = '', ...rest] = words.folded.slice(end)
  if (ASKING.includes(next)) return false
  return !(denies(words.accented[end] ?? '') && rest.every((word) => PARTICLES.includes(word)))
}
