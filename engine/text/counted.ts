import { mayMean, type Words } from './words.ts'

/** Words that point at one of a list: "cái thứ hai", "phương án 2". */
const POINTERS = [
  ...['phương án', 'trường hợp', 'lựa chọn', 'đáp án'],
  ...['cái', 'thứ', 'số', 'câu', 'chọn', 'mục', 'ý', 'ô', 'dòng'],
].map((phrase) => phrase.split(' '))
/** Words of politeness, which say nothing of the list. */
const POLITE = [
  ...['dạ', 'vâng', 'ạ', 'nhé', 'nha', 'em', 'mình', 'tôi', 'là', 'đi', 'ấy', 'đó', 'kia', 'này'],
  ...['thôi', 'cho'],
]
/** Without accents these may be other words as well: "đã", "nhà", "do". */
const EITHER = ['da', 'nha', 'do', 'di']
const ORDINALS = [
  ['1', 'một', 'nhất', 'a'],
  ['2', 'hai', 'nhì', 'b'],
  ['3', 'ba', 'c'],
  ['4', 'bốn', 'tư', 'd'],
  ['5', 'năm'],
  ['6', 'sáu'],
]
const FIRST = [['đầu'], ['đầu', 'tiên'], ['trên'], ['trên', 'cùng']]
const LAST = [['cuối'], ['cuối', 'cùng'], ['sau'], ['dưới'], ['dưới', 'cùng']]
const AND = ['và', 'với', 'cùng', 'lẫn', 'cả', 'rồi', 'thêm', 'nữa']

/** A message longer than this tells something, and points at nothing. */
const LONGEST = 16

const isOneOf = (word: string, list: readonly string[]) => list.some((one) => mayMean(word, one))

/**
 * Whether the word at a place is one of politeness. Accents count where they were typed: "nhà" is no "nha".
 *
 * @param surely not where a word without accents may be another
 */
export function isPolite({ accented }: Words, place: number, surely = false): boolean {
  const word = accented[place] ?? ''
  return isOneOf(word, POLITE) && !(surely && EITHER.includes(word))
}

/** Places of a message that point. "O phuong 3" may be "ở phường 3", and "o 2" a place as well. */
function pointers({ accented }: Words): Set<number> {
  const isAt = (place: number, phrase: readonly string[]) =>
    phrase.every((word, index) => mayMean(accented[place + index] ?? '', word))
  const isPlace = (place: number) =>
    accented[place] === 'o' && !mayMean(accented[place + 1] ?? '', 'thứ')
  return new Set(
    [...accented.keys()].flatMap((place) => {
      const phrase = POINTERS.find((words) => isAt(place, words))
      return phrase === undefined || isPlace(place) ? [] : phrase.map((_, index) => place + index)
    }),
  )
}

/** The words of a message that neither point nor are of politeness, and whether any points. */
function pointing(words: Words): { core: string[]; isPointed: boolean } {
  const points = pointers(words)
  const core = words.accented.filter((_, place) => !points.has(place) && !isPolite(words, place))
  return { core, isPointed: points.size > 0 }
}

/** Which of a list a message points at: "2", "cái thứ hai", "câu b", "cái cuối". */
export function counted<T>(words: Words, list: readonly T[]): T | undefined {
  if (list.length === 0 || words.accented.length > LONGEST) return undefined
  const { core, isPointed } = pointing(words)
  const same = (phrase: string[]) =>
    phrase.length === core.length && phrase.every((word, index) => mayMean(core[index] ?? '', word))
  if (isPointed || FIRST.some((phrase) => same(phrase) && phrase.length > 1)) {
    if (FIRST.some(same)) return list[0]
    if (LAST.some(same)) return list.at(-1)
  }
  const [word = ''] = core
  if (core.length !== 1) return undefined
  return list[placeOf(word, isPointed) ?? -1]
}

/** Several of a list at once, in its order: "1 và 4", "1, 4", "cái 1 với cái 4"; undefined if any is not on it. */
export function countedSeveral<T>(words: Words, list: readonly T[]): T[] | undefined {
  if (words.accented.length > LONGEST) return undefined
  const { core, isPointed } = pointing(words)
  const places = core.filter((word) => !isOneOf(word, AND)).map((word) => placeOf(word, isPointed))
  const isAll = places.every((place) => place !== undefined && place < list.length)
  return new Set(places).size > 1 && isAll
    ? list.filter((_, place) => places.includes(place))
    : undefined
}

/** The place that a word says, from nought; words for numbers say one only where something points. */
function placeOf(word: string, isPointed: boolean): number | undefined {
  if (/^[1-9]\d?$/.test(word)) return Number(word) - 1
  const place = ORDINALS.findIndex((names) => isOneOf(word, names))
  return place >= 0 && (isPointed || /^[a-d]$/.test(word)) ? place : undefined
}
