import { expect, test } from 'vitest'
import { timeText } from '../../../engine/answer/words.ts'
import { ProcessingTime } from '../../../knowledge/schema/index.ts'

test.for([
  { time: { qty: 3 }, says: '3 ngày làm việc' },
  {
    time: { qty: 1, cutoff: '15:00' },
    says: 'Trong ngày nếu nộp trước 15 giờ; nộp sau giờ đó thì ngày làm việc tiếp theo',
  },
  {
    time: { qty: 3, cutoff: '15:30' },
    says: '3 ngày làm việc; nộp sau 15 giờ 30 thì tính từ ngày làm việc tiếp theo',
  },
  {
    time: { qty: 5, longer: [{ why: 'phải xác minh', qty: 2, unit: 'working-day' }] },
    says: '5 ngày làm việc; thêm 2 ngày làm việc nếu phải xác minh',
  },
])('$time → $says', ({ time, says }) => {
  const written = ProcessingTime.parse({ unit: 'working-day', source: 's1', ...time })
  expect(timeText(written)).toBe(says)
})
