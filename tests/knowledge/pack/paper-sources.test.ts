import { expect, test } from 'vitest'
import { withSource } from '../../../knowledge/pack/paper-sources.ts'
import { PaperSourceFile, RequiredDocument } from '../../../knowledge/schema/index.ts'

const file = PaperSourceFile.parse({
  copies: '2.000815',
  papers: [
    { papers: ['bản dịch'] },
    { papers: ['giấy khai sinh'], unless: ['nước ngoài'], code: '2.000635' },
    { papers: ['thẻ căn cước', 'căn cước'], code: '1.014064', expired: '1.014063' },
    { papers: ['có chứng thực'], certify: '2.000884' },
  ],
})

const document = (name: string, parts: Record<string, unknown> = {}) =>
  RequiredDocument.parse({
    id: 'giay',
    name,
    need: 'required',
    as: 'original',
    hand: 'submit',
    source: 's1',
    ...parts,
  })

test.for([
  { name: 'Giấy khai sinh của bé', getBy: { code: '2.000635' } },
  { name: 'Giấy khai sinh do nước ngoài cấp', getBy: undefined },
  { name: 'Thẻ căn cước', getBy: { code: '1.014064', expired: '1.014063' } },
  { name: 'Giấy khai sinh hoặc căn cước', getBy: { code: '2.000635' } },
  { name: 'Văn bản có chứng thực', getBy: { certify: '2.000884' } },
  { name: 'Bản sao huân chương', parts: { as: 'certified-copy' }, getBy: { certify: '2.000815' } },
  { name: 'Bản dịch giấy khai sinh', parts: { as: 'certified-copy' }, getBy: undefined },
  {
    name: 'Giấy tờ của bé',
    parts: {
      oneOf: [
        { id: 'a', name: 'Giấy chứng sinh' },
        { id: 'b', name: 'Giấy khai sinh' },
      ],
    },
    getBy: { code: '2.000635' },
  },
  { name: 'Thẻ căn cước', parts: { getBy: { code: '1.000001' } }, getBy: { code: '1.000001' } },
])('$name $parts comes from $getBy', ({ name, parts, getBy }) => {
  expect(withSource(document(name, parts), '1.999999', file).getBy).toEqual(getBy)
})

test('no procedure asks for its own result', () => {
  expect(withSource(document('Thẻ căn cước'), '1.014064', file).getBy).toEqual({
    expired: '1.014063',
  })
})
