import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  holds,
  nextQuestion,
  openCode,
  prepare,
  readCode,
  writeCode,
} from '../../../engine/index.ts'
import { checkCodes, codeTable } from '../../../knowledge/pack/codes.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { extendNumbers, NO_NUMBERS } from '../../../knowledge/pack/numbers.ts'
import type { Answers, CodedCase, Procedure } from '../../../knowledge/schema/index.ts'
import { readNumbers } from '../../../scripts/numbers-file.ts'
import { walkRuns } from '../../../scripts/proof/runs.ts'
import { packOf, procedureOf, yesNo } from '../fixture.ts'

const root = join(import.meta.dirname, '../../..')
const { content } = compileContent(join(root, 'knowledge/content'))
const numbers = readNumbers(join(root, 'knowledge/numbers.json'))
const table = codeTable(numbers, content)
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Every run of questions of a procedure. */
function pathsOf(procedure: Procedure): Answers[] {
  const paths: Answers[] = []
  const isOver = (answers: Answers) =>
    [...procedure.refer, ...procedure.redirect].some(
      ({ when }) => holds(when, { answers }) === 'yes',
    )
  walkRuns({
    next: (answers) => (isOver(answers) ? undefined : nextQuestion(procedure, { answers })),
    end: (answers) => paths.push(answers),
    outcome: () => '',
  })
  return paths
}

describe('every path of every procedure', () => {
  let written: { one: CodedCase; code: string | undefined }[] = []

  beforeAll(() => {
    written = content.procedures.flatMap((procedure) =>
      pathsOf(procedure).map((answers, place) => {
        const channel = procedure.channels[place % (procedure.channels.length + 1)]?.id
        const one: CodedCase = {
          procedure: procedure.code,
          answers,
          ...(channel !== undefined && { channel }),
          ...(place % 3 !== 0 && { province: '96' }),
        }
        return { one, code: writeCode(table, one) }
      }),
    )
    console.log(`short codes: ${written.length} paths written and read back`)
  })

  test('fits into ten symbols', () => {
    expect(checkCodes(numbers, content)).toEqual([])
    expect(written.length).toBeGreaterThan(1000)
    expect(written.filter(({ code }) => code === undefined || code.length > 10)).toEqual([])
  })

  test('comes back as it was', () => {
    const wrong = written.filter(
      ({ one, code }) =>
        JSON.stringify(readCode(table, code ?? '')) !==
        JSON.stringify({ kind: 'case', lost: [], case: inOrder(one) }),
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('one wrong symbol is always noticed', () => {
    const codes = written.slice(0, 40).map(({ code }) => code ?? '')
    const missed = codes.flatMap((code) =>
      [...code].flatMap((symbol, at) =>
        [...SYMBOLS].flatMap((other) => {
          const wrong = code.slice(0, at) + other + code.slice(at + 1)
          return other !== symbol && readCode(table, wrong).kind !== 'mistyped' ? [wrong] : []
        }),
      ),
    )
    expect(missed).toEqual([])
  })

  /** The reader gives answers in the order of the slots. */
  function inOrder(one: CodedCase): CodedCase {
    const slots = table.find(({ code }) => code === one.procedure)?.slots ?? []
    const { procedure, channel, province } = one
    const answers = Object.fromEntries(
      slots.flatMap(({ question }) =>
        one.answers[question] === undefined ? [] : [[question, one.answers[question]]],
      ),
    )
    return { procedure, answers, ...(channel && { channel }), ...(province && { province }) }
  }
})

test('10,000 random texts crash nothing and mostly are refused', () => {
  let seed = 11
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed % below
  }
  const kinds: Record<string, number> = {}
  for (let round = 0; round < 10_000; round++) {
    const text = Array.from(
      { length: random(14) },
      () => `${SYMBOLS}oilu- ạ\u0000😀`[random(42)] ?? '',
    ).join('')
    const { kind } = readCode(table, text)
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  expect((kinds.mistyped ?? 0) / 10_000).toBeGreaterThan(0.95)
})

test.each(['641m0sn', '641M 0SN', '641-M0SN', '64lM0SN', '641MoSN'])(
  '%s is read as a person types it',
  (text) => {
    const one: CodedCase = { procedure: '1.001193', answers: { 'cha-me-hon-nhan': 'da' } }
    const code = writeCode(table, { ...one, channel: 'online', province: '01' })
    expect(code).toBe('641M0SN')
    expect(readCode(table, text)).toEqual({
      kind: 'case',
      lost: [],
      case: { ...one, channel: 'online', province: '01' },
    })
  },
)

describe('across releases', () => {
  const before = [
    procedureOf({
      code: '1.000001',
      id: 'a',
      questions: [yesNo('mot'), yesNo('hai')],
      documents: [paper('p1'), paper('p2')],
    }),
  ]
  const after = [
    procedureOf({ code: '1.000002', id: 'b', questions: [yesNo('mot')] }),
    procedureOf({
      code: '1.000001',
      id: 'a',
      questions: [yesNo('ba'), yesNo('mot')],
      documents: [paper('p0'), paper('p2')],
    }),
  ]
  const old = packOf({ procedures: before })
  const now = packOf({ procedures: after })
  const oldNumbers = extendNumbers(NO_NUMBERS, old.content)
  const nowTable = codeTable(extendNumbers(oldNumbers, now.content), now.content)
  const knowledge = prepare([now])
  const code = writeCode(codeTable(oldNumbers, old.content), {
    procedure: '1.000001',
    answers: { mot: 'co', hai: 'khong' },
    channel: 'post',
    marks: { p1: 'co', p2: 'co-nhung:ban-sao' },
  })

  test('a code of an earlier pack opens; a retired question is asked again, a retired paper forgotten', () => {
    expect(openCode(knowledge, nowTable, code ?? '')).toEqual({
      kind: 'case',
      again: ['hai'],
      case: {
        procedure: '1.000001',
        answers: { mot: 'co' },
        channel: 'post',
        marks: { p2: 'co-nhung:ban-sao' },
      },
    })
  })

  test('a procedure that is gone is unknown', () => {
    const gone = prepare([packOf({ procedures: after.slice(0, 1) })])
    expect(openCode(gone, nowTable, code ?? '')).toEqual({ kind: 'unknown' })
  })
})

function paper(id: string) {
  return {
    id,
    name: id,
    need: 'required',
    as: 'original',
    qty: 1,
    hand: 'submit',
    official: [],
    source: 's1',
  } as const
}
