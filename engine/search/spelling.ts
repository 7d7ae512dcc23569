/** Shorter syllables have too many neighbours: of four letters only swapped ones are mended. */
const SHORTEST = 4
const MOST_REPAIRS = 3
const MOST_GUESSES = 3

/** Known syllables one slip away from each unknown long one: a wrong, missing, extra or swapped letter. */
export function guessSpelling(
  folded: string[],
  places: number[],
  vocabulary: Set<string>,
): { place: number; guesses: string[] }[] {
  return places
    .filter((place) => {
      const syllable = folded[place] ?? ''
      return syllable.length >= SHORTEST && syllable.length <= 9 && !vocabulary.has(syllable)
    })
    .slice(0, MOST_REPAIRS)
    .map((place) => ({ place, guesses: near(folded[place] ?? '', vocabulary) }))
    .filter(({ guesses }) => guesses.length > 0)
}

function near(syllable: string, vocabulary: Set<string>): string[] {
  const guesses: string[] = []
  for (const known of vocabulary) {
    if (isOneSlip(syllable, known)) guesses.push(known)
    if (guesses.length === MOST_GUESSES) break
  }
  return guesses
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  const after = (text: string, from: number) => text.slice(head + from)
  const isSwap = a[head] === b[head + 1] && a[head + 1] === b[head] && after(a, 2) === after(b, 2)
  if (a.length === SHORTEST) return isSwap
  return (
    isSwap ||
    after(a, 1) === after(b, 1) ||
    after(a, 1) === after(b, 0) ||
    after(a, 0) === after(b, 1)
  )
}
