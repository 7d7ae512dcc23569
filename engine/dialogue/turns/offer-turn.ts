import type { Turn, TurnOption } from '../../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import { foldText } from '../../text/index.ts'
import type { State } from '../state.ts'
import { base } from './base.ts'
import { withLead } from './leads.ts'
import { optionFor, provinceName } from './options.ts'

/** A choice between what a message may mean. */
export function offerTurn(knowledge: Knowledge, state: State): Turn {
  const { say, options } = offeredOf(knowledge, state.offer)
  const turn: Turn = {
    ...base(knowledge, state),
    kind: 'choice',
    say,
    blocks: [],
    options: [...options, { id: 'cmd:none', label: 'Không phải những việc này' }],
    sources: [],
  }
  return state.asked ? withLead(turn, 'Dạ, điều bạn hỏi tùy việc.') : turn
}

/** The sentence and the options of a choice: a pair that people confuse has its own. */
function offeredOf(
  knowledge: Knowledge,
  offer: readonly string[],
): { say: string; options: TurnOption[] } {
  const confusable = offer[0]?.startsWith('c:')
    ? knowledge.confusables.get(offer[0].slice(2))
    : undefined
  if (confusable !== undefined) {
    return {
      say: confusable.ask,
      options: confusable.options.flatMap(({ label, to }) => {
        const option = optionFor(knowledge, knowledge.topics.has(to) ? `t:${to}` : `p:${to}`)
        return option ? [{ ...option, label }] : []
      }),
    }
  }
  const [first, ...others] = offer.flatMap((id) => refOf(knowledge, id.slice(2)) ?? [])
  if (
    first !== undefined &&
    others.length > 0 &&
    others.every(({ name }) => foldText(name) === foldText(first.name))
  ) {
    return {
      say: `Dạ, “${first.name}” mỗi tỉnh làm một khác. Bạn làm ở tỉnh nào ạ?`,
      options: [first, ...others].map((procedure) => ({
        id: `p:${procedure.code}`,
        label: provinceName(knowledge, procedure.code) ?? 'Tỉnh, thành phố khác',
        procedure,
      })),
    }
  }
  return {
    say:
      offer.length === 1
        ? 'Dạ, có phải bạn hỏi việc này không ạ?'
        : 'Dạ, bạn muốn làm việc nào sau đây ạ?',
    options: apart(offer.flatMap((id) => optionFor(knowledge, id) ?? [])),
  }
}

/** A name of a record may be longer than a person can compare. */
const LONG_NAME = 110

/** Options as they differ: long names without their brackets, and no second line that all of them share. */
function apart(options: readonly TurnOption[]): TurnOption[] {
  const short = options.map(({ label }) =>
    label.length > LONG_NAME ? label.replace(/ *\([^()]*\)/g, '').trim() : label,
  )
  const isShared = options.length > 1 && new Set(options.map(({ detail }) => detail)).size === 1
  return options.map(({ detail, ...option }, index) => ({
    ...option,
    label:
      short.filter((one) => one === short[index]).length > 1
        ? option.label
        : (short[index] ?? option.label),
    ...(detail !== undefined && !isShared && { detail }),
  }))
}
