import type { Places, Unit } from './prepare.ts'

/** A full name inside a sentence: "Xã Phú Đình" → "xã Phú Đình". */
export function inSentence(name: string): string {
  return name.replace(
    /^(Xã|Phường|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh)(?= )/,
    (kind) => kind.toLowerCase(),
  )
}

/** Today's province of a unit, inside a sentence. */
export function provinceOf({ provinces }: Places, { province }: Unit): string {
  return inSentence(provinces[province]?.name ?? '')
}

/** A unit with its district of before: "xã Phúc Chu, huyện Định Hóa". */
export function withDistrict({ districts }: Places, { name, district }: Unit): string {
  const inside = district === undefined ? undefined : districts[district]
  return inside === undefined ? inSentence(name) : `${inSentence(name)}, ${inSentence(inside.name)}`
}

/** A district with its province of before: "huyện Núi Thành, tỉnh Quảng Nam". */
export function districtWithProvince({ districts, oldProvinces }: Places, id: number): string {
  const district = districts[id]
  return `${inSentence(district?.name ?? '')}, ${inSentence(oldProvinces[district?.from ?? -1]?.name ?? '')}`
}

const MOST_NAMED = 4

/** The communes of before on the ground of one of today; those that were divided say so, those that ended earlier are left out. */
export function partsOf({ units, parts }: Places, commune: number, except?: number): string[] {
  return (parts.get(commune) ?? []).flatMap((part) => {
    const unit = units[part]
    if (unit === undefined || unit.earlier || part === except) return []
    return [unit.to.length > 1 ? `một phần ${inSentence(unit.name)}` : unit.name]
  })
}

/** Some names as one phrase: "xã A, xã B và 3 nơi khác". */
export function listed(names: readonly string[]): string {
  const short = names.map(inSentence)
  if (short.length <= MOST_NAMED) return joined(short)
  return `${short.slice(0, MOST_NAMED - 1).join(', ')} và ${short.length - MOST_NAMED + 1} nơi khác`
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
}

/** What a unit is called: a number only with what it is, "phường 1". */
export function calledName({ name, bare }: Unit): string {
  return /^\d+$/.test(bare) ? inSentence(name) : bare
}

/** What a commune of today was before, as one phrase; nothing for one that stayed as it was. */
export function formerly(places: Places, commune: number): string {
  const names = partsOf(places, commune)
  const [only] = names
  return names.length === 1 && only === places.units[commune]?.name ? '' : listed(names)
}
