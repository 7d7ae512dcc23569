import { foldText, isOneSlip, mayMean } from '../text/index.ts'
import { type Named, type Places, SHORTEST_SLIP, slipShelves, type UnitKind } from './prepare.ts'
import { isPlain, keyOf, mayBeName, otherSyllables, readSyllables, type Syllable } from './spell.ts'

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
  /** Said to be of before: "Tây Ninh cũ". */
  isOld?: boolean
  /** Mended, and so short that another name may be meant as well. */
  isDoubtful?: boolean
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
/** The same by their last word, without accents. */
const KINDS = new Map(
  [...new Set(KIND_WORDS.map(([words]) => foldText(words.at(-1) ?? '')))].map((last) => [
    last,
    KIND_WORDS.map(([words, kind]) => ({ words, folded: words.map(foldText), kind })).filter(
      ({ folded }) => folded.at(-1) === last,
    ),
  ]),
)
/** No name that was meant begins with one of these. */
const KIND_STARTS = [
  'xã',
  'phường',
  'quận',
  'huyện',
  'tỉnh',
  'xa',
  'phuong',
  'quan',
  'huyen',
  'tinh',
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
  const found = mentionsIn(places, text)
  // The "xa" of "dong xa na ri" may belong to the name before it.
  return found.flatMap((mention) => {
    const isShared =
      mention.from < mention.start &&
      found.some(({ start, end }) => end === mention.start && start < mention.from)
    return isShared ? [mention, { ...mention, from: mention.start, kind: undefined }] : [mention]
  })
}

function mentionsIn(places: Places, text: readonly Syllable[]): Mention[] {
  const accents = text.some(({ accented, folded }) => accented !== folded)
  return text.flatMap((_, start) => {
    const { kind, from } = kindBefore(text, start)
    if (kind === undefined && NAMES.includes(text[start - 1]?.folded ?? '')) return []
    return stretchesAt(text, start).flatMap(({ key, end }): Mention[] => {
      const all = places.byKey.get(key)
      if (all === undefined || (end === start + 1 && isTooShort(text[start], kind))) return []
      const typed = text.slice(start, end)
      const fitting = accents
        ? all.filter((named) => namesOf(places, named).some((name) => mayBeName(typed, name)))
        : all
      // Another accent is a slip like another letter, and is taken only where nothing fits.
      const named = fitting.length > 0 ? fitting : all
      const isOld = mayMean(text[end]?.accented ?? '', 'cũ')
      return [{ start, end, from, kind, named, slip: fitting.length === 0, isOld }]
    })
  })
}

/**
 * Stretches that name a place with one wrong, missing, extra or swapped letter. Inside a district that was named, short
 * names are mended too: there they have few neighbours.
 */
export function findSlips(
  places: Places,
  text: readonly Syllable[],
  mentions: readonly Mention[],
): Mention[] {
  const near = communesNear(places, mentions)
  return text.flatMap(({ accented }, start) => {
    if (KIND_STARTS.includes(accented)) return []
    const { kind, from } = kindBefore(text, start)
    return stretchesAt(text, start).flatMap(({ key, end }): Mention[] => {
      const length = end - start
      if (length > 4 || (length === 1 && kind === undefined)) return []
      if (/\d/.test(key) || places.byKey.has(key)) return []
      const named =
        key.length >= SHORTEST_SLIP
          ? neighbours(places, key).flatMap((other) => places.byKey.get(other) ?? [])
          : kind === undefined
            ? []
            : near.filter((one) => isOneSlip(key, one.key)).map(({ named }) => named)
      // A slip is one: "ngắn gọn", accents and all, is no Ngân Sơn.
      const typed = text.slice(start, end)
      const likely = typed.every(isPlain)
        ? named
        : named.filter((one) =>
            namesOf(places, one).some((name) => otherSyllables(typed, name) <= MOST_SLIPS),
          )
      if (likely.length === 0) return []
      const isDoubtful = key.length < SHORTEST_SLIP
      return [{ start, end, from, kind, named: likely, slip: true, isDoubtful }]
    })
  })
}

const MOST_SLIPS = 1
const MOST_DISTRICTS = 4

/** The communes of the districts that a text names. */
function communesNear(
  places: Places,
  mentions: readonly Mention[],
): { key: string; named: Named }[] {
  const ids = mentions.flatMap(({ named }) =>
    named.flatMap(({ level, id }) => (level === 'district' ? [id] : [])),
  )
  return [...new Set(ids)].slice(0, MOST_DISTRICTS).flatMap((district) =>
    (places.districts[district]?.units ?? []).map((id) => ({
      key: keyOf(readSyllables(places.units[id]?.bare ?? '')),
      named: { level: 'commune' as const, id },
    })),
  )
}

/** Known keys that are one slip away. */
function neighbours(places: Places, key: string): string[] {
  const near: string[] = []
  for (const shelf of slipShelves(key))
    for (const other of places.slips.get(shelf) ?? [])
      if (Math.abs(other.length - key.length) < 2 && isOneSlip(key, other) && !near.includes(other))
        near.push(other)
  return near
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

/** Words of their own without accents: "ở xa trung tâm" names no "xã". */
const OTHER_WORDS = ['xa', 'quan', 'tinh']

/** The word before a name that says what it is. */
export function kindBefore(
  text: readonly Syllable[],
  start: number,
): { kind: UnitKind | undefined; from: number } {
  const last = text[start - 1]
  const isOther = last !== undefined && OTHER_WORDS.includes(last.accented)
  if (isOther && !text.slice(start, start + 2).every(isPlain))
    return { kind: undefined, from: start }
  for (const { words, folded, kind } of last === undefined ? [] : (KINDS.get(last.folded) ?? [])) {
    const from = start - words.length
    const isSaid = words.every((word, index) => {
      const typed = text[from + index]
      return typed?.folded === folded[index] && mayMean(typed?.accented ?? '', word)
    })
    if (isSaid) return { kind, from }
  }
  return { kind: undefined, from: start }
}

/** Every stretch that begins at a syllable, the longer first. */
function stretchesAt(text: readonly Syllable[], start: number): { key: string; end: number }[] {
  const stretches: { key: string; end: number }[] = []
  let key = ''
  for (let end = start + 1; end <= Math.min(start + LONGEST_NAME, text.length); end++) {
    key += text[end - 1]?.key ?? ''
    stretches.unshift({ key, end })
  }
  return stretches
}

/** A number or a single syllable is a place only behind "xã", "phường", "quận"; "Huế" and "SG" stand alone. */
function isTooShort(only: Syllable | undefined, kind: UnitKind | undefined): boolean {
  if (only === undefined || kind !== undefined) return false
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
