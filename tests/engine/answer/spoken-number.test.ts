import { describe, expect, test } from 'vitest'
import {
  spokenCode,
  spokenDay,
  spokenHour,
  spokenMoney,
  spokenNumber,
  spokenOrdinal,
  spokenPercent,
  spokenPhone,
  spokenText,
} from '../../../engine/answer/spoken-number.ts'

test.for([
  [0, 'không'],
  [1, 'một'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [50, 'năm mươi'],
  [99, 'chín mươi chín'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [155, 'một trăm năm mươi lăm'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [1015, 'một nghìn không trăm mười lăm'],
  [2025, 'hai nghìn không trăm hai mươi lăm'],
  [10_015, 'mười nghìn không trăm mười lăm'],
  [20_000, 'hai mươi nghìn'],
  [115_000, 'một trăm mười lăm nghìn'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [20_000_000, 'hai mươi triệu'],
  [3_500_000_000, 'ba tỷ năm trăm triệu'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [2_000_000_000_000, 'hai nghìn tỷ'],
] as const)('%d is said %s', ([number, said]) => {
  expect(spokenNumber(number)).toBe(said)
})

test('every number up to a million is said in its own way', () => {
  const said = new Set<string>()
  for (let number = 0; number < 1_000_000; number += 7) said.add(spokenNumber(number))
  expect(said.size).toBe(Math.ceil(1_000_000 / 7))
})

test.for([
  [1, 'nhất'],
  [2, 'hai'],
  [4, 'tư'],
  [14, 'mười bốn'],
  [21, 'hai mươi mốt'],
] as const)('place %d is said %s', ([place, said]) => {
  expect(spokenOrdinal(place)).toBe(said)
})

describe('what is measured', () => {
  test.for([
    [spokenMoney(20_000), 'hai mươi nghìn đồng'],
    [spokenMoney(1_250_000), 'một triệu hai trăm năm mươi nghìn đồng'],
    [spokenPercent(50), 'năm mươi phần trăm'],
    [spokenPercent(0.5), 'không phẩy năm phần trăm'],
    [spokenPercent(1.25), 'một phẩy hai năm phần trăm'],
    [spokenDay('2026-12-15'), 'ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
    [spokenDay('2027-04-01'), 'ngày mùng một tháng tư năm hai nghìn không trăm hai mươi bảy'],
    [spokenHour('15:00'), 'mười lăm giờ'],
    [spokenHour('07:30'), 'bảy giờ ba mươi'],
    [spokenCode('1.000656'), 'một chấm không không không sáu năm sáu'],
    [spokenPhone('0243826553'), 'không hai bốn ba, tám hai sáu, năm năm ba'],
    [spokenPhone('0912345678'), 'không chín một hai, ba bốn năm, sáu bảy tám'],
    [spokenPhone('1900 1009'), 'một chín không không, một không không chín'],
    [spokenPhone('19001009'), 'một chín không không, một không không chín'],
    [spokenPhone('113'), 'một một ba'],
  ] as const)('%s', ([said, expected]) => {
    expect(said).toBe(expected)
  })
})

describe('figures in a text', () => {
  test.for([
    ['Lệ phí: 8.000 đồng', 'Lệ phí: tám nghìn đồng'],
    ['8.000 đồng/bản', 'tám nghìn đồng mỗi bản'],
    ['15.000 đồng đến 20.000 đồng/trang', 'mười lăm nghìn đồng đến hai mươi nghìn đồng mỗi trang'],
    ['3 ngày làm việc', 'ba ngày làm việc'],
    ['2–3 ngày', 'hai đến ba ngày'],
    ['từ 01/07/2025', 'từ ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi lăm'],
    ['sớm nhất thứ Tư 25/11.', 'sớm nhất thứ Tư ngày hai mươi lăm tháng mười một.'],
    [
      'nghỉ Ngày Văn hóa Việt Nam 24/11',
      'nghỉ Ngày Văn hóa Việt Nam ngày hai mươi tư tháng mười một',
    ],
    ['mẫu số 1/2', 'mẫu số 1/2'],
    ['ngày 31 tháng 01 năm sau', 'ngày ba mươi mốt tháng một năm sau'],
    ['hết tháng 4', 'hết tháng tư'],
    ['trong 4 tháng', 'trong bốn tháng'],
    ['từ 12/2026', 'từ tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
    ['trước 15:00', 'trước mười lăm giờ'],
    ['7:30–11:30', 'bảy giờ ba mươi đến mười một giờ ba mươi'],
    ['giảm 50%', 'giảm năm mươi phần trăm'],
    ['0,5% giá bán', 'không phẩy năm phần trăm giá bán'],
    ['ảnh 4 x 6 cm', 'ảnh bốn nhân sáu xăng ti mét'],
    ['125 m²', 'một trăm hai mươi lăm mét vuông'],
    ['Mã thủ tục 1.001193.', 'Mã thủ tục một chấm không không một một chín ba.'],
    ['Gọi 1900 1009', 'Gọi một chín không không, một không không chín'],
    ['gọi 113 ngay', 'gọi một một ba ngay'],
    ['mẫu CT01', 'mẫu CT01'],
    ['mẫu 02/2025/LLTP', 'mẫu 02/2025/LLTP'],
    ['Luật 60/2014/QH13', 'Luật 60/2014/QH13'],
    ['Thông tư 73/2024/TT-BTC', 'Thông tư 73/2024/TT-BTC'],
    ['từ đủ 14 tuổi', 'từ đủ mười bốn tuổi'],
  ] as const)('%s → %s', ([text, said]) => {
    expect(spokenText(text)).toBe(said)
  })
})
