import { describe, expect, test } from 'vitest'
import { rewritesOf } from '../../scripts/explain/rewrites.ts'
import { traceLines, traceOf } from '../../scripts/explain/trace.ts'
import { loaded } from './evaluate-fixture.ts'

const { knowledge } = loaded()
const trace = (message: string) => traceOf(knowledge, message, '2026-11-21')
const words = (text: string) => ({ accented: text.split(' '), folded: text.split(' ') })

describe('rewrites', () => {
  test.for([
    ['toi dk ket hon', 'toi dang ky ket hon', 'dk → dang ky'],
    ['ketho moi', 'ket ho moi', 'ketho → ket ho'],
    ['a b', 'a b', ''],
    ['a dk', 'a dang ky', 'dk → dang ky'],
  ] as const)('%s', ([typed, written, expected]) => {
    const rewrites = rewritesOf(words(typed), words(written))
    expect(rewrites.map((one) => `${one.said} → ${one.for}`).join()).toBe(expected)
  })
})

test('a sentence is followed from its syllables to the moves', () => {
  const { rewrites, noise, aspects, candidates, decision, moves } = trace(
    'tôi muốn đk khai tử, lệ phí ạ',
  )
  expect(rewrites).toEqual([{ said: 'đk', for: 'đăng ký' }])
  expect(noise).toEqual(['tôi muốn', 'ạ'])
  expect(aspects).toEqual([{ said: 'lệ phí', for: 'fee' }])
  expect(candidates[0]).toMatchObject({ ref: '1.000001', exact: true })
  expect(decision).toMatchObject({ kind: 'direct', shown: ['Đăng ký khai tử [1.000001]'] })
  expect(decision.reason).toContain('nói trọn')
  expect(moves[0]).toContain('p:1.000001')
})

test('lay words are shown with the official ones', () => {
  expect(trace('xe hơi bốn bánh vào phố').synonyms).toEqual([
    { said: 'xe hơi bốn bánh', for: 'xe ô tô' },
  ])
})

test.for([
  ['tôi muốn', 'asked', 'không chữ nào nói tới một việc'],
  ['mưa gió quá', 'unknown', 'không tìm được ứng viên nào'],
] as const)('“%s” → %s', ([message, kind, reason]) => {
  const { decision } = trace(message)
  expect(decision.kind).toBe(kind)
  expect(decision.reason).toBe(reason)
})

test('every step has its line, and what is empty says so', () => {
  const lines = traceLines(trace('đăng ký khai tử'))
  expect(lines).toContain('Lệnh: không có')
  expect(lines.find((line) => line.startsWith('Quyết định'))).toContain('trả lời thẳng')
  expect(lines.find((line) => line.startsWith('Bước ghi lại'))).toContain('p:1.000001')
})
