import type { Procedure, When } from '../../knowledge/schema/index.ts'
import { type Facts, holds } from './when.ts'

/** Anything of a procedure or topic that a condition may switch. */
export type Item = { when?: When | undefined }

const FREE_STANDING = [
  'redirect',
  'refer',
  'documents',
  'channels',
  'agencies',
  'presence',
  'behalf',
  'deadlines',
  'conditions',
  'notNeeded',
  'steps',
  'results',
  'refusals',
  'reductions',
] as const

/**
 * The items of a procedure whose condition could still change the answer. Fees of one slot and times exclude one
 * another: those after the first that surely holds cannot matter.
 */
export function itemsOf(procedure: Procedure, facts: Facts): Item[] {
  const slots = new Map<string, Item[]>()
  for (const fee of procedure.fees) slots.set(fee.slot, [...(slots.get(fee.slot) ?? []), fee])
  return [
    ...FREE_STANDING.flatMap((key): Item[] => procedure[key]),
    ...[...slots.values()].flatMap((fees) => untilCertain(fees, facts)),
    ...untilCertain(procedure.times, facts),
  ]
}

/** The records up to and including the first that surely holds. */
export function untilCertain<T extends Item>(records: readonly T[], facts: Facts): T[] {
  const certain = records.findIndex(({ when }) => holds(when, facts) === 'yes')
  return certain === -1 ? [...records] : records.slice(0, certain + 1)
}
