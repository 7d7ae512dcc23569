import { expect, test } from 'vitest'
import { callsOff } from '../../../engine/dialogue/calls-off.ts'
import { readWords } from '../../../engine/text/words.ts'

test.for([
  { message: 'thôi tôi không bán nữa', off: true },
  { message: 'tôi không bán nữa', off: true },
  { message: 'chua muon lam nua', off: true },
  { message: 'khỏi làm nữa nhé', off: true },
  { message: 'đổi ý rồi', off: true },
  { message: 'thôi để hôm khác', off: true },
  { message: 'thoi de sau nhe', off: true },
  { message: 'không phải khai sinh nữa', off: false },
  { message: 'chưa muốn bán nữa, cho con đứng tên', off: false },
  { message: 'thôi việc rồi', off: false },
  { message: 'không cần giấy gì nữa hả', off: false },
  { message: 'đổi ý định kết hôn', off: false },
])('$message: $off', ({ message, off }) => {
  expect(callsOff({ words: readWords(message) })).toBe(off)
})
