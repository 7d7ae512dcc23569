import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { PlaceResult } from '../../engine/index.ts'
import { readMapping } from '../../scripts/places/read-csv.ts'
import { addResult, emptyScore } from '../../scripts/places/score.ts'
import { withSlip } from '../../scripts/places/slip.ts'

const TABLE = `old_code,old_ward,old_district,old_province,new_code,new_ward,new_province_code
,Xã A,Huyện B,Tỉnh C,00001,Xã D,01
00002,"Xã A, mới",Huyện B,Tỉnh C,00001,"Xã ""D""",01
`

test.for(['bang.csv', 'bang.csv.gz'])('%s is read, quotes and empty fields too', (name) => {
  const file = join(mkdtempSync(join(tmpdir(), 'places-')), name)
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(TABLE) : TABLE)
  expect(readMapping(file)).toEqual([
    {
      ward: 'Xã A',
      district: 'Huyện B',
      province: 'Tỉnh C',
      newCode: '00001',
      newName: 'Xã D',
      newProvince: '01',
    },
    {
      ward: 'Xã A, mới',
      district: 'Huyện B',
      province: 'Tỉnh C',
      newCode: '00001',
      newName: 'Xã "D"',
      newProvince: '01',
    },
  ])
})

const commune = { code: '00001', name: 'Xã D', province: { code: '01', name: 'Tỉnh C' }, was: [] }
const rest = { say: '', because: [], at: [] }
const found: PlaceResult = { kind: 'found', commune, ...rest }
const choose = (...codes: string[]): PlaceResult => ({
  kind: 'choose',
  why: 'divided',
  ask: '',
  options: codes.map((code) => ({ label: '', province: '01', commune: code })),
  ...rest,
})

test.for([
  ['a right place', found, '00001', { first: 1, safe: 1, certain: 1, wrong: 0 }],
  ['a wrong place', found, '00002', { first: 0, safe: 0, certain: 0, wrong: 1 }],
  [
    'a question that begins with it',
    choose('00001', '00002'),
    '00001',
    { first: 1, safe: 1, leads: 1 },
  ],
  ['a question that has it', choose('00002', '00001'), '00001', { first: 0, safe: 1, leads: 1 }],
  ['a question without it', choose('00002'), '00001', { first: 0, safe: 1, leads: 0 }],
  ['nothing', { kind: 'none' } as PlaceResult, '00001', { none: 1, safe: 0 }],
] as const)('%s counts as it should', ([, result, right, expected]) => {
  const score = emptyScore()
  addResult(score, result, new Set([right]), '01')
  expect(score).toMatchObject({ asked: 1, ...expected })
})

test.for([
  ['Xã Phúc Chu', 'Xã Phc Chu'],
  ['Phường 1', 'Phường 1'],
  ['Thị trấn Núi Thành', 'Thị trấn Núi Thàh'],
] as const)('%s with a slip is %s', ([name, slip]) => {
  expect(withSlip(name)).toBe(slip)
})
