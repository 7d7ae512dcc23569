import type { Knowledge } from '../knowledge.ts'
import { longestOnly } from '../text/index.ts'
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
    ({ start, length }) => !LONGER.includes(folded[start + length] ?? ''),
  )
  const strong = found.filter(({ start, length }) => {
    const before = folded[start - 1] ?? ''
    const cue = TOWN.includes(before) ? (folded[start - (before === 'pho' ? 3 : 2)] ?? '') : before
    if (FROM.includes(cue) || FROM.includes(folded[start - 2] ?? '')) return false
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
