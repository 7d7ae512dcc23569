/** Nine digits and more, as of a card, a telephone or an account; sums of money end in noughts. */
const NUMBER = /(?<![\d.,])\d(?:[ -]?\d){8,}(?![\d.,]*\d)/g

/**
 * A question without the numbers that it does not need: an address is kept by browsers and by servers on the way.
 *
 * @example withoutLongNumbers('mất căn cước 001099012345') // 'mất căn cước'
 */
export function withoutLongNumbers(text: string): string {
  return text
    .replace(NUMBER, (number) => (number.endsWith('000') ? number : ' '))
    .replace(/\s{2,}/g, ' ')
    .trim()
}
