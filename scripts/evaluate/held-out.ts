import { type Knowledge, prepare, reply } from '../../engine/index.ts'
import type { Pack } from '../../knowledge/schema/index.ts'
import { fnv1a } from './half.ts'
import { outcomeOf } from './outcome.ts'
import { leadsTo } from './right-codes.ts'
import { type Share, say, shareOf } from './share.ts'

/** What became of ways of asking that the knowledge was not given. */
export type HeldOut = {
  kind: 'procedure' | 'pointer' | 'topic' | 'gone'
  asked: number
  direct: Share
  /** Among the direct ones. */
  wrong: Share
  choices: Share
  /** Among the choices: those that hold or lead to the right one. */
  choicesRight: Share
  refused: Share
}

type Held = { q: string; ref: string; kind: HeldOut['kind'] }
type Outcome = 'right' | 'wrong' | 'choice-right' | 'choice-wrong' | 'refused'

/** Every fifth record is held out whole. */
const GONE = 5

/**
 * Asks our own ways of asking of a body of knowledge that lacks them: one half of them, then the other; and those of
 * whole records that are held out, where every answer is wrong. No question from outside is needed, so what is tuned on
 * this leaves the questions for scoring unseen.
 */
export function heldOut(packs: readonly Pack[], today: string): HeldOut[] {
  const found: { kind: HeldOut['kind']; outcome: Outcome }[] = []
  for (const half of [0, 1]) {
    const { knowledge, held } = withoutHalf(packs, half)
    found.push(...held.map((one) => ({ kind: one.kind, outcome: judge(knowledge, one, today) })))
  }
  const { knowledge, held } = withoutRecords(packs)
  found.push(...held.map((one) => ({ kind: one.kind, outcome: judge(knowledge, one, today) })))
  return (['procedure', 'pointer', 'topic', 'gone'] as const).map((kind) =>
    scoreOf(
      kind,
      found.filter((one) => one.kind === kind).map(({ outcome }) => outcome),
    ),
  )
}

function scoreOf(kind: HeldOut['kind'], outcomes: readonly Outcome[]): HeldOut {
  const are =
    (...wanted: Outcome[]) =>
    (one: Outcome) =>
      wanted.includes(one)
  const direct = outcomes.filter(are('right', 'wrong'))
  const choices = outcomes.filter(are('choice-right', 'choice-wrong'))
  return {
    kind,
    asked: outcomes.length,
    direct: shareOf(outcomes, are('right', 'wrong')),
    wrong: shareOf(direct, are('wrong')),
    choices: shareOf(outcomes, are('choice-right', 'choice-wrong')),
    choicesRight: shareOf(choices, are('choice-right')),
    refused: shareOf(outcomes, are('refused')),
  }
}

function judge(knowledge: Knowledge, { q, ref, kind }: Held, today: string): Outcome {
  const outcome = outcomeOf(knowledge, reply(knowledge, { message: q, today }))
  const isRight = (found: string) =>
    kind !== 'gone' &&
    (found === ref ||
      leadsTo(knowledge, found).has(ref) ||
      (kind === 'topic' && leadsTo(knowledge, ref).has(found)))
  if (outcome.kind === 'refused' || outcome.kind === 'asked') return 'refused'
  if (outcome.kind === 'choice') return outcome.refs.some(isRight) ? 'choice-right' : 'choice-wrong'
  return isRight(outcome.refs[0] ?? '') ? 'right' : 'wrong'
}

function withoutHalf(packs: readonly Pack[], half: number) {
  const held: Held[] = []
  const cut = <T extends { asked: string[] }>(
    list: readonly T[],
    kind: HeldOut['kind'],
    refOf: (one: T) => string,
  ): T[] =>
    list.map((one) => {
      const out = one.asked.filter((phrase) => fnv1a(phrase) % 2 === half)
      held.push(...out.map((q) => ({ q, ref: refOf(one), kind })))
      return { ...one, asked: one.asked.filter((phrase) => !out.includes(phrase)) }
    })
  const rest = packs.map((pack) => ({
    ...pack,
    content: {
      ...pack.content,
      procedures: cut(pack.content.procedures, 'procedure', ({ code }) => code),
      pointers: cut(pack.content.pointers, 'pointer', ({ code }) => code),
      topics: cut(pack.content.topics, 'topic', ({ id }) => `t:${id}`),
    },
  }))
  return { knowledge: prepare(rest), held }
}

function withoutRecords(packs: readonly Pack[]) {
  // Records of one official name go together: a twin that stays would be right.
  const titles = new Map(
    packs.flatMap(({ content }) =>
      content.procedures.map(({ code, name, officialName }) => [code, officialName ?? name]),
    ),
  )
  const isGone = ({ code }: { code: string }) => fnv1a(titles.get(code) ?? code) % GONE === 0
  const held: Held[] = packs.flatMap(({ content }) =>
    [...content.procedures, ...content.pointers]
      .filter(isGone)
      .flatMap(({ code, asked }) => asked.map((q) => ({ q, ref: code, kind: 'gone' as const }))),
  )
  const rest = packs.map((pack) => ({
    ...pack,
    content: {
      ...pack.content,
      procedures: pack.content.procedures.filter((one) => !isGone(one)),
      pointers: pack.content.pointers.filter((one) => !isGone(one)),
    },
  }))
  return { knowledge: prepare(rest), held }
}

const NAMES: Record<HeldOut['kind'], string> = {
  procedure: 'thủ tục đã soạn',
  pointer: 'thủ tục chỉ có tên',
  topic: 'chủ đề',
  gone: 'giấu cả hồ sơ',
}

/** The scores as lines for people. */
export function heldOutLines(scores: readonly HeldOut[]): string[] {
  return scores.flatMap(({ kind, asked, direct, wrong, choices, choicesRight, refused }) => [
    `${NAMES[kind]}: ${asked} cách hỏi`,
    `  trả lời thẳng ${say(direct)}, trong đó sai ${say(wrong)}`,
    `  cho chọn ${say(choices)}, trong đó có việc đúng ${say(choicesRight)}`,
    `  từ chối hoặc hỏi lại ${say(refused)}`,
  ])
}
