import { expect, test } from 'vitest'
import {
  buildPlaceIndex,
  communesHash,
  countDifferences,
  joinPlaces,
  listDifferences,
  nameKey,
} from '../../../knowledge/places/index.ts'

const source: Parameters<typeof joinPlaces>[0] = {
  provinces: [{ code: '96', name: 'Tỉnh Cà Mau' }],
  communes: [
    { code: '32041', name: 'Phường Hòa Thành', province: '96' },
    { code: '32025', name: 'Phường Tân Thanh', province: '96' },
    { code: '30000', name: 'Xã Năm Căn', province: '96' },
  ],
  mergers: [
    merger('Phường 7', 'Phường Hoà Thành'),
    merger('Xã Tắc Vân', 'Phường Tân Thanh'),
    merger('Xã Tắc Vân', 'Phường Tân Thanh'),
    { ...merger('Xã Cũ Hơn', 'Phường Tân Thanh'), earlier: true },
  ],
}

const content: Parameters<typeof joinPlaces>[1] = {
  resolutions: [],
  counts: [],
  corrections: {
    names: [
      {
        code: '32025',
        name: 'Phường Tân Thành',
        also: ['Phường Tân Thanh'],
        why: 'w',
        source: 's',
      },
      { code: '32244', packageCode: '30000', name: 'Xã Năm Căn', also: [], why: 'w', source: 's' },
    ],
    moves: [],
    missing: [
      {
        was: 'Huyện Đảo',
        from: 'Tỉnh Cà Mau',
        to: { '32244': 'Xã Năm Căn' },
        why: 'w',
        source: 's',
      },
    ],
  },
  splits: [
    {
      province: '96',
      splits: [
        {
          was: 'Phường 7',
          district: 'Thành phố Cà Mau',
          from: 'Tỉnh Cà Mau',
          to: { '32025': 'Phường Tân Thành', '32041': 'Phường Hòa Thành' },
        },
      ],
    },
  ],
  nicknames: {
    provinces: { '96': ['CM'] },
    districts: [{ names: ['tpcm'], district: 'Thành phố Cà Mau' }],
  },
}

function merger(was: string, name: string) {
  return {
    was,
    district: 'Thành phố Cà Mau',
    from: 'Tỉnh Cà Mau',
    to: { name, province: '96' },
    earlier: false,
  }
}

test('the index says nothing twice, and what the package names comes first', () => {
  expect(buildPlaceIndex(joinPlaces(source, content)).provinces).toEqual([
    {
      code: '96',
      name: 'Tỉnh Cà Mau',
      asked: ['CM'],
      communes: '32025 Phường Tân Thành\n32041 Phường Hòa Thành\n32244 Xã Năm Căn',
      also: 'Phường Tân Thanh=0',
      was: [
        {
          name: 'Tỉnh Cà Mau',
          districts: [
            {
              name: 'Thành phố Cà Mau',
              asked: ['tpcm'],
              units: 'Xã Tắc Vân=0\n~Xã Cũ Hơn\nPhường 7=1,0',
            },
            { name: 'Huyện Đảo', asked: [], units: '=2' },
          ],
        },
      ],
    },
  ])
})

test.for([
  ['a name that is not that of the code', { '32041': 'Phường Tân Thành' }, 'Sai mã hay tên'],
  ['an unknown code', { '00001': 'Xã A' }, 'Sai mã hay tên'],
] as const)('%s stops the build', ([, to, message]) => {
  const move = {
    was: 'Phường 7',
    district: 'Thành phố Cà Mau',
    from: 'Tỉnh Cà Mau',
    to,
    why: 'w',
    source: 's',
  }
  const wrong = { ...content, corrections: { ...content.corrections, moves: [move] } }
  expect(() => joinPlaces(source, wrong)).toThrow(message)
})

test('a correction of a place that the package lacks stops the build', () => {
  const move = {
    was: 'Xã Lạ',
    district: 'Huyện A',
    from: 'Tỉnh Cà Mau',
    to: {},
    why: 'w',
    source: 's',
  }
  const wrong = { ...content, corrections: { ...content.corrections, moves: [move] } }
  expect(() => joinPlaces(source, wrong)).toThrow('Xã Lạ')
})

test('a letter that differs from the official list is seen, in the fingerprint and line by line', () => {
  const facts = joinPlaces(source, content)
  const wards = facts.communes.map(({ code, name }) => ({ code, name }))
  const count = { province: '96', name: 'Tỉnh Cà Mau', communes: 3, hash: communesHash(wards) }
  const list = { code: '96', name: 'Tỉnh Cà Mau', wards }
  expect(countDifferences(facts, [count])).toEqual([])
  expect(listDifferences(facts, [list])).toEqual([])
  expect(countDifferences(facts, [{ ...count, hash: 'x', communes: 4 }])).toHaveLength(2)
  expect(countDifferences(facts, [])).toEqual(['96: danh mục không có tỉnh này'])
  expect(listDifferences(facts, [{ ...list, wards: wards.slice(1) }])).toHaveLength(1)
})

test.for([
  ['Phường Hoà Bình', 'phường hòa bình'],
  ['Xã Ea H’leo', "xã  Ea H'Leo"],
  ['Xã Mỹ Quí', 'Xã Mỹ Quý'],
] as const)('%s and %s are one name', ([a, b]) => {
  expect(nameKey(a)).toBe(nameKey(b))
})
