import { bare } from './fold.ts'
import { otherLetters, otherTone } from './sounds-like.ts'
import type { Token } from './token.ts'
import { mayMean, readWords } from './words.ts'

/** Two neighbours that make one word, with their accents. */
type Pair = readonly [string, string]

/**
 * Prepares to write right what is spelt by ear: "sỗ đỏ", "sữa nhà", "xang tên". Only a syllable that makes no word with
 * either neighbour, nor with any other, is touched, and only where another spelling of it does; one that we know gets at
 * most another tone.
 *
 * @param compounds pairs of syllables that make one word, with accents: "sổ đỏ"
 * @param lines all that we know how to spell
 */
export function createMisheard(
  compounds: readonly string[],
  lines: readonly string[],
): (tokens: Token[]) => Token[] {
  const halves = new Set(compounds.flatMap((compound) => readWords(compound).accented))
  const known = new Set(lines.flatMap((line) => readWords(line).accented))
  const unspelt = new Set([...halves, ...known].map(bare))
  const pairs = new Map<string, Pair[]>()
  for (const compound of compounds) {
    const { accented, folded } = readWords(compound)
    const [first = '', second = ''] = accented
    const key = folded.join(' ')
    pairs.set(key, [...(pairs.get(key) ?? []), [first, second]])
  }
  const spellingsOf = (a: string, b: string) => pairs.get(`${a} ${b}`) ?? []
  const isWord = (first: Token | undefined, second: Token | undefined) =>
    first !== undefined &&
    second !== undefined &&
    spellingsOf(first.folded, second.folded).some(
      ([one, other]) => fits(first, one) && fits(second, other),
    )
  return (tokens) =>
    tokens.map((token, at) => {
      const before = tokens[at - 1]?.break ? undefined : tokens[at - 1]
      const after = token.break ? undefined : tokens[at + 1]
      if (isWord(before, token) || isWord(token, after)) return token
      const { accented } = token
      const isBare = accented === token.folded
      const isStranger = isBare ? !unspelt.has(accented) : !halves.has(accented)
      if (!isStranger) return token
      const spellings = [
        ...otherTone(accented),
        ...(known.has(accented) ? [] : otherLetters(accented)),
      ]
      for (const spelling of spellings) {
        const folded = bare(spelling)
        const behind = before ? spellingsOf(before.folded, folded) : []
        const ahead = after ? spellingsOf(folded, after.folded) : []
        const meant =
          behind.find(([own, word]) => fits(before, own) && isSpelt(spelling, word))?.[1] ??
          ahead.find(([word, own]) => fits(after, own) && isSpelt(spelling, word))?.[0]
        if (meant !== undefined) return { ...token, accented: meant, folded: bare(meant) }
      }
      return token
    })
}

/** A syllable with marks of its own is that word and no other. */
const isSpelt = (spelling: string, word: string) =>
  spelling === word || (spelling === bare(spelling) && mayMean(spelling, word))

const fits = (token: Token | undefined, spelt: string) =>
  token !== undefined && mayMean(token.accented, spelt)
