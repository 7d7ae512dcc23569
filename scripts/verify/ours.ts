import type { Fee, Procedure, ProcessingTime } from '../../knowledge/schema/index.ts'
import { amountsIn, spanOf, spansIn } from './figures.ts'

/** Names of official parts that the lines of one list say they cover. */
export function coveredBy(procedure: Procedure, list: 'documents' | 'fees' | 'times'): Set<string> {
  return new Set(procedure[list].flatMap(({ official }) => official ?? []))
}

/** Amounts that a line of money states as a fact. */
export function amountsOf({ value }: Fee): number[] {
  if ('amount' in value) return [value.amount]
  if ('range' in value) return [...value.range]
  if ('tiers' in value) {
    return [
      ...value.tiers.map(({ amount }) => amount),
      ...(value.cap === undefined ? [] : [value.cap]),
    ]
  }
  return []
}

/** Amounts that a line of money names at all, in its words too. */
export function amountsNamed(fee: Fee): number[] {
  const { value } = fee
  const words = [...Object.values(value), 'rate' in value ? value.rate.of : ''].filter(
    (word) => typeof word === 'string',
  )
  return [...amountsOf(fee), ...amountsIn([fee.label ?? '', ...words].join(' '))]
}

/** The span that a line of time states as a fact. */
export function spanStated(time: ProcessingTime): string | undefined {
  return 'qty' in time ? spanOf(time.qty, time.unit) : undefined
}

/** Spans that a line of time names at all: what may add to it, and its words. */
export function spansNamed(time: ProcessingTime): string[] {
  if ('unknown' in time) return spansIn(time.unknown)
  const { qty, unit, longer, note = '' } = time
  const sums = longer
    .filter((more) => more.unit === unit)
    .map((more) => spanOf(qty + more.qty, unit))
  return [
    spanOf(qty, unit),
    ...sums,
    ...longer.flatMap((more) => [spanOf(more.qty, more.unit), ...spansIn(more.why)]),
    ...spansIn(note),
  ]
}
