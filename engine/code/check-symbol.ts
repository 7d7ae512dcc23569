/** Digits and letters without I, L, O and U, which are read as others (Crockford's base 32). */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Symbols of a code, the check among them. */
export const LEAST_SYMBOLS = 5
export const MOST_SYMBOLS = 10

const LOOKALIKES: Record<string, string> = { O: '0', I: '1', L: '1' }

/** The values of the symbols of a code as typed: spaces and dashes aside, look-alikes read; undefined for other signs. */
export function readSymbols(text: string): number[] | undefined {
  const values = [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s–—-]/g, ''),
  ].map((sign) => SYMBOLS.indexOf(LOOKALIKES[sign] ?? sign))
  return values.some((value) => value < 0) ? undefined : values
}

/** Luhn's check modulo 32: notices every wrong symbol, and nearly every pair of neighbours that changed places. */
export function checkSymbol(values: readonly number[]): number {
  const sum = [...values].reverse().reduce((all, value, place) => all + weighted(value, place), 0)
  return (SYMBOLS.length - (sum % SYMBOLS.length)) % SYMBOLS.length
}

function weighted(value: number, place: number): number {
  const times = place % 2 === 0 ? value * 2 : value
  return Math.floor(times / SYMBOLS.length) + (times % SYMBOLS.length)
}
