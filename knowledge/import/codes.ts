/** Ways to file by the portal's own words. */
export const CHANNEL_CODES = { ONLINE: 'online', POSTAL: 'post', DIRECT: 'in-person' } as const

/** Units of time by the portal's own words; OTHER is none. */
export const UNIT_CODES = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  HOUR: 'hour',
  MONTH: 'month',
  YEAR: 'year',
} as const

/** Kinds of money by the portal's own words. */
export const FEE_CODES = { FEE: 'phi', SERVICE_FEE: 'le-phi', PRICE_LEVEL: 'gia' } as const

/** What a table has under a word of a record; such a word may be anything, "constructor" too. */
export function lookUp<T>(
  table: Readonly<Record<string, T>>,
  word: string | null | undefined,
): T | undefined {
  return word != null && Object.hasOwn(table, word) ? table[word] : undefined
}
