import type { Mention } from './mentions.ts'
import type { Places, UnitKind } from './prepare.ts'

/** One way to understand a text as a place, and how much of the text speaks for it. */
export type PlaceReading = {
  level: 'commune' | 'district' | 'old-province' | 'province'
  id: number
  score: number
  /** The stretch with the name itself, then those of district and province. */
  mentions: Mention[]
}

const SYLLABLE = 10
const SLIP = 0.6
const COMMUNES: UnitKind[] = ['xa', 'phuong', 'thi-tran', 'dac-khu']
const DISTRICTS: UnitKind[] = ['quan', 'huyen', 'thi-xa', 'thanh-pho']
const PROVINCES: UnitKind[] = ['tinh', 'thanh-pho']

/** All ways to understand the mentions of a text, best first. */
export function readingsOf(places: Places, mentions: readonly Mention[]): PlaceReading[] {
  const said = sort(mentions)
  const readings: PlaceReading[] = []
  for (const mention of mentions) {
    for (const { level, id } of mention.named) {
      const reading =
        level === 'commune'
          ? communeReading(places, said, mention, id)
          : level === 'district'
            ? districtReading(places, said, mention, id)
            : fits(mention, PROVINCES) && {
                level,
                id,
                score: weigh(mention) + kindWeight(mention),
                mentions: [mention],
              }
      if (reading) readings.push(reading)
    }
  }
  return readings.sort((a, b) => b.score - a.score)
}

/** Mentions by what they may stand for, so that a unit finds those of its own district and province at once. */
type Said = {
  districts: Map<number, Mention[]>
  provinces: Map<number, Mention[]>
  oldProvinces: Map<number, Mention[]>
  ofProvinces: Mention[]
  ofDistricts: Mention[]
}

function sort(mentions: readonly Mention[]): Said {
  const said: Said = {
    districts: new Map(),
    provinces: new Map(),
    oldProvinces: new Map(),
    ofProvinces: [],
    ofDistricts: [],
  }
  const maps = {
    district: said.districts,
    province: said.provinces,
    'old-province': said.oldProvinces,
  }
  for (const mention of mentions) {
    const levels = new Set(mention.named.map(({ level }) => level))
    const isProvince =
      (levels.has('province') || levels.has('old-province')) && fits(mention, PROVINCES)
    if (isProvince) said.ofProvinces.push(mention)
    else if (levels.has('district') && mention.kind && fits(mention, DISTRICTS))
      said.ofDistricts.push(mention)
    for (const { level, id } of mention.named) {
      if (level === 'commune' || (level === 'province' && mention.isOld)) continue
      if (!fits(mention, level === 'district' ? DISTRICTS : PROVINCES)) continue
      const map = maps[level]
      map.set(id, [...(map.get(id) ?? []), mention])
    }
  }
  return said
}

function communeReading(
  places: Places,
  said: Said,
  mention: Mention,
  id: number,
): PlaceReading | undefined {
  const unit = places.units[id]
  if (unit === undefined || !fits(mention, COMMUNES)) return undefined
  const parts =
    unit.district === undefined
      ? (places.parts.get(id) ?? []).map((part) => places.units[part]?.district ?? -1)
      : []
  const districts = unit.district === undefined ? [...new Set(parts)] : [unit.district]
  const inside = longest(
    districts.flatMap((district) => said.districts.get(district) ?? []),
    [mention],
  )
  const olds = [...new Set(districts.map((district) => places.districts[district]?.from ?? -1))]
  const provinces = [
    ...(said.provinces.get(unit.province) ?? []),
    ...olds.flatMap((old) => said.oldProvinces.get(old) ?? []),
  ]
  const kind =
    mention.kind === undefined ? 0 : mention.kind === unit.kind ? kindWeight(mention) : -4
  // Who names a district rather means the commune that it had; "Điện Biên" may be district and province.
  const late = unit.district === undefined ? -4 : 0
  const scored = (inner: Mention | undefined): PlaceReading | undefined => {
    const taken = inner === undefined ? [mention] : [mention, inner]
    const isElse = (other: Mention) => !taken.some((one) => overlap(other, one))
    const around = longest(provinces, taken)
    if (inner === undefined && said.ofDistricts.some(isElse)) return undefined
    if (around === undefined && said.ofProvinces.some(isElse)) return undefined
    return {
      level: 'commune',
      id,
      score:
        weigh(mention) +
        kind +
        (inner === undefined ? 0 : weigh(inner) + late) +
        (around === undefined ? 0 : weigh(around)),
      mentions: [...taken, ...(around === undefined ? [] : [around])],
    }
  }
  const without = scored(undefined)
  const within = inside && scored(inside)
  return within !== undefined && within.score > (without?.score ?? 0) ? within : without
}

function districtReading(
  places: Places,
  said: Said,
  mention: Mention,
  id: number,
): PlaceReading | undefined {
  const district = places.districts[id]
  if (district === undefined || !fits(mention, DISTRICTS)) return undefined
  const province = places.oldProvinces[district.from]?.province ?? -1
  const around = longest(
    [...(said.provinces.get(province) ?? []), ...(said.oldProvinces.get(district.from) ?? [])],
    [mention],
  )
  if (around === undefined && said.ofProvinces.some((other) => !overlap(other, mention)))
    return undefined
  const kind =
    mention.kind === undefined ? 0 : mention.kind === district.kind ? kindWeight(mention) : -4
  return {
    level: 'district',
    id,
    score: weigh(mention) + kind + (around === undefined ? 0 : weigh(around)),
    mentions: [mention, ...(around === undefined ? [] : [around])],
  }
}

/** The words that say what it is count almost like the name: "thành phố Huế" is no "phố Huế". */
const kindWeight = ({ from, start }: Mention) => (start - from) * 8

const fits = ({ kind }: Mention, kinds: UnitKind[]) => kind === undefined || kinds.includes(kind)

const weigh = ({ start, end, slip }: Mention) => (end - start) * SYLLABLE * (slip ? SLIP : 1)

const overlap = (a: Mention, b: Mention) => a.from < b.end && b.from < a.end

function longest(mentions: readonly Mention[], taken: readonly Mention[]): Mention | undefined {
  let best: Mention | undefined
  for (const mention of mentions)
    if (
      !taken.some((other) => overlap(mention, other)) &&
      (best === undefined || weigh(mention) > weigh(best))
    )
      best = mention
  return best
}
