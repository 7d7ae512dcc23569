/** Nine digits and more, as of a card, a telephone or an account, however they are grouped or however wide. */
const NUMBER = /(?<![\p{Nd}.,])\p{Nd}(?:[ .-]?\p{Nd}){8,}(?![\p{Nd}.,]*\p{Nd})/gu
/** Sums end in noughts; what has dots is a sum or the code of a procedure, unless it begins as telephones and cards do. */
const OTHER = /000$|^(?!0|84).*\./

/**
 * A question without the numbers that it does not need: an address is kept by browsers and by servers on the way.
 *
 * @example withoutLongNumbers('mất căn cước 001099012345') // 'mất căn cước'
 */
export function withoutLongNumbers(text: string): string {
  return text
    .replace(NUMBER, (number) => (OTHER.test(number.normalize('NFKC')) ? number : ' '))
    .replace(/\s{2,}/g, ' ')
    .trim()
}
