/**
 * A short code as people read it out: in two parts.
 *
 * @example shortCode('641M0SN') // '641-M0SN'
 */
export function shortCode(code: string): string {
  const half = Math.floor(code.length / 2)
  return code.length < 6 ? code : `${code.slice(0, half)}-${code.slice(half)}`
}
