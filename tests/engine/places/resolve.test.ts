import fc from 'fast-check'
import { expect, test } from 'vitest'
import { communeOf, resolvePlace } from '../../../engine/index.ts'
import { readWords } from '../../../engine/text/index.ts'
import { places } from './fixture.ts'

test.for([
  ['phường Him Lam, TP Điện Biên Phủ', '03127'],
  ['phuong him lam dien bien', '03127'],
  ['Him Lam Điện Biên', '03127'],
  ['HIM LAM', '03127'],
  ['p. Him Lam', '03127'],
  ['phường Mường Thanh, thành phố Điện Biên Phủ', '03127'],
  ['phường Him Lam đbp', '03127'],
  ['xã Na Tông', '03356'],
  ['Phường Hải Châu I, Đà Nẵng', '20197'],
  ['hai chau 1 da nang', '20197'],
  ['p.5 q hải châu', '20197'],
  ['p05 quận Hải Châu đn', '20197'],
  ['Hoàng Sa', '20333'],
  ['huyện Hoàng Sa', '20333'],
  ['đặc khu Hoàng Sa', '20333'],
  ['xã Núi Thanh', '20965'],
  ['xã Tân Lập huyện Thăng Bình', '20965'],
  ['xa tan lap nui thanh quang nam', '20971'],
  ['dong xa nui thanh', '20971'],
  ['em ở xã Tam Quang Núi Thành thì nộp hồ sơ ở đâu ạ', '20965'],
  ['nhà tôi ở Tam Quang, Núi Thành, làm khai sinh cho con', '20965'],
  ['xã Tam Qaung, Núi Thành', '20965'],
  ['phường Him Lâm, Điện Biên', '03127'],
] as const)('%s → %s', ([text, code]) => {
  expect(resolvePlace(places, text)).toMatchObject({ kind: 'found', commune: { code } })
})

test('what was found says what it was before', () => {
  expect(resolvePlace(places, 'phường Nam Thanh Điện Biên')).toEqual({
    kind: 'found',
    commune: {
      code: '03334',
      name: 'Phường Mường Thanh',
      province: { code: '11', name: 'Tỉnh Điện Biên' },
      was: ['Phường Nam Thanh', 'Xã Thanh Xương'],
    },
    before: 'phường Nam Thanh, thành phố Điện Biên Phủ',
    say: 'Phường Nam Thanh, thành phố Điện Biên Phủ nay thuộc phường Mường Thanh, tỉnh Điện Biên.',
    because: ['Phường Mường Thanh trước đây là phường Nam Thanh và xã Thanh Xương.'],
    at: [0, 1, 2, 3, 4],
  })
})

test('a commune that kept its name is only confirmed', () => {
  expect(resolvePlace(places, 'xã Núa Ngam')).toMatchObject({
    say: 'Bạn ở xã Núa Ngam, tỉnh Điện Biên.',
    because: [],
  })
})

test('a name of today that was another place before is asked about', () => {
  expect(resolvePlace(places, 'phường Mường Thanh Điện Biên')).toMatchObject({
    kind: 'choose',
    why: 'same-name',
    ask: 'Trước tháng 7/2025 nhà bạn ở đâu ạ?',
    options: [
      { label: 'Phường Mường Thanh, thành phố Điện Biên Phủ cũ', commune: '03127' },
      { label: 'Phường Mường Thanh ngày nay', commune: '03334' },
    ],
  })
})

test('a commune that was divided is asked about, with its new neighbours', () => {
  expect(resolvePlace(places, 'phường Hòa Minh quận Liên Chiểu')).toMatchObject({
    kind: 'choose',
    why: 'divided',
    say: 'Phường Hòa Minh, quận Liên Chiểu nay chia về 2 nơi.',
    options: [{ commune: '20200' }, { commune: '20209' }],
  })
})

test('a name of two districts is asked about; the province or the district settles it', () => {
  expect(resolvePlace(places, 'xã Tân Lập')).toMatchObject({
    kind: 'choose',
    options: [
      { label: 'Xã Tân Lập, huyện Núi Thành cũ', commune: '20971' },
      { label: 'Xã Tân Lập, huyện Thăng Bình cũ', commune: '20965' },
    ],
  })
})

test.for([
  [
    'huyện Núi Thành',
    '48',
    ['20965', '20971'],
    'Huyện Núi Thành không còn từ 01/07/2025, nay là 2 xã, phường của thành phố Đà Nẵng.',
  ],
  [
    'Núi Thành Quảng Nam',
    '48',
    ['20965', '20971'],
    'Huyện Núi Thành không còn từ 01/07/2025, nay là 2 xã, phường của thành phố Đà Nẵng.',
  ],
  ['Quảng Nam', '48', [], 'Tỉnh Quảng Nam nay thuộc thành phố Đà Nẵng.'],
  ['em ở Đà Nẵng', '48', [], 'Thành phố Đà Nẵng nay gồm cả tỉnh Quảng Nam cũ.'],
  ['Điện Biên', '11', [], 'Tỉnh Điện Biên không nhập với tỉnh nào.'],
] as const)('%s says what it became and asks on', ([text, province, communes, say]) => {
  const result = resolvePlace(places, text)
  expect(result).toMatchObject({ kind: 'narrow', province, say })
  expect(result.kind === 'narrow' && result.options.map(({ commune }) => commune)).toEqual(communes)
})

test.for([
  'làm khai sinh cho con ở đâu',
  'xã tôi sáp nhập rồi, nộp ở đâu',
  'phường nào cũng được',
  'đường Mường Thanh',
  'cần núi thánh',
  'toi can nui thanh giay to gi',
  've tan lap lam giay',
  'tôi muốn núi thành đăng ký thường trú',
  'xa la nop ho so',
  'công ty Núi Thành làm thủ tục gì cho nhân viên mới vào làm việc',
  'dạ núi thành',
  'lên Núi Thành chơi',
  'ở xa đồng xá làm giấy',
  '5',
  '',
  '…',
])('“%s” names no place', (text) => {
  expect(resolvePlace(places, text)).toEqual({ kind: 'none' })
})

test('an unknown commune is not overheard for another place in the text', () => {
  expect(resolvePlace(places, 'xã Abcxyz, Núi Thành', { only: true })).toMatchObject({
    kind: 'narrow',
    level: 'district',
  })
})

test('who came from one place and lives in another is in the other', () => {
  expect(resolvePlace(places, 'em quê Quảng Nam, nay ở Điện Biên thì nộp ở đâu')).toMatchObject({
    kind: 'narrow',
    province: '11',
  })
})

test('a field for a place hears more than a message', () => {
  expect(resolvePlace(places, 'chắc là Nuis Thành', { only: true }).kind).toBe('narrow')
  expect(resolvePlace(places, 'chắc là Nuis Thành').kind).toBe('none')
})

test('a slip with nothing to vouch for it is confirmed first', () => {
  expect(resolvePlace(places, 'xã Tam Qaung')).toMatchObject({
    kind: 'choose',
    why: 'slip',
    options: [{ commune: '20965' }],
  })
})

test('a province that contradicts the name leaves nothing certain', () => {
  expect(resolvePlace(places, 'phường Him Lam, Đà Nẵng').kind).not.toBe('found')
})

test('the province of the portal tells apart what is called alike', () => {
  expect(resolvePlace(places, 'Thanh Khê', { province: '48' })).toMatchObject({
    commune: { code: '20209' },
  })
})

test('the words of the place are counted as the text is read', () => {
  const text = 'Em ở p.5 q. Hải Châu ạ'
  const result = resolvePlace(places, text)
  const { folded } = readWords(text)
  expect(result.kind !== 'none' && result.at.map((place) => folded[place])).toEqual([
    'p',
    '5',
    'q',
    'hai',
    'chau',
  ])
})

test('a commune by its code', () => {
  expect(communeOf(places, '20333')).toMatchObject({
    name: 'Đặc khu Hoàng Sa',
    province: { code: '48' },
  })
  expect(communeOf(places, '99999')).toBeUndefined()
})

test('whatever is written, a commune that exists is given, or a question, or nothing', () => {
  const word = fc.constantFrom(
    'xã',
    'phường',
    'p',
    'q',
    'huyện',
    'tp',
    'Núi',
    'Thành',
    'Tân',
    'Lập',
    'Điện',
    'Biên',
    '5',
    'ở',
    ',',
    'nui',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const result = resolvePlace(places, text)
        if (result.kind === 'found')
          expect(communeOf(places, result.commune.code)).toEqual(result.commune)
        else if (result.kind === 'choose') expect(result.options.length).toBeGreaterThan(0)
      },
    ),
  )
})

test.for([
  'ở xa núi thành',
  'nhà em ở xa Trung tâm',
  'em ở xa chợ quá',
  'him lạm thôi',
  'hím lạm thôi',
])('words with their accents are what they are: “%s”', (text) => {
  expect(resolvePlace(places, text)).toEqual({ kind: 'none' })
})

test('two syllables with other accents are no slip of a name', () => {
  const only = { only: true }
  expect(resolvePlace(places, 'Him Lâm', only)).not.toEqual({ kind: 'none' })
  expect(resolvePlace(places, 'mướng thạnn', only)).toEqual({ kind: 'none' })
  expect(resolvePlace(places, 'mường thanhh', only)).not.toEqual({ kind: 'none' })
  expect(resolvePlace(places, 'núi thạch', { ...only, exact: true })).toEqual({ kind: 'none' })
})
