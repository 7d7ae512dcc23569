import type { Procedure } from '../../knowledge/schema/index.ts'

/**
 * The days on which a procedure can change: where a fact begins or ends, the day after, and the day as of which the
 * knowledge was checked. Days before it are past: nobody is answered for them.
 */
export function daysOf({ fees, reductions }: Procedure, asOf: string): string[] {
  const edges = [...fees, ...reductions]
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== undefined)
  return [...new Set([asOf, ...edges, ...edges.map(dayAfter)])].filter((day) => day >= asOf).sort()
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
