import { expect, test } from 'vitest'
import { preparePlaces, resolvePlace } from '../../../engine/index.ts'
import {
  buildPlaceIndex,
  countDifferences,
  joinPlaces,
  readPlaceContent,
  readPlacePackage,
} from '../../../knowledge/places/index.ts'

const content = readPlaceContent('knowledge/content/places')
const facts = joinPlaces(readPlacePackage(), content)
const places = preparePlaces(JSON.parse(JSON.stringify(buildPlaceIndex(facts))))

test('the index holds the whole official list, letter by letter', () => {
  expect(facts.provinces).toHaveLength(34)
  expect(facts.communes).toHaveLength(3321)
  expect(countDifferences(facts, content.counts)).toEqual([])
  expect(content.resolutions.map(({ province }) => province).sort()).toEqual(
    facts.provinces.map(({ code }) => code).sort(),
  )
})

test('every commune of today says what it was before', () => {
  const reached = new Set(facts.olds.flatMap(({ to }) => to))
  expect(facts.communes.filter(({ code }) => !reached.has(code))).toEqual([])
})

test.for([
  ['xa phuc chu dinh hoa', 'Xã Định Hóa', '19'],
  ['p.1 q5 sg', 'Phường Chợ Quán', '79'],
  ['ở xã Tân Đông Tân Châu thì nộp đâu', 'Xã Tân Đông', '80'],
  ['xã Thanh Xương huyện Điện Biên', 'Phường Mường Thanh', '11'],
  ['phường 14 quận 3 tphcm', 'Phường Nhiêu Lộc', '79'],
  ["Ea H'leo, huyện Ea H'leo, Đắk Lắk", "Xã Ea H'Leo", '66'],
  ['Đặc khu Côn Đảo', 'Đặc khu Côn Đảo', '79'],
  ['xã Thạnh Lộc huyện Giồng Riềng Kiên Giang', 'Xã Thạnh Hưng', '91'],
] as const)('%s → %s (%s)', ([text, name, code]) => {
  expect(resolvePlace(places, text)).toMatchObject({
    kind: 'found',
    commune: { name, province: { code } },
  })
})

test.for([
  ['phường Mường Thanh Điện Biên', 'choose', 'Phường Mường Thanh ngày nay'],
  ['Núi Thành Quảng Nam', 'narrow', 'Xã Núi Thành'],
  ['phường Cửa Nam Hà Nội', 'choose', 'Phường Hoàn Kiếm'],
  ['xã Tân Phú', 'narrow', 'Tỉnh Tây Ninh'],
  ['Châu Thành', 'narrow', 'Huyện Châu Thành, tỉnh Bến Tre cũ'],
] as const)('%s is asked about', ([text, kind, label]) => {
  const result = resolvePlace(places, text)
  expect(result.kind).toBe(kind)
  expect('options' in result && result.options.map((option) => option.label)).toContain(label)
})

test('a question leads on: no option asks the same again, and each ends in a commune', () => {
  const asked = (text: string, before: string[]): string[] => {
    const result = resolvePlace(places, text, { only: true })
    if (result.kind === 'none' || before.includes(text)) return [[...before, text].join(' > ')]
    if (!('options' in result)) return []
    return result.options.flatMap((option) =>
      option.text === undefined ? [] : asked(option.text, [...before, text]),
    )
  }
  const names = ['Châu Thành', 'Cao Lãnh', 'xã Tân Phú', 'phường 1', 'xã Hòa Bình', 'xã Tân Lập']
  expect(names.flatMap((name) => asked(name, []))).toEqual([])
})
