import type { Knowledge } from '../knowledge.ts'
import { longestOnly, readWords, type Words } from '../text/index.ts'
import type { Found } from '../text/phrases.ts'
import type { Reading } from '../text/reader.ts'

/** A province that a message names as the citizen's place. */
export type PlaceSaid = { province: string; places: number[] }

/** Words behind which a province is where the citizen is or goes. */
const HERE = [
  'o',
  'tai',
  'tinh',
  've',
  'den',
  'toi',
  'vao',
  'ra',
  'len',
  'xuong',
  'bên',
  'thuoc',
  'dan',
  'ngoai',
  'trong',
]
const TOWN = ['tp', 'thanh', 'pho']
const KINDS = ['tp', 'pho', 'tinh']
/** "Từ Nghệ An", "quê Nghệ An", "khai sinh ở Nghệ An hồi nhỏ": where somebody came from. */
const FROM = ['tu', 'que', 'goc', 'sinh', 'cu', 'truoc']
/** Behind these it is the name of a street, a house, a firm or a person. */
const NAMES = [
  'duong',
  'ngo',
  'hem',
  'cho',
  'chua',
  'cau',
  'vien',
  'truong',
  'ty',
  'anh',
  'chi',
  'co',
  'ong',
  'ba',
  'ten',
  'ban',
  'quan',
  'phuong',
  'xa',
  'san',
  'hang',
  'bao',
  'duc',
  'thi',
  'ga',
  'xe',
  'so',
]
/** And before these: "Điện Biên Phủ". */
const LONGER = ['phu', 'trung', 'ha']

/** The province that a message says the citizen is in; none where it may be the name of something else. */
export function placeSaid(
  { provinceIndex }: Pick<Knowledge, 'provinceIndex'>,
  { expanded, words }: Reading,
): PlaceSaid | undefined {
  const { folded } = expanded
  const found = longestOnly(provinceIndex.find(expanded)).filter(
    (one) =>
      !LONGER.includes(folded[one.start + one.length] ?? '') && !isHalfAccented(expanded, one),
  )
  const strong = found.filter(({ start, length }) => {
    const before = folded[start - 1] ?? ''
    const cue = TOWN.includes(before) ? (folded[start - (before === 'pho' ? 3 : 2)] ?? '') : before
    if (isFrom(folded, start)) return false
    if (NAMES.includes(before)) return false
    const isAlone = length >= folded.length - 2
    return isAlone || HERE.includes(cue) || before === 'tp' || start + length === folded.length
  })
  const [only] = strong
  if (only === undefined || new Set(strong.map(({ value }) => value.code)).size > 1)
    return undefined
  // A single short syllable ("Huế") is too easily another word for those who write without accents.
  if (
    only.length === 1 &&
    words.folded.join() === words.accented.join() &&
    folded[only.start - 1] !== 'o'
  )
    return undefined
  return {
    province: only.value.code,
    places: Array.from({ length: only.length }, (_, index) => only.start + index),
  }
}

/** "Ở hai phòng": who writes one accent of a name writes them all, unless it is called a province or a city. */
function isHalfAccented({ accented, folded }: Words, { phrase, start, length }: Found<unknown>) {
  if (KINDS.includes(folded[start - 1] ?? '')) return false
  const meant = readWords(phrase).accented
  const places = Array.from({ length }, (_, index) => index)
  const isPlain = (index: number) => accented[start + index] === folded[start + index]
  return (
    !places.every(isPlain) &&
    places.some((index) => isPlain(index) && accented[start + index] !== meant[index])
  )
}

const TITLES = ['anh', 'chi', 'co', 'ong', 'ba', 'chu', 'bac', 'ten', 'thay']

/** Names of people that are names of provinces as well: "chị Hà Giang". */
export function personPlaces(
  { provinceIndex }: Pick<Knowledge, 'provinceIndex'>,
  { expanded }: Pick<Reading, 'expanded'>,
): number[] {
  return longestOnly(provinceIndex.find(expanded))
    .filter(({ start }) => TITLES.includes(expanded.folded[start - 1] ?? ''))
    .flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index))
}

/** "Sinh ở Nghệ An", "quê Nghệ An"; but "khai sinh ở Nghệ An" is asked there. */
function isFrom(folded: readonly string[], start: number): boolean {
  return [1, 2].some((back) => {
    const word = folded[start - back] ?? ''
    return FROM.includes(word) && !(word === 'sinh' && folded[start - back - 1] === 'khai')
  })
}

const STREETS = [
  'duong',
  'pho',
  'ngo',
  'hem',
  'thon',
  'ap',
  'xa',
  'phuong',
  'quan',
  'huyen',
  'khu',
  'to',
]
const MOST_NAMED = 5

/** Places of an address: "ở đường Điện Biên Phủ", "số 5 ngõ 12"; names that are known end where they end. */
export function addressPlaces({ folded }: Words, known: readonly number[] = []): number[] {
  return folded.flatMap((word, place) => {
    if (known.includes(place)) return []
    const before = folded[place - 1] ?? ''
    const isAddress =
      STREETS.includes(word) && (['o', 'tai', 'so'].includes(before) || /^\d+[a-z]?$/.test(before))
    return isAddress ? Array.from({ length: MOST_NAMED }, (_, index) => place + index) : []
  })
}
