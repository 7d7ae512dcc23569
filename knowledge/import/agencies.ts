import type { Agency } from '../schema/procedure.ts'
import { cut, prose } from './text.ts'

const HOUSES: [RegExp, Agency['house']][] = [
  [/công an|cảnh sát|quản lý xuất nhập cảnh/i, 'police'],
  [/quân sự|quốc phòng|quân khu|biên phòng|quân đội|bộ tổng tham mưu/i, 'army'],
  [/đất đai/i, 'land'],
  [/bảo hiểm xã hội/i, 'insurance'],
  [/ủy ban nhân dân|uỷ ban nhân dân|ubnd|hành chính công|một cửa/i, 'one-stop'],
  [/tư pháp|công chứng|thi hành án/i, 'justice'],
  [/giáo dục|^trường |trường (?:học|mầm non|tiểu học|trung học|cao đẳng|đại học)/i, 'education'],
  [/^sở |^phòng /i, 'one-stop'],
]

/** Most offices named; records of land list every branch of the province. */
const MOST = 3

/** The kind of house, guessed from the words of an office's name. */
export function houseOf(name: string): Agency['house'] {
  return HOUSES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}

/** The offices of a record: those that carry it out are where it is filed, the competent ones decide. */
export function agenciesOf(executing: readonly string[], competent: readonly string[]): Agency[] {
  const receives = named(executing)
  const decides = named(competent).filter((name) => !receives.includes(name))
  return [
    ...listed(receives, 'receives'),
    ...(receives.length > 0 ? listed(decides, 'decides') : listed(decides, 'receives')),
  ]
}

function named(names: readonly string[]): string[] {
  const clean = names.map((name) => cut(prose(name).replace(/\.$/, ''), 200))
  return [...new Set(clean)].filter((name) => name.length > 1)
}

function listed(names: readonly string[], role: Agency['role']): Agency[] {
  const kept = names.slice(0, MOST)
  const more = names.length - kept.length
  return kept.map((name, index) => ({
    role,
    name,
    house: houseOf(name),
    ...(more > 0 && index === kept.length - 1 ? { note: `và ${more} cơ quan khác` } : {}),
    source: 's1',
  }))
}
