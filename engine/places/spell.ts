import { mayMean, readWords } from '../text/index.ts'

/** One syllable of a place name or of what a person typed. */
export type Syllable = {
  accented: string
  folded: string
  /** Which word of the text it stands in, as `readWords` counts them. */
  at: number
}

const ROMAN: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
}
/** Roman numbers that are no Vietnamese syllables. */
const PLAINLY_ROMAN = ['ii', 'iii', 'iv', 'vii', 'viii']
const SHORT_AND_NUMBER = /^(p|f|q|x|h|kv)0*(\d+)$/

/** Reads a name or a message into syllables; "q5" and "p.01" come apart. */
export function readSyllables(text: string): Syllable[] {
  const { accented, folded } = readWords(text)
  return folded.flatMap((word, at): Syllable[] => {
    const short = SHORT_AND_NUMBER.exec(word)
    if (short !== null)
      return [short[1] ?? '', short[2] ?? ''].map((part) => ({ accented: part, folded: part, at }))
    const before = folded[at - 1] ?? ''
    const isNumber = PLAINLY_ROMAN.includes(word) || ['phuong', 'p'].includes(before)
    const plain = (isNumber ? ROMAN[word] : undefined) ?? word.replace(/^0+(?=\d)/, '')
    return [{ accented: plain === word ? (accented[at] ?? word) : plain, folded: plain, at }]
  })
}

/** The letters by which a name is found: no accents, no spaces, so that "Ea H'leo" and "eahleo" meet. */
export function keyOf(syllables: readonly Pick<Syllable, 'folded'>[]): string {
  return syllables
    .map(({ folded }) => (/^(dac|lac)$/.test(folded) ? `${folded.slice(0, 2)}k` : folded))
    .join('')
}

/** Whether what was typed may be this name; accents left out are forgiven, other accents are not. */
export function mayBeName(typed: readonly Syllable[], name: string): boolean {
  const meant = readSyllables(name)
  // Written together or apart: letters are all there is to go by.
  if (meant.length !== typed.length) return true
  return meant.every(({ accented }, index) => mayMean(typed[index]?.accented ?? '', accented))
}
