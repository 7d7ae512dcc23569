import { isOneSlip, mayHaveSlip } from './slip.ts'
import { useY } from './tone.ts'
import { readWords } from './words.ts'

/** The words of this house: those of the records and of the lexicon. */
export type Known = {
  has: (folded: string) => boolean
  /** Whether two syllables are known side by side. */
  hasPair: (a: string, b: string) => boolean
  /** The word that an unknown one was meant to be: a slip away, and known beside a neighbour. */
  meant: (folded: string, before: string, after: string) => string | undefined
}

type Word = { folded: string; accented: string }

/** Learns syllables and which of them stand side by side. */
export function learn(lines: Iterable<string>): Known {
  const syllables = new Set<string>()
  const followers = new Map<string, Word[]>()
  const leaders = new Map<string, Word[]>()
  const joined = new Set<string>()
  for (const line of lines) {
    const { folded, accented } = readWords(line)
    for (const [at, second] of folded.entries()) {
      syllables.add(second)
      const first = folded[at - 1]
      if (first === undefined || joined.has(`${first} ${second}`)) continue
      joined.add(`${first} ${second}`)
      put(followers, first, { folded: second, accented: accented[at] ?? second })
      put(leaders, second, { folded: first, accented: accented[at - 1] ?? first })
    }
  }
  return {
    has: (folded) => syllables.has(useY(folded)),
    hasPair: (a, b) => joined.has(`${useY(a)} ${useY(b)}`),
    meant(folded, before, after) {
      if (!mayHaveSlip(folded)) return undefined
      const left = near(folded, followers.get(before))
      const right = near(folded, leaders.get(after))
      const both = left.find((one) => right.some((other) => other.folded === one.folded))
      return (both ?? left[0] ?? right[0])?.accented
    },
  }
}

const near = (typed: string, words: Word[] = []) =>
  words.filter(({ folded }) => isOneSlip(typed, folded))

function put(map: Map<string, Word[]>, key: string, word: Word): void {
  const words = map.get(key)
  if (words) words.push(word)
  else map.set(key, [word])
}
