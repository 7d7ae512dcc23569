import { expect, test } from 'vitest'
import { behindCorrection } from '../../../engine/dialogue/correction.ts'

test.for([
  { message: 'à nhầm, bố bé sẽ đi nhận con', rest: 'bố bé sẽ đi nhận con' },
  { message: 'a nham bo no se di cung', rest: 'bo no se di cung' },
  { message: 'xin lỗi em nhầm, bé sinh ở nhà', rest: 'bé sinh ở nhà' },
  { message: 'em bấm nhầm, 15 tuổi', rest: '15 tuổi' },
  { message: 'nhầm rồi, thẻ bị gãy', rest: 'thẻ bị gãy' },
  { message: 'à không, trả hết nợ rồi', rest: 'trả hết nợ rồi' },
  { message: 'à mà bọn em chưa cưới', rest: 'bọn em chưa cưới' },
  { message: 'khai sinh ghi nhầm tên', rest: undefined },
  { message: 'nhầm tên trong khai sinh', rest: undefined },
  { message: 'quên mật khẩu vneid', rest: undefined },
  { message: 'quen mat khau vssid', rest: undefined },
  { message: 'con quên mang giấy', rest: undefined },
  { message: 'à không biết', rest: undefined },
  { message: 'không', rest: undefined },
])('$message: $rest', ({ message, rest }) => {
  expect(behindCorrection(message)).toBe(rest)
})
