import type { PlaceIndex } from '../../knowledge/schema/places.ts'
import { keyOf, readSyllables, withFigure } from './spell.ts'

/** What kind of unit a name says it is; districts had four kinds. */
export type UnitKind =
  | 'xa'
  | 'phuong'
  | 'thi-tran'
  | 'dac-khu'
  | 'quan'
  | 'huyen'
  | 'thi-xa'
  | 'thanh-pho'
  | 'tinh'

/** A province of today. */
export type ProvinceUnit = { code: string; name: string; asked: string[] }

/** A province of before, perhaps with the name of one of today. */
export type OldProvince = { name: string; province: number; isGone: boolean }

/** A district of before. */
export type District = {
  name: string
  kind: UnitKind
  bare: string
  asked: string[]
  from: number
  to: number[]
  units: number[]
}

/** A commune, of today or of before. */
export type Unit = {
  name: string
  kind: UnitKind
  /** Its name without the kind. */
  bare: string
  province: number
  /** Its district of before; none for a commune of today. */
  district: number | undefined
  /** Ended before 2025. */
  earlier: boolean
  /** Communes of today on its ground, the main one first; of today's commune, itself. */
  to: number[]
}

/** A name that can be said, and whom it means. */
export type Named = { level: 'commune' | 'district' | 'old-province' | 'province'; id: number }

/** The places, ready for being asked. */
export type Places = {
  provinces: readonly ProvinceUnit[]
  oldProvinces: readonly OldProvince[]
  districts: readonly District[]
  /** Today's communes first, in the order of `codes`; then those of before. */
  units: readonly Unit[]
  codes: readonly string[]
  /** Old units by the commune of today that took them in. */
  parts: ReadonlyMap<number, readonly number[]>
  byKey: ReadonlyMap<string, readonly Named[]>
  /** Keys by beginning and by ending, for finding what a slip of the finger meant. */
  slips: ReadonlyMap<string, readonly string[]>
}

/** Shorter keys have too many neighbours for a slip to be mended. */
export const SHORTEST_SLIP = 6

const KINDS: [string, UnitKind][] = [
  ['Thị trấn ', 'thi-tran'],
  ['Thị xã ', 'thi-xa'],
  ['Thành phố ', 'thanh-pho'],
  ['Đặc khu ', 'dac-khu'],
  ['Phường ', 'phuong'],
  ['Xã ', 'xa'],
  ['Quận ', 'quan'],
  ['Huyện ', 'huyen'],
  ['Tỉnh ', 'tinh'],
]

/** Splits a full name into what it is and what it is called. */
function kindOf(name: string): { kind: UnitKind; bare: string } {
  const found = KINDS.find(([start]) => name.startsWith(start))
  return found === undefined
    ? { kind: 'xa', bare: name }
    : { kind: found[1], bare: name.slice(found[0].length) }
}

/** Makes the index ready: names by their letters, units with their districts and successors. */
export function preparePlaces(index: PlaceIndex): Places {
  const provinces: ProvinceUnit[] = []
  const oldProvinces: OldProvince[] = []
  const districts: District[] = []
  const today: Unit[] = []
  const before: Unit[] = []
  const codes: string[] = []
  const byKey = new Map<string, Named[]>()
  const say = (name: string, named: Named) => {
    const key = keyOf(readSyllables(name))
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [named])
    else if (!known.some(({ level, id }) => level === named.level && id === named.id))
      known.push(named)
  }
  const current = new Set(index.provinces.map(({ name }) => name))

  for (const { code, name, asked, communes, also, was } of index.provinces) {
    const province = provinces.push({ code, name, asked }) - 1
    for (const called of [kindOf(name).bare, ...asked])
      say(called, { level: 'province', id: province })
    const first = today.length
    for (const line of communes.split('\n')) {
      codes.push(line.slice(0, 5))
      const full = line.slice(6)
      const id =
        today.push({
          name: full,
          ...kindOf(full),
          province,
          district: undefined,
          earlier: false,
          to: [today.length],
        }) - 1
      say(today[id]?.bare ?? '', { level: 'commune', id })
    }
    for (const line of also.split('\n').filter(Boolean)) {
      const [full = '', place] = line.split('=')
      say(kindOf(full).bare, { level: 'commune', id: first + Number(place) })
    }
    for (const old of was) {
      const from =
        oldProvinces.push({ name: old.name, province, isGone: !current.has(old.name) }) - 1
      say(kindOf(old.name).bare, { level: 'old-province', id: from })
      for (const { name: full, asked: called, units } of old.districts) {
        const district: District = {
          name: full,
          ...kindOf(full),
          asked: called,
          from,
          to: [],
          units: [],
        }
        const id = districts.push(district) - 1
        for (const each of [district.bare, ...called]) say(each, { level: 'district', id })
        let to: number[] = []
        for (const line of units.split('\n')) {
          const cut = line.indexOf('=')
          if (cut >= 0)
            to = line
              .slice(cut + 1)
              .split(',')
              .map((place) => first + Number(place))
          const earlier = line.startsWith('~')
          const called = line.slice(earlier ? 1 : 0, cut < 0 ? undefined : cut)
          for (const commune of to) if (!district.to.includes(commune)) district.to.push(commune)
          if (called === '') continue
          district.units.push(
            before.push({ name: called, ...kindOf(called), province, district: id, earlier, to }) -
              1,
          )
        }
      }
    }
  }
  for (const district of districts) district.units = district.units.map((id) => id + today.length)
  const parts = new Map<number, number[]>()
  for (const [place, { bare, to }] of before.entries()) {
    const id = today.length + place
    say(bare, { level: 'commune', id })
    const figure = withFigure(bare)
    if (figure !== undefined) say(figure, { level: 'commune', id })
    for (const commune of to) {
      const own = parts.get(commune)
      if (own === undefined) parts.set(commune, [id])
      else own.push(id)
    }
  }
  return {
    provinces,
    oldProvinces,
    districts,
    units: [...today, ...before],
    codes,
    parts: trimmed(parts),
    byKey: trimmed(byKey),
    slips: trimmed(byEnds(byKey.keys())),
  }
}

/** Lists that grew keep room for more, which nobody needs any longer. */
function trimmed<K, T>(lists: Map<K, T[]>): Map<K, T[]> {
  for (const [key, list] of lists) lists.set(key, list.slice())
  return lists
}

/** Where a key lies: among those of its beginning, and among those of its ending. */
export function slipShelves(key: string): string[] {
  return [`${key.slice(0, 3)}…`, `…${key.slice(-3)}`]
}

/** One slip leaves the beginning or the ending as it was, so that few keys need comparing. */
function byEnds(keys: Iterable<string>): Map<string, string[]> {
  const shelves = new Map<string, string[]>()
  for (const key of keys) {
    if (key.length < SHORTEST_SLIP - 1) continue
    for (const shelf of slipShelves(key)) {
      const same = shelves.get(shelf)
      if (same === undefined) shelves.set(shelf, [key])
      else same.push(key)
    }
  }
  return shelves
}
