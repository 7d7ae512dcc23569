import type { Lexicon } from '../../knowledge/schema/index.ts'
import { createPhraseIndex, longestOnly } from './phrases.ts'
import { readWords, type Words } from './words.ts'

/** Writes out the abbreviations that need no context, so that "công ty tnhh" in a record is what a message comes to. */
export function createWriteOut(abbreviations: Lexicon['abbreviations']): (words: Words) => Words {
  const shorts = createPhraseIndex(
    abbreviations
      .filter(({ near }) => near.length === 0)
      .map(({ short, full }) => ({ phrases: [short], value: readWords(full) })),
  )
  return (words) => {
    const found = longestOnly(shorts.find(words))
    if (found.length === 0) return words
    const out: Words = { accented: [], folded: [] }
    let next = 0
    const keep = (until: number) => {
      out.accented.push(...words.accented.slice(next, until))
      out.folded.push(...words.folded.slice(next, until))
    }
    for (const { value, start, length } of found) {
      keep(start)
      out.accented.push(...value.accented)
      out.folded.push(...value.folded)
      next = start + length
    }
    keep(words.folded.length)
    return out
  }
}
