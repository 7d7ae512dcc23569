import { createPhraseIndex } from './phrases.ts'
import { placesOf, type Token } from './token.ts'
import type { PlacedWords } from './words.ts'

const MOST_PARTS = 4
const JOINTS = createPhraseIndex([
  {
    value: true,
    phrases: ['và', 'với', 'rồi', 'xong', 'còn', 'đồng thời', 'ngoài ra', 'cùng với', 'và cả'],
  },
])
/** "Kết hôn với người …" is one request. */
const WITH_WHOM = [
  'nguoi',
  'ai',
  'anh',
  'chi',
  'chong',
  'vo',
  'ban',
  'ong',
  'ba',
  'bo',
  'me',
  'nuoc',
]

/** Cuts where a clause or a joint ends, if what stands on both sides could carry a subject. */
export function partsOf(placed: PlacedWords, tokens: Token[], weighty: number[]): string[] {
  const { text, folded, start, end, breaks } = placed
  const weight = new Map<number, number>()
  for (const place of weighty) {
    const from = tokens[place]?.from ?? 0
    weight.set(from, (weight.get(from) ?? 0) + 1)
  }
  const jointPlaces = placesOf(
    JOINTS.find(placed).filter(
      ({ start: at }) => !WITH_WHOM.includes(folded[at + 1] ?? '') || folded[at] !== 'voi',
    ),
  )
  const segments: { first: number; last: number; weight: number }[] = []
  let open = false
  for (let place = 0; place < start.length; place++) {
    const isJoint = jointPlaces.has(place)
    const own = isJoint ? 0 : (weight.get(place) ?? 0)
    const current = segments.at(-1)
    if (!current || !open) segments.push({ first: place, last: place, weight: own })
    else {
      current.last = place
      current.weight += own
    }
    open = !(breaks[place] || (isJoint && !jointPlaces.has(place + 1)))
  }
  const parts: typeof segments = []
  for (const segment of segments) {
    const current = parts.at(-1)
    if (current && (current.weight < 2 || segment.weight < 2 || parts.length === MOST_PARTS)) {
      current.last = segment.last
      current.weight += segment.weight
    } else parts.push({ ...segment })
  }
  if (parts.length < 2) return [text.trim()]
  return parts.map(({ first, last }) => {
    let final = last
    while (final > first && jointPlaces.has(final)) final--
    return text.slice(start[first], end[final])
  })
}
