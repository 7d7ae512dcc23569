import type { Procedure, Question, Topic } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import {
  asksSomething,
  createPhraseIndex,
  denies,
  longestOnly,
  type Reading,
  readWords,
} from '../text/index.ts'
import { notFollowing } from './follow-up.ts'
import { without } from './hits.ts'
import { askerOf, type State } from './state.ts'

/** Two who face each other in one matter, each as people call them. */
const PAIRS = [
  [
    ['bên bán', 'người bán', 'chủ cũ', 'bên cho', 'người cho', 'bên tặng', 'bên chuyển nhượng'],
    ['bên mua', 'người mua', 'chủ mới', 'bên nhận', 'người nhận', 'bên được cho'],
  ],
  [
    ['bên cho thuê', 'người cho thuê', 'chủ nhà', 'chủ trọ'],
    ['bên thuê', 'người thuê', 'khách thuê', 'người ở trọ'],
  ],
] as const

type Side = { pair: number; side: number }

const SIDES = createPhraseIndex<Side>(
  PAIRS.flatMap((sides, pair) =>
    sides.map((phrases, side) => ({ phrases: [...phrases], value: { pair, side } })),
  ),
)

/**
 * "Người mua phải làm gì", where a sale is in work: atoms that lead to what that side does: an answer here, else a
 * neighbour that asks which side one is on, else nothing but the question where the record speaks of that side itself.
 */
export function otherSide(
  knowledge: Knowledge,
  state: State,
  narrowed: Reading,
): string[] | undefined {
  const asker = askerOf(knowledge, state)
  const [said, ...others] = longestOnly(SIDES.find(narrowed.expanded))
  if (asker === undefined || said === undefined || others.length > 0) return undefined
  const { start, length, value } = said
  const rest = without(narrowed, new Set(Array.from({ length }, (_, index) => start + index)))
  if (notFollowing(knowledge, rest).length > 0 || isOfThem(narrowed, start, length))
    return undefined
  for (const { ref, questions } of [
    { ref: '', questions: asker.questions },
    ...near(knowledge, asker),
  ]) {
    const atom = questions.flatMap((question) => answerOf(question, value) ?? [])[0]
    if (atom !== undefined) return ref === '' ? [atom] : [ref, atom]
  }
  return speaksOf(asker, value) ? [] : undefined
}

/** Around a side these ask no less: "còn bên mua thì sao". */
const SMALL = 'con the vay thi sao la o ben toi em minh a da vang u nhe phia'.split(' ')

/** "Chủ nhà không cho", "chủ nhà ký rồi": what they do is told, and the citizen is on the side that he was on. */
function isOfThem({ expanded, aspects }: Reading, start: number, length: number): boolean {
  const { accented, folded } = expanded
  const end = start + length
  if (denies(accented[end] ?? '')) return true
  const isAsked = aspects.length > 0 || asksSomething(expanded)
  const rest = folded.filter((_, place) => place < start || place >= end)
  return !isAsked && rest.some((word) => !SMALL.includes(word))
}

/** What stands beside a record: what it names, what leads to it, and the plans that it is a part of. */
function near(knowledge: Knowledge, asker: Procedure | Topic) {
  if (!('code' in asker)) return []
  const all = [...knowledge.procedures.values()].map(({ procedure }) => procedure)
  const named = asker.related.flatMap(({ code }) => knowledge.procedures.get(code)?.procedure ?? [])
  const leading = all.filter(({ redirect }) => redirect.some(({ to }) => to === asker.code))
  const plans = [...knowledge.topics.values()].filter(({ procedures }) =>
    procedures.some(({ code }) => code === asker.code),
  )
  return [
    ...[...named, ...leading].map(({ code, questions }) => ({ ref: `p:${code}`, questions })),
    ...plans.map(({ id, questions }) => ({ ref: `t:${id}`, questions })),
  ]
}

/** The answer of a question that puts the two sides apart. */
function answerOf({ id, options }: Question, { pair, side }: Side): string | undefined {
  const named = options.map((option) => ({ id: option.id, sides: sidesIn(option.as, pair) }))
  const own = named.filter(({ sides }) => sides.includes(side))
  const facing = named.filter(({ sides }) => sides.length > 0 && !sides.includes(side))
  const [only] = own
  return only !== undefined && own.length === 1 && facing.length > 0
    ? `q:${id}=${only.id}`
    : undefined
}

const sidesIn = (text: string, pair: number) =>
  longestOnly(SIDES.find(readWords(text))).flatMap(({ value }) =>
    value.pair === pair ? [value.side] : [],
  )

/** Whether what a record says of money, steps and conditions names the side. */
function speaksOf(asker: Procedure | Topic, { pair, side }: Side): boolean {
  if (!('code' in asker)) return false
  const lines = [
    ...asker.fees.map(({ label }) => label ?? ''),
    ...asker.steps.map(({ text }) => text),
    ...asker.conditions.map(({ text }) => text),
    ...asker.presence.map(({ who }) => who),
  ]
  return lines.some((line) => sidesIn(line, pair).includes(side))
}
