import { isOneSlip, mayMean } from '../text/index.ts'
import type { Named, Places, UnitKind } from './prepare.ts'
import { keyOf, mayBeName, type Syllable } from './spell.ts'

/** A stretch of the text that may name a place. */
export type Mention = {
  start: number
  end: number
  /** Where it begins with the word that says what it is: "xã …". */
  from: number
  kind: UnitKind | undefined
  named: readonly Named[]
  /** Mended from a slip of the finger. */
  slip: boolean
}

/** Words before a name that say what it is, the longer first. */
const KIND_WORDS: [string[], UnitKind][] = [
  [['thị', 'trấn'], 'thi-tran'],
  [['thị', 'xã'], 'thi-xa'],
  [['thành', 'phố'], 'thanh-pho'],
  [['đặc', 'khu'], 'dac-khu'],
  [['xã'], 'xa'],
  [['x'], 'xa'],
  [['phường'], 'phuong'],
  [['p'], 'phuong'],
  [['f'], 'phuong'],
  [['tt'], 'thi-tran'],
  [['quận'], 'quan'],
  [['q'], 'quan'],
  [['huyện'], 'huyen'],
  [['h'], 'huyen'],
  [['tx'], 'thi-xa'],
  [['tp'], 'thanh-pho'],
  [['tỉnh'], 'tinh'],
  [['t'], 'tinh'],
]
const LONGEST_NAME = 6

/** Before these a name is that of a street, a house, a firm or a person. */
const NAMES = [
  'duong',
  'pho',
  'ngo',
  'ngach',
  'hem',
  'thon',
  'ap',
  'khu',
  'to',
  'cho',
  'chua',
  'cau',
  'vien',
  'truong',
  'ty',
  'anh',
  'chi',
  'ong',
  'ba',
  'ten',
  'ga',
  'san',
  'so',
]

/** Every stretch that names a place, the longer first at each word. */
export function findMentions(places: Places, text: readonly Syllable[]): Mention[] {
  const accents = text.some(({ accented, folded }) => accented !== folded)
  return text.flatMap((_, start) => {
    const { kind, from } = kindBefore(text, start)
    return lengthsAt(text, start).flatMap((length): Mention[] => {
      const typed = text.slice(start, start + length)
      const key = keyOf(typed)
      const all = places.byKey.get(key)
      if (all === undefined || isTooShort(typed, kind)) return []
      if (kind === undefined && NAMES.includes(text[start - 1]?.folded ?? '')) return []
      const fitting = accents
        ? all.filter((named) => namesOf(places, named).some((name) => mayBeName(typed, name)))
        : all
      // Another accent is a slip like another letter, and is taken only where nothing fits.
      const named = fitting.length > 0 ? fitting : all
      return [{ start, end: start + length, from, kind, named, slip: fitting.length === 0 }]
    })
  })
}

/** Stretches that name a place with one wrong, missing, extra or swapped letter. */
export function findSlips(places: Places, text: readonly Syllable[]): Mention[] {
  return text.flatMap((_, start) => {
    const { kind, from } = kindBefore(text, start)
    return lengthsAt(text, start).flatMap((length): Mention[] => {
      if (length > 4 || (length === 1 && kind === undefined)) return []
      const key = keyOf(text.slice(start, start + length))
      if (key.length < 5 || /\d/.test(key) || places.byKey.has(key)) return []
      const named = [-1, 0, 1]
        .flatMap((more) => places.slips.get(`${key[0]}${key.length + more}`) ?? [])
        .filter((other) => isOneSlip(key, other))
        .flatMap((other) => places.byKey.get(other) ?? [])
      return named.length === 0
        ? []
        : [{ start, end: start + length, from, kind, named, slip: true }]
    })
  })
}

/** Every way in which a unit is called. */
export function namesOf(
  { units, districts, provinces, oldProvinces }: Places,
  { level, id }: Named,
): string[] {
  if (level === 'commune') return [units[id]?.bare ?? '']
  if (level === 'district') return [districts[id]?.bare ?? '', ...(districts[id]?.asked ?? [])]
  if (level === 'old-province') return [withoutKind(oldProvinces[id]?.name ?? '')]
  return [withoutKind(provinces[id]?.name ?? ''), ...(provinces[id]?.asked ?? [])]
}

const withoutKind = (name: string) => name.replace(/^(Thành phố|Tỉnh) /, '')

/** The word before a name that says what it is. */
export function kindBefore(
  text: readonly Syllable[],
  start: number,
): { kind: UnitKind | undefined; from: number } {
  const found = KIND_WORDS.find(([words]) =>
    words.every((word, index) => {
      const typed = text[start - words.length + index]
      return typed !== undefined && mayMean(typed.accented, word)
    }),
  )
  return found === undefined
    ? { kind: undefined, from: start }
    : { kind: found[1], from: start - found[0].length }
}

function lengthsAt(text: readonly Syllable[], start: number): number[] {
  const most = Math.min(LONGEST_NAME, text.length - start)
  return Array.from({ length: most }, (_, index) => most - index)
}

/** A number or a single syllable is a place only behind "xã", "phường", "quận"; "Huế" and "SG" stand alone. */
function isTooShort(typed: readonly Syllable[], kind: UnitKind | undefined): boolean {
  const [only] = typed
  if (typed.length > 1 || only === undefined || kind !== undefined) return false
  return /\d/.test(only.folded) || (only.folded.length < 8 && !ALONE.includes(only.folded))
}

/** Single words that are a province or a city to everybody. */
const ALONE = [
  'hue',
  'sg',
  'hn',
  'hcm',
  'hcmc',
  'tphcm',
  'brvt',
  'bmt',
  'daklak',
  'daknong',
  'hanoi',
  'saigon',
]
