import { createHash } from 'node:crypto'

/**
 * A short mark of an official text: letters and digits only, so that a bullet or a comma that a clerk moves does not
 * count as a change.
 *
 * @example textHash('- Giấy báo tử;') === textHash('giấy báo tử') // true
 */
export function textHash(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return `h-${createHash('sha256').update(plain).digest('hex').slice(0, 8)}`
}
