import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, prepare } from '../../../engine/index.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import type { Answer, Place } from '../../../knowledge/schema/index.ts'

const { content } = compileContent(join(import.meta.dirname, '../../../knowledge/content'))
const knowledge = prepare([{ format: 1, layer: 'curated', hash: '0'.repeat(64), content }])
const codes = [...new Set(content.patches.map(({ code }) => code))]

/** Every line of an answer that money, times, papers or houses make, with where it comes from. */
function linesOf(code: string, place: Place | undefined): { text: string; source: string }[] {
  const found = answer(knowledge, { code, answers: {}, place, today: '2026-11-21' }) as Answer
  const ways = found.ways.flatMap(({ channel, money, times }) => [
    ...money.flatMap(({ label, charges, cuts }) => [
      ...charges.map(({ text, source }) => ({ text: `${channel} ${label}: ${text}`, source })),
      ...cuts.map(({ label, source }) => ({ text: `${channel} ${label}`, source })),
    ]),
    ...times.map(({ text, time }) => ({ text: `${channel} ${text}`, source: time.source })),
  ])
  return [
    ...ways,
    ...found.documents.map(({ name, source }) => ({ text: name, source })),
    ...found.agencies.map(({ name, source }) => ({ text: name, source })),
  ]
}

describe.each(codes)('%s', (code) => {
  const patches = content.patches.filter((patch) => patch.code === code)

  test.each(patches.map(({ id, scope }) => [id, scope] as const))(
    'at the place of %s the rules of no other place hold',
    (_, scope) => {
      const own = patches.filter(
        (patch) =>
          patch.scope.province === scope.province &&
          (patch.scope.commune === undefined || patch.scope.commune === scope.commune),
      )
      const sources = new Set(
        own.flatMap(({ id, sources }) => Object.keys(sources).map((key) => `${id}--${key}`)),
      )
      const local = linesOf(code, scope).filter(({ source }) => source.includes('--'))
      expect(local.length).toBeGreaterThan(0)
      expect(local.filter(({ source }) => !sources.has(source))).toEqual([])
    },
  )

  test('at a place without a rule of its own, all is as in the whole country', () => {
    const free = content.provinces.find(({ code: province }) =>
      patches.every(({ scope }) => scope.province !== province),
    )
    const place = free && { province: free.code }
    expect(linesOf(code, place)).toEqual(linesOf(code, undefined))
  })
})
