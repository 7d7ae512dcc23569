import { bare } from './fold.ts'
import { placeTone, useY } from './tone.ts'

/** The syllables of a text, twice and aligned: as spelt today with accents, and without. */
export type Words = { accented: string[]; folded: string[] }

/** Words with the place of each syllable in the text that was read. */
export type PlacedWords = Words & {
  /** The text that the places refer to. */
  text: string
  start: number[]
  end: number[]
  /** Whether punctuation closes a clause between this syllable and the next. */
  breaks: boolean[]
}

const INVISIBLE = /\p{Cf}+/gu
const SYLLABLE = /[\p{L}\p{N}\p{M}]+/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu
const CLAUSE_END = /[,;:.!?+&\n…]/

/** Reads a text into syllables and remembers where each one stands. */
export function readPlaced(raw: string): PlacedWords {
  const text = plain(raw)
  const placed: PlacedWords = { text, accented: [], folded: [], start: [], end: [], breaks: [] }
  let last = 0
  for (const match of text.matchAll(SYLLABLE)) {
    const { accented, folded } = spell(match[0])
    if (!folded) continue
    if (placed.breaks.length && CLAUSE_END.test(text.slice(last, match.index)))
      placed.breaks[placed.breaks.length - 1] = true
    last = match.index + match[0].length
    placed.accented.push(accented)
    placed.folded.push(folded)
    placed.start.push(match.index)
    placed.end.push(last)
    placed.breaks.push(false)
  }
  return placed
}

type Spelt = { accented: string; folded: string }

/** So many spellings are remembered: more than the language has, and few enough to be no burden. */
const MOST_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 12
const remembered = new Map<string, Spelt>()

/** One syllable as it is spelt today, with accents and without. */
function spell(written: string): Spelt {
  const known = remembered.get(written)
  if (known) return known
  const accented = useY(placeTone(written.toLowerCase().normalize('NFC')))
  const spelt = { accented, folded: bare(accented).replace(NOT_WORD, '') }
  if (remembered.size < MOST_REMEMBERED && written.length <= LONGEST_REMEMBERED)
    remembered.set(written, spelt)
  return spelt
}

/** Reads a text into syllables; tens of thousands of phrases are read at every start, so nothing is noted but the words. */
export function readWords(text: string): Words {
  const words: Words = { accented: [], folded: [] }
  for (const written of plain(text).match(SYLLABLE) ?? []) {
    const { accented, folded } = spell(written)
    if (!folded) continue
    words.accented.push(accented)
    words.folded.push(folded)
  }
  return words
}

const plain = (text: string) => text.replace(INVISIBLE, '').normalize('NFKC')

/** Whether the writer uses accents at all; if not, a missing accent says nothing. */
export function hasAccents(words: Words): boolean {
  return words.accented.some((syllable, index) => syllable !== words.folded[index])
}

/** Letter by letter, the marks of the writer must be among those of the word meant. */
const lettersOf = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replaceAll('đ', 'd\u0335')
    .match(/\P{M}\p{M}*/gu) ?? []

/**
 * Whether a syllable may mean another of the same letters: accents left out are forgiven, other accents are not.
 *
 * @example mayMean('dat', 'đất') // true
 * @example mayMean('đặt', 'đất') // false
 */
export function mayMean(written: string, meant: string): boolean {
  if (written === meant) return true
  const theirs = lettersOf(meant)
  const ours = lettersOf(written)
  return (
    ours.length === theirs.length &&
    ours.every((letter, index) => {
      const other = theirs[index] ?? ''
      return other[0] === letter[0] && [...letter].every((mark) => other.includes(mark))
    })
  )
}
