import { isOneSlip, mayHaveSlip, type Words } from '../text/index.ts'

/** Words to mend by. */
export type Known = {
  syllables: ReadonlySet<string>
  /** Whether two syllables stand side by side somewhere. */
  hasPair: (a: string, b: string) => boolean
}

/** A question with one reading of its unknown words. */
export type Guess = {
  words: Words
  /** Whether each guess stands beside a word that it is known to stand beside. */
  fits: boolean
  why: string[]
}

const MOST_REPAIRS = 3
const MOST_GUESSES = 2

/** Readings of a question in which unknown long words are known ones a slip away, those that fit their neighbours first. */
export function guessSpelling(words: Words, weighty: number[], known: Known): Guess[] {
  const { folded, accented } = words
  const repairs = weighty
    .filter((place) => {
      const syllable = folded[place] ?? ''
      return mayHaveSlip(syllable) && !known.syllables.has(syllable)
    })
    .slice(0, MOST_REPAIRS)
    .map((place) => ({ place, guesses: guessesAt(folded, place, known) }))
    .filter(({ guesses }) => guesses.length > 0)
  if (!repairs.length) return []
  const turns = Math.max(...repairs.map(({ guesses }) => guesses.length))
  return Array.from({ length: turns }, (_, turn) => {
    const guess = { accented: [...accented], folded: [...folded] }
    const chosen = repairs.map(({ place, guesses }) => {
      const one = guesses[Math.min(turn, guesses.length - 1)] ?? { syllable: '', fit: 0 }
      guess.accented[place] = guess.folded[place] = one.syllable
      return { ...one, typed: folded[place] }
    })
    return {
      words: guess,
      fits: chosen.every(({ fit }) => fit > 0),
      why: chosen.map(({ typed, syllable }) => `sửa chính tả: ${typed} → ${syllable}`),
    }
  })
}

function guessesAt(folded: string[], place: number, { syllables, hasPair }: Known) {
  const typed = folded[place] ?? ''
  const fitOf = (syllable: string) =>
    Number(hasPair(folded[place - 1] ?? '', syllable)) +
    Number(hasPair(syllable, folded[place + 1] ?? ''))
  return [...syllables]
    .filter((known) => isOneSlip(typed, known))
    .map((syllable) => ({ syllable, fit: fitOf(syllable) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_GUESSES)
}
