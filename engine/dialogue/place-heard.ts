import { type PlaceResult, type Places, resolvePlace } from '../places/index.ts'
import { readWords } from '../text/index.ts'
import { communeAtom, type Locating, type PlacesSource, placeWords, writePlace } from './home.ts'
import type { State } from './state.ts'

/** A place that a message names: what a trail keeps of it, and which words of the message it takes. */
export type PlaceHeard = {
  result: Exclude<PlaceResult, { kind: 'none' }>
  /** What is sure already. */
  atoms: string[]
  /** Opens the question that settles the rest; none where nothing is open. */
  question?: string
  /** Whether the citizen named one commune, so that what is open must be asked at once. */
  isOwed: boolean
  /** Words of the message, as typed. */
  at: ReadonlySet<number>
}

/** The place that a message names beside what it wants. */
export function hearPlace(
  places: PlacesSource | undefined,
  text: string,
  { place, home }: State,
): PlaceHeard | undefined {
  if (places === undefined) return undefined
  const context = place === undefined ? {} : { province: place.province }
  const result = resolvePlace(places(), text, context)
  if (result.kind === 'none') return undefined
  const plain = heardOf(result, placeWords(text, result.at))
  const at = new Set([...plain.at, ...originWords(places(), text, plain.at)])
  const heard = { ...plain, at: withParticles(text, at) }
  // Said again, it is nothing new, and what it was called before stays known.
  const isSame = result.kind === 'found' && result.commune.code === home?.commune.code
  return isSame && result.before === undefined ? { ...heard, atoms: [] } : heard
}

/** Words that say where somebody moves from, before the place where he goes: "từ xã A về xã B". */
function originWords(places: Places, text: string, at: ReadonlySet<number>): number[] {
  const { accented, folded } = readWords(text)
  const end = Math.min(...at)
  const from = folded.slice(0, end).lastIndexOf('tu')
  if (from < 0) return []
  const origin = resolvePlace(places, `ở ${accented.slice(from + 1, end).join(' ')}`)
  return origin.kind === 'none' ? [] : [from, ...origin.at.map((place) => place + from), end - 1]
}

const BEFORE = ['o', 'tai', 'thuoc', 'ben', 'cua']
const AFTER = ['cu', 'thuoc', 'cua']

/** The words of a place with the small ones around it, which say nothing else: "ở xã A thuộc huyện B cũ". */
function withParticles(text: string, at: ReadonlySet<number>): ReadonlySet<number> {
  const { folded } = readWords(text)
  const all = new Set(at)
  for (const [place, word] of folded.entries()) {
    const isBefore = BEFORE.includes(word) && at.has(place + 1)
    const isAfter = AFTER.includes(word) && at.has(place - 1)
    if (isBefore || isAfter) all.add(place)
  }
  const first = Math.min(...all)
  const street = folded.findIndex(
    (word, place) =>
      place < first && place >= first - LONGEST_STREET && isStreet(word, folded[place + 1]),
  )
  for (let place = street; street >= 0 && place < first; place++) all.add(place)
  return all
}

/** Words of a street before a commune: "đường Điện Biên Phủ, phường 25". */
const STREETS = ['duong', 'pho', 'ngo', 'ngach', 'hem', 'thon', 'ap', 'khu']
const NUMBERED = ['so', 'to']
const LONGEST_STREET = 8

const isStreet = (word: string, next = '') =>
  STREETS.includes(word) || (NUMBERED.includes(word) && /^\d/.test(next))

/** What a place that was found, or half found, does to a conversation. */
export function heardOf(result: PlaceHeard['result'], words: string): PlaceHeard {
  const at = new Set(result.at)
  if (result.kind === 'found') {
    const { commune, before } = result
    const isNew = result.say.startsWith('Bạn ở ')
    return {
      result,
      atoms: [communeAtom(commune.code, isNew ? undefined : before)],
      isOwed: false,
      at,
    }
  }
  const question = `l:${writePlace(words)}`
  const isOwed = result.kind === 'choose' || result.level === 'name'
  const province = result.kind === 'narrow' && result.level !== 'name' ? result.province : undefined
  return {
    result,
    atoms: province === undefined ? [] : [`q:@province=${province}`],
    question,
    isOwed,
    at,
  }
}

/**
 * A place that answers the open question, with the words said before where they fit: "Tân Lập" was asked about, and
 * "huyện Phú Lương" or "Thái Nguyên" settles it.
 */
export function readPlaceAnswer(
  places: PlacesSource,
  locating: Locating,
  text: string,
  province: string | undefined,
  exact = false,
): PlaceHeard | undefined {
  const context = { only: true, exact, ...(province !== undefined && { province }) }
  const size = placeWords(text, [...Array(text.length).keys()]).split(' ').length
  const heard = (said: string, own: (place: number) => boolean) => {
    const result = resolvePlace(places(), said, context)
    return result.kind === 'none' || !result.at.some(own)
      ? undefined
      : heardOf(result, placeWords(said, result.at))
  }
  const alone = heard(text, () => true)
  if (locating.text === '') return alone
  const before = locating.text.split(/[ ,]+/).length
  const found = [
    heard(`${text}, ${locating.text}`, (place) => place < size),
    heard(`${locating.text}, ${text}`, (place) => place >= before),
    alone,
  ]
  return (
    found.find((one) => one?.result.kind === 'found') ??
    found.find((one) => one?.result.kind === 'choose') ??
    found.find((one) => one !== undefined)
  )
}
