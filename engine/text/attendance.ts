import type { Lexicon, Relative } from '../../knowledge/schema/index.ts'
import { createGappedIndex } from './gapped.ts'
import { createPhraseIndex, type Found, longestOnly } from './phrases.ts'
import type { Reading } from './reader.ts'

type Entry = NonNullable<Lexicon['attendance']>[number]

/** A question on who may or must go, for whom it holds, and the places of all that belongs to it. */
export type Attendance = Pick<Entry, 'ask' | 'of'> & {
  /** Who is named: what kind of relative, and what the citizen calls them. */
  goer?: { relative: Relative; as: string }
  places: ReadonlySet<number>
}

/** Finds out who a message asks about that may go instead, go alone, or must come along. */
export type ReadAttendance = (reading: Reading) => Attendance | undefined

/** Between a person and what they do: "mẹ em có thể đi". */
const NEAR = 3
/** "Làm cho con": whom it is for does not go. */
const FOR = ['cho', 'cua', 'voi', 'thay', 'gium', 'dum', 'giup', 'ho', 'nho', 'ban', 'tang']
const NOT = ['khong', 'ko', 'hong', 'hok', 'k']
/** Behind these a last "không" asks no less. */
const TAIL = 'a da vay v z the nhi ta ha em anh chi co chu bac ad oi nhe nha ne ban'.split(' ')
/** "Được không", "được hả": asked in the middle of a message as well. */
const ABLE = ['duoc', 'dc', 'noi']

type Said = { entry: Entry; places: number[] }
type Person = Found<Relative>

/** Prepares the words of the lexicon for being found in messages. */
export function createAttendance({
  attendance = [],
  relatives = [],
  excuses = [],
}: Pick<Lexicon, 'attendance' | 'relatives' | 'excuses'>): ReadAttendance {
  const entries = attendance.map((value) => ({ phrases: value.says, value }))
  const whole = createPhraseIndex(
    entries.map(({ phrases, value }) => ({
      phrases: phrases.filter((phrase) => !phrase.includes('…')),
      value,
    })),
  )
  const gapped = createGappedIndex(entries)
  const others = createPhraseIndex(
    attendance.map(({ unless }) => ({ phrases: unless, value: true as const })),
  )
  const persons = createPhraseIndex(
    relatives.map(({ says, relative }) => ({ phrases: says, value: relative })),
  )
  const reasons = createPhraseIndex([{ phrases: excuses, value: true as const }])

  return (reading) => {
    const { expanded, breaks } = reading
    const elsewhere = placesOf(others.find(expanded))
    const whys = placesOf(longestOnly(reasons.find(expanded)))
    const people = longestOnly(persons.find(expanded))
    const going = people.filter((person) => mayGo(person, whys, reading))
    const found: Said[] = [
      ...whole
        .find(expanded)
        .map(({ value, start, length }) => ({ entry: value, places: range(start, length) })),
      ...gapped.find(expanded).map(({ value, places }) => ({ entry: value, places })),
    ].filter(({ places }) => {
      const [first = 0] = places
      const last = places.at(-1) ?? first
      const isOneClause = !breaks.some((place) => place >= first && place < last)
      return isOneClause && !places.some((place) => elsewhere.has(place))
    })
    const said = found
      .filter(({ places }) => !places.every((place) => whys.has(place)))
      .map((one) => ({ ...one, goer: goerOf(going, reading, one), rank: RANKS[one.entry.of] }))
      .filter(({ entry, goer }) => entry.of === 'anyone' || goer !== undefined)
      .filter(({ entry, places }) => asksWhether(reading, places, entry))
      .sort((a, b) => a.rank - b.rank || b.places.length - a.places.length)
    const [best] = said
    if (best === undefined) return undefined
    const { entry, goer = going.length === 1 ? going[0] : undefined } = best
    return {
      ask: entry.ask,
      of: entry.of,
      ...(goer && { goer: { relative: goer.value, as: goer.phrase } }),
      places: new Set([
        ...said.filter(({ entry: { of } }) => of !== 'named').flatMap(({ places }) => places),
        ...best.places,
        ...placesOf(people),
        ...whys,
      ]),
    }
  }
}

const RANKS = { anyone: 0, relative: 1, named: 2 } as const

const range = (start: number, length: number) => Array.from({ length }, (_, index) => start + index)

const placesOf = (found: readonly Found<unknown>[]) =>
  new Set(found.flatMap(({ start, length }) => range(start, length)))

/** Whom it is done for does not go, nor who is said to be kept away: "mẹ bận thì …". */
function mayGo(
  { start, length }: Person,
  whys: ReadonlySet<number>,
  { expanded, breaks }: Reading,
): boolean {
  const end = start + length
  const isKept = range(end, NEAR).some(
    (place) => whys.has(place) && !breaks.some((one) => one >= end - 1 && one < place),
  )
  return !isKept && !FOR.includes(expanded.folded[start - 1] ?? '')
}

/** "Tôi là bà ngoại, đi làm …": who says who he is goes on about himself behind the comma. */
const isSelf = ({ start }: Person, { expanded: { folded } }: Reading) => folded[start - 1] === 'la'

/** Who stands right before what is done, in the same clause. */
function goerOf(people: readonly Person[], reading: Reading, { places }: Said): Person | undefined {
  const [first = 0] = places
  return people.findLast((person) => {
    const end = person.start + person.length
    const isNear = end <= first && first - end <= NEAR
    const isApart = reading.breaks.some((place) => place >= end - 1 && place < first)
    return isNear && (!isApart || isSelf(person, reading))
  })
}

/** Whether a "không" asks about what is said: "được không", or a "không" at the end of a clause. */
function asksWhether(
  { expanded: { folded }, breaks }: Reading,
  places: readonly number[],
  { ask, of }: Entry,
): boolean {
  // "Mẹ có đi không" asks what she does, "mẹ đi được không" whether she may.
  const isAbleOnly = ask === 'instead' && of !== 'anyone'
  const last = places.at(-1) ?? 0
  return folded.some((word, place) => {
    if (place <= last || !NOT.includes(word)) return false
    if (ABLE.includes(folded[place - 1] ?? '')) return true
    const end = breaks.find((one) => one >= place) ?? folded.length - 1
    const isEnd = folded.slice(place + 1, end + 1).every((one) => TAIL.includes(one))
    return isEnd && !isAbleOnly
  })
}
