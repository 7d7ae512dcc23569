import type { Agency } from '../../knowledge/schema/index.ts'

const HOUSES: readonly (readonly [RegExp, string])[] = [
  [/công an|cảnh sát|xuất nhập cảnh|đăng ký cư trú|căn cước/i, 'công an'],
  [/quân sự|quốc phòng|quân khu|biên phòng|quân đội/i, 'quân đội'],
  [/đăng ký đất đai/i, 'đất đai'],
  [/bảo hiểm xã hội/i, 'bảo hiểm xã hội'],
  [/công chứng/i, 'công chứng'],
  [/đại diện|lãnh sự|đại sứ/i, 'cơ quan đại diện'],
  [/thuế/i, 'thuế'],
  [
    /ủy ban nhân dân|uỷ ban nhân dân|ubnd|hành chính công|một cửa|bộ phận tiếp nhận|kinh tế|sở /i,
    'hành chính',
  ],
]

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/xã|phường|đặc khu/i, 'xã'],
  [/cấp tỉnh|tỉnh|thành phố|sở /i, 'tỉnh'],
  [/^bộ |cục |trung ương/i, 'bộ'],
]

/** What records print where they name no office. */
const SILENT = /^không có thông tin/i

/** Desks that take files for every office; records name only the office behind them. */
const ONE_STOP = /hành chính công|một cửa/i

interface Office {
  name: string
  houses: string[]
  levels: string[]
}

/**
 * Offices that one side names and the other does not, by their house and level: names differ too freely. Offices that
 * another official source names beside the record are no surplus of ours.
 */
export function compareAgencies(
  official: readonly string[],
  ours: readonly Pick<Agency, 'name' | 'note'>[],
  beside: readonly string[] = [],
): { key: string; official: string; ours: string }[] {
  const theirs = officesIn(official)
  const own = ours.map(({ name, note = '' }) => officeOf(name, note))
  if (theirs.length === 0) return []
  const missing = theirs.filter((one) => !own.some((other) => isSame(one, other)))
  const extra = own.filter(
    (one) =>
      !ONE_STOP.test(one.name) &&
      ![...theirs, ...officesIn(beside)].some((other) => isSame(one, other)),
  )
  const names = (offices: readonly Office[]) =>
    [...new Set(offices.map(({ name }) => name))].join('; ')
  return [
    ...[...new Set(missing.map(keyOf))].map((key) => ({
      key: `thiếu ${key}`,
      official: names(missing),
      ours: names(own),
    })),
    ...[...new Set(extra.map(keyOf))].map((key) => ({
      key: `thừa ${key}`,
      official: names(theirs),
      ours: names(extra),
    })),
  ]
}

function officesIn(texts: readonly string[]): Office[] {
  return texts
    .flatMap((text) => text.split(/[;\n]|(?<=[a-zà-ỹ])\.\s+/).map((name) => name.trim()))
    .filter((name) => /\p{L}{3}/u.test(name) && !SILENT.test(name))
    .map((name) => officeOf(name))
}

function officeOf(name: string, beside = ''): Office {
  const found = HOUSES.filter(([pattern]) => pattern.test(name)).map(([, house]) => house)
  const houses = found.length > 0 ? found : ['khác']
  const levels = LEVELS.filter(([pattern]) => pattern.test(`${name} ${beside}`)).map(
    ([, level]) => level,
  )
  return { name, houses, levels }
}

function isSame(one: Office, other: Office): boolean {
  if (!one.houses.some((house) => other.houses.includes(house))) return false
  const isOpen = one.levels.length === 0 || other.levels.length === 0
  return isOpen || one.levels.some((level) => other.levels.includes(level))
}

function keyOf({ houses, levels }: Office): string {
  const house = houses.join(', ')
  return levels.length === 0 ? house : `${house} (${levels.join(', ')})`
}
