import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { prepare, preparePlaces, reply } from '../../engine/index.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import {
  buildPlaceIndex,
  joinPlaces,
  readPlaceContent,
  readPlacePackage,
} from '../../knowledge/places/index.ts'
import { Act, type Conversation, Pack, Tenant, type Turn } from '../../knowledge/schema/index.ts'

/** What one turn must be. Lists of papers are exact; `shows` and `hides` look at every text of the turn. */
const Expected = z.strictObject({
  kind: z.union([z.string(), z.array(z.string())]).optional(),
  procedure: z.string().nullable().optional(),
  topic: z.string().optional(),
  question: z.string().optional(),
  options: z.array(z.string()).optional().describe('offered, among others'),
  waiting: z.array(z.string()).optional().describe('exact procedure codes that wait behind it'),
  steps: z.array(z.string()).optional().describe('exact procedure codes of a topic, in order'),
  chips: z.array(z.string()).optional().describe('exact ids of the answered questions'),
  papers: z.array(z.string()).optional().describe('exact ids of the papers that are surely needed'),
  maybe: z.array(z.string()).optional().describe('exact ids of the papers that may be needed'),
  totals: z
    .record(z.string(), z.string().nullable())
    .optional()
    .describe('total by channel; null = none'),
  place: z
    .string()
    .nullable()
    .optional()
    .describe('exact code of the commune, else of the province; null = not known'),
  chip: z.string().optional().describe('exact text of the chip that shows the place'),
  shows: z.array(z.string()).optional(),
  hides: z.array(z.string()).optional(),
})

const File = z.strictObject({
  about: z.string(),
  today: z.iso.date().default('2026-11-21'),
  tenant: z
    .enum(['demo', 'phuong-xuan-hoa'])
    .optional()
    .describe('held at the demo commune, or at the ward worked out in docs; else at none'),
  turns: z.array(
    z.strictObject({
      message: z.string().optional(),
      choose: z.string().optional(),
      act: Act.optional(),
      expect: Expected,
    }),
  ),
})

const folder = import.meta.dirname
const { content } = compileContent(join(folder, '../../knowledge/content'))
const knowledge = prepare([
  Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content }),
])

const corrections = readPlaceContent(join(folder, '../../knowledge/content/places'))
const prepared = preparePlaces(buildPlaceIndex(joinPlaces(readPlacePackage(), corrections)))
const places = () => prepared

const tenantIn = (path: string) =>
  Tenant.parse(parse(readFileSync(join(folder, '../..', path), 'utf8')))
const tenants = {
  demo: tenantIn('knowledge/content/tenants/demo.yaml'),
  'phuong-xuan-hoa': tenantIn('docs/don-vi-mau/phuong-xuan-hoa.yaml'),
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const file = File.parse(parse(readFileSync(join(folder, name), 'utf8')))

  test(file.about, () => {
    let conversation: Conversation | undefined
    for (const [index, { message, choose, act, expect: expected }] of file.turns.entries()) {
      const said =
        choose === undefined
          ? act === undefined
            ? { message }
            : { act }
          : { act: { type: 'choose' as const, id: choose } }
      const tenant = file.tenant && tenants[file.tenant]
      const replied = reply(knowledge, { ...said, conversation, today: file.today, tenant, places })
      conversation = replied.conversation
      const where = `turn ${index + 1} (${message ?? choose ?? act?.type}): ${replied.turn.say}`
      expect(replied.stale, `${where} is stale`).toBe(false)
      check(replied.turn, expected, where)
      const { place } = conversation
      if (expected.place !== undefined)
        expect(place?.commune ?? place?.province ?? null, where).toBe(expected.place)
      if (expected.waiting !== undefined)
        expect(
          conversation.agenda.slice(1).map(({ code }) => code),
          where,
        ).toEqual(expected.waiting)
    }
  })
})

function check(turn: Turn, expected: z.infer<typeof Expected>, where: string) {
  const {
    kind,
    procedure,
    topic,
    question,
    options,
    steps,
    chips,
    papers,
    maybe,
    totals,
    shows,
    hides,
  } = expected
  if (kind !== undefined) expect([kind].flat(), where).toContain(turn.kind)
  if (procedure !== undefined) expect(turn.procedure?.code ?? null, where).toBe(procedure)
  if (topic !== undefined) expect(turn.topic?.id, where).toBe(topic)
  if (question !== undefined) expect(turn.question?.id, where).toBe(question)
  const ids = turn.options.map(({ id }) => id)
  if (options !== undefined) expect(ids, where).toEqual(expect.arrayContaining(options))
  if (steps !== undefined) expect(ids, where).toEqual(steps.map((code) => `p:${code}`))
  if (chips !== undefined)
    expect(
      turn.case.map(({ question }) => question),
      where,
    ).toEqual(chips)
  if (papers !== undefined) expect(papersOf(turn, 'yes'), where).toEqual(papers)
  if (maybe !== undefined) expect(papersOf(turn, 'maybe'), where).toEqual(maybe)
  if (totals !== undefined) {
    const fees = turn.blocks.find((block) => block.type === 'fees')
    const found = Object.fromEntries(
      (fees?.ways ?? []).flatMap(({ channel, total }) =>
        channel.split(' ').map((one) => [one, total ?? null]),
      ),
    )
    expect(found, where).toMatchObject(totals)
  }
  if (expected.chip !== undefined)
    expect(
      turn.case.map(({ text }) => text),
      where,
    ).toContain(expected.chip)
  const text = JSON.stringify(turn)
  for (const shown of shows ?? []) expect(text, where).toContain(shown)
  for (const hidden of hides ?? []) expect(text, where).not.toContain(hidden)
}

/** Ids of papers; one that several ways of filing take counts once. */
function papersOf(turn: Turn, kind: 'yes' | 'maybe'): string[] {
  const groups = turn.blocks.flatMap((block) => (block.type === 'checklist' ? block.groups : []))
  const items = groups.filter((group) => group.kind === kind).flatMap(({ items }) => items)
  return [...new Set(items.map(({ id }) => id))]
}
