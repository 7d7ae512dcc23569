import { foldText, mayMean } from '../text/index.ts'
import { type Mention, namesOf } from './mentions.ts'
import type { Places } from './prepare.ts'
import type { PlaceReading } from './readings.ts'
import {
  isHalfAccented,
  isPlain as isWithoutAccents,
  readSyllables,
  type Syllable,
} from './spell.ts'

/** Words that may stand around a place in a field that asks for one. */
const MOST_AROUND = 2
/** Words between a name and its district or province: "xã A thuộc huyện B". */
const MOST_BETWEEN = 2
/** Behind these somebody says where he is. */
const HERE = byLetters([
  'ở',
  'tại',
  'về',
  'thuộc',
  'quê',
  'đến',
  'vào',
  'ra',
  'lên',
  'xuống',
  'dân',
  'bên',
  'nhà',
  'trú',
])
/** Of these, the ones behind which a name needs no other sign; "lên biên giới", "nhà văn hóa" are no places. */
const SURELY_HERE = byLetters(['ở', 'tại', 'thuộc', 'quê', 'trú'])
/** Names that are said of any commune: "xã biên giới". */
const WORDS = ['bien gioi', 'trung tam', 'dong bang', 'dinh cu', 'que vo', 'cho moi']
/** Without accents these are words, and no "phường", "quận" or "xã" with its name. */
const WORD_STARTS = ['phuong tien', 'phuong an', 'phuong phap', 'quan an', 'quan doi', 'xa phan']
/** Behind these is where he came from. */
const ORIGINS = byLetters(['quê', 'gốc', 'từ'])
/** These say nothing, so that a message of one place and them is a place. */
const PARTICLES = byLetters([
  'ạ',
  'dạ',
  'nhé',
  'nha',
  'em',
  'ơi',
  'vâng',
  'ở',
  'mình',
  'tôi',
  'cháu',
  'con',
  'nhà',
  'bên',
  'là',
  'cũ',
])
const SHORT_KINDS = ['x', 'p', 'f', 'tt', 'q', 'h', 'tx', 'tp', 't']
/** Behind "xã", "phường" these are no names: "xã nào", "phường em". */
export const NO_NAMES = [
  'nao',
  'em',
  'toi',
  'minh',
  'cu',
  'moi',
  'nay',
  'do',
  'khac',
  'hay',
  'phuong',
  'thi',
  'la',
  'co',
  'nha',
  'ta',
  'o',
  'gi',
  'kia',
  'hoi',
  'day',
  'sap',
  'da',
  'nhap',
  'bi',
  'truoc',
  'chung',
  'nop',
  'lam',
  'can',
  'cho',
  'xac',
]

function byLetters(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.map((word) => [foldText(word), word]))
}

/** A text with what its small words tell about the places in it. */
export type Heard = {
  words: readonly Syllable[]
  /** Whether the word before says that a place follows, word by word. */
  isHere: readonly boolean[]
  isSurelyHere: readonly boolean[]
  isOrigin: readonly boolean[]
  /** Places of the words that say something. */
  weighty: readonly number[]
  /** Whether the writer uses accents: then a missing one says something. */
  accents: boolean
  /** The text answers the question where somebody lives. */
  only: boolean
}

/** Listens to the small words of a text once, however many readings it has. */
export function hear(words: readonly Syllable[], only: boolean): Heard {
  const isOneOf = (list: ReadonlyMap<string, string>) =>
    words.map(({ accented, folded }) => {
      const meant = list.get(folded)
      return meant !== undefined && mayMean(accented, meant)
    })
  const isParticle = isOneOf(PARTICLES)
  return {
    words,
    isHere: isOneOf(HERE),
    isSurelyHere: isOneOf(SURELY_HERE),
    isOrigin: isOneOf(ORIGINS),
    weighty: words.flatMap((_, place) => (isParticle[place] ? [] : [place])),
    accents: words.some(({ accented, folded }) => accented !== folded),
    only,
  }
}

/** Whether a reading is said as a place, and is not just words that sound like one. */
export function isSaid(places: Places, reading: PlaceReading, heard: Heard): boolean {
  const [name] = reading.mentions
  if (name === undefined) return false
  return heard.only
    ? isSaidInField(reading, name, heard)
    : isSaidInMessage(places, reading, name, heard)
}

/** Somebody was asked where he lives: what sounds like a place is one. */
function isSaidInField(reading: PlaceReading, name: Mention, { words, isHere }: Heard): boolean {
  if (name.kind !== undefined || reading.mentions.length > 1) return true
  return around(reading, words) <= MOST_AROUND || (isHere[name.from - 1] ?? false)
}

/** In a message, a name must be called a commune, stand where places stand, or have its district beside it. */
function isSaidInMessage(
  places: Places,
  reading: PlaceReading,
  name: Mention,
  heard: Heard,
): boolean {
  const { words, isHere, isSurelyHere, weighty } = heard
  const { mentions, level } = reading
  const covered = mentions.reduce((sum, { from, end }) => sum + end - from, 0)
  const isAlone =
    weighty.length <= covered &&
    weighty.every((place) => mentions.some(({ from, end }) => from <= place && place < end))
  const isVouched = mentions.some((other) => other !== name && !other.slip && isBeside(name, other))
  const isCued = name.kind !== undefined || (isHere[name.from - 1] ?? false)
  if (mentions.some(({ slip }) => slip))
    return name.kind !== undefined
      ? isVouched || (isAlone && !isWords(name, words))
      : isCued && isVouched
  if (isVouched) return true
  if (isWords(name, words)) return false
  const typed = words.slice(name.start, name.end)
  const isPlain = typed.every(isWithoutAccents)
  if (isAlone && name.kind !== undefined && !(isPlain && isCommon(typed))) return true
  if (level === 'province' || level === 'old-province')
    return (isAlone || isCued) && (name.kind !== undefined || !isHalfSaid(places, name, typed))
  if (!isSpeltOut(places, name, heard)) return false
  // Nothing but "đồng ý", "hai tháng": who names a place and nothing else writes it like a name.
  if (isAlone && typed.every(({ capital }) => capital)) return true
  if (name.kind !== undefined) return !(isPlain && NO_NAMES.includes(typed[0]?.folded ?? ''))
  // "ve que lam" is no visit to Quế Lâm: without accents a commune needs more than a preposition.
  return (isSurelyHere[name.from - 1] ?? false) && !(isPlain && level === 'commune')
}

/** "phuong tien", "quan an": what looks like a kind of place begins another word. */
function isWords({ from, start }: Mention, words: readonly Syllable[]): boolean {
  const said = words[from]
  if (from === start || said?.accented !== said?.folded) return false
  return WORD_STARTS.includes(`${said?.folded} ${words[start]?.folded}`)
}

const isCommon = (typed: readonly Syllable[]) =>
  WORDS.includes(typed.map(({ folded }) => folded).join(' '))

/** "Ở hai phòng": words with their accents, unless they are written like a name. */
const isHalfSaid = (places: Places, { named }: Mention, typed: readonly Syllable[]) =>
  !typed.every(({ capital }) => capital) &&
  named.every((one) => namesOf(places, one).every((name) => isHalfAccented(typed, name)))

/** Whether a name without a witness is written as it is, and is not words that merely sound like it: "ở xa quê". */
function isSpeltOut(
  places: Places,
  { start, end, from, kind, named }: Mention,
  { words, accents }: Heard,
): boolean {
  const typed = words.slice(start, end)
  if (typed.every(({ folded }) => /^\d+$/.test(folded))) return true
  if (isCommon(typed)) return false
  if (!accents) return typed.length > 1
  const isExact = named.some((one) =>
    namesOf(places, one).some((name) => {
      const meant = readSyllables(name)
      return meant.length === typed.length
        ? meant.every(({ accented }, index) => accented === typed[index]?.accented)
        : typed.length > 1
    }),
  )
  const isPlain = typed.every(({ accented, folded }) => accented === folded)
  const said = words[from]
  const isKindPlain =
    from < start && said?.accented === said?.folded && !SHORT_KINDS.includes(said?.folded ?? '')
  return !isKindPlain && (isExact || (isPlain && typed.length > 1 && kind !== undefined))
}

/** Readings that do not say where somebody came from, if there are any: "quê Nghệ An, nay ở Hà Nội". */
export function withoutOrigins(
  readings: readonly PlaceReading[],
  { isOrigin }: Heard,
): readonly PlaceReading[] {
  const here = readings.filter(({ mentions: [name] }) => !isOrigin[(name?.from ?? 0) - 1])
  return here.length > 0 ? here : readings
}

/** How many words of the text a reading leaves aside. */
export function around({ mentions }: PlaceReading, words: readonly Syllable[]): number {
  return words.length - mentions.reduce((sum, { from, end }) => sum + end - from, 0)
}

const isBeside = (a: Mention, b: Mention) =>
  Math.max(a.from, b.from) - Math.min(a.end, b.end) <= MOST_BETWEEN
