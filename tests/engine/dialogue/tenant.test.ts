import { expect, test } from 'vitest'
import { sayTenant, tenantCounters } from '../../../engine/dialogue/tenant.ts'
import type { Answer, Counter, Tenant } from '../../../knowledge/schema/index.ts'

const counter = (id: string, house: Counter['house'], hours: string, number: string): Counter => ({
  id,
  name: id,
  house,
  address: null,
  building: 'only',
  hours: [hours],
  phone: { label: 'Trực ban', number },
  receives: [],
  procedures: [],
})
const tenant = {
  place: { province: '11', commune: '03127' },
  hotline: null,
  counters: [
    counter('Trung tâm xã A', 'one-stop', 'Thứ Bảy, 8:00–11:30', '001'),
    counter('Công an xã A', 'police', 'Thứ Hai đến thứ Sáu', '002'),
  ],
} as unknown as Tenant
const answerAt = (...offices: [string, Counter['house']][]) =>
  ({
    procedure: { code: '1.000001' },
    agencies: offices.map(([name, house]) => ({ role: 'receives', name, house, holds: 'yes' })),
  }) as unknown as Answer

const POLICE = answerAt(['Công an xã, phường, đặc khu bất kỳ', 'police'])
const PASSPORT = answerAt(['Phòng Quản lý xuất nhập cảnh, Công an cấp tỉnh', 'police'])
const TAX = answerAt(['Thuế cơ sở nơi bạn cư trú', 'other'])
const EITHER = answerAt(['Trung tâm Phục vụ hành chính công tỉnh hoặc xã', 'one-stop'])

test.for([
  ['hours', undefined, 'mấy giờ làm việc', 'Dạ, Trung tâm xã A làm việc: Thứ Bảy, 8:00–11:30 ạ.'],
  ['hours', POLICE, 'thu bay co lam khong', 'Dạ, Công an xã A làm việc: Thứ Hai đến thứ Sáu ạ.'],
  ['hours', EITHER, 'mấy giờ làm việc', 'Dạ, Trung tâm xã A làm việc: Thứ Bảy, 8:00–11:30 ạ.'],
  ['phone', POLICE, 'gọi số nào', 'Dạ, bạn gọi Công an xã A, trực ban: 002 ạ.'],
  ['counter', POLICE, 'quầy số mấy', 'Dạ, việc này bạn đến Công an xã A ạ.'],
  ['counter', undefined, 'quầy số mấy', 'Dạ, việc này bạn đến Trung tâm xã A ạ.'],
  [
    'counter',
    TAX,
    'quầy số mấy',
    'Dạ, việc này nộp tại Thuế cơ sở nơi bạn cư trú ạ. Chúng tôi chưa có địa chỉ của nơi ấy.',
  ],
  // The house that is named is the one that is asked about.
  [
    'hours',
    POLICE,
    'ủy ban mấy giờ làm việc',
    'Dạ, Trung tâm xã A làm việc: Thứ Bảy, 8:00–11:30 ạ.',
  ],
  ['phone', undefined, 'so cong an xa', 'Dạ, bạn gọi Công an xã A, trực ban: 002 ạ.'],
  ['phone', undefined, 'số công an tỉnh', undefined],
] as const)('%s of what is in work, asked “%3$s”', ([fact, answer, message, say]) => {
  expect(sayTenant({ fact, tenant, answer, message })).toBe(say)
})

test('of an office that is none of the portal’s, whose it is is said, and nothing of its hours', () => {
  const asked = { fact: 'hours', tenant, answer: PASSPORT, message: 'mấy giờ mở cửa' } as const
  expect(tenantCounters(asked)).toEqual([])
  expect(sayTenant(asked)).toMatch(
    /^Dạ, việc này nộp tại Phòng Quản lý xuất nhập cảnh, Công an cấp tỉnh ạ\. Chúng tôi chưa có giờ/,
  )
})
