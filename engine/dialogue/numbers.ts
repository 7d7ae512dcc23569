import type { Words } from '../text/index.ts'

/** A number in a message: its value and how many syllables say it. */
export type Said = { value: number; length: number }

const DIGITS = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, value) => [
    word,
    value,
  ]),
)
const SPELT = new Map([
  ...DIGITS,
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['bẩy', 7],
  ['nửa', 0.5],
])
const TENS = ['mười', 'mươi', 'chục']
const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const BARE = new Map([...SPELT].map(([word, value]) => [fold(word), value]))
const BARE_TENS = TENS.map(fold)

/** The number that begins at a place, in digits or in words: "10", "mười", "hai mươi", "nửa". */
export function numberAt({ accented, folded }: Words, at: number): Said | undefined {
  const word = folded[at] ?? ''
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), length: 1 }
  // Who writes accents writes them on numbers, too: "sau" is not "sáu".
  const isPlain = accented.every((syllable, place) => syllable === folded[place])
  const digit = (place: number) =>
    isPlain ? BARE.get(folded[place] ?? '') : SPELT.get(accented[place] ?? '')
  const isTen = (place: number) =>
    isPlain ? BARE_TENS.includes(folded[place] ?? '') : TENS.includes(accented[place] ?? '')
  // Behind a ten, five is "lăm": "mười năm" is ten years.
  const unitAt = (place: number) => (folded[place] === 'nam' ? undefined : digit(place))
  if (isTen(at)) {
    const unit = unitAt(at + 1)
    return unit === undefined || unit < 1
      ? { value: 10, length: 1 }
      : { value: 10 + unit, length: 2 }
  }
  const first = digit(at)
  if (first === undefined || first === 0) return undefined
  if (first < 1 || !isTen(at + 1)) return { value: first, length: 1 }
  const unit = unitAt(at + 2)
  return unit === undefined || unit < 1
    ? { value: first * 10, length: 2 }
    : { value: first * 10 + unit, length: 3 }
}
