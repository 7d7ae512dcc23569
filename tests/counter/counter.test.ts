import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { answer, prepare, reply } from '../../engine/index.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import {
  type Answer,
  Answers,
  type AnswerValue,
  ChannelId,
  Code,
  IsoDate,
  Pack,
  Place,
  type Turn,
} from '../../knowledge/schema/index.ts'

const Time = z.strictObject({
  qty: z.int().min(1),
  unit: z.enum(['hour', 'day', 'working-day', 'month']),
})

/** What a counter would accept for one procedure. */
const Accepted = z.strictObject({
  procedure: Code,
  papers: z.array(z.string()).describe('exact ids of the papers that are surely needed'),
  exemption: z
    .array(z.string())
    .default([])
    .describe('exact ids of those that are brought in order to pay less'),
  ifNotFound: z.array(z.string()).describe('exact ids of those wanted only where no data is found'),
  office: z.union([z.string(), z.array(z.string())]).describe('phrases of the receiving offices'),
  presence: z.array(z.string()).describe('phrases of the lines that say who must come'),
  fee: z
    .partialRecord(ChannelId, z.string().nullable())
    .describe('total by way of filing; miễn = free, null = no exact total'),
  time: Time.nullable().describe('shortest sure time; null = the record gives none'),
})

/** A case for which an officer comes before any list. */
const SeenFirst = z.strictObject({
  refer: z.literal(true),
  procedure: Code.optional(),
  topic: z.string().optional(),
  bring: z.array(z.string()).min(1).describe('phrases of what to bring'),
})

/** A case that takes several procedures, in order. */
const Steps = z.strictObject({ topic: z.string(), steps: z.array(Code).min(1) })

/** A situation at the one-stop counter and the exact list that the counter would accept. */
const Situation = z.strictObject({
  situation: z.string(),
  holds: z.array(z.string()).describe('papers in hand'),
  message: z.string().describe('what the person says first'),
  chooses: z
    .array(z.string())
    .default([])
    .describe('options pressed, in order, where several procedures are offered'),
  answers: Answers.default({}).describe('the case by question id'),
  channel: ChannelId.optional(),
  place: Place.optional(),
  date: IsoDate.default('2026-11-22'),
  expect: z.union([Accepted, SeenFirst, Steps]),
  source: z.string(),
  note: z.string().optional(),
})
type Situation = z.infer<typeof Situation>

/** What an answer got wrong, by kind; `lost` where the talk did not lead to the right procedure. */
const KINDS = ['lost', 'missing', 'needless', 'office', 'presence', 'fee', 'time'] as const
type Fault = { kind: (typeof KINDS)[number]; what: string }

const HOURS = { hour: 1, day: 24, 'working-day': 24, month: 720 } as const

const folder = import.meta.dirname
const { content } = compileContent(join(folder, '../../knowledge/content'))
const knowledge = prepare([
  Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content }),
])

const checked = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const file = Situation.parse(parse(readFileSync(join(folder, name), 'utf8')))
    return { name, file, ...check(file) }
  })

describe('situations at the counter', () => {
  test.for(checked)('$name', ({ file, faults }) => {
    expect(
      faults.map(({ kind, what }) => `${kind}: ${what}`),
      file.situation,
    ).toEqual([])
  })

  test('nothing missing, hardly anything needless, the right office, fee and time', () => {
    const of = (kind: Fault['kind']) =>
      checked.flatMap(({ faults }) => faults).filter((fault) => fault.kind === kind).length
    const papers = checked.reduce((sum, { shown }) => sum + shown, 0)
    const share = papers === 0 ? 0 : (100 * of('needless')) / papers
    console.log(
      `counter set: ${checked.length} situations, ${papers} papers; ${KINDS.map(
        (kind) => `${kind} ${of(kind)}${kind === 'needless' ? ` (${share.toFixed(1)} %)` : ''}`,
      ).join(', ')}`,
    )
    expect(share).toBeLessThanOrEqual(2)
    for (const kind of KINDS) if (kind !== 'needless') expect(of(kind), kind).toBe(0)
  })
})

/** Holds the talk, then compares the whole answer with what the counter accepts. */
function check(file: Situation): { shown: number; faults: Fault[] } {
  const { expect: expected, channel, place, date } = file
  const { turn, asked } = talk(file)
  const faults: Fault[] = []
  const fault = (kind: Fault['kind'], what: string) => faults.push({ kind, what })
  const at = `${turn.kind} ${turn.procedure?.code ?? turn.topic?.id ?? turn.say}`
  if (asked !== undefined) fault('lost', `asks ${asked}, which the situation does not tell`)

  if ('steps' in expected) {
    const steps = turn.options.filter(({ id }) => id.startsWith('p:')).map(({ id }) => id.slice(2))
    if (turn.topic?.id !== expected.topic || steps.join() !== expected.steps.join())
      fault('lost', `${at}, steps ${steps.join(', ')}`)
    return { shown: 0, faults }
  }
  if ('refer' in expected) {
    const right =
      turn.kind === 'refer' &&
      (expected.procedure === undefined || expected.procedure === turn.procedure?.code) &&
      (expected.topic === undefined || expected.topic === turn.topic?.id)
    if (!right) fault('lost', `${at} instead of an officer first`)
    const text = JSON.stringify(turn)
    for (const phrase of expected.bring)
      if (!contains(text, phrase)) fault('missing', `to bring: ${phrase}`)
    return { shown: expected.bring.length, faults }
  }

  if (turn.kind !== 'answer' || turn.procedure?.code !== expected.procedure) fault('lost', at)
  const { procedure: code } = expected
  const found = answer(knowledge, { code, answers: file.answers, channel, place, today: date })
  if (found === undefined) return { shown: 0, faults }

  const papers = found.documents
  for (const [ids, group, kind] of [
    [expected.papers, 'papers', 'required'],
    [expected.exemption, 'exemption', 'proves-exemption'],
    [expected.ifNotFound, 'ifNotFound', 'if-not-found'],
  ] as const) {
    const shown = papers.filter(({ need }) => need === kind)
    for (const id of ids)
      if (!shown.some((paper) => paper.id === id && paper.holds === 'yes'))
        fault('missing', `${group}: ${id}`)
    for (const { id, because } of shown)
      if (!ids.includes(id)) fault('needless', `${group}: ${id}${because ? ` (${because})` : ''}`)
  }
  for (const { to } of found.redirects) fault('lost', `points on to ${to.code}`)
  for (const { why } of found.refer) fault('lost', `sends to an officer: ${why}`)

  const receiving = found.agencies.filter(({ role }) => role === 'receives')
  compareLines(
    receiving.map(({ name }) => name),
    [expected.office].flat(),
    (what) => fault('office', what),
  )
  compareLines(
    found.presence.map(({ who }) => who),
    expected.presence,
    (what) => fault('presence', what),
  )
  for (const [way, total] of Object.entries(expected.fee)) {
    const filed = answer(knowledge, {
      code,
      answers: file.answers,
      channel: ChannelId.parse(way),
      place,
      today: date,
    })
    const shown = totalText(filed ?? found, way)
    if (shown !== total) fault('fee', `${way}: ${shown} instead of ${total}`)
  }
  const time = shortest(found)
  if (time !== timeText(expected.time))
    fault('time', `${time} instead of ${timeText(expected.time)}`)
  return { shown: papers.length, faults }
}

/** Says the message, answers what is asked from the situation, and stops where it no longer can. */
function talk({ message, chooses, answers, channel, place, date: today }: Situation): {
  turn: Turn
  asked?: string
} {
  const left = [...chooses]
  let { turn, conversation } = reply(knowledge, { message, place, today })
  for (let moves = 0; moves < 12; moves++) {
    const question = turn.kind === 'question' ? turn.question : undefined
    if (question !== undefined) {
      const value: AnswerValue | undefined =
        question.id === '@channel' ? channel : answers[question.id]
      if (value === undefined) return { turn, asked: `"${question.id}": ${question.ask}` }
      const act = { type: 'set' as const, question: question.id, value }
      ;({ turn, conversation } = reply(knowledge, { act, conversation, place, today }))
      continue
    }
    const id = turn.options.some((option) => option.id === left[0]) ? left.shift() : undefined
    if (id === undefined) break
    const act = { type: 'choose' as const, id }
    ;({ turn, conversation } = reply(knowledge, { act, conversation, place, today }))
  }
  const told = { ...conversation.shared, ...conversation.agenda[0]?.answers }
  const bent = Object.entries(told).find(
    ([id, value]) => JSON.stringify(value) !== JSON.stringify(answers[id]),
  )
  return bent === undefined ? { turn } : { turn, asked: `(understood ${bent.join(' = ')})` }
}

/** Every line holds one of the phrases, and every phrase stands in a line. */
function compareLines(
  lines: readonly string[],
  phrases: readonly string[],
  fault: (what: string) => void,
) {
  for (const phrase of phrases)
    if (!lines.some((line) => contains(line, phrase))) fault(`nothing says "${phrase}"`)
  for (const line of lines)
    if (!phrases.some((phrase) => contains(line, phrase))) fault(`says "${line}"`)
}

function contains(text: string, phrase: string): boolean {
  return text.toLocaleLowerCase('vi').includes(phrase.toLocaleLowerCase('vi'))
}

function totalText(found: Answer, way: string): string | null {
  const total = found.ways.find(({ channel }) => channel === way)?.total
  if (total === undefined) return null
  return total === 0 ? 'miễn' : total.toLocaleString('vi-VN')
}

/** The shortest time that rests on nothing untold. */
function shortest(found: Answer): string {
  const sure = found.ways
    .flatMap(({ times }) => times)
    .flatMap(({ time, because }) => ('qty' in time && because === undefined ? [time] : []))
  const [first] = sure.sort((a, b) => a.qty * HOURS[a.unit] - b.qty * HOURS[b.unit])
  return timeText(first ?? null)
}

function timeText(time: z.infer<typeof Time> | null): string {
  return time === null ? 'none' : `${time.qty} ${time.unit}`
}
