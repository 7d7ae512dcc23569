import { describe, expect, test } from 'vitest'
import { answer, messageText, prepare } from '../../../engine/index.ts'
import type { Answer } from '../../../knowledge/schema/index.ts'
import { packOf, paper, procedureOf, yesNo } from '../fixture.ts'

const LINK = 'https://hoi.example.vn/ma/641M0SN'
const CODE = '641M0SN'

function answerOf(parts: Record<string, unknown> = {}): Answer {
  const procedure = procedureOf({
    code: '1.000656',
    name: 'Đăng ký việc mẫu',
    channels: [{ id: 'in-person', source: 's1' }],
    agencies: [{ role: 'receives', name: 'Ủy ban nhân dân xã', source: 's1' }],
    presence: [{ who: 'cả hai bên', at: 'file', why: 'Hai người cùng ký.', source: 's1' }],
    documents: [paper('don', undefined, { name: 'Tờ khai' }), paper('the')],
    fees: [{ slot: 'le-phi', kind: 'le-phi', value: { amount: 20_000 }, source: 's1' }],
    times: [{ qty: 3, unit: 'working-day', source: 's1' }],
    ...parts,
  })
  const found = answer(prepare([packOf({ procedures: [procedure] })]), {
    code: procedure.code,
    answers: {},
    today: '2026-11-22',
  })
  if (found === undefined) throw new Error('the procedure is not known')
  return found
}

describe('160 characters', () => {
  test('the name, the papers, the sum and the time, in letters without accents', () => {
    expect(messageText(answerOf(), 160, { link: LINK, code: CODE })).toBe(
      'Dang ky viec mau: 2 giay to. Truoc het: to khai. Tien: 20.000 dong. Thoi gian: 3 ngay lam viec. Xem du: hoi.example.vn/ma/641M0SN (ma 641M0SN)',
    )
  })

  test.for([
    { why: 'a code alone', where: { code: CODE }, end: 'Xem du bang ma 641M0SN' },
    { why: 'neither', where: {}, end: 'Xem du: dichvucong.gov.vn, ma 1.000656' },
    {
      why: 'a link that leaves no room',
      where: { link: `https://hoi.example.vn/${'a'.repeat(150)}`, code: CODE },
      end: 'Xem du bang ma 641M0SN',
    },
  ])('$why: $end', ({ where, end }) => {
    const text = messageText(answerOf(), 160, where)
    expect(text.endsWith(end)).toBe(true)
    expect(text.length).toBeLessThanOrEqual(160)
  })

  test.for([
    {
      why: 'a fee that depends on the case is left to the link',
      parts: {
        questions: [yesNo('ngheo', { mode: 'in-answer' })],
        fees: [
          { slot: 'a', kind: 'phi', value: { free: 'nghèo' }, when: { ngheo: 'co' }, source: 's1' },
          { slot: 'a', kind: 'phi', value: { amount: 9000 }, source: 's1' },
        ],
      },
      lacks: 'dong',
    },
    {
      why: 'a fee of one way only, too',
      parts: {
        channels: [
          { id: 'in-person', source: 's1' },
          { id: 'online', source: 's1' },
        ],
        fees: [
          {
            slot: 'a',
            kind: 'phi',
            value: { amount: 9000 },
            when: { '@channel': 'online' },
            source: 's1',
          },
          { slot: 'a', kind: 'phi', value: { amount: 8000 }, source: 's1' },
        ],
      },
      lacks: 'dong',
    },
    {
      why: 'an amount for each copy is no sum',
      parts: {
        fees: [{ slot: 'a', kind: 'phi', value: { amount: 8000, per: 'copy' }, source: 's1' }],
      },
      lacks: '8.000',
    },
  ])('$why', ({ parts, lacks }) => {
    expect(messageText(answerOf(parts), 160, { code: CODE })).not.toContain(lacks)
  })

  test('a long name is cut between words', () => {
    const name =
      'Đăng ký khai sinh kết hợp với nhận cha, mẹ, con và cấp thẻ bảo hiểm y tế cho trẻ em'
    const text = messageText(
      answerOf({ name: `${name} dưới sáu tuổi ở vùng sâu, vùng xa của tỉnh` }),
      160,
      {
        code: CODE,
      },
    )
    expect(text).toMatch(/^[A-Z].*: 2 giay to\./)
    expect(text.length).toBeLessThanOrEqual(160)
  })

  test('a case that belongs elsewhere says so instead of papers', () => {
    const other = { code: '1.000002', id: 'khac', name: 'Việc khác' }
    const found = {
      ...answerOf(),
      redirects: [{ to: other, why: 'Vì thế.', holds: 'yes' as const, source: 's1' }],
    }
    expect(messageText(found, 160, { code: CODE })).toBe(
      'Dang ky viec mau: lam thu tuc khac, ma 1.000002. Xem du bang ma 641M0SN',
    )
  })
})

describe('2,000 characters', () => {
  test.for([
    'ĐĂNG KÝ VIỆC MẪU',
    '- Tờ khai (1 bản chính, nộp lại)',
    '- Lệ phí: 20.000 đồng',
    '- 3 ngày làm việc',
    '- Nơi nhận: Ủy ban nhân dân xã',
    '- Cả hai bên: khi nộp hồ sơ (Hai người cùng ký.)',
    `Trang của trường hợp này: ${LINK}`,
    `Mã trường hợp: ${CODE}`,
    'Mã thủ tục: 1.000656',
    'Đối chiếu lần cuối ngày 01/11/2026.',
  ])('%s', (line) => {
    expect(messageText(answerOf(), 2000, { link: LINK, code: CODE }).split('\n')).toContain(line)
  })

  test('what does not fit is cut by whole lines from the end, and it says where the rest is', () => {
    const documents = Array.from({ length: 60 }, (_, at) =>
      paper(`giay-${at}`, undefined, { name: `Giấy tờ thứ ${at} có cái tên khá dài` }),
    )
    const text = messageText(answerOf({ documents }), 2000, { link: LINK, code: CODE })
    expect(text.length).toBeLessThanOrEqual(2000)
    expect(text).toContain('- Còn giấy tờ nữa, xem ở trang ghi cuối tin.')
    expect(text).toContain('- Nơi nhận: Ủy ban nhân dân xã')
    expect(text).toContain(LINK)
    const papers = text.split('\n').filter((line) => line.startsWith('- Giấy tờ thứ'))
    expect(papers.length).toBeGreaterThan(20)
    expect(papers.every((line) => line.endsWith('(1 bản chính, nộp lại)'))).toBe(true)
  })

  test('papers are worth more than the ways to file', () => {
    const documents = Array.from({ length: 14 }, (_, at) =>
      paper(`giay-${at}`, undefined, {
        name: `Giấy tờ thứ ${at} có cái tên khá${' dài'.repeat(12)}`,
      }),
    )
    const text = messageText(answerOf({ documents }), 2000, { link: LINK, code: CODE })
    expect(
      text.split('\n').filter((line) => line.startsWith('- Giấy tờ thứ')).length,
    ).toBeGreaterThan(6)
    expect(text).toContain('- Nơi nhận: Ủy ban nhân dân xã')
  })

  test('a sentence in brackets begins behind a full stop', () => {
    const fees = [
      {
        slot: 'le-phi',
        kind: 'le-phi',
        value: { amount: 5000 },
        to: '2027-02-28',
        when: { co: 'co' },
        source: 's1',
      },
    ]
    const questions = [yesNo('co', { mode: 'in-answer' })]
    const text = messageText(answerOf({ fees, questions } as never), 2000, { code: CODE })
    expect(text).toContain('(nếu có co. Áp dụng đến 28/02/2027.)')
  })

  test('money is kept whole or not at all', () => {
    const fees = Array.from({ length: 30 }, (_, at) => ({
      slot: `slot-${at}`,
      kind: 'phi',
      label: `Khoản thứ ${at} của một danh sách rất dài các khoản phải trả`,
      value: { amount: 10_000 + at * 1000 },
      source: 's1',
    }))
    const text = messageText(answerOf({ fees }), 2000, { code: CODE })
    expect(text).not.toContain('Khoản thứ')
    expect(text).toContain('- Nhiều khoản tùy trường hợp, xem ở trang ghi cuối tin.')
    expect(text).toContain('- Nơi nhận: Ủy ban nhân dân xã')
  })
})
