import type { Knowledge } from '../knowledge.ts'
import type { Reading } from '../text/index.ts'
import { ageSaid, timePlaces, typedWords } from './bands.ts'

/** Whoever is told of, and words around an age that ask for nothing. */
const ABOUT = new Set(
  'bo ba cha me ma u thay tia vo chong ong cu anh chi em con chau be bac chu co di cau mo noi ngoai xa toi tui minh nha trai gai ruot ut dau re nguoi gia cao nam nay da duoc moi hon ngoai tren duoi gan sap du chua tron roi la thi'.split(
    ' ',
  ),
)

/** Whether a word, without its accents, calls somebody or tells of an age: it asks for nothing. */
export const isPersonWord = (folded: string): boolean => ABOUT.has(folded)

type Age = { from: number; to: number }

/** The age of a message that tells of a person and an age, and of nothing else. */
export function personTold(reading: Reading): Age | undefined {
  const words = typedWords(reading)
  const age = ageSaid(words)
  if (age === undefined || reading.aspects.length > 0) return undefined
  const times = new Set(timePlaces(words))
  const isBare = reading.weighty.every(
    (place) => times.has(place) || ABOUT.has(words.folded[place] ?? ''),
  )
  return isBare ? age : undefined
}

/** Topics for that age. */
export function topicsOfAge({ topics }: Knowledge, { from, to }: Age): string[] {
  return [...topics.values()]
    .filter(({ ages }) => ages && ages.from <= from && to <= (ages.to ?? Number.POSITIVE_INFINITY))
    .map(({ id }) => `t:${id}`)
}
