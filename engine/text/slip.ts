/** Of four letters only swapped ones are mended: shorter words have too many neighbours. */
const SHORTEST = 4
const LONGEST = 9

/** Whether a word is long enough for a slip of the finger to be mended. */
export const mayHaveSlip = (folded: string): boolean =>
  folded.length >= SHORTEST && folded.length <= LONGEST && !/\d/.test(folded)

/** Whether one word becomes the other by one slip: a wrong, missing, extra or swapped letter. */
export function isOneSlip(a: string, b: string): boolean {
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
