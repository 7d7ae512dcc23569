import { expect, test } from 'vitest'
import { createTraits, fitOf } from '../../../engine/search/traits.ts'
import { readWords } from '../../../engine/text/index.ts'

const traits = createTraits([
  {
    trait: 'cap-lai',
    kind: 'action',
    names: ['cấp lại'],
    says: ['mất', 'bị rách'],
    unless: ['bố mất'],
  },
  { trait: 'gia-han', kind: 'action', names: ['gia hạn'], says: ['hết hạn'], unless: [] },
  { trait: 'cap-doi', kind: 'action', names: ['cấp đổi'], says: ['hết hạn'], unless: [] },
  { trait: 'nuoc-ngoai', kind: 'case', names: ['nước ngoài'], says: ['chồng tây'], unless: [] },
  { trait: 'army', kind: 'rival', names: ['quân nhân'], says: ['bộ đội'], unless: [] },
])
const fitFor = (question: string, name: string, asked: string[] = [], variant?: string) =>
  fitOf(
    traits.ofQuestion(readWords(question)),
    traits.ofRecord(readWords(name), asked.map(readWords), variant),
  )

test.for([
  { question: 'mất thẻ căn cước', better: 'Cấp lại thẻ', than: 'Cấp thẻ' },
  { question: 'mất thẻ căn cước', better: 'Cấp thẻ', than: 'Gia hạn thẻ' },
  { question: 'thẻ hết hạn', better: 'Gia hạn thẻ', than: 'Cấp lại thẻ' },
  { question: 'thẻ hết hạn', better: 'Cấp đổi thẻ', than: 'Cấp lại thẻ' },
  { question: 'làm thẻ', better: 'Cấp thẻ', than: 'Cấp lại thẻ' },
  { question: 'lấy chồng tây', better: 'Kết hôn có yếu tố nước ngoài', than: 'Kết hôn' },
  { question: 'kết hôn', better: 'Kết hôn', than: 'Kết hôn có yếu tố nước ngoài' },
  { question: 'kết hôn', better: 'Kết hôn', than: 'Kết hôn của quân nhân' },
  { question: 'bố mất', better: 'Cấp thẻ', than: 'Cấp lại thẻ' },
])('"$question" fits "$better" better than "$than"', ({ question, better, than }) => {
  expect(fitFor(question, better)).toBeGreaterThan(fitFor(question, than))
})

test('a way of asking may say what the name does not', () => {
  expect(fitFor('mất thẻ', 'Cấp thẻ', ['mất thẻ, cấp lại'])).toBe(1)
})

test('an action far from the head of a name is none of its own', () => {
  const name = 'Cấp giấy chứng nhận đăng ký xe máy trong trường hợp gia hạn'
  expect(fitFor('làm giấy đăng ký xe', name)).toBe(1)
})

test('a record of the army yields by its variant, whatever its name', () => {
  expect(fitFor('kết hôn', 'Kết hôn', [], 'army')).toBeLessThan(1)
  expect(fitFor('bộ đội kết hôn', 'Kết hôn', [], 'army')).toBe(1)
})

test('there is room for 31 traits of a kind', () => {
  const many = Array.from({ length: 32 }, (_, at) => ({
    trait: `t-${at}`,
    kind: 'case' as const,
    names: [`tên ${at}`],
    says: [],
    unless: [],
  }))
  expect(() => createTraits(many)).toThrow(/too many traits/)
})
