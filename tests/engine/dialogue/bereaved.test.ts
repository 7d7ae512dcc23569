import { expect, test } from 'vitest'
import { deathPlaces } from '../../../engine/dialogue/bereaved.ts'
import { createReader } from '../../../engine/text/reader.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'

const reader = createReader(Lexicon.parse({}))

test.for([
  ['ba tôi mất hôm qua, tôi phải làm gì', 'ba tôi mất'],
  ['ba toi mat hom qua', 'ba toi mat'],
  ['nhà em có tang, chồng mất hôm qua', 'chồng mất'],
  ['mẹ tôi vừa qua đời cần làm gì', 'mẹ tôi vừa qua đời'],
  ['ông nội em mất rồi', 'ông nội em mất'],
  ['bố tôi mất sổ đỏ', ''],
  ['mẹ em mất căn cước hôm qua', ''],
  ['em mất việc rồi', ''],
] as const)('%s → %s', ([message, said]) => {
  const reading = reader.read(message)
  const words = deathPlaces(reading).map((place) => reading.words.accented[place])
  expect(words.join(' ')).toBe(said)
})
