import { expect, test } from 'vitest'
import { emergencyNumbers } from '../../widget/plain/emergency.ts'
import { spokenLines } from '../../widget/plain/spoken.ts'
import { answer } from './turns.ts'

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
