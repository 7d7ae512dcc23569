import { expect, test } from 'vitest'
import { onlyTells } from '../../../engine/dialogue/only-tells.ts'
import { createReader } from '../../../engine/text/index.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'

const reader = createReader(Lexicon.parse({}))

test.for([
  'con tôi đi làm xa không về được',
  'con toi di lam xa khong ve duoc',
  'em chưa chồng',
  'nhà em khó khăn lắm',
  'bố tôi yếu, không đi được',
  'chú em làm công an',
  'không có xe đi lại',
  'để đi xuất khẩu lao động',
  'tụi em kết hôn năm ngoái rồi',
  'có làm giấy kết hôn rồi',
  'tôi mất căn cước rồi',
  'hỏi gì mà nhiều vậy',
  'sao hoi nhieu qua vay',
  'vợ chồng em đăng ký kết hôn năm 2024',
])('tells: %s', (message) => {
  expect(onlyTells(reader.read(message))).toBe(true)
})

test.for([
  'làm căn cước',
  'em làm hộ chiếu',
  'con muốn đổi bằng lái',
  'tôi muốn làm căn cước cơ',
  'bố tôi yếu thì ai đi thay được không',
  'làm trợ cấp thất nghiệp, em nghỉ việc 10 ngày rồi',
  'không, khai tử cơ',
  'đăng ký tạm trú',
  'kết hôn rồi giờ làm khai sinh',
])('wants: %s', (message) => {
  expect(onlyTells(reader.read(message))).toBe(false)
})
