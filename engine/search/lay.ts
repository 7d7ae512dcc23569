import type { Lexicon } from '../../knowledge/schema/index.ts'
import {
  createPhraseIndex,
  longestOnly,
  type Reading,
  readWords,
  type Words,
} from '../text/index.ts'
import type { LaySpan } from './match.ts'

/** Lay words of the question and the official ones that were searched as well. */
export type Added = { say: string; means: string }

/** A question with the official words for its lay ones behind it. */
export type Extended = { words: Words; spans: LaySpan[]; added: Added[] }

const MOST_ADDED = 6

/** Prepares the lay words of the lexicon: they add official ones, and yield where the official wording stands. */
export function createLay(synonyms: Lexicon['synonyms']): (reading: Reading) => Extended {
  const index = createPhraseIndex(
    synonyms.map(({ say, means, unless }) => ({
      phrases: say,
      value: {
        means,
        words: readWords(means),
        yields: createPhraseIndex([{ phrases: [means, ...unless], value: true }]),
      },
    })),
  )
  return ({ expanded, negated }) => {
    const said = index
      .find(expanded)
      .filter(({ start, length }) => !negated.some((at) => at >= start && at < start + length))
      .filter(({ value }) => value.yields.find(expanded).length === 0)
    const lay = longestOnly(said).slice(0, MOST_ADDED)
    const words = { accented: [...expanded.accented], folded: [...expanded.folded] }
    const spans = lay.map(({ start, length, value }) => {
      // An empty syllable between, so that no pair spans the gap.
      words.accented.push('', ...value.words.accented)
      words.folded.push('', ...value.words.folded)
      const size = value.words.folded.length
      return { start, length, at: words.folded.length - size, size }
    })
    return {
      words,
      spans,
      added: lay.map(({ phrase, value }) => ({ say: phrase, means: value.means })),
    }
  }
}
