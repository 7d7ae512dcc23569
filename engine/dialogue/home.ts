import type { Place } from '../../knowledge/schema/index.ts'
import {
  type CommuneFound,
  communeOf,
  type PlaceOption,
  type PlaceResult,
  type Places,
  resolvePlace,
} from '../places/index.ts'
import { readWords } from '../text/index.ts'

/** Hands over the places; they are read when somebody first needs them. */
export type PlacesSource = () => Places

/** The commune of today where the citizen lives, and what he called it if that was a name of before. */
export type Home = { commune: CommuneFound; before?: string | undefined }

/** A question about the place that stands open: the words so far, and what they may mean. */
export type Locating = { text: string; result: PlaceResult }

/** Words of a place as a trail keeps them: no spaces, and so few that nothing else fits in. */
const KEPT = /^[\p{L}\p{N}_,]{1,120}$/u

/** Words of a place for a trail: "xã_Phúc_Chu,_huyện_Định_Hóa". */
export function writePlace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M},]+/gu, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 120)
}

/** The other way round; undefined for what no trail of ours holds. */
export function readPlace(written: string): string | undefined {
  return KEPT.test(written) ? written.replaceAll('_', ' ') : undefined
}

/** The words of a text that name a place, with "cũ" where it follows. */
export function placeWords(text: string, at: readonly number[]): string {
  const { accented } = readWords(text)
  return accented
    .filter((word, place) => at.includes(place) || (word === 'cũ' && at.includes(place - 1)))
    .join(' ')
}

/**
 * The place with its commune, as far as both exist; a commune that is not there is left out. The portal's own is known
 * by the portal's name, so that it needs no index and may be a made-up one.
 */
export function homeAt(
  place: Place | undefined,
  places: PlacesSource | undefined,
  own?: CommuneFound,
): { place?: Place; home?: Home } {
  if (place?.commune === undefined) return place === undefined ? {} : { place }
  const commune = findCommune(place.commune, places, own)
  if (commune === undefined || commune.province.code !== place.province)
    return { place: { province: place.province } }
  return { place, home: { commune } }
}

/** A commune by its code, where the places or the portal know it. */
function findCommune(
  code: string,
  places: PlacesSource | undefined,
  own: CommuneFound | undefined,
): CommuneFound | undefined {
  return (places && communeOf(places(), code)) ?? (own?.code === code ? own : undefined)
}

/** Whether a name of before leads to the commune, so that a trail cannot claim another. */
export function isBefore(
  places: Places,
  before: string,
  { code, province }: CommuneFound,
): boolean {
  const result = resolvePlace(places, before, { only: true, province: province.code })
  if (result.kind === 'none') return false
  if (result.kind === 'found') return result.commune.code === code
  return result.options.some(({ commune }) => commune === code)
}

/** The atom by which a trail keeps a commune, and what it was called before. */
export function communeAtom(code: string, before: string | undefined): string {
  const kept = before === undefined ? '' : writePlace(before)
  return `q:@commune=${code}${kept === '' ? '' : `/${kept}`}`
}

/** The id by which an option of the open question is chosen. */
export function placeOptionId({ commune, text = '' }: PlaceOption): string {
  return commune === undefined ? `pl:~${writePlace(text)}` : `pl:${commune}`
}
