import { expect, test } from 'vitest'
import type { Block } from '../../knowledge/schema/turn.ts'
import { turnText } from '../../widget/plain/plain-text.ts'

const linesOf = (block: Block) =>
  turnText({
    kind: 'answer',
    say: '',
    blocks: [block],
    options: [],
    case: [],
    sources: [],
  }).split('\n')

const fees: Block = {
  type: 'fees',
  title: 'Tiền phải trả',
  ways: [
    {
      channel: 'online',
      label: 'Nộp trực tuyến',
      trips: ['Nộp trực tuyến: vẫn đến 1 lần để ký'],
      lines: [{ text: 'Lệ phí: 8.000 đồng', cites: [] }],
    },
  ],
  exemptions: [
    { text: 'Có thể được miễn, giảm; mang giấy hộ nghèo.', because: 'nếu là hộ nghèo', cites: [] },
  ],
  toggles: [],
  askPlace: true,
}

const times: Block = {
  type: 'times',
  title: 'Thời gian',
  ways: [
    {
      channel: 'online',
      label: 'Nộp trực tuyến',
      lines: [
        { text: '3 ngày làm việc', earliest: 'Nộp hôm nay thì sớm nhất thứ Tư 25/11.', cites: [] },
      ],
    },
  ],
  caution: 'Ngày chắc chắn ghi trên giấy hẹn.',
}

const deadlines: Block = {
  type: 'facts',
  about: 'deadlines',
  title: 'Hạn phải làm',
  items: [
    { text: 'Trong 60 ngày', note: 'Quá hạn vẫn làm được.', badge: 'quy định của tỉnh', cites: [] },
  ],
  toggles: [],
}

test.for<[Block, string]>([
  [fees, 'Nộp trực tuyến: vẫn đến 1 lần để ký'],
  [fees, 'Được miễn, giảm:'],
  [fees, '- Có thể được miễn, giảm; mang giấy hộ nghèo. (Nếu là hộ nghèo)'],
  [fees, 'Mức thu do từng tỉnh quyết định.'],
  [times, '- 3 ngày làm việc (Nộp hôm nay thì sớm nhất thứ Tư 25/11.)'],
  [deadlines, '- Trong 60 ngày (Quá hạn vẫn làm được. Quy định của tỉnh)'],
])('the copied text says, of $0.type: %s', ([block, line]) => {
  expect(linesOf(block)).toContain(line)
})

test('of a part that only asks, no bare heading is copied', () => {
  expect(linesOf({ ...deadlines, items: [] }).join('')).not.toContain('HẠN PHẢI LÀM')
})
