/** Most words that are said in one breath. */
const MOST_WORDS = 20
/** A breath of fewer words sounds torn off. */
const LEAST_WORDS = 3

/** Where one may breathe, the best places first: a place is before the match. */
const PAUSES = [
  /(?<=;) /gu,
  /(?<=[:)]) | (?=[(])/gu,
  /(?<=,) /gu,
  / (?=(?:hoặc|hay|nếu|thì|nhưng|mà|vì|để|khi|sau khi|trước khi|và|theo|kể từ)(?!\p{L}))/gu,
  / (?=(?:của|do|tại|ở|từ|với|cho|trong|bằng|có|đã|không|được|là)(?!\p{L}))/gu,
  / /gu,
] as const

/**
 * A text as lines of one breath each, cut where one pauses and never at a
 * no-break space; joined by spaces, they are the text again.
 *
 * @example breaths('Có sẵn thì mang theo. Không có thì thôi ạ.') // ['Có sẵn thì mang theo.', 'Không có thì thôi ạ.']
 */
export function breaths(text: string): string[] {
  return text.split(/(?<=[.!?…]) +(?=[\p{Lu}“(])/u).flatMap(oneSentence)
}

function oneSentence(sentence: string): string[] {
  const words = countWords(sentence)
  if (words <= MOST_WORDS) return [sentence]
  const at = pauseIn(sentence, words)
  return [sentence.slice(0, at), ...oneSentence(sentence.slice(at + 1))]
}

/** The last good place to breathe. */
function pauseIn(sentence: string, words: number): number {
  const places = PAUSES.map((pause) =>
    [...sentence.matchAll(pause)].map(({ index }) => ({
      index,
      before: countWords(sentence.slice(0, index)),
    })),
  )
  // Two halves are better said than a long line and a stump.
  const half = Math.ceil(words / Math.ceil(words / MOST_WORDS)) + 2
  const within = (most: number) =>
    places.map((all) =>
      all.filter(
        ({ before }) => before >= LEAST_WORDS && before <= most && words - before >= LEAST_WORDS,
      ),
    )
  // A name in quotes, or what stands in brackets, is said whole where it can be.
  const outside = [
    ...within(Math.min(half, MOST_WORDS)).slice(0, -1),
    ...within(MOST_WORDS).slice(0, -1),
  ].map((all) => all.filter(({ index }) => !isInside(sentence, index)))
  const best = [...outside, ...within(MOST_WORDS)].find((all) => all.length > 0)
  return best?.at(-1)?.index ?? sentence.length
}

const countWords = (text: string) => text.split(/[ \u00a0]/u).length

function isInside(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const isOpen = (open: string, close: string) =>
    before.lastIndexOf(open) > before.lastIndexOf(close)
  return isOpen('“', '”') || isOpen('(', ')')
}
