import { isInForce } from '../../engine/answer/money.ts'
import { type Facts, holds, keysOf } from '../../engine/answer/when.ts'
import type { ChannelId, Procedure, Question, When } from '../../knowledge/schema/index.ts'
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

const LISTS = [
  'channels',
  'agencies',
  'presence',
  'behalf',
  'deadlines',
  'conditions',
  'documents',
  'notNeeded',
  'steps',
  'results',
  'refusals',
] as const

const ENDINGS = ['refer', 'redirect'] as const

/** Keeps track of the items of a procedure, at all places together, that no path has reached. */
export function createReach() {
  const waiting = new Map<object, string>()
  const seen = new Set<object>()
  return {
    /** Notes what the endings of one place show, whatever is chosen beside the lines and whichever way to file. */
    see(procedure: Procedure, endings: readonly Ending[]) {
      for (const target of targetsOf(procedure)) {
        if (seen.has(target.item)) continue
        const isReached = endings.some(
          (ending) => (target.ends || ending.goesOn) && isSeen(target, ending, procedure),
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

function targetsOf(procedure: Procedure): Target[] {
  const free = LISTS.flatMap((list) =>
    procedure[list].map((item, index): Target => {
      return { path: `${list}[${index}]`, item, before: [], dates: {}, ends: false }
    }),
  )
  const ending = ENDINGS.flatMap((list) =>
    procedure[list].map((item, index): Target => {
      return { path: `${list}[${index}]`, item, before: [], dates: {}, ends: true }
    }),
  )
  const cuts = procedure.reductions.map((item, index): Target => {
    return { path: `reductions[${index}]`, item, before: [], dates: item, ends: false }
  })
  const fees = procedure.fees.map((item, index): Target => {
    const before = procedure.fees.slice(0, index).filter(({ slot }) => slot === item.slot)
    return { path: `fees[${index}]`, item, before, dates: item, ends: false }
  })
  const times = procedure.times.map((item, index): Target => {
    const before = procedure.times.slice(0, index)
    return { path: `times[${index}]`, item, before, dates: {}, ends: false }
  })
  return [...free, ...ending, ...cuts, ...fees, ...times]
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
