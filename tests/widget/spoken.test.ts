import { describe, expect, test } from 'vitest'
import { emergencyNumbers } from '../../widget/plain/emergency.ts'
import { sayFigures, sayNumber } from '../../widget/plain/figures.ts'
import { spokenLines } from '../../widget/plain/spoken.ts'
import { answer } from './turns.ts'

test.for([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [50, 'năm mươi'],
  [105, 'một trăm linh năm'],
  [1000, 'một nghìn'],
  [2025, 'hai nghìn không trăm hai mươi lăm'],
  [8000, 'tám nghìn'],
  [20_000_000, 'hai mươi triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [3_500_000_000, 'ba tỷ năm trăm triệu'],
] as const)('%d is said %s', ([number, expected]) => {
  expect(sayNumber(number)).toBe(expected)
})

describe('figures in a line', () => {
  test.for([
    ['Lệ phí: 8.000 đồng', 'Lệ phí: tám nghìn đồng'],
    ['từ ngày 01/07/2025', 'từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm'],
    ['7:30–11:30', 'bảy giờ ba mươi đến mười một giờ ba mươi'],
    ['trước 15:00', 'trước mười lăm giờ'],
    ['Mã thủ tục 1.001193', 'Mã thủ tục một chấm không không một một chín ba'],
    ['Gọi 1900 1009', 'Gọi một chín không không một không không chín'],
    ['giảm 50%', 'giảm năm mươi phần trăm'],
    ['0,5% giá bán', 'không phẩy năm phần trăm giá bán'],
    ['125 m²', 'một trăm hai mươi lăm mét vuông'],
    ['mẫu CT01', 'mẫu CT01'],
    ['Luật 60/2014/QH13', 'Luật 60/2014/QH13'],
  ] as const)('%s → %s', ([line, expected]) => {
    expect(sayFigures(line)).toBe(expected)
  })
})

test('an answer is read out with the facts of the screen, without addresses of pages', () => {
  const text = spokenLines(answer).join('\n')
  for (const words of ['Giấy chứng sinh', 'tám nghìn đồng', 'Ngày chắc chắn ghi trên giấy hẹn'])
    expect(text).toContain(words)
  expect(text).not.toMatch(/https?:|☐|\d/)
})

test.for([
  ['Bạn ra chỗ an toàn rồi gọi ngay 114 ạ. Có người bị thương thì gọi 115.', ['114', '115']],
  ['Gọi 18001096 hoặc 1.001193', []],
] as const)('emergency numbers of "%s"', ([text, expected]) => {
  expect(emergencyNumbers(text)).toEqual(expected)
})
