import { asksSomething } from './asks.ts'
import { counted, isPolite } from './counted.ts'
import { denies, isDeniedAt, turnsAlike } from './denied.ts'
import { createPhraseIndex } from './phrases.ts'
import type { Reading } from './reader.ts'
import { hasAccents, mayMean, readWords, type Words } from './words.ts'
import { yesOrNo } from './yes-no.ts'

/** An option as a question offers it. */
export type SaidOption = { id: string; label: string; as?: string; says?: string[] }

const UNSURE = 'chua-ro'

/**
 * The option that an answer in free words means: its number, its words, or a bare yes or no; none if that is not clear.
 * Who asks something back ("có mất tiền không") means one only by words that are its own. With `unsure`, "không biết" is
 * `chua-ro`. What was asked tells what a yes or a no means.
 */
export function matchOption(
  reading: Reading,
  options: SaidOption[],
  { unsure = false, ask }: { unsure?: boolean; ask?: string } = {},
): string | undefined {
  const own = spoken(reading, options, ask)
  if (own !== undefined) return own
  if (unsure && reading.command === 'unsure') return UNSURE
  const pointed = counted(reading.words, options)?.id
  if (pointed !== undefined || asksSomething(reading.words)) return pointed
  const { command } = reading
  const agreed = command === 'yes' || command === 'no' ? yesOrNo(command, options, ask) : undefined
  return agreed ?? resembling(reading, options)
}

const only = (ids: string[]) => (new Set(ids).size === 1 ? ids[0] : undefined)

const phrasesOf = ({ label, as, says }: SaidOption) => [label, ...(as ? [as] : []), ...(says ?? [])]

/** The words without politeness at either end. */
function bared(words: Words): { first: number; accented: string[] } {
  const places = [...words.accented.keys()].filter((place) => !isPolite(words, place, true))
  const [first = 0, last = -1] = [places[0], places.at(-1)]
  return { first, accented: words.accented.slice(first, last + 1) }
}

/** Whether words say a phrase; one word alone must have its accents where any were typed. */
function isSame(said: readonly string[], meant: readonly string[], accents: boolean): boolean {
  if (accents && said.length === 1) return meant.length === 1 && said[0] === meant[0]
  return (
    said.length === meant.length &&
    said.length > 0 &&
    said.every((word, index) => mayMean(word, meant[index] ?? ''))
  )
}

/** The option whose very words the whole message is, politeness aside; of several, none. */
export function wholeOption(
  { words, expanded, breaks }: Reading,
  options: SaidOption[],
): string | undefined {
  const said = [words, expanded].flatMap((list) => [
    { ...bared(list), accents: hasAccents(list) },
    { first: 0, accented: list.accented, accents: hasAccents(list) },
  ])
  const isSaid = (phrase: string) => {
    const own = readWords(phrase)
    const forms = [own.accented, bared(own).accented]
    return said.some(
      ({ first, accented, accents }) =>
        forms.some((form) => isSame(accented, form, accents)) && turnsAlike(phrase, first, breaks),
    )
  }
  return only(options.filter((option) => phrasesOf(option).some(isSaid)).map(({ id }) => id))
}

/** Words that say an option only where hardly anything else is said: "không đi được" says no "Không", "để tôi xem" no "tôi". */
export const SMALL: ReadonlySet<string> = new Set(
  'có không chưa rồi phải đúng được đã đang còn hết cả thôi khác biết mới một tôi mình em của cho'.split(
    ' ',
  ),
)

const isSmall = (word: string) => [...SMALL].some((small) => mayMean(word, small))

/** The option of which the longest phrase is said; a phrase behind a "không" of its own does not count. */
function spoken(reading: Reading, options: SaidOption[], ask = ''): string | undefined {
  const { words, expanded, negated, breaks, command } = reading
  const isAsking = asksSomething(words)
  const found = createPhraseIndex(
    options.map((option) => ({ phrases: phrasesOf(option), value: option })),
  )
    .find(expanded)
    .filter(
      ({ value, start, phrase, length }) =>
        !negated.includes(start) &&
        !(isAsking && !phrase.includes(' ')) &&
        turnsAlike(phrase, start, breaks) &&
        (isNo(phrase) || !isDeniedAt(expanded, start, breaks, 'words')) &&
        saysEnough(reading, { option: value, start, length, ask }),
    )
  const longest = Math.max(0, ...found.map(({ length }) => length))
  // "Không biết" holds the word of the option "Không" and still is no answer.
  if (command && command !== 'yes' && command !== 'no' && longest < expanded.folded.length)
    return undefined
  return only(found.filter(({ length }) => length === longest).map(({ value }) => value.id))
}

const isNo = (phrase: string) => denies(readWords(phrase).accented[0] ?? '')

/**
 * Whether a phrase found says its option: small words only where the rest of the message is of the question or of that option
 * ("không thế chấp gì"), and one word in "ở phường 3" never: it tells where something is.
 */
function saysEnough(
  { expanded }: Reading,
  {
    option,
    start,
    length,
    ask,
  }: { option: SaidOption; start: number; length: number; ask: string },
): boolean {
  const { accented } = expanded
  const isPlace =
    mayMean(accented[start - 1] ?? '', 'ở') || /^\d/.test(accented[start + length] ?? '')
  if (length === 1 && isPlace) return false
  const own = readWords([ask, ...phrasesOf(option)].join(' ')).accented
  const phrase = accented.slice(start, start + length)
  // "Nhà tôi ở xa" tells of no house of one's own.
  if (!phrase.every((word) => isSmall(word) || mayMean(word, 'nhà'))) return true
  if (phrase.some((word) => word === 'ở' || word === 'o')) return true
  return accented.every(
    (word, place) =>
      (place >= start && place < start + length) ||
      isPolite(expanded, place) ||
      isSmall(word) ||
      AROUND.some((one) => mayMean(word, one)) ||
      own.some((meant) => mayMean(word, meant)),
  )
}

/** Around a small word these say nothing of another matter. */
const AROUND = [
  'ừ',
  'gì',
  'đâu',
  'ai',
  'nào',
  'hết',
  'luôn',
  'ơi',
  'chị',
  'anh',
  'cô',
  'chú',
  'bác',
]

/** Words of any place or list, which make no answer like an option. */
const COMMON = new Set('ở nơi nhà năm làm việc người thì là và với có không'.split(' '))

/**
 * The option that shares most words with the answer, if it shares most of them and no other does, two words or more of it in one
 * phrase. Who denies something means a phrase that denies something; a word alone must be all that is said, or all that the
 * option says; a number is none of another.
 */
function resembling({ expanded, weighty }: Reading, options: SaidOption[]): string | undefined {
  const said = [...new Set(weighty.map((place) => expanded.accented[place] ?? ''))]
  if (said.length === 0) return undefined
  const isNegative = expanded.accented.some(denies)
  const sharedBy = (words: readonly string[]) =>
    said.filter((word) => words.some((meant) => mayMean(word, meant)))
  const shares = options
    .map((option) => {
      const phrases = phrasesOf(option)
        .map((phrase) => readWords(phrase).accented)
        .filter((phrase) => !isNegative || phrase.some(denies))
      const shared = sharedBy(phrases.flat())
      const inOne = Math.max(0, ...phrases.map((phrase) => sharedBy(phrase).length))
      return { option, phrases, shared, score: shared.length + inOne / (said.length + 1) }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = shares
  if (best === undefined || best.shared.length < said.length * LEAST) return undefined
  if (best.score <= (second?.score ?? 0)) return undefined
  if (said.some((word) => /^\d+$/.test(word) && !best.shared.includes(word))) return undefined
  const isSaid =
    best.phrases.map(sharedBy).some(saysMore) ||
    isOneWord(expanded) ||
    phrasesOf(best.option).some((phrase) => isSameButSmall(phrase, expanded))
  return isSaid ? best.option.id : undefined
}

/** One word, politeness aside; "cho" is no politeness here. */
function isOneWord(words: Words): boolean {
  const isLeft = (place: number) => !isPolite(words, place) || words.folded[place] === 'cho'
  return [...words.folded.keys()].filter(isLeft).length === 1
}

/** Whether words shared with one phrase are more than a common word or two. */
function saysMore(shared: readonly string[]): boolean {
  const own = shared.filter((word) => !SMALL.has(word) && !COMMON.has(word))
  return own.length > 1 || (own.length > 0 && shared.length > 2)
}

/** "Chia rồi" says "Đã chia", "mất rồi" "Bị mất". */
function isSameButSmall(phrase: string, said: Words): boolean {
  const isRest = (word: string) => !isSmall(word) && word !== 'bị'
  const places = [...said.accented.keys()].filter((place) => !isPolite(said, place))
  const own = places.map((place) => said.accented[place] ?? '').filter(isRest)
  return isSame(own, readWords(phrase).accented.filter(isRest), hasAccents(said))
}

/** So much of what is said must be of the option. */
const LEAST = 0.6
