import { stringify } from 'yaml'
import { Tenant } from '../../knowledge/schema/index.ts'

/** A tenant as it is written by hand: what is not known stands there as null. */
export type Draft = Pick<
  Tenant,
  'id' | 'name' | 'place' | 'origins' | 'greeting' | 'hotline' | 'counters' | 'theme'
>

/** The file of a tenant, with a word on each part for whoever goes on with it. Throws where a value cannot be meant. */
export function writeDraft(draft: Draft): string {
  Tenant.parse(draft)
  const { theme, ...rest } = draft
  const parts = { ...rest, ...(theme.accent !== undefined && { theme }) }
  return Object.entries(parts)
    .map(([key, value]) => {
      const note = NOTES[key]
      return `${note === undefined ? '' : `# ${note}\n`}${stringify({ [key]: value }, { lineWidth: 110 })}`
    })
    .join('')
}

const NOTES: Record<string, string> = {
  id: 'Mã trên dòng nhúng: data-tenant="…". Trùng với tên tệp, không đổi về sau.',
  place: 'Mã chính thức của tỉnh; của xã, phường nếu là cổng của xã, phường.',
  origins: 'Địa chỉ các trang được gắn tiện ích, ví dụ https://xa-vi-du.gov.vn',
  hotline: 'Số để gặp người; chưa có thì để null, người dân sẽ thấy là chưa có.',
  counters: 'Nơi tiếp nhận. Điều chưa biết để null, không đoán.',
}

type Counter = Tenant['counters'][number]

/** A counter of which nothing is known yet but what it is. */
export function emptyCounter(
  id: string,
  name: string,
  house: Counter['house'],
  receives: string[],
): Counter {
  return {
    id,
    name,
    house,
    address: null,
    building: null,
    hours: null,
    phone: null,
    receives,
    procedures: [],
  }
}
