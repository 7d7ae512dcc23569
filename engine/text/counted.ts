import type { Words } from './words.ts'

/** Words that point at one of a list: "cái thứ hai". */
const POINTERS = [
  'cai',
  'thu',
  'so',
  'cau',
  'chon',
  'muc',
  'lua',
  'phuong',
  'an',
  'o',
  'y',
  'dong',
  'truong',
  'hop',
]
/** Words of politeness, which say nothing of the list. */
export const POLITE = [
  'da',
  'vang',
  'a',
  'nhe',
  'nha',
  'em',
  'minh',
  'toi',
  'la',
  'di',
  'ay',
  'do',
  'kia',
  'nay',
  'thoi',
  'cho',
]
const ORDINALS = [
  ['1', 'mot', 'nhat', 'a'],
  ['2', 'hai', 'nhi', 'b'],
  ['3', 'ba', 'c'],
  ['4', 'bon', 'tu', 'd'],
  ['5', 'nam'],
  ['6', 'sau'],
]
const FIRST = [['dau'], ['dau', 'tien'], ['tren'], ['tren', 'cung']]
const LAST = [['cuoi'], ['cuoi', 'cung'], ['sau'], ['duoi'], ['duoi', 'cung']]
const AND = ['va', 'voi', 'cung', 'lan', 'ca', 'roi', 'them', 'nua']

/** Which of a list a message points at: "2", "cái thứ hai", "câu b", "cái cuối". */
export function counted<T>({ folded }: Words, list: readonly T[]): T | undefined {
  const said = folded.filter((word) => !POLITE.includes(word))
  const core = said.filter((word) => !POINTERS.includes(word))
  // "Ở đâu" asks where.
  if (said.join(' ').includes('o dau')) return undefined
  const same = (words: string[]) => words.join() === core.join()
  const pointed = said.length > core.length
  if (pointed || FIRST.some((words) => same(words) && words.length > 1)) {
    if (FIRST.some(same)) return list[0]
    if (LAST.some(same)) return list.at(-1)
  }
  const [word = ''] = core
  if (core.length !== 1) return undefined
  return list[placeOf(word, pointed) ?? -1]
}

/** Several of a list at once, in its order: "1 và 4", "1, 4", "cái 1 với cái 4"; undefined if any is not on it. */
export function countedSeveral<T>({ folded }: Words, list: readonly T[]): T[] | undefined {
  const said = folded.filter((word) => !POLITE.includes(word) && !AND.includes(word))
  const core = said.filter((word) => !POINTERS.includes(word))
  const places = core.map((word) => placeOf(word, said.length > core.length))
  const isAll = places.every((place) => place !== undefined && place < list.length)
  return new Set(places).size > 1 && isAll
    ? list.filter((_, place) => places.includes(place))
    : undefined
}

/** The place that a word says, from nought; words for numbers say one only where something points. */
function placeOf(word: string, pointed: boolean): number | undefined {
  if (/^[1-9]\d?$/.test(word)) return Number(word) - 1
  const place = ORDINALS.findIndex((names) => names.includes(word))
  return place >= 0 && (pointed || /^[a-d]$/.test(word)) ? place : undefined
}
