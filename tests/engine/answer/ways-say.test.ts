import { expect, test } from 'vitest'
import {
  anywhereSay,
  deliverySay,
  nextSay,
  postSay,
  validitySay,
} from '../../../engine/answer/ways-say.ts'
import type { Answer } from '../../../knowledge/schema/index.ts'

const answerWith = (part: object) =>
  ({
    detail: 'full',
    procedure: { code: '1.000001', name: 'Cấp thẻ' },
    ways: [],
    behalf: [],
    steps: [],
    results: [],
    presence: [],
    conditions: [],
    related: [],
    agencies: [{ role: 'receives', name: 'Công an xã nơi cư trú', house: 'police', holds: 'yes' }],
    ...part,
  }) as unknown as Answer
const way = (channel: string, about: object = {}) => ({
  channel,
  label: channel === 'online' ? 'Nộp trực tuyến' : 'Nộp trực tiếp',
  about: { id: channel, ...about },
})
const inPerson = (anywhere?: string) => answerWith({ ways: [way('in-person', { anywhere })] })

test('by post: as the record’s ways have it', () => {
  expect(postSay(answerWith({ ways: [way('in-person')] }))).toBe(
    'Dạ, thủ tục này không ghi cách gửi qua bưu điện; bạn nộp trực tiếp ạ.',
  )
  expect(postSay(answerWith({ ways: [way('post')] }))).toBe('Dạ, có cách gửi qua bưu điện ạ.')
  expect(postSay(answerWith({ ways: [way('post', { trips: 1, tripFor: 'ký' })] }))).toBe(
    'Dạ, có cách gửi qua bưu điện, vẫn đến 1 lần để ký ạ.',
  )
  expect(
    postSay(answerWith({ ways: [way('post', { note: 'Gửi phiếu, nếu nơi đó nhận.' })] })),
  ).toBe('Dạ, có cách gửi qua bưu điện. Gửi phiếu, nếu nơi đó nhận.')
})

test('to the house: a line of the record, who must come, or that it is silent', () => {
  const steps = [{ text: 'Nhận thẻ tại nơi nộp hoặc qua bưu điện (tự trả cước).' }]
  expect(deliverySay(answerWith({ steps }))).toMatch(/^Dạ được ạ\. Nhận thẻ .* qua bưu điện/)
  const filed = [way('post', { note: 'Gửi phiếu qua bưu điện, nếu nơi đó nhận qua bưu điện.' })]
  expect(deliverySay(answerWith({ ways: filed }))).toMatch(/không ghi gửi kết quả về nhà/)
  const presence = [{ who: 'Cả hai bên', at: 'collect', holds: 'yes' }]
  expect(deliverySay(answerWith({ presence }))).toBe('Dạ, cả hai bên phải đến nhận kết quả ạ.')
})

test.for([
  ['nationwide', /^Dạ được ạ, .* cả nước/],
  ['yes', /^Dạ, trong tỉnh thì quầy nào cũng nhận; ở tỉnh khác thì hồ sơ không ghi/],
  ['assisted', /^Dạ, quầy xã khác trong tỉnh giúp nộp trực tuyến/],
  ['no', /^Dạ không ạ, chỉ nộp được tại Công an xã nơi cư trú/],
  [undefined, /^Dạ, hồ sơ ghi nộp tại Công an xã nơi cư trú, không ghi nơi khác/],
] as const)('elsewhere, where the way says %s', ([anywhere, said]) => {
  expect(anywhereSay(inPerson(anywhere))).toMatch(said)
})

test('how long it may be used: only what the record says of the paper itself', () => {
  const of = (text: string) => validitySay(answerWith({ conditions: [{ text }] }))
  expect(of('Giấy có giá trị 6 tháng. Đổi khác thì hết.')).toBe('Dạ, giấy có giá trị 6 tháng ạ.')
  expect(of('Hộ chiếu cũ còn giá trị 6 tháng thì mang theo.')).toMatch(/không ghi giấy dùng được/)
})

test('what comes next: the neighbours, no more than a sentence holds', () => {
  const to = (code: string, name: string) => ({ to: { code, name }, why: '' })
  const related = [to('1', 'Đăng ký thường trú (nhập hộ khẩu)'), to('2', 'Khai thuế')]
  expect(nextSay(answerWith({ related }))).toBe(
    'Dạ, sau việc này bạn có thể xem: đăng ký thường trú; khai thuế. Bạn bấm ở dưới ạ.',
  )
  expect(nextSay(answerWith({}))).toMatch(/không ghi việc phải làm tiếp/)
})
