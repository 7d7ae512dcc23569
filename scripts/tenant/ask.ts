import { communeOf, foldText, type Places, resolvePlace } from '../../engine/index.ts'
import type { Place, Tenant } from '../../knowledge/schema/index.ts'
import { type Draft, emptyCounter } from './draft.ts'

/**
 * Puts a question and gives what the answer is read as; the name is that of the flag which answers it beforehand. An
 * answer that is unclear is asked for again, where somebody is there to give it.
 */
export type Ask = <T>(flag: string, question: string, read: (answer: string) => T) => Promise<T>

/** An answer that cannot be meant, said so that it can be given again. */
export class Unclear extends Error {}

/** The questions about a new tenant, one after another; an empty answer means that it is not known yet. */
export async function askTenant(id: string, places: Places, ask: Ask): Promise<Draft> {
  const place = await ask(
    'place',
    'Đơn vị ở xã, phường nào, tỉnh nào? Cổng của tỉnh thì chỉ gõ tên tỉnh.',
    (text) => readPlace(places, text),
  )
  const called = nameOf(places, place)
  const name = await ask('name', `Tên đơn vị? Bỏ trống: ${called}`, (text) => text || called)
  const origins = await ask(
    'origins',
    'Địa chỉ các trang sẽ gắn, cách nhau bằng dấu phẩy?',
    (text) => listOf(text).map(originOf),
  )
  const hotline = await ask('hotline', 'Số đường dây nóng? Bỏ trống nếu chưa có.', (text) =>
    phoneOf('Đường dây nóng', text),
  )
  const theme = await ask(
    'accent',
    'Màu chính của trang, ví dụ #0b5d4b? Bỏ trống: màu có sẵn.',
    themeOf,
  )
  const counters = []
  for (const house of place.commune === undefined ? PROVINCE : COMMUNE)
    counters.push(...(await askCounter(house, name, ask)))
  return {
    id,
    name,
    place,
    origins,
    greeting: `Chào bạn, mình là trợ lý tự động của ${name}. Bạn cần làm giấy tờ gì ạ?`,
    hotline,
    counters,
    theme,
  }
}

type House = {
  id: string
  name: string
  house: Tenant['counters'][number]['house']
  receives: string[]
}

const COMMUNE: House[] = [
  {
    id: 'mot-cua',
    name: 'Trung tâm Phục vụ hành chính công',
    house: 'one-stop',
    receives: ['hộ tịch', 'chứng thực', 'đất đai', 'hộ kinh doanh', 'bảo trợ xã hội'],
  },
  {
    id: 'cong-an',
    name: 'Công an',
    house: 'police',
    receives: ['căn cước', 'cư trú', 'đăng ký xe'],
  },
]
const PROVINCE: House[] = [
  { id: 'mot-cua', name: 'Trung tâm Phục vụ hành chính công', house: 'one-stop', receives: [] },
  { id: 'cong-an', name: 'Công an', house: 'police', receives: [] },
]

async function askCounter(house: House, owner: string, ask: Ask): Promise<Tenant['counters']> {
  const name = `${house.name} ${owner.charAt(0).toLowerCase()}${owner.slice(1)}`
  const known = (text: string) => text || null
  const counter = emptyCounter(house.id, name, house.house, house.receives)
  counter.address = await ask(`${house.id}-address`, `${name}: địa chỉ?`, known)
  counter.hours = await ask(
    `${house.id}-hours`,
    `${name}: giờ làm việc, các buổi cách nhau bằng dấu chấm phẩy?`,
    (text) => (text === '' ? null : listOf(text, ';')),
  )
  counter.phone = await ask(`${house.id}-phone`, `${name}: số máy?`, (text) =>
    phoneOf('Hỏi đáp', text),
  )
  if (house.house !== 'one-stop') return [counter]
  const old = await ask(
    `${house.id}-old-address`,
    `${name}: trụ sở cũ còn tiếp dân ở đâu? Bỏ trống nếu không có.`,
    known,
  )
  if (old === null) return [counter]
  counter.building = 'new'
  return [
    counter,
    {
      ...emptyCounter(`${house.id}-cu`, `Trụ sở cũ, ${name}`, house.house, []),
      address: old,
      building: 'old',
    },
  ]
}

function listOf(answer: string, separator = ','): string[] {
  return answer
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function themeOf(accent: string): Tenant['theme'] {
  if (accent === '') return {}
  if (!/^#[0-9a-f]{6}$/.test(accent)) throw new Unclear(`Màu “${accent}” phải viết như #0b5d4b.`)
  return { accent }
}

function originOf(text: string): string {
  const url = URL.parse(text)
  if (url?.protocol !== 'https:')
    throw new Unclear(`Địa chỉ trang “${text}” phải bắt đầu bằng https://`)
  return url.origin
}

function phoneOf(label: string, number: string): Tenant['hotline'] {
  if (number === '') return null
  if (!/^[0-9 +]+$/.test(number))
    throw new Unclear(`Số máy “${number}” chỉ gồm chữ số và dấu cách.`)
  return { label, number }
}

/** Official codes of what was typed; a question of the resolver is passed on. */
function readPlace(places: Places, text: string): Place {
  if (/^\d{5}$/.test(text)) {
    const commune = communeOf(places, text)
    if (commune !== undefined) return { province: commune.province.code, commune: text }
  }
  const result = resolvePlace(places, text, { only: true })
  if (result.kind === 'found')
    return { province: result.commune.province.code, commune: result.commune.code }
  if (result.kind === 'narrow' && result.level === 'province' && result.province !== undefined)
    return { province: result.province }
  if (result.kind === 'none') throw new Unclear(`Chưa thấy nơi nào tên “${text}”.`)
  const options = result.options.map(({ label, detail, commune }) =>
    [commune, label, detail].filter((part) => part !== undefined).join(', '),
  )
  throw new Unclear(
    [`${result.say} Bạn gõ rõ hơn, hoặc gõ mã năm chữ số:`, ...options].join('\n  '),
  )
}

function nameOf(places: Places, { province, commune }: Place): string {
  const found = commune === undefined ? undefined : communeOf(places, commune)
  return found?.name ?? places.provinces.find(({ code }) => code === province)?.name ?? ''
}

/** An id for a tenant from its name: "Tỉnh Điện Biên" → "tinh-dien-bien". */
export const idOf = (name: string) => foldText(name).replaceAll(' ', '-')
