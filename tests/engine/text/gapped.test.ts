import { describe, expect, test } from 'vitest'
import { createGappedIndex, readWords } from '../../../engine/text/index.ts'

const index = createGappedIndex([
  { phrases: ['khác … ở điểm nào', 'giữ bằng … mấy tháng', 'không có gì'], value: 'luật' },
  { phrases: ['nên chọn … hay … vậy'], value: 'so sánh' },
])
const found = (text: string) =>
  index.find(readWords(text)).map(({ value, places }) => `${value} ${places.join(' ')}`)

describe('phrases with gaps', () => {
  test.each([
    ['hộ kinh doanh khác công ty ở điểm nào', ['luật 3 6 7 8']],
    ['ho kinh doanh khac cong ty o diem nao', ['luật 3 6 7 8']],
    ['khác ở điểm nào', ['luật 0 1 2 3']],
    ['thì bị giữ bằng lái mấy tháng', ['luật 2 3 5 6']],
    ['nên chọn công ty hay hộ kinh doanh vậy', ['so sánh 0 1 4 8']],
  ])('%s', (text, places) => {
    expect(found(text)).toEqual(places)
  })

  test.each([
    ['the parts in another order', 'ở điểm nào thì khác'],
    ['a part is missing', 'nên chọn công ty vậy'],
    ['another word where accents count', 'khắc dấu công ty ở điểm nào'],
    ['half a story between', `khác ${'một hai ba bốn năm sáu bảy tám '.repeat(2)}ở điểm nào`],
    ['a phrase without a gap is not theirs', 'không có gì'],
  ])('not where %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
