import { describe, expect, test } from 'vitest'
import { houseOf } from '../../../knowledge/import/agencies.ts'
import { levelsOf, variantOf } from '../../../knowledge/import/levels.ts'
import type { Level } from '../../../knowledge/schema/base.ts'

describe('levels of a record', () => {
  test.for<{ says: string; flags: Level[]; offices: string[]; issuer?: string; levels: Level[] }>([
    {
      says: 'a commune',
      flags: ['commune'],
      offices: ['Ủy ban nhân dân cấp xã'],
      levels: ['commune'],
    },
    {
      says: 'customs flagged as a commune',
      flags: ['commune'],
      offices: ['Chi cục Hải quan khu vực'],
      levels: ['other'],
    },
    {
      says: 'a mission flagged as other',
      flags: ['other'],
      offices: ['Cơ quan đại diện Việt Nam ở nước ngoài'],
      levels: ['consular'],
    },
    {
      says: 'a commune and a mission',
      flags: ['commune', 'other'],
      offices: ['Ủy ban nhân dân cấp xã, Cơ quan đại diện có thẩm quyền'],
      levels: ['commune', 'consular'],
    },
    {
      says: 'the foreign ministry, no office named',
      flags: ['other'],
      offices: [],
      issuer: 'Bộ Ngoại giao',
      levels: ['consular'],
    },
    { says: 'nothing', flags: [], offices: [], levels: ['other'] },
  ])('$says', ({ flags, offices, issuer = '', levels }) => {
    expect(levelsOf(flags, offices, issuer)).toEqual(levels)
  })
})

describe('variants that yield', () => {
  test.for([
    {
      name: 'Khám bệnh',
      offices: ['Cục Quân y/Tổng cục Hậu cần - Kỹ thuật'],
      issuer: 'Bộ Quốc phòng',
      variant: 'army',
    },
    {
      name: 'Đăng ký nghĩa vụ quân sự',
      offices: ['Ban chỉ huy quân sự cấp Xã'],
      issuer: 'Bộ Quốc phòng',
      variant: undefined,
    },
    {
      name: 'Công nhận người bị thương không thuộc quân đội',
      offices: ['Sở Nội vụ'],
      issuer: 'Bộ Nội vụ',
      variant: undefined,
    },
    {
      name: 'Chứng thực bản sao',
      offices: ['Cơ quan đại diện Việt Nam ở nước ngoài'],
      issuer: 'Bộ Ngoại giao',
      variant: 'consular',
    },
    { name: 'Đăng ký lại kết hôn', offices: [''], issuer: 'Bộ Ngoại giao', variant: 'consular' },
    {
      name: 'Chứng thực bản sao',
      offices: ['', 'Cơ quan đại diện có thẩm quyền'],
      issuer: 'Bộ Tư pháp',
      variant: undefined,
    },
    { name: 'Cấp phép', offices: ['Bộ Y tế'], issuer: 'Bộ Y tế', variant: 'ministry' },
    { name: 'Cấp phép', offices: ['Bộ Y tế', 'Sở Y tế'], issuer: 'Bộ Y tế', variant: undefined },
  ])('$name, $offices → $variant', ({ name, offices, issuer, variant }) => {
    expect(variantOf(name, offices, issuer)).toBe(variant)
  })
})

test.for([
  { name: 'Công an cấp Xã', house: 'police' },
  { name: 'Chi nhánh Văn phòng đăng ký đất đai khu vực', house: 'land' },
  { name: 'Sở Nông nghiệp và Môi trường', house: 'one-stop' },
  { name: 'Bảo hiểm xã hội tỉnh', house: 'insurance' },
  { name: 'Ban chỉ huy quân sự cấp Xã', house: 'army' },
  { name: 'Trường tiểu học', house: 'education' },
  { name: 'Sở Tư pháp', house: 'justice' },
  { name: 'Cục Hàng không Việt Nam', house: 'other' },
])('$name is a house of kind $house', ({ name, house }) => {
  expect(houseOf(name)).toBe(house)
})
