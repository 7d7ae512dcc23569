import type { PlaceIndex } from '../schema/places.ts'
import type { PlaceContent } from './read-corrections.ts'
import type { PlacePackage } from './read-package.ts'
import { nameKey, tidyName } from './tidy-name.ts'

/** An old unit with the codes of today's communes on its ground, the main one first. */
export type OldUnit = {
  was: string
  district: string
  from: string
  earlier: boolean
  to: string[]
}

/** What the package and our corrections say together. */
export type PlaceFacts = {
  provinces: { code: string; name: string }[]
  communes: { code: string; name: string; province: string; also: string[] }[]
  olds: OldUnit[]
  nicknames: PlaceContent['nicknames']
}

/** Joins the package with our corrections; a correction that fits nothing stops the build. */
export function joinPlaces(source: PlacePackage, content: PlaceContent): PlaceFacts {
  const { corrections, splits, nicknames } = content
  const named = new Map(corrections.names.map((name) => [name.packageCode ?? name.code, name]))
  const communes = source.communes.map(({ code, name, province }) => {
    const ours = named.get(code)
    return {
      code,
      name,
      province,
      also: [],
      ...(ours && { code: ours.code, name: ours.name, also: ours.also }),
    }
  })
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const byName = new Map(
    communes.flatMap(({ code, name, province, also }) =>
      [name, ...also].map((each) => [`${province}${nameKey(each)}`, code] as const),
    ),
  )
  const codesOf = (to: Record<string, string>): string[] =>
    Object.entries(to).map(([code, name]) => {
      if (byCode.get(code)?.name !== tidyName(name))
        throw new Error(`Sai mã hay tên: ${code} ${name}`)
      return code
    })

  const olds = new Map<string, OldUnit>()
  const keyOf = (unit: { was: string; district?: string | undefined; from: string }) =>
    [unit.was, unit.district ?? '', unit.from].map(nameKey).join('|')
  for (const { to, ...unit } of source.mergers) {
    const code = byName.get(`${to.province}${nameKey(to.name)}`)
    if (code === undefined) throw new Error(`Không có nơi tên ${to.name} (${to.province})`)
    const known = olds.get(keyOf(unit))
    if (known === undefined) olds.set(keyOf(unit), { ...unit, to: [code] })
    else if (!known.to.includes(code)) known.to.push(code)
  }
  for (const move of corrections.moves) {
    const known = olds.get(keyOf(move))
    if (known === undefined) throw new Error(`Sửa một nơi gói không có: ${move.was}`)
    known.to = codesOf(move.to)
  }
  for (const split of splits.flatMap(({ splits }) => splits)) {
    const known = olds.get(keyOf(split))
    if (known === undefined)
      throw new Error(`Chia một nơi gói không có: ${split.was}, ${split.from}`)
    const codes = codesOf(split.to)
    // What the package names comes first: it is the main part.
    for (const code of codes) if (!known.to.includes(code)) known.to.push(code)
  }
  for (const { was, district, from, to } of corrections.missing) {
    const unit = { was: district === undefined ? '' : was, district: district ?? was, from }
    olds.set(keyOf(unit), { ...unit, earlier: false, to: codesOf(to) })
  }
  return { provinces: source.provinces, communes, olds: [...olds.values()], nicknames }
}

/** Writes the facts as the index that travels. */
export function buildPlaceIndex(facts: PlaceFacts): PlaceIndex {
  return {
    format: 1,
    provinces: facts.provinces
      .toSorted((a, b) => compare(a.code, b.code))
      .map((province) => provinceOf(province, facts)),
  }
}

function provinceOf(
  { code, name }: { code: string; name: string },
  { communes, olds, nicknames }: PlaceFacts,
): PlaceIndex['provinces'][number] {
  const own = communes
    .filter(({ province }) => province === code)
    .toSorted((a, b) => compare(a.code, b.code))
  const place = new Map(own.map((commune, index) => [commune.code, index]))
  const here = olds.filter(({ to }) => place.has(to[0] ?? ''))
  return {
    code,
    name,
    asked: nicknames.provinces[code] ?? [],
    communes: own.map((commune) => `${commune.code} ${commune.name}`).join('\n'),
    also: own.flatMap(({ also }, index) => also.map((other) => `${other}=${index}`)).join('\n'),
    was: [...groupBy(here, ({ from }) => from)]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([from, units]) => ({
        name: from,
        districts: [...groupBy(units, ({ district }) => nameKey(district)).values()].map(
          (inside) => {
            const district = inside[0]?.district ?? ''
            return {
              name: district,
              asked: nicknames.districts.flatMap((other) =>
                other.district === district ? other.names : [],
              ),
              units: unitLines(inside, place),
            }
          },
        ),
      })),
  }
}

function unitLines(units: readonly OldUnit[], place: ReadonlyMap<string, number>): string {
  const lines = units.map(({ was, earlier, to }) => ({
    text: `${earlier ? '~' : ''}${was}`,
    to: to.map((code) => place.get(code)).join(','),
  }))
  let last = ''
  return lines
    .toSorted(
      (a, b) => Number.parseInt(a.to, 10) - Number.parseInt(b.to, 10) || compare(a.to, b.to),
    )
    .map(({ text, to }) => {
      const line = to === last ? text : `${text}=${to}`
      last = to
      return line
    })
    .join('\n')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
