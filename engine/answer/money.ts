import type {
  Fee,
  Layer,
  MoneyLine,
  MoneyValue,
  Procedure,
  Reduction,
} from '../../knowledge/schema/index.ts'
import { untilCertain } from './items.ts'
import { type Facts, holds, openKeysOf } from './when.ts'
import { moneyText } from './words.ts'

type Context = {
  facts: Facts
  today: string
  because: (when: Fee['when']) => string | undefined
  layerOf: (item: object) => Layer
}

const KIND_NAMES = {
  'le-phi': 'Lệ phí',
  phi: 'Phí',
  thue: 'Thuế',
  'truoc-ba': 'Lệ phí trước bạ',
  'buu-chinh': 'Cước bưu chính',
  'trich-do': 'Phí đo đạc',
} as const

/** What is paid for one way of filing, a line a slot. `facts.channel` must be set. */
export function moneyLines(procedure: Procedure, context: Context): MoneyLine[] {
  const slots = [...new Set(procedure.fees.map(({ slot }) => slot))]
  return slots.flatMap((slot) => slotLine(slot, procedure, context) ?? [])
}

/** Sum of the lines in đồng; undefined unless every slot is exact. */
export function totalOf(lines: readonly MoneyLine[]): number | undefined {
  let sum = 0
  for (const { total } of lines) {
    if (total === undefined) return undefined
    sum += total
  }
  return lines.length > 0 ? sum : undefined
}

/** More cases than this are not told apart. */
const MOST_CASES = 200

/**
 * Sums that may come out for one way of filing where the case leaves it open, rising; `isAll` unless some case has no exact
 * sum. Every answer to the open questions is tried: a cut that goes with one answer is not taken off beside another.
 */
export function possibleTotals(
  procedure: Procedure,
  context: Context,
): { sums: number[]; isAll: boolean } | undefined {
  const { facts } = context
  const charges = [...procedure.fees, ...procedure.reductions]
  const keys = new Set(charges.flatMap(({ when }) => openKeysOf(when, facts)))
  const open = procedure.questions.filter(({ id }) => keys.has(id))
  let cases: Facts[] = [facts]
  for (const { id, kind, options } of open) {
    cases = cases.flatMap((one) =>
      options.map((option) => ({
        ...one,
        answers: { ...one.answers, [id]: kind === 'many' ? [option.id] : option.id },
      })),
    )
    if (cases.length > MOST_CASES) return undefined
  }
  // A case that belongs to another procedure is paid for there.
  const leads = procedure.redirect.filter(({ when }) => holds(when, facts) === 'unknown')
  const own = cases.filter((at) => leads.every(({ when }) => holds(when, at) !== 'yes'))
  const totals = own.map((at) => totalOf(moneyLines(procedure, { ...context, facts: at })))
  const sums = [...new Set(totals.filter((total) => total !== undefined))].sort((a, b) => a - b)
  return sums.length === 0 ? undefined : { sums, isAll: !totals.includes(undefined) }
}

function slotLine(slot: string, procedure: Procedure, context: Context): MoneyLine | undefined {
  const { facts, today } = context
  const records = procedure.fees.filter((fee) => fee.slot === slot)
  const possible = records.filter(({ when }) => holds(when, facts) !== 'no')
  const inForce = possible.filter((record) => isInForce(record, today))
  // What only begins later is no charge yet, and none that has ended.
  const last = possible.filter(({ from }) => from === undefined || from <= today).at(-1)
  if (last === undefined) return undefined
  const expired = inForce.length === 0
  const chosen = expired ? [last] : untilCertain(inForce, facts)
  const charges = chosen.map((fee) => ({
    value: fee.value,
    text: moneyText(fee.value),
    because: context.because(fee.when),
    source: fee.source,
    layer: context.layerOf(fee),
    from: fee.from,
    to: fee.to,
    expired,
  }))
  const isFree = chosen.every(({ value }) => 'free' in value)
  const cuts = (isFree ? [] : procedure.reductions)
    .filter((cut) => cut.slot === slot && isInForce(cut, today) && holds(cut.when, facts) !== 'no')
    .map((cut) => ({
      percent: cut.percent,
      label: cut.label,
      because: context.because(cut.when),
      to: cut.to,
      source: cut.source,
    }))
  const first = chosen[0] as Fee
  return {
    slot,
    kind: first.kind,
    label: first.label ?? KIND_NAMES[first.kind],
    charges,
    cuts,
    total:
      expired || charges.length > 1 || holds(first.when, facts) === 'unknown'
        ? undefined
        : cutTotal(exactAmount(first.value, facts), procedure, slot, context),
  }
}

/** Cuts of the time apply one after another; one that is uncertain leaves no exact amount. */
function cutTotal(
  amount: number | undefined,
  procedure: Procedure,
  slot: string,
  { facts, today }: Context,
): number | undefined {
  if (amount === undefined || amount === 0) return amount
  let total: number = amount
  for (const cut of procedure.reductions) {
    if (cut.slot !== slot || !isInForce(cut, today)) continue
    const truth = holds(cut.when, facts)
    if (truth === 'unknown') return undefined
    if (truth === 'yes') total = Math.round((total * (100 - cut.percent)) / 100)
  }
  return total
}

/** The amount in đồng for the counted number; undefined where it is open. */
export function exactAmount(value: MoneyValue, facts: Facts): number | undefined {
  if ('free' in value) return 0
  if (!('amount' in value || 'tiers' in value)) return undefined
  const count = countOf(value, facts)
  if (count === undefined) return undefined
  if ('amount' in value) return value.amount * count
  return Math.min(tierSum(value.tiers, count), value.cap ?? Number.POSITIVE_INFINITY)
}

function countOf(
  value: { per?: string | undefined; countedBy?: string | undefined },
  facts: Facts,
): number | undefined {
  if (value.countedBy !== undefined) {
    const count = facts.answers[value.countedBy]
    return typeof count === 'number' ? count : undefined
  }
  return value.per === undefined || value.per === 'file' || value.per === 'time' ? 1 : undefined
}

function tierSum(
  tiers: readonly { upTo?: number | undefined; amount: number }[],
  count: number,
): number {
  let done = 0
  let sum = 0
  for (const { upTo, amount } of tiers) {
    const until = Math.min(upTo ?? count, count)
    sum += Math.max(0, until - done) * amount
    done = Math.max(done, until)
  }
  return sum
}

/** Whether a dated record holds on a day; both ends included. */
export function isInForce(
  { from, to }: Pick<Fee, 'from' | 'to'> | Pick<Reduction, 'from' | 'to'>,
  day: string,
): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}
