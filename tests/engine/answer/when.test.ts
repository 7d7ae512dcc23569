import { describe, expect, test } from 'vitest'
import { type Facts, holds, keysOf, UNSURE } from '../../../engine/answer/when.ts'

const facts = (answers: Facts['answers'], more: Partial<Facts> = {}): Facts => ({
  answers,
  ...more,
})

describe('holds', () => {
  test.for([
    { when: undefined, facts: facts({}), expected: 'yes' },
    { when: { a: 'co' }, facts: facts({}), expected: 'unknown' },
    { when: { a: 'co' }, facts: facts({ a: UNSURE }), expected: 'unknown' },
    { when: { a: 'co' }, facts: facts({ a: 'co' }), expected: 'yes' },
    { when: { a: 'co' }, facts: facts({ a: 'khong' }), expected: 'no' },
    { when: { a: ['co', 'it'] }, facts: facts({ a: 'it' }), expected: 'yes' },
    { when: { a: 'co', b: 'co' }, facts: facts({ a: 'khong' }), expected: 'no' },
    { when: { a: 'co', b: 'co' }, facts: facts({ a: 'co' }), expected: 'unknown' },
    { when: { a: 'x' }, facts: facts({ a: ['x', 'y'] }), expected: 'yes' },
    { when: { a: 'x' }, facts: facts({ a: [] }), expected: 'no' },
    { when: { '@channel': 'online' }, facts: facts({}, { channel: 'post' }), expected: 'no' },
    { when: { '@channel': 'online' }, facts: facts({}), expected: 'unknown' },
    { when: { '@province': '01' }, facts: facts({}, { province: '01' }), expected: 'yes' },
    {
      when: { any: [{ a: 'co' }, { b: 'co' }] },
      facts: facts({ a: 'khong', b: 'co' }),
      expected: 'yes',
    },
    {
      when: { any: [{ a: 'co' }, { b: 'co' }] },
      facts: facts({ a: 'khong' }),
      expected: 'unknown',
    },
    {
      when: { any: [{ a: 'co' }, { b: 'co' }] },
      facts: facts({ a: 'khong', b: 'khong' }),
      expected: 'no',
    },
    {
      when: { c: 'co', any: [{ a: 'co' }, { b: 'co' }] },
      facts: facts({ a: 'co', c: 'khong' }),
      expected: 'no',
    },
  ])('$when with $facts.answers → $expected', ({ when, facts, expected }) => {
    expect(holds(when, facts)).toBe(expected)
  })

  test('a rule that nobody wrote is a mistake of ours, not a silent no', () => {
    expect(() => holds({ rule: 'khong-co' }, facts({}))).toThrow('khong-co')
  })
})

test('keysOf names every question, inside alternatives too', () => {
  expect(keysOf({ a: 'x', any: [{ b: 'x' }, { '@channel': 'post' }] })).toEqual([
    'a',
    'b',
    '@channel',
  ])
})
