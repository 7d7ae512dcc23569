import { expect, test } from 'vitest'
import { nextQuestion, openQuestions, sideQuestions } from '../../../engine/answer/questions.ts'
import { UNSURE } from '../../../engine/answer/when.ts'
import { paper, procedureOf, yesNo } from '../fixture.ts'

const fee = (value: object, when?: object) => ({
  slot: 'le-phi',
  kind: 'le-phi',
  value,
  source: 's1',
  ...(when && { when }),
})

test('asks in the order of the file, and only while something depends on the answer', () => {
  const procedure = procedureOf({
    questions: [yesNo('a'), yesNo('b')],
    documents: [paper('x', { a: 'co', b: 'co' })],
  })
  expect(nextQuestion(procedure, { answers: {} })?.id).toBe('a')
  expect(nextQuestion(procedure, { answers: { a: 'co' } })?.id).toBe('b')
  expect(nextQuestion(procedure, { answers: { a: 'khong' } })).toBeUndefined()
})

test('"chưa rõ" settles the asking, and leaves the next question worth asking', () => {
  const procedure = procedureOf({
    questions: [yesNo('a'), yesNo('b')],
    documents: [paper('x', { a: 'co', b: 'co' })],
  })
  expect(nextQuestion(procedure, { answers: { a: UNSURE } })?.id).toBe('b')
  expect(nextQuestion(procedure, { answers: { a: UNSURE, b: 'khong' } })).toBeUndefined()
})

test('a fee after one that surely holds cannot matter', () => {
  const procedure = procedureOf({
    questions: [yesNo('a')],
    fees: [fee({ amount: 5000 }), fee({ amount: 8000 }, { a: 'co' })],
  })
  expect(nextQuestion(procedure, { answers: {} })).toBeUndefined()
})

test('whoever asks for the fee is asked only what changes the fee', () => {
  const procedure = procedureOf({
    questions: [yesNo('giay'), yesNo('tien')],
    documents: [paper('x', { giay: 'co' })],
    fees: [fee({ amount: 5000 }, { tien: 'co' }), fee({ amount: 8000 })],
  })
  expect(openQuestions(procedure, { answers: {} }, ['fee']).map(({ id }) => id)).toEqual(['tien'])
  expect(openQuestions(procedure, { answers: {} }, ['papers']).map(({ id }) => id)).toEqual([
    'giay',
    'tien',
  ])
})

test('questions beside a line are never put in the dialogue', () => {
  const procedure = procedureOf({
    questions: [
      yesNo('a', { mode: 'in-answer' }),
      {
        id: 'n',
        ask: 'Mấy bản?',
        why: 'Tính tiền.',
        mode: 'in-answer',
        kind: 'count',
        unit: 'bản',
      },
    ],
    documents: [paper('x', { a: 'co' })],
    fees: [fee({ amount: 8000, per: 'copy', countedBy: 'n' })],
  })
  expect(nextQuestion(procedure, { answers: {} })).toBeUndefined()
  expect(sideQuestions(procedure, { answers: {} }).map(({ id }) => id)).toEqual(['a', 'n'])
  expect(sideQuestions(procedure, { answers: { a: 'co', n: 3 } })).toEqual([])
})
