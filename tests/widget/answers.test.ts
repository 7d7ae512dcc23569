import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isAspect } from '../../engine/answer/blocks/index.ts'
import { UNSURE } from '../../engine/answer/when.ts'
import { type Reply, reply } from '../../engine/dialogue/reply.ts'
import type { Act, Turn } from '../../knowledge/schema/index.ts'
import { isDeadEnd } from '../../widget/plain/dead-end.ts'
import { blockKey, isFoldable, openAtFirst } from '../../widget/plain/fold.ts'
import { demoTenant, shippedKnowledge } from '../browser/knowledge.ts'

const knowledge = shippedKnowledge()
const tenant = demoTenant()
const today = '2026-11-21'
const MOST_WORDS = 25

/** Aspects, and the parts of an answer that may stand first when one is asked for. */
const ASPECTS: Record<string, readonly string[]> = {
  papers: ['checklist'],
  form: ['checklist'],
  fee: ['fees'],
  time: ['times'],
  where: ['where'],
  online: ['where'],
  post: ['where'],
  delivery: ['where'],
  anywhere: ['where'],
  steps: ['steps'],
  who: ['facts-presence', 'facts-behalf'],
  eligibility: ['facts-conditions'],
  result: ['facts-results'],
  validity: ['facts-results'],
  status: ['where'],
  deadline: ['facts-deadlines', 'facts-conditions'],
}

/** What is said up to the asked fact and with it; the counter of the place may follow in a sentence of its own. */
const upToFact = (say: string) => say.replace(/ Ở \p{Lu}?[^.]* là [^.]*\.$/u, '')

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

const act = (conversation: unknown, move: Act) =>
  reply(knowledge, { act: move, conversation, tenant, today })

/** The answer at the end of a run of questions, each answered the same way. */
function answerOf(procedure: string, pick: (turn: Turn) => string | undefined): Reply {
  let at = act(undefined, { type: 'open', procedure })
  for (let asked = 0; asked < 15 && at.turn.question; asked++)
    at = act(at.conversation, { type: 'choose', id: pick(at.turn) ?? '' })
  return at
}

const caseOptions = ({ options }: Turn) =>
  options.map(({ id }) => id).filter((id) => id.startsWith('q:'))

test('for every aspect of every procedure what was asked comes first, within 25 words, the rest folded', {
  timeout: 120_000,
}, () => {
  const wrong: string[] = []
  let checked = 0
  let most = 0
  for (const { procedure } of knowledge.procedures.values())
    for (const pick of [
      (turn: Turn) => caseOptions(turn)[0],
      (turn: Turn) =>
        caseOptions(turn).find((id) => id.endsWith(`=${UNSURE}`)) ?? caseOptions(turn)[0],
    ]) {
      const { conversation, turn: before } = answerOf(procedure.code, pick)
      if (before.kind !== 'answer') continue
      for (const [aspect, firsts] of Object.entries(ASPECTS)) {
        const trail = [...conversation.trail, `a:${aspect}`]
        const { turn } = act({ ...conversation, trail }, { type: 'choose', id: 'cmd:resume' })
        checked += 1
        const words = wordsIn(upToFact(turn.say))
        most = Math.max(most, words)
        const has = (key: string) => turn.blocks.some((block) => blockKey(block) === key)
        const open = openAtFirst(turn)
        const expected = firsts.filter(has)
        const where = `${procedure.id} (${aspect})`
        if (words > MOST_WORDS) wrong.push(`${where}: ${turn.say}`)
        if (expected.length > 0 && !expected.includes(open ?? ''))
          wrong.push(`${where}: mở ${open} trước`)
        const folded = turn.blocks.filter((block) => isFoldable(turn, block))
        if (folded[0] && blockKey(folded[0]) !== open)
          wrong.push(`${where}: phần mở không đứng đầu`)
      }
    }
  console.log(`chữ trước điều được hỏi: ${checked} câu trả lời, nhiều nhất ${most} chữ`)
  expect(Object.keys(ASPECTS).every(isAspect)).toBe(true)
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(1000)
})

type Step = { message?: string; choose?: string; act?: Act }

/** Moves after the first until a checklist stands there; undefined where none ever does. */
function pressesToChecklist(
  steps: readonly Step[],
  day: string,
  isDemo: boolean,
): number | undefined {
  let conversation: unknown
  for (const [index, step] of steps.entries()) {
    const move =
      step.act ?? (step.choose ? { type: 'choose' as const, id: step.choose } : undefined)
    const found = reply(knowledge, {
      message: step.message,
      act: move,
      conversation,
      tenant: isDemo ? tenant : undefined,
      today: day,
    })
    conversation = found.conversation
    if (found.turn.kind === 'answer' && found.turn.blocks.some(({ type }) => type === 'checklist'))
      return index
  }
  return undefined
}

/** Presses of one who only presses: the first option every time, from the same first question. */
function pressesByButtons({ message = '' }: Step, day: string): number | undefined {
  let at = reply(knowledge, { message, tenant, today: day })
  for (let presses = 0; presses <= 10; presses++) {
    if (at.turn.kind === 'answer' && at.turn.blocks.some(({ type }) => type === 'checklist'))
      return presses
    const first = at.turn.options.find(({ id }) => /^[pqt]:/.test(id))
    if (!first) return undefined
    at = act(at.conversation, { type: 'choose', id: first.id })
  }
  return undefined
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0

test('from the first question to a checklist: at most four presses in the median', {
  timeout: 120_000,
}, () => {
  const folder = 'tests/conversations'
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const told: number[] = []
  const pressed: number[] = []
  for (const name of files) {
    const file = parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
      today?: string
      tenant?: string
      turns: Step[]
    }
    const presses = pressesToChecklist(file.turns, file.today ?? today, file.tenant === 'demo')
    if (presses === undefined) continue
    told.push(presses)
    const [first] = file.turns
    const buttons = first?.message ? pressesByButtons(first, file.today ?? today) : undefined
    if (buttons !== undefined) pressed.push(buttons)
  }
  console.log(
    `số lần bấm tới danh mục: ${told.length} cuộc, trung vị ${median(told)}, nhiều nhất ${Math.max(...told)}, ` +
      `${told.filter((presses) => presses === 0).length} cuộc có ngay từ câu đầu; ` +
      `chỉ bấm nút: ${pressed.length} cuộc, trung vị ${median(pressed)}, nhiều nhất ${Math.max(...pressed)}`,
  )
  expect(told.length).toBeGreaterThan(50)
  expect(median(told)).toBeLessThanOrEqual(4)
  expect(median(pressed)).toBeLessThanOrEqual(4)
})

test('only small talk offers nothing further by itself, and there the panel offers another matter', {
  timeout: 120_000,
}, () => {
  const messages = [
    'giá vàng hôm nay',
    'xyz',
    'nhà tôi đang cháy',
    'giấy tờ',
    'cảm ơn',
    'hồ sơ xong chưa',
  ]
  const turns = [
    ...messages.map((message) => reply(knowledge, { message, tenant, today }).turn),
    ...[...knowledge.procedures.keys()].map(
      (code) => act(undefined, { type: 'open', procedure: code }).turn,
    ),
    ...[...knowledge.pointers.keys()]
      .slice(0, 50)
      .map((code) => act(undefined, { type: 'open', procedure: code }).turn),
  ]
  const dead = turns.filter(isDeadEnd)
  expect(dead.filter(({ kind }) => kind !== 'talk').map(({ say }) => say)).toEqual([])
})
