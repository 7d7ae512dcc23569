// Engines before Safari 16.4 have no look-behind, so each pattern captures what stands before the number.
// Dots are left out of the first: procedure codes and sums of money have as many digits.
const PATTERNS = [
  /(^|[^\d.])(\d(?:[ -]?\d){11})(?!\d)/g,
  /(^|[^\d.])((?:\+?84|0)[ .-]?[35789](?:[ .-]?\d){8})(?!\d)/g,
  /(^|\s)([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g,
]

/**
 * The text with identity numbers, mobile numbers and e-mail addresses replaced by the mask.
 *
 * @example maskPersonalData('cccd 001099012345 mất rồi', '…') // 'cccd … mất rồi'
 */
export function maskPersonalData(text: string, mask: string): string {
  return PATTERNS.reduce((masked, pattern) => masked.replace(pattern, `$1${mask}`), text)
}

/** Whether the text holds something that looks like personal data. */
export const hasPersonalData = (text: string): boolean => maskPersonalData(text, '') !== text
