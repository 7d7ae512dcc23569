import { describe, expect, test } from 'vitest'
import { donePlaces } from '../../../engine/dialogue/done.ts'
import { createReader } from '../../../engine/text/reader.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'

const reader = createReader(Lexicon.parse({}))

const CASES: [message: string, done: string][] = [
  ['đã thu hồi biển số rồi giờ sang tên xe', 'đã thu hồi biển số rồi'],
  ['em mới đổi tên đệm, nay đổi thẻ căn cước', 'mới đổi tên đệm'],
  ['đổi tên khai sinh rùi bây giờ sổ đỏ vẫn tên cũ', 'đổi tên khai sinh rùi'],
  ['mất căn cước rồi', ''],
  ['giờ làm khai sinh cho con', ''],
  ['nhà ở quê giờ muốn bán', ''],
  ['đã nộp rồi giờ', 'đã nộp rồi'],
  ['đã đăng ký kết hôn với tôi, xin thẻ tạm trú cho chồng', 'đã đăng ký kết hôn với tôi'],
  ['đã nộp mà chưa có, xin hỏi khi nào', ''],
  ['mất bằng lái rồi xin cấp lại ở đâu', ''],
  ['em muốn xóa thế chấp rồi tách thửa cho con, làm sao', ''],
  [
    'khai tử xong rồi, tiền mai táng cũng nhận rồi, giờ đổi sổ',
    'khai tử xong rồi tiền mai táng cũng nhận rồi',
  ],
  ['sổ hồng sang tên xong hết rồi, giờ nhập khẩu', 'sổ hồng sang tên xong hết rồi'],
  ['cha quá rối, nhà này ở đâu', ''],
]

describe('what is done before something else is wanted', () => {
  test.each(CASES)('“%s”', (message, done) => {
    const reading = reader.read(message)
    const words = donePlaces(reading).map((place) => reading.expanded.accented[place])
    expect(words.join(' ')).toBe(done)
  })
})
