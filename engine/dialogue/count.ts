import type { Question } from '../../knowledge/schema/index.ts'
import { readWords, type Words } from '../text/index.ts'
import { numberAt } from './numbers.ts'

const MOST = 500

/** The number that answers a count question: "3 bản", "mười trang"; a bare number only where nothing else is asked. */
export function readCount(
  { kind, unit = '' }: Pick<Question, 'kind' | 'unit'>,
  words: Words,
  { bare = false }: { bare?: boolean } = {},
): number | undefined {
  if (kind !== 'count') return undefined
  const [named] = readWords(unit).folded
  const { folded } = words
  for (let at = 0; at < folded.length; at++) {
    const number = numberAt(words, at)
    if (number === undefined) continue
    const isAlone = folded.length <= number.length + (bare ? 1 : 0)
    const fits = folded[at + number.length] === named || (bare && isAlone)
    if (fits && Number.isInteger(number.value) && number.value >= 1 && number.value <= MOST)
      return number.value
    at += number.length - 1
  }
  return undefined
}

const UNITS = ['trang', 'ban', 'bo', 'to', 'quyen', 'giay']

/** Places that say how many: "3 bản", "mười trang". */
export function countPlaces(words: Words): number[] {
  return words.folded.flatMap((_, at) => {
    const number = numberAt(words, at)
    const size = number?.length ?? 0
    return number !== undefined && UNITS.includes(words.folded[at + size] ?? '')
      ? Array.from({ length: size + 1 }, (_, index) => at + index)
      : []
  })
}
