import { expect, test } from 'vitest'
import { checkContent } from '../../../knowledge/pack/check/check-content.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { withContent } from './content-folder.ts'

const FILE = 'province-records.yaml'
const record = (parts: { of?: string; province?: string; code?: string } = {}) => {
  const { of = '1.000656', province = '01', code = '1.115203' } = parts
  return `  - { of: '${of}', province: '${province}', code: '${code}', portalId: 019eee88-7201-7665-9406-a31121152b33 }`
}
const compiled = (...records: string[]) =>
  withContent(
    [{ file: FILE, text: ['checked: 2026-11-20', 'records:', ...records, ''].join('\n') }],
    (dir) => {
      const result = compileContent(dir)
      return { result, faults: [...result.problems, ...checkContent(result)] }
    },
  )

test('a record keeps the day of the file', () => {
  const { result, faults } = compiled(record())
  expect(faults).toEqual([])
  expect(result.content.provinceRecords).toMatchObject([
    { of: '1.000656', province: '01', code: '1.115203', checked: '2026-11-20' },
  ])
})

test.for([
  ['of nothing that is worked out', [record({ of: '1.009999' })], 'chưa có bản soạn'],
  ['of no province', [record({ province: '99' })], 'không có tỉnh mã này'],
  ['under a code of ours', [record({ code: '1.000656' })], 'mã này đã có bản soạn'],
  ['twice for a province', [record(), record({ code: '1.115204' })], 'hãy giữ một'],
] as const)('a record %s is refused', ([, records, says]) => {
  expect(
    compiled(...records)
      .faults.map(({ message }) => message)
      .join('\n'),
  ).toContain(says)
})
