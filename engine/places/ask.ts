import { capital } from '../text/first-letter.ts'
import { communeFound } from './commune.ts'
import type { Places } from './prepare.ts'
import type { PlaceReading } from './readings.ts'
import type { PlaceOption, PlaceResult } from './result.ts'
import {
  calledName,
  districtWithProvince,
  formerly,
  inSentence,
  listed,
  partsOf,
  provinceOf,
  withDistrict,
} from './say.ts'

/** The ground of an old commune was divided: the resolutions do not say which street went where. */
export function chooseDivided(
  places: Places,
  id: number,
  communes: readonly number[],
  at: number[],
): PlaceResult {
  const unit = places.units[id]
  const name = unit === undefined ? '' : withDistrict(places, unit)
  return {
    kind: 'choose',
    why: 'divided',
    say: `${capital(name)} nay chia về ${communes.length} nơi.`,
    ask: 'Nhà bạn nay ở nơi nào ạ? Bạn có thể xem địa chỉ trên VNeID hoặc hỏi trưởng thôn, tổ trưởng.',
    options: communes.map((commune) => {
      const others = listed(partsOf(places, commune, id))
      return {
        ...communeOption(places, commune),
        before: name,
        ...(others !== '' && { detail: `cùng ${others} cũ` }),
      }
    }),
    because: ['Văn bản sáp nhập không ghi từng thôn, từng đường về nơi nào.'],
    at,
  }
}

/** Several places have the name: which of them was it before July 2025? */
export function chooseSameName(
  places: Places,
  ids: readonly number[],
  isSlip: boolean,
  at: number[],
): PlaceResult {
  const units = ids.flatMap((id) => places.units[id] ?? [])
  const name = units[0] === undefined ? '' : calledName(units[0])
  return {
    kind: 'choose',
    why: isSlip ? 'slip' : 'same-name',
    say: isSlip
      ? `Chưa thấy nơi viết đúng như vậy, gần nhất là ${name}.`
      : `Có ${units.length} nơi tên ${name}.`,
    ask: isSlip ? 'Có phải nơi này không ạ?' : 'Trước tháng 7/2025 nhà bạn ở đâu ạ?',
    options: ids.map((id) => unitOption(places, id)),
    because: units.some(({ district }) => district === undefined)
      ? [`Tên ${name} có cả trước và sau khi sáp nhập.`]
      : ['Nhiều nơi cũ trùng tên nhau.'],
    at,
  }
}

/** A name that is found all over the country: the province comes first. */
export function askProvince(places: Places, ids: readonly number[], at: number[]): PlaceResult {
  const units = ids.flatMap((id) => places.units[id] ?? [])
  const name = units[0]?.name ?? ''
  const provinces = [...new Set(units.map(({ province }) => province))]
  return {
    kind: 'narrow',
    level: 'name',
    say: `Có ${units.length} nơi tên ${units[0] === undefined ? '' : calledName(units[0])}.`,
    ask: 'Bạn ở tỉnh, thành phố nào ạ?',
    options: provinces.flatMap((id) => {
      const province = places.provinces[id]
      return province === undefined
        ? []
        : [
            {
              label: province.name,
              province: province.code,
              text: `${name}, ${inSentence(province.name)}`,
            },
          ]
    }),
    because: ['Nhiều nơi trùng tên nhau.'],
    at,
  }
}

/** Only a district of before was named: what it became, and which part. */
export function askInDistrict(
  places: Places,
  readings: readonly PlaceReading[],
  at: number[],
): PlaceResult {
  const ids = [...new Set(readings.map(({ id }) => id))]
  const [first] = ids
  const district = places.districts[first ?? -1]
  if (first === undefined || district === undefined) return { kind: 'none' }
  if (ids.length > 1) {
    return {
      kind: 'narrow',
      level: 'district',
      say: `Trước đây có ${ids.length} nơi tên ${district.bare}.`,
      ask: 'Bạn ở nơi nào ạ?',
      options: ids.map((id) => {
        const text = `${districtWithProvince(places, id)} cũ`
        return {
          label: capital(text),
          province: provinceCode(places, places.districts[id]?.from),
          text,
        }
      }),
      because: ['Nhiều huyện cũ trùng tên nhau.'],
      at,
    }
  }
  const [only] = district.to
  const today = inSentence(
    places.provinces[places.oldProvinces[district.from]?.province ?? -1]?.name ?? '',
  )
  if (district.to.length === 1 && only !== undefined) {
    const commune = communeFound(places, only)
    return {
      kind: 'found',
      commune,
      before: inSentence(district.name),
      say: `${district.name} nay là ${inSentence(commune.name)}, ${today}.`,
      because: ['Cấp huyện đã kết thúc từ 01/07/2025.'],
      at,
    }
  }
  const sorted = [...district.to].sort(
    (a, b) =>
      Number(places.units[b]?.bare === district.bare) -
      Number(places.units[a]?.bare === district.bare),
  )
  return {
    kind: 'narrow',
    level: 'district',
    province: provinceCode(places, district.from),
    say: `${district.name} không còn từ 01/07/2025, nay là ${district.to.length} xã, phường của ${today}.`,
    ask: 'Nhà bạn nay ở xã, phường nào ạ? Bạn nói tên xã cũ cũng được.',
    options: sorted.map((commune) => {
      const was = formerly(places, commune)
      return {
        ...communeOption(places, commune),
        before: inSentence(district.name),
        ...(was !== '' && { detail: `trước đây là ${was}` }),
      }
    }),
    because: ['Cấp huyện đã kết thúc từ 01/07/2025.'],
    at,
  }
}

/** Only a province was named: what it became, and which commune. */
export function askInProvince(
  places: Places,
  { level, id }: PlaceReading,
  at: number[],
): PlaceResult {
  const old = level === 'old-province' ? places.oldProvinces[id] : undefined
  const province = places.provinces[old?.province ?? id]
  const merged = places.oldProvinces.filter(
    (other) => other.province === (old?.province ?? id) && other.isGone,
  )
  const name = inSentence(province?.name ?? '')
  return {
    kind: 'narrow',
    level: 'province',
    province: province?.code ?? '',
    ...(old?.isGone && { before: inSentence(old.name) }),
    say: old?.isGone
      ? `${old.name} nay thuộc ${name}.`
      : merged.length > 0
        ? `${province?.name} nay gồm cả ${listed(merged.map((other) => other.name))} cũ.`
        : `${province?.name} không nhập với tỉnh nào.`,
    ask: 'Nhà bạn ở xã, phường nào ạ? Bạn nói tên cũ cũng được.',
    options: [],
    because: [],
    at,
  }
}

function unitOption(places: Places, id: number): PlaceOption {
  const unit = places.units[id]
  if (unit === undefined) return { label: '', province: '' }
  const province = places.provinces[unit.province]
  const [only] = unit.to
  if (unit.district === undefined) {
    const was = formerly(places, id)
    return {
      ...communeOption(places, id),
      label: `${unit.name} ngày nay`,
      detail: [`${provinceOf(places, unit)}`, ...(was === '' ? [] : [`trước đây là ${was}`])].join(
        '; ',
      ),
    }
  }
  const from = places.oldProvinces[places.districts[unit.district]?.from ?? -1]
  const label = capital(withDistrict(places, unit))
  const now = unit.to.map((commune) => inSentence(places.units[commune]?.name ?? '')).join(' hoặc ')
  return {
    label: `${label} cũ`,
    detail: `nay là ${now}, ${provinceOf(places, unit)}`,
    province: province?.code ?? '',
    ...(unit.to.length === 1 && only !== undefined
      ? { commune: places.codes[only] ?? '', before: withDistrict(places, unit) }
      : { text: `${label}, ${inSentence(from?.name ?? '')}` }),
  }
}

function communeOption(places: Places, id: number): PlaceOption {
  const unit = places.units[id]
  return {
    label: unit?.name ?? '',
    province: places.provinces[unit?.province ?? -1]?.code ?? '',
    commune: places.codes[id] ?? '',
  }
}

const provinceCode = ({ oldProvinces, provinces }: Places, from: number | undefined) =>
  provinces[oldProvinces[from ?? -1]?.province ?? -1]?.code ?? ''
