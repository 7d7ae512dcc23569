import { findMentions, findSlips, kindBefore, type Mention } from './mentions.ts'
import type { Places, UnitKind } from './prepare.ts'
import { type PlaceReading, readingsOf } from './readings.ts'
import { around, hear, isSaid, NO_NAMES, withoutOrigins } from './said.ts'
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
import { readSyllables, type Syllable } from './spell.ts'

/** A commune of today, as it is handed out. */
export type CommuneFound = {
  code: string
  name: string
  province: { code: string; name: string }
  /** The communes of before July 2025 on its ground. */
  was: string[]
}

/** One way to go on: a commune, or words that say more and can be asked with again. */
export type PlaceOption = {
  label: string
  detail?: string
  province: string
  commune?: string
  text?: string
}

/** What a text says about where somebody lives. `at` are the words of the text, as `readWords` counts them. */
export type PlaceResult =
  | {
      kind: 'found'
      commune: CommuneFound
      before?: string
      say: string
      because: string[]
      at: number[]
    }
  | {
      kind: 'choose'
      why: 'divided' | 'same-name' | 'slip'
      say: string
      ask: string
      options: PlaceOption[]
      because: string[]
      at: number[]
    }
  | {
      kind: 'narrow'
      level: 'name' | 'district' | 'province'
      province?: string
      say: string
      ask: string
      options: PlaceOption[]
      because: string[]
      at: number[]
    }
  | { kind: 'none' }

/** What is known already. */
export type PlaceContext = {
  /** Province of the portal or of the conversation: it tells apart what is called alike. */
  province?: string
  /** The text answers the question where somebody lives; else it is a message that may name no place at all. */
  only?: boolean
}

const COMMUNES: (UnitKind | undefined)[] = ['xa', 'phuong', 'thi-tran', 'dac-khu']
const MOST_OPTIONS = 12
const MOST_MENTIONS = 80

/** Finds today's commune that a text means, or the one question that settles it. Never guesses. */
export function resolvePlace(
  places: Places,
  text: string,
  context: PlaceContext = {},
): PlaceResult {
  const words = readSyllables(text)
  const heard = hear(words, context.only ?? false)
  const exact = findMentions(places, words).slice(0, MOST_MENTIONS)
  const plain = readingsOf(places, exact).filter((reading) => isSaid(reading, heard))
  const orphans = orphanNames(words, exact)
  const isWhole = plain[0]?.level === 'commune' && orphans.length === 0 && isClosed(plain[0], words)
  const readings = isWhole
    ? plain
    : readingsOf(places, [
        ...exact,
        ...findSlips(places, words, exact).slice(0, MOST_MENTIONS),
      ]).filter((reading) => isSaid(reading, heard))
  const named =
    orphans.length === 0 ? readings : readings.filter((reading) => isLevelOf(reading, orphans))
  const result = decide(places, preferred(places, withoutOrigins(named, heard), context))
  if (result.kind === 'none') return result
  return { ...result, at: [...new Set(result.at.flatMap((place) => words[place]?.at ?? []))] }
}

/** A name behind "xã", "phường" that nobody knows must not be overheard: another commune in the text is not meant. */
function isLevelOf({ level, mentions: [name] }: PlaceReading, orphans: readonly number[]): boolean {
  return (
    level !== 'commune' ||
    orphans.includes(name?.start ?? -1) ||
    (name?.kind !== undefined && !name.slip)
  )
}

function orphanNames(words: readonly Syllable[], mentions: readonly Mention[]): number[] {
  return words.flatMap(({ folded, accented }, start) => {
    const { kind, from } = kindBefore(words, start)
    const isWord = from < start && (words[from]?.folded.length ?? 0) > 1
    if (!isWord || !COMMUNES.includes(kind) || NO_NAMES.includes(folded) || accented === '')
      return []
    // "Phượng Vĩ" begins with what sounds like "phường".
    const isKnown = mentions.some(
      (mention) => mention.start === start || (mention.from <= from && start < mention.end),
    )
    return isKnown ? [] : [start]
  })
}

/** Whether all is said by a reading: no word is left between the name and what follows it. */
function isClosed(reading: PlaceReading, words: readonly Syllable[]): boolean {
  const end = reading.mentions[0]?.end ?? 0
  const goesOn = end === words.length || reading.mentions.some(({ from }) => from === end)
  return goesOn && around(reading, words) < 2
}

/** The best readings that nothing in the text tells apart. */
function preferred(
  places: Places,
  readings: readonly PlaceReading[],
  { province }: PlaceContext,
): PlaceReading[] {
  const best = readings[0]?.score ?? 0
  const top = readings.filter(({ score }) => score >= best - 1)
  const highest = (['province', 'old-province', 'district'] as const).find((level) =>
    top.some((reading) => reading.level === level),
  )
  const level = highest ?? 'commune'
  const same = top.filter((reading) => reading.level === level)
  const known = places.provinces.findIndex(({ code }) => code === province)
  const here = same.filter((reading) => provinceId(places, reading) === known)
  return here.length > 0 ? here : same
}

function provinceId(
  { units, districts, oldProvinces }: Places,
  { level, id }: PlaceReading,
): number | undefined {
  if (level === 'commune') return units[id]?.province
  if (level === 'district') return oldProvinces[districts[id]?.from ?? -1]?.province
  return level === 'province' ? id : oldProvinces[id]?.province
}

function decide(places: Places, readings: readonly PlaceReading[]): PlaceResult {
  const [first] = readings
  if (first === undefined) return { kind: 'none' }
  const at = [
    ...new Set(
      first.mentions.flatMap(({ from, end }) =>
        Array.from({ length: end - from }, (_, index) => from + index),
      ),
    ),
  ]
  if (first.level === 'province' || first.level === 'old-province')
    return askInProvince(places, first, at)
  if (first.level === 'district') return askInDistrict(places, readings, at)
  return decideCommune(places, readings, at)
}

function decideCommune(
  places: Places,
  readings: readonly PlaceReading[],
  at: number[],
): PlaceResult {
  const ids = [...new Set(readings.map(({ id }) => id))].sort(
    (a, b) => ageOf(places, a) - ageOf(places, b),
  )
  const units = ids.flatMap((id) => places.units[id] ?? [])
  const communes = [...new Set(units.flatMap(({ to }) => to))]
  const [first] = readings
  const isSlip = first?.mentions.some(({ slip }) => slip) ?? false
  const isVouched =
    (first?.mentions.length ?? 0) > 1 && !first?.mentions.some(({ isDoubtful }) => isDoubtful)
  const [only] = communes
  if (communes.length === 1 && only !== undefined && (!isSlip || isVouched)) {
    const old = units.find(({ district }) => district !== undefined)
    const commune = communeFound(places, only)
    const today = `${inSentence(commune.name)}, ${inSentence(commune.province.name)}`
    const before = old && withDistrict(places, old)
    const isSame = old === undefined || old.name === commune.name
    const parts = formerly(places, only)
    return {
      kind: 'found',
      commune,
      ...(before !== undefined && { before }),
      say: isSame ? `Bạn ở ${today}.` : `${capital(before ?? '')} nay thuộc ${today}.`,
      because: [
        ...(isSlip ? [`Hiểu là ${inSentence(units[0]?.name ?? '')}.`] : []),
        ...(parts === '' ? [] : [`${commune.name} trước đây là ${parts}.`]),
      ],
      at,
    }
  }
  const olds = ids.filter((id) => places.units[id]?.district !== undefined)
  const today = ids.filter((id) => places.units[id]?.district === undefined)
  const [divided] = olds
  const isDivided =
    communes.length > 1 &&
    olds.length === 1 &&
    divided !== undefined &&
    today.every((id) => places.units[divided]?.to.includes(id))
  if (isDivided) return chooseDivided(places, divided, communes, at)
  if (ids.length > MOST_OPTIONS && new Set(units.map(({ province }) => province)).size > 1)
    return askProvince(places, ids, at)
  return chooseSameName(places, ids, isSlip, at)
}

/** Names of the time before July 2025 are asked about first; then older ones, then today's. */
function ageOf({ units }: Places, id: number): number {
  const unit = units[id]
  return unit?.district === undefined ? 2 : unit.earlier ? 1 : 0
}

/** The ground of an old commune was divided: the resolutions do not say which street went where. */
function chooseDivided(
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
        ...(others !== '' && { detail: `cùng ${others} cũ` }),
      }
    }),
    because: ['Văn bản sáp nhập không ghi từng thôn, từng đường về nơi nào.'],
    at,
  }
}

function chooseSameName(
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
function askProvince(places: Places, ids: readonly number[], at: number[]): PlaceResult {
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

function askInDistrict(
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
        ...(was !== '' && { detail: `trước đây là ${was}` }),
      }
    }),
    because: ['Cấp huyện đã kết thúc từ 01/07/2025.'],
    at,
  }
}

function askInProvince(places: Places, { level, id }: PlaceReading, at: number[]): PlaceResult {
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
      ? { commune: places.codes[only] ?? '' }
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

/** A commune of today by its code; undefined when there is none. */
export function communeOf(places: Places, code: string): CommuneFound | undefined {
  const id = places.codes.indexOf(code)
  return id < 0 ? undefined : communeFound(places, id)
}

function communeFound(places: Places, id: number): CommuneFound {
  const unit = places.units[id]
  const province = places.provinces[unit?.province ?? -1]
  return {
    code: places.codes[id] ?? '',
    name: unit?.name ?? '',
    province: { code: province?.code ?? '', name: province?.name ?? '' },
    was: partsOf(places, id),
  }
}

const provinceCode = ({ oldProvinces, provinces }: Places, from: number | undefined) =>
  provinces[oldProvinces[from ?? -1]?.province ?? -1]?.code ?? ''

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
