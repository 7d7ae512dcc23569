import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSearch, type SearchDoc } from '../../../engine/search/index.ts'
import { createReader } from '../../../engine/text/index.ts'
import { lexicon } from '../text/lexicon.ts'

const doc = (ref: string, name: string, rest: Partial<SearchDoc> = {}): SearchDoc => ({
  ref,
  name,
  asked: [],
  keywords: [],
  field: 'khac',
  levels: ['commune'],
  layer: 'official',
  demand: 0,
  ...rest,
})

const docs: SearchDoc[] = [
  doc('birth', 'Đăng ký khai sinh', { layer: 'curated', asked: ['làm giấy khai sinh cho con'] }),
  doc('birth-abroad', 'Đăng ký khai sinh có yếu tố nước ngoài'),
  doc('birth-again', 'Đăng ký lại khai sinh'),
  doc('birth-consular', 'Đăng ký khai sinh cho trẻ em ở nước ngoài', { variant: 'consular' }),
  doc('death', 'Đăng ký khai tử', { layer: 'curated' }),
  doc('marriage', 'Đăng ký kết hôn', { layer: 'curated' }),
  doc('marriage-army', 'Đăng ký kết hôn của quân nhân', { variant: 'army' }),
  doc('single', 'Cấp giấy xác nhận tình trạng hôn nhân'),
  doc('residence', 'Đăng ký thường trú', { layer: 'curated' }),
  doc('import', 'Cấp giấy phép nhập khẩu hàng hóa', { levels: ['ministry'] }),
  doc('stay', 'Đăng ký tạm trú'),
  doc('copy', 'Chứng thực bản sao từ bản chính'),
  doc('signature', 'Chứng thực chữ ký', { keywords: ['sơ yếu lý lịch'] }),
  doc('land', 'Đăng ký đất đai lần đầu'),
  doc('deposit', 'Đặt cọc thuê mặt bằng'),
  doc('split', 'Tách thửa đất', { province: '01' }),
  doc('split-hue', 'Tách thửa đất', { province: '46' }),
  doc('split-all', 'Thủ tục tách thửa đất'),
  doc('passport', 'Cấp hộ chiếu phổ thông', { levels: ['province'] }),
  doc('shop', 'Đăng ký thành lập hộ kinh doanh'),
  doc('shop-end', 'Chấm dứt hoạt động hộ kinh doanh'),
  doc('company', 'Đăng ký thành lập công ty trách nhiệm hữu hạn', { levels: ['province'] }),
  doc('food', 'Cấp giấy chứng nhận an toàn thực phẩm'),
  doc('card', 'Cấp lại thẻ căn cước'),
  doc('t:birth', 'Sinh con', { asked: ['nhà mới sinh em bé'], layer: 'curated' }),
]
const search = createSearch(docs, lexicon)
const reader = createReader(lexicon, search.vocabulary)
const find = (text: string, province?: string, limit = 10) =>
  search.find(reader.read(text), { limit, ...(province && { province }) })
const first = (text: string) => find(text)[0]?.ref

describe('ranking', () => {
  test.for([
    { text: 'đăng ký khai sinh', expected: 'birth' },
    { text: 'dang ky khai sinh', expected: 'birth' },
    { text: 'ĐĂNG KÍ KHAI SINH'.normalize('NFD'), expected: 'birth' },
    { text: 'khai sinh có yếu tố nước ngoài', expected: 'birth-abroad' },
    { text: 'đăng ký lại khai sinh', expected: 'birth-again' },
    { text: 'cho em hỏi đk kh cần giấy tờ gì', expected: 'marriage' },
    { text: 'làm giấy chứng tử', expected: 'death' },
    { text: 'nhập khẩu', expected: 'residence' },
    { text: 'nhập khẩu hàng hoá', expected: 'import' },
    { text: 'xin giấy độc thân', expected: 'single' },
    { text: 'sao y', expected: 'copy' },
    { text: 'sơ yếu lý lịch', expected: 'signature' },
    { text: 'hộ chiếu', expected: 'passport' },
    { text: 'passport', expected: undefined },
    { text: 'chấm dứt hộ kinh doanh', expected: 'shop-end' },
    { text: 'không phải khai sinh, khai tử', expected: 'death' },
    { text: 'nhà mới sinh em bé', expected: 't:birth' },
    { text: 'cọc', expected: 'deposit' },
  ])('"$text" finds $expected first', ({ text, expected }) => {
    expect(first(text)).toBe(expected)
  })

  test('accents that the writer gave keep other words out', () => {
    const refs = find('đất đai').map(({ ref }) => ref)
    expect(refs[0]).toBe('land')
    expect(refs).not.toContain('deposit')
  })

  test('the army and consulates come last unless they are named', () => {
    expect(first('kết hôn')).toBe('marriage')
    expect(first('kết hôn quân nhân')).toBe('marriage-army')
    expect(first('khai sinh cho trẻ em ở nước ngoài')).toBe('birth-consular')
  })

  test('documents of one name are one candidate, led by the place', () => {
    const [national] = find('tách thửa đất')
    expect(national?.ref).toBe('split-all')
    expect(national?.same.toSorted()).toEqual(['split', 'split-hue'])
    expect(find('tách thửa đất', '46')[0]?.ref).toBe('split-hue')
  })

  test('a clause that is a whole name leads, what follows tells the case', () => {
    expect(first('làm giấy khai sinh cho con, đã đăng ký kết hôn rồi')).toBe('birth')
    expect(first('đăng ký kết hôn, con đã có khai sinh')).toBe('marriage')
  })

  test('in a long letter the clause that asks decides', () => {
    const letter =
      'Gia đình tôi sống ở quê nhiều năm nay, ruộng vườn hàng xóm đều biết cả. ' +
      'Nay tôi muốn tách thửa đất. Xin cảm ơn quý cơ quan đã đọc thư dài dòng này.'
    expect(first(letter)).toBe('split-all')
  })

  test('one service at several levels is one candidate, the commune first', () => {
    const levels = createSearch(
      [
        doc('lost-province', 'Trình báo mất hộ chiếu (thực hiện tại cấp tỉnh)', {
          levels: ['province'],
        }),
        doc('lost', 'Trình báo mất hộ chiếu (thực hiện tại cấp xã)'),
      ],
      lexicon,
    )
    const hits = levels.find(createReader(lexicon, levels.vocabulary).read('mất hộ chiếu'), {
      limit: 5,
    })
    expect(hits.map(({ ref, same }) => [ref, same])).toEqual([['lost', ['lost-province']]])
  })

  test('a slip is mended, but what is exact stays ahead', () => {
    expect(first('đăng ký thườngg trú')).toBe('residence')
    expect(first('dang ky thuomg tru')).toBe('residence')
    const [exact] = find('đăng ký thường trú')
    const [slip] = find('đăng ký thuowfg trú')
    expect(exact?.score).toBeGreaterThan(slip?.score ?? 0)
  })

  test('says how much it explains', () => {
    const [hit] = find('đăng ký khai tử')
    expect(hit).toMatchObject({ ref: 'death', exact: true, coverage: 1, covered: 1 })
    expect(hit?.why).toContain('khớp tên: Đăng ký khai tử')
    expect(find('làm giấy chứng tử')[0]?.why).toContain(
      'từ dân gian: giấy chứng tử → đăng ký khai tử',
    )
    expect(find('khai tử cho voi con ở Bắc Cực')[0]?.coverage).toBeLessThan(0.6)
  })
})

describe('limits', () => {
  test.for([
    { limit: 0, most: 1 },
    { limit: 3, most: 3 },
    { limit: 1e9, most: 20 },
    { limit: Number.NaN, most: 1 },
    { limit: -5, most: 1 },
  ])('a limit of $limit gives at most $most', ({ limit, most }) => {
    expect(find('đăng ký', undefined, limit).length).toBeLessThanOrEqual(most)
  })

  test.for(
    [
      'đăng ký cấp giấy '.repeat(20),
      'a '.repeat(150),
      'x'.repeat(300),
      `a${'\u0301'.repeat(299)}`,
      'ﷺ'.repeat(300),
      'không phải '.repeat(27),
      'nghiepp thuongg truongg chungg quyenn duongg '.repeat(7).slice(0, 300),
      '__proto__ constructor toString hasOwnProperty',
      '^khai khai^ khai_sinh$ $$$',
      '\uD800 \uDFFF',
      '',
    ].map((text, index) => ({ text, index })),
  )('hostile question $index is answered', ({ text }) => {
    const hits = find(text)
    expect(hits.length).toBeLessThanOrEqual(10)
  })

  test('a question without a known word finds nothing', () => {
    expect(find('zzz qqq')).toEqual([])
    expect(find('?!')).toEqual([])
  })

  test('any question gets sound, sorted shares and the same answer twice', () => {
    const word = fc.constantFrom(...docs.flatMap(({ name }) => name.split(' ')), 'ạ', 'không', 'x')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const hits = find(words.join(' '))
        const refs = hits.flatMap(({ ref, same }) => [ref, ...same])
        expect(new Set(refs).size).toBe(refs.length)
        for (const { coverage, covered } of hits) {
          expect(coverage).toBeGreaterThanOrEqual(0)
          expect(coverage).toBeLessThanOrEqual(1 + 1e-6)
          expect(covered).toBeLessThanOrEqual(1 + 1e-6)
        }
        const scores = hits.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(find(words.join(' '))).toEqual(hits)
      }),
      { numRuns: 60 },
    )
  })

  test('an empty house answers too', () => {
    expect(createSearch([], lexicon).find(reader.read('khai sinh'), { limit: 5 })).toEqual([])
  })
})
