import { mayMean, readPlaced } from '../text/index.ts'

/** One syllable of a place name or of what a person typed. */
export type Syllable = {
  accented: string
  folded: string
  /** Its letters as names are found by them. */
  key: string
  /** Written with a capital letter, as names are. */
  capital: boolean
  /** Which word of the text it stands in, as `readWords` counts them. */
  at: number
}

const SHORT_AND_NUMBER = /^(p|f|q|x|h)0*(\d+)$/

/** Reads a name or a message into syllables; "q5" and "p.01" come apart. */
export function readSyllables(text: string): Syllable[] {
  const { accented, folded, start, text: read } = readPlaced(text)
  const syllables: Syllable[] = []
  for (const [at, word] of folded.entries()) {
    const short = SHORT_AND_NUMBER.exec(word)
    const capital = /^\p{Lu}/u.test(read.slice(start[at], (start[at] ?? 0) + 2))
    if (short !== null)
      for (const part of [short[1] ?? '', short[2] ?? ''])
        syllables.push({ accented: part, folded: part, key: part, capital, at })
    else if (/^0\d/.test(word)) {
      const number = word.replace(/^0+(?=\d)/, '')
      syllables.push({ accented: number, folded: number, key: number, capital, at })
    } else {
      const key = word === 'dac' || word === 'lac' ? `${word.slice(0, 2)}k` : word
      syllables.push({ accented: accented[at] ?? word, folded: word, key, capital, at })
    }
  }
  return syllables
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** A name that ends in a Roman number, with the figure that people write: "Hải Châu I" → "Hải Châu 1". */
export function withFigure(name: string): string | undefined {
  const words = name.split(' ')
  const figure = ROMAN.indexOf(words.at(-1) ?? '') + 1
  return figure === 0 ? undefined : [...words.slice(0, -1), figure].join(' ')
}

/** The letters by which a name is found: no accents, no spaces, so that "Ea H'leo" and "eahleo" meet. */
export function keyOf(syllables: readonly Syllable[]): string {
  let key = ''
  for (const syllable of syllables) key += syllable.key
  return key
}

/** Whether what was typed may be this name; accents left out are forgiven, other accents are not. */
export function mayBeName(typed: readonly Syllable[], name: string): boolean {
  return otherSyllables(typed, name) === 0
}

/** How many syllables of what was typed are none of this name, accents left out forgiven. */
export function otherSyllables(typed: readonly Syllable[], name: string): number {
  const meant = readSyllables(name)
  // Written together or apart: letters are all there is to go by.
  if (meant.length !== typed.length) return 0
  return meant.filter(({ accented, folded }, index) => {
    const written = typed[index]
    return written === undefined || isPlain(written)
      ? written?.folded !== folded
      : !mayMean(written.accented, accented)
  }).length
}

/** Whether a name is written with some of its accents and not with others: "hai phòng" is no Hải Phòng. */
export function isHalfAccented(typed: readonly Syllable[], name: string): boolean {
  const meant = readSyllables(name)
  if (meant.length !== typed.length || typed.every(isPlain)) return false
  return typed.some((one, index) => isPlain(one) && one.accented !== meant[index]?.accented)
}

/** Whether a syllable is written without accents. */
export const isPlain = ({ accented, folded }: Syllable): boolean => accented === folded
