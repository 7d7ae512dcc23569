import type { Procedure, When } from '../../knowledge/schema/index.ts'
import type { Aspect } from '../text/reader.ts'
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

type Part = (typeof FREE_STANDING)[number] | 'fees' | 'times'

/**
 * What an asked aspect rests on: whoever asks for the fee is not asked what only changes the papers, and reads of
 * exceptions beside the fee. Aspects that are not named here want the whole case.
 */
const RESTS_ON: Readonly<Partial<Record<Aspect, readonly Part[]>>> = {
  fee: ['fees', 'reductions'],
  time: ['times'],
  where: ['agencies'],
  online: ['channels'],
  who: ['presence', 'behalf'],
  deadline: ['deadlines'],
  benefit: ['conditions', 'results'],
}

const WHOLE: readonly Part[] = [...FREE_STANDING, 'fees', 'times']

/**
 * The items of a procedure whose condition could still change the answer, or the asked aspects of it. Fees of one slot
 * and times exclude one another: those after the first that surely holds cannot matter.
 */
export function itemsOf(
  procedure: Procedure,
  facts: Facts,
  aspects: readonly Aspect[] = [],
): Item[] {
  const asked =
    aspects.length === 0 ? WHOLE : aspects.flatMap((aspect) => RESTS_ON[aspect] ?? WHOLE)
  const parts = new Set<Part>(asked)
  const slots = new Map<string, Item[]>()
  for (const fee of procedure.fees) slots.set(fee.slot, [...(slots.get(fee.slot) ?? []), fee])
  return [
    ...FREE_STANDING.filter((part) => parts.has(part)).flatMap((part): Item[] => procedure[part]),
    ...(parts.has('fees') ? [...slots.values()].flatMap((fees) => untilCertain(fees, facts)) : []),
    ...(parts.has('times') ? untilCertain(procedure.times, facts) : []),
  ]
}

/** The records up to and including the first that surely holds. */
export function untilCertain<T extends Item>(records: readonly T[], facts: Facts): T[] {
  const certain = records.findIndex(({ when }) => holds(when, facts) === 'yes')
  return certain === -1 ? [...records] : records.slice(0, certain + 1)
}
