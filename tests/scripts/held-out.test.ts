import { expect, test } from 'vitest'
import { heldOut, heldOutLines } from '../../scripts/evaluate/held-out.ts'
import { packOf, procedureOf } from '../engine/fixture.ts'

const asked = ['khai tử cho bố', 'báo tử cho mẹ', 'ông cụ trăm tuổi rồi', 'làm giấy chứng tử']
const pack = packOf({
  procedures: [
    procedureOf({ code: '1.000001', id: 'khai-tu', name: 'Đăng ký khai tử', asked }),
    procedureOf({ code: '1.000002', id: 'ket-hon', name: 'Đăng ký kết hôn', asked: ['cưới xin'] }),
  ],
})
const scores = heldOut([pack], '2026-11-01')
const of = (kind: string) => scores.find((one) => one.kind === kind)

test('every way of asking is asked once of a knowledge that lacks it', () => {
  expect(of('procedure')?.asked).toBe(asked.length + 1)
})

test('words that only the held-out phrase has find nothing; those of the name still do', () => {
  const { direct, refused } = of('procedure') ?? expect.fail()
  expect(direct.hits).toBeGreaterThan(0)
  // "cưới xin" shares no word with its record's name.
  expect(refused.hits).toBeGreaterThan(0)
})

test('an answer to a record that is gone is always wrong', () => {
  const gone = of('gone') ?? expect.fail()
  expect(gone.wrong.hits).toBe(gone.direct.hits)
  expect(gone.choicesRight.hits).toBe(0)
})

test('the report names every kind', () => {
  const text = heldOutLines(scores).join('\n')
  for (const name of ['thủ tục đã soạn', 'thủ tục chỉ có tên', 'chủ đề', 'giấu cả hồ sơ'])
    expect(text).toContain(name)
})
