import { communeOf, foldText, type Places } from '../../engine/index.ts'
import type { Tenant } from '../../knowledge/schema/index.ts'

/** What a tenant lacks: errors lead people astray, gaps are shown to them as not known. */
export type Findings = { errors: string[]; gaps: string[] }

const STALE_DAYS = 180
const DAY = 86_400_000

/** Looks through a tenant for what is wrong, also where it was copied from a sample, and what is still missing. */
export function checkTenant(
  tenant: Tenant,
  places: Places,
  today: string,
  sample?: Tenant,
): Findings {
  const { place, origins, hotline, counters, fictional } = tenant
  const errors: string[] = []
  const gaps: string[] = []
  const province = places.provinces.find(({ code }) => code === place.province)
  if (province === undefined) errors.push(`place: không có tỉnh mã ${place.province}`)
  if (place.commune !== undefined && !fictional) {
    const commune = communeOf(places, place.commune)
    if (commune === undefined) errors.push(`place: không có xã, phường mã ${place.commune}`)
    else if (commune.province.code !== place.province)
      errors.push(
        `place: ${commune.name} thuộc ${commune.province.name}, không phải ${province?.name}`,
      )
    else if (!foldText(tenant.name).includes(foldText(commune.name.replace(UNIT, ''))))
      gaps.push(
        `name: “${tenant.name}” không giống tên của mã ${place.commune} (${commune.name}), nên xem lại`,
      )
  }
  if (sample !== undefined && !fictional)
    for (const [field, text] of toldBy(tenant))
      if (isOf(sample, text))
        errors.push(`${field}: “${text}” còn chép từ tệp mẫu ${sample.id}.yaml`)
  if (origins.includes('*') && !fictional)
    errors.push('origins: "*" chỉ dùng cho đơn vị minh họa; hãy ghi từng địa chỉ trang')
  if (origins.length === 0) gaps.push('origins: chưa có địa chỉ trang nào, tiện ích chưa chạy được')
  if (place.commune === undefined && !fictional)
    gaps.push('place: chưa có mã xã, phường (cổng của tỉnh thì để vậy)')
  if (hotline === null) gaps.push('hotline: chưa có số để gặp người')
  for (const phone of [hotline, ...counters.map((counter) => counter.phone)]) {
    if (phone?.checked !== undefined && isStale(phone.checked, today))
      gaps.push(
        `${phone.label} ${phone.number}: kiểm tra lần cuối ${phone.checked}, nên gọi thử lại`,
      )
    if (phone?.source !== undefined && phone.checked === undefined)
      gaps.push(`${phone.label} ${phone.number}: chép từ “${phone.source.title}”, chưa ai gọi thử`)
  }
  for (const { name, source } of counters) {
    if (source?.kind === 'news')
      gaps.push(`${name}: mới đọc qua báo (“${source.title}”), đơn vị chưa xác nhận`)
    if (source !== undefined && isStale(source.checked, today))
      gaps.push(`${name}: đối chiếu nguồn lần cuối ${source.checked}, nên xem lại`)
  }
  for (const house of ['one-stop', 'police'] as const)
    if (!counters.some((counter) => counter.house === house))
      gaps.push(`counters: chưa có ${HOUSES[house]}`)
  for (const counter of counters) {
    const missing = FIELDS.filter(([field]) => counter[field] === null).map(([, name]) => name)
    if (missing.length > 0) gaps.push(`${counter.name}: chưa có ${missing.join(', ')}`)
  }
  return { errors, gaps }
}

/** What people are told of a house, with the field in which it stands. */
function toldBy({ name, greeting, hotline, counters }: Tenant): [field: string, text: string][] {
  const told = [
    ['name', name],
    ['greeting', greeting],
    ['hotline', hotline?.number],
    ...counters.flatMap((counter, at) => [
      [`counters[${at}].name`, counter.name],
      [`counters[${at}].address`, counter.address],
      [`counters[${at}].phone`, counter.phone?.number],
    ]),
  ]
  return told.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
}

/** Whether a text names the sample, or is the number of one of its counters. */
function isOf({ name, counters }: Tenant, text: string): boolean {
  return (
    text.toLowerCase().includes(name.toLowerCase()) ||
    counters.some(({ phone }) => phone?.number === text)
  )
}

const UNIT = /^(?:xã|phường|đặc khu)\s+/i
const HOUSES = { 'one-stop': 'quầy một cửa', police: 'công an xã, phường' }
const FIELDS = [
  ['address', 'địa chỉ'],
  ['hours', 'giờ làm việc'],
  ['phone', 'số máy'],
] as const

const isStale = (checked: string, today: string) =>
  Date.parse(today) - Date.parse(checked) > STALE_DAYS * DAY
