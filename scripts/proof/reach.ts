import { isInForce } from '../../engine/answer/money.ts'
import { type Facts, holds, keysOf } from '../../engine/answer/when.ts'
import type {
  ChannelId,
  Fee,
  Procedure,
  ProcessingTime,
  Question,
  When,
} from '../../knowledge/schema/index.ts'
import { valuesOf } from './runs.ts'

type Conditional = { when?: When | undefined }
type Dated = Conditional & { from?: string | undefined; to?: string | undefined }

/** An item that has yet to be seen, and the records that would be taken in its stead. */
interface Target {
  path: string
  item: Conditional
  before: Dated[]
  /** Whether the item holds only between two days. */
  dates: Pick<Dated, 'from' | 'to'>
  /** Redirects and referrals end a case; everything else is seen only in cases that go on. */
  ends: boolean
}

/** A case at the end of a run, on the days on which the procedure may change. */
export interface Ending {
  facts: Facts
  days: readonly string[]
  /** Neither a redirect nor a referral ends it. */
  goesOn: boolean
}

/** What is special about the items of a list. */
type Special = (item: Conditional, procedure: Procedure) => Partial<Target>

const free: Special = () => ({})
const ending: Special = () => ({ ends: true })
const dated: Special = (item) => ({ dates: item as Dated })
const ofSlot: Special = (item, { fees }) => {
  const fee = item as Fee
  const before = fees.slice(0, fees.indexOf(fee)).filter(({ slot }) => slot === fee.slot)
  return { before, dates: fee }
}
const inTurn: Special = (item, { times }) => ({
  before: times.slice(0, times.indexOf(item as ProcessingTime)),
})

const KINDS = {
  channels: free,
  agencies: free,
  presence: free,
  behalf: free,
  deadlines: free,
  conditions: free,
  documents: free,
  notNeeded: free,
  steps: free,
  results: free,
  refusals: free,
  refer: ending,
  redirect: ending,
  reductions: dated,
  fees: ofSlot,
  times: inTurn,
} as const satisfies Partial<Record<keyof Procedure, Special>>

/** A growing account of what was reached. */
export type Reach = ReturnType<typeof createReach>

/** Keeps track of the items of a procedure and its patches that no path has reached. */
export function createReach(national: Procedure) {
  const waiting = new Map<object, string>()
  const seen = new Set<object>()
  return {
    /** Notes what the endings of one place show, whatever is chosen beside the lines and whichever way to file. */
    see(local: Procedure, endings: readonly Ending[]) {
      for (const target of targetsOf(local, national)) {
        if (seen.has(target.item) || isPast(target, endings)) continue
        const isReached = endings.some(
          (ending) => (target.ends || ending.goesOn) && isSeen(target, ending, local),
        )
        if (isReached) {
          seen.add(target.item)
          waiting.delete(target.item)
        } else if (!waiting.has(target.item)) {
          waiting.set(target.item, target.path)
        }
      }
    },
    /** Where the items stand that nothing has reached. */
    unreached: () => [...waiting.values()],
  }
}

/** A record that ended before the first day that is walked is kept for the history. */
function isPast({ dates }: Target, endings: readonly Ending[]): boolean {
  const first = endings[0]?.days[0]
  return dates.to !== undefined && first !== undefined && dates.to < first
}

function targetsOf(local: Procedure, national: Procedure): Target[] {
  const targets = <L extends keyof typeof KINDS>(list: L) =>
    local[list].map((item: Conditional, index): Target => {
      const place = (national[list] as Conditional[]).indexOf(item)
      return {
        path: place === -1 ? `quy định của địa phương → ${list}[${index}]` : `${list}[${place}]`,
        item,
        before: [],
        dates: {},
        ends: false,
        ...KINDS[list](item, local),
      }
    })
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap(targets)
}

function isSeen({ item, before, dates }: Target, { facts, days }: Ending, procedure: Procedure) {
  const keys = new Set([item, ...before].flatMap(({ when }) => keysOf(when)))
  return days.some((day) => {
    if (!isInForce(dates, day)) return false
    const rivals = before.filter((record) => isInForce(record, day))
    return assignments(facts, keys, procedure).some(
      (at) =>
        holds(item.when, at) === 'yes' && rivals.every(({ when }) => holds(when, at) !== 'yes'),
    )
  })
}

/** The case with every choice that is made beside the lines, and every way to file. */
function assignments(facts: Facts, keys: ReadonlySet<string>, procedure: Procedure): Facts[] {
  const channels: (ChannelId | undefined)[] = keys.has('@channel')
    ? procedure.channels.map(({ id }) => id)
    : [undefined]
  const open = procedure.questions.filter(
    ({ id, mode }) => mode === 'in-answer' && keys.has(id) && facts.answers[id] === undefined,
  )
  return open
    .reduce<Facts[]>((all, question) => all.flatMap((at) => spread(at, question)), [facts])
    .flatMap((at) => channels.map((channel) => (channel === undefined ? at : { ...at, channel })))
}

function spread(facts: Facts, question: Question): Facts[] {
  return valuesOf(question).map((value) => ({
    ...facts,
    answers: { ...facts.answers, [question.id]: value },
  }))
}
