import { createPhraseIndex, longestOnly } from './phrases.ts'
import type { Token } from './token.ts'
import { hasAccents, mayMean, type Words } from './words.ts'

const RULED_OUT = createPhraseIndex([
  {
    value: true,
    phrases: ['không phải', 'không phải là', 'chẳng phải', 'chứ không phải', 'không phải về'],
  },
])
/** "Không phải nộp" says that one need not, and rules nothing out. */
const DUTIES = [
  'nộp',
  'đi',
  'đóng',
  'trả',
  'mất',
  'chịu',
  'xin',
  'có',
  'mang',
  'làm',
  'không',
  'ai',
]
const TURNS = ['mà', 'nhưng', 'là']

/** From "không phải" to the end of the clause, or to the word that turns to what is meant. */
export function ruledOutPlaces(tokens: Token[], words: Words): Set<number> {
  const places = new Set<number>()
  const accents = hasAccents(words)
  const isOneOf = (list: string[], place: number) => {
    const written = tokens[place]?.accented ?? ''
    return list.some((word) => word === written || (!accents && mayMean(written, word)))
  }
  for (const { start, length } of longestOnly(RULED_OUT.find(words))) {
    const first = start + length
    if (tokens[first - 1]?.break || isOneOf(DUTIES, first)) continue
    for (let place = first; place < tokens.length; place++) {
      if (isOneOf(TURNS, place)) break
      places.add(place)
      if (tokens[place]?.break) break
    }
  }
  return places
}
