import { expect, test } from 'vitest'
import { readPack, writePack } from '../../../knowledge/pack/index.ts'
import { PackContent } from '../../../knowledge/schema/pack.ts'

const record = (code: string, paper: string) => ({
  code,
  id: `tt-${code.replace('.', '-')}`,
  name: `Cấp giấy phép ${code}`,
  field: 'xay-dung',
  levels: ['province'],
  channels: [{ id: 'online', source: 's1' }],
  times: [{ qty: 5, unit: 'working-day', source: 's1' }],
  portalList: [
    {
      name: null,
      items: [
        { name: 'Đơn đề nghị', original: 1, copy: 0 },
        { name: paper, original: 0, copy: 1 },
      ],
    },
  ],
  sources: { s1: { kind: 'record', title: `Thủ tục ${code}`, checked: '2026-07-18' } },
})
const content = PackContent.parse({
  name: 'Cổng Dịch vụ công quốc gia',
  asOf: '2026-07-18',
  procedures: [record('1.000001', 'Bản vẽ'), record('1.000002', 'Hợp đồng')],
})

const pack = await readPack(await writePack('official', content))
const [first, second] = pack.content.procedures

test('records that share what they have in common still read as they were written', () => {
  expect(pack.content).toEqual(content)
  expect(JSON.stringify(pack.content), 'to the letter').toBe(JSON.stringify(content))
})

test.for([
  { what: 'levels', of: [first?.levels, second?.levels] },
  { what: 'ways to file', of: [first?.channels, second?.channels] },
  { what: 'times', of: [first?.times, second?.times] },
  { what: 'what is empty', of: [first?.fees, second?.fees] },
  { what: 'papers', of: [0, 1].map((at) => pack.content.procedures[at]?.portalList[0]?.items[0]) },
])('$what that are equal are held once', ({ of: [one, other] }) => {
  expect(one).toBeDefined()
  expect(other).toBe(one)
})

test('what differs stays apart', () => {
  expect(first?.portalList[0]?.items[1]?.name).toBe('Bản vẽ')
  expect(second?.portalList[0]?.items[1]?.name).toBe('Hợp đồng')
  expect(first?.sources).not.toEqual(second?.sources)
})
