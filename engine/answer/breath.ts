/** Most words that are said in one breath. */
const MOST_WORDS = 20
/** A breath of fewer words sounds torn off. */
const LEAST_WORDS = 3

/**
 * Where one may breathe, the best places first: at the space that each match ends with. Engines before Safari 16.4 know
 * no look-behind.
 */
const PAUSES = [
  /; /gu,
  /[:)] | (?=[(])/gu,
  /, /gu,
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
  return /[.!?…] /.test(text)
    ? text
        .replace(/([.!?…]) +(?=[\p{Lu}“(])/gu, '$1\n')
        .split('\n')
        .flatMap(oneSentence)
    : oneSentence(text)
}

function oneSentence(sentence: string): string[] {
  const words = countWords(sentence)
  if (words <= MOST_WORDS) return [sentence]
  const at = pauseIn(sentence, words)
  return [sentence.slice(0, at), ...oneSentence(sentence.slice(at + 1))]
}

/** The last good place to breathe. */
function pauseIn(sentence: string, words: number): number {
  const places = PAUSES.map(() => undefined as Place[] | undefined)
  const at = (level: number) =>
    (places[level] ??= placesOf(sentence, words, PAUSES[level] as RegExp))
  // Two halves are better said than a long line and a stump.
  const half = Math.min(MOST_WORDS, Math.ceil(words / Math.ceil(words / MOST_WORDS)) + 2)
  const ANY = PAUSES.length - 1
  // A name in quotes, or what stands in brackets, is said whole where it can be.
  for (const [most, isWhole, levels] of [
    [half, true, ANY],
    [MOST_WORDS, true, ANY],
    [MOST_WORDS, false, PAUSES.length],
  ] as const) {
    for (let level = 0; level < levels; level++) {
      const good = at(level).filter(({ before, inside }) => before <= most && !(isWhole && inside))
      const last = good[good.length - 1]
      if (last !== undefined) return last.index
    }
  }
  return sentence.length
}

type Place = { index: number; before: number; inside: boolean }

/** Where a breath may end within the longest line. */
function placesOf(sentence: string, words: number, pause: RegExp): Place[] {
  const found: Place[] = []
  let before = 0
  let read = 0
  for (const match of sentence.matchAll(pause)) {
    const index = match.index + match[0].length - 1
    before += countWords(sentence.slice(read, index)) - (read === 0 ? 0 : 1)
    read = index
    if (before > MOST_WORDS) break
    if (before >= LEAST_WORDS && words - before >= LEAST_WORDS)
      found.push({ index, before, inside: isInside(sentence, index) })
  }
  return found
}

function countWords(text: string): number {
  let words = 1
  for (const letter of text) if (letter === ' ' || letter === '\u00a0') words++
  return words
}

function isInside(sentence: string, at: number): boolean {
  if (!/[“(]/.test(sentence)) return false
  const before = sentence.slice(0, at)
  const isOpen = (open: string, close: string) =>
    before.lastIndexOf(open) > before.lastIndexOf(close)
  return isOpen('“', '”') || isOpen('(', ')')
}
