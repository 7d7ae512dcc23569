import { describe, expect, test } from 'vitest'
import { createAttendance, createReader } from '../../../engine/text/index.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'

const lexicon = Lexicon.parse({
  attendance: [
    { ask: 'instead', of: 'anyone', says: ['đi thay', 'làm hộ'], unless: ['hộ khẩu'] },
    { ask: 'instead', of: 'relative', says: ['đi'] },
    { ask: 'alone', of: 'anyone', says: ['một mình … đi', 'đi một mình'] },
    { ask: 'child', of: 'anyone', says: ['phải bế'] },
    { ask: 'must', of: 'relative', says: ['phải đến'] },
  ],
  relatives: [
    { relative: 'ong-ba', says: ['bà ngoại'] },
    { relative: 'cha-me', says: ['mẹ'] },
    { relative: 'vo-chong', says: ['chồng'] },
  ],
  excuses: ['bận', 'không đi được'],
})
const reader = createReader(lexicon)
const attendance = createAttendance(lexicon)
const asked = (message: string) => attendance(reader.read(message))

describe('who is asked about', () => {
  test.each([
    ['bà ngoại đi thay được không', 'instead', 'bà ngoại'],
    ['ba ngoai di thay duoc khong', 'instead', 'bà ngoại'],
    ['đi thay được không', 'instead', undefined],
    ['bà ngoại đi được không ạ', 'instead', 'bà ngoại'],
    ['chồng em bận, em đi một mình được không', 'alone', undefined],
    ['một mình em đi được không', 'alone', undefined],
    ['mẹ tôi không đi được thì tôi đi thay được không', 'instead', undefined],
    ['tôi đi thay chồng được không', 'instead', undefined],
    ['có phải bế bé theo không', 'child', undefined],
    ['chồng em có phải đến không', 'must', 'chồng'],
    ['tôi là bà ngoại, đi được không', 'instead', 'bà ngoại'],
    ['nhà có bà ngoại, đi được không', undefined, undefined],
  ])('%s', (message, ask, as) => {
    expect(asked(message)?.ask).toBe(ask)
    expect(asked(message)?.goer?.as).toBe(as)
  })

  test('excuses and people belong to the question', () => {
    const reading = reader.read('chồng em bận, em đi một mình được không')
    const places = attendance(reading)?.places ?? new Set()
    const words = reading.expanded.accented.filter((_, place) => places.has(place))
    expect(words).toEqual(['chồng', 'bận', 'đi', 'một', 'mình'])
  })
})

describe('what asks nothing of the kind', () => {
  test.each([
    'bà ngoại đi thay',
    'tôi đi thay mẹ vì mẹ không đi được',
    'làm hộ khẩu cho con được không',
    'em đi được không',
    'mẹ có đi không',
    'làm cho mẹ đi được không',
  ])('%s', (message) => {
    expect(asked(message)).toBeUndefined()
  })
})
