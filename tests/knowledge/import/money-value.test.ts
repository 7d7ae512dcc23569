import { describe, expect, test } from 'vitest'
import { BARE_ZERO, judgeFee, NO_AMOUNT } from '../../../knowledge/import/money-value.ts'

const row = (amount: number | null, note = '', changes: object = {}) => ({
  amount,
  note,
  ...changes,
})

describe('one row of money', () => {
  test.for([
    { says: 'a plain amount', row: row(30000), value: { amount: 30000 } },
    {
      says: 'an amount a page',
      row: row(2000, '/trang'),
      value: { amount: 2000, per: 'page' },
    },
    {
      says: 'an amount a copy, said again in the note',
      row: row(8000, '8.000 đồng/bản'),
      value: { amount: 8000, per: 'copy' },
    },
    {
      says: 'an amount that the note gives for its own channel',
      row: row(10000, 'Trường hợp công dân nộp hồ sơ trực tuyến thu 10.000 đồng/lần đăng ký.'),
      value: { amount: 10000, per: 'time' },
    },
    { says: 'a bare 0', row: row(0), value: { unknown: BARE_ZERO } },
    { says: 'a 0 with a slip of the keyboard', row: row(0, 'a'), value: { unknown: BARE_ZERO } },
    { says: 'no amount at all', row: row(null), value: { unknown: NO_AMOUNT } },
    {
      says: 'a 0 with a note',
      row: row(0, 'Theo quy định của pháp luật về phí\nvà lệ phí'),
      value: { unknown: 'Theo quy định của pháp luật về phí và lệ phí' },
    },
    {
      says: 'a 0 that the note explains',
      row: row(0, 'Miễn lệ phí.'),
      value: { free: 'Cổng Dịch vụ công ghi “Miễn lệ phí”' },
    },
    {
      says: 'a 0 that is free for some only',
      row: row(0, 'Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật.'),
      value: { unknown: 'Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật' },
    },
    {
      says: 'a 0 on which the council decides',
      row: row(0, 'Do Hội đồng nhân dân cấp tỉnh quy định'),
      value: { council: true },
    },
    {
      says: 'an amount on which the council decides',
      row: row(50000, 'Mức thu do HĐND cấp tỉnh quyết định'),
      value: {
        suspect:
          'Cổng ghi một số tiền, nhưng phần ghi chú nói Hội đồng nhân dân cấp tỉnh quyết định mức thu',
      },
    },
    {
      says: 'an amount too small to be true',
      row: row(100),
      value: {
        suspect: 'Cổng ghi số tiền dưới 1.000 đồng, có thể đã gõ thiếu số 0 hoặc sai đơn vị',
      },
    },
    {
      says: 'dollars',
      row: row(20, 'Ghi vào sổ', { foreign: 'USD' }),
      value: { unknown: '20 USD; Ghi vào sổ' },
    },
    {
      says: 'dollars typed as đồng',
      row: row(165, 'Thẻ 05 năm: 165 USD/thẻ'),
      value: { unknown: '165 USD; Thẻ 05 năm: 165 USD/thẻ' },
    },
    {
      says: 'an amount of one case among others',
      row: row(50000, 'Cấp mới 50.000 đồng, cấp lại 30.000 đồng'),
      value: { unknown: 'Cấp mới 50.000 đồng, cấp lại 30.000 đồng' },
    },
    {
      says: 'an amount cut by half for a time',
      row: row(50000, 'Giảm 50% đến hết ngày 31/12/2026'),
      value: { unknown: '50.000 đồng; Giảm 50% đến hết ngày 31/12/2026' },
    },
    {
      says: 'an amount for a unit that we have no word for',
      row: row(10000, '/chiếc'),
      value: { unknown: '10.000 đồng; /chiếc' },
    },
    {
      says: 'tiers in the description',
      row: row(2000, '/trang', {
        context:
          '2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản.',
      }),
      value: {
        tiers: [{ upTo: 2, amount: 2000 }, { amount: 1000 }],
        per: 'page',
        cap: 200000,
        capPer: 'copy',
      },
    },
    {
      says: 'a note with the number of a law that nobody checked',
      row: row(0, 'Theo Thông tư số 99/2099/TT-BTC ngày 01/02/2099 của Bộ Tài chính'),
      value: { unknown: 'Theo Thông tư của Bộ Tài chính' },
    },
  ])('$says', ({ row: input, value }) => {
    expect(judgeFee(input).value).toEqual(value)
  })

  test('an amount with an exemption keeps both', () => {
    const note = 'Trường hợp công dân thuộc diện được miễn phí thì xuất trình giấy tờ chứng minh'
    expect(judgeFee(row(20000, note))).toEqual({ value: { amount: 20000 }, exemption: note })
  })

  test('a long note fits on one line and shows that it was cut', () => {
    const { value } = judgeFee(row(0, 'Mức thu theo từng loại hồ sơ. '.repeat(40)))
    expect(value).toHaveProperty('unknown', expect.stringMatching(/^.{200,400}…$/))
  })
})
