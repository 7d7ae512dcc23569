/** A count out of a number of cases, with its 95 % interval after Wilson. */
export type Share = { hits: number; of: number; share: number; low: number; high: number }

const Z = 1.959964

/** Share of the cases for which something holds. */
export function shareOf<T>(cases: readonly T[], holds: (one: T) => boolean): Share {
  return toShare(cases.filter(holds).length, cases.length)
}

/** No cases at all give zero with the widest interval. */
function toShare(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 }
  const share = hits / of
  const spread = Z ** 2 / of
  const middle = (share + spread / 2) / (1 + spread)
  const reach = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))
  return { hits, of, share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/** A share in words: "92,3 % (284/308; 88,8–94,8)". */
export function say({ hits, of, share, low, high }: Share): string {
  if (of === 0) return '–'
  return `${percent(share)} % (${hits}/${of}; ${percent(low)}–${percent(high)})`
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return (share * 100).toFixed(1).replace('.', ',')
}
