import { describe, expect, test } from 'vitest'
import { breaths } from '../../../engine/answer/breath.ts'
import { answer, prepare, readAloud } from '../../../engine/index.ts'
import type { Answer, Answers } from '../../../knowledge/schema/index.ts'
import { packOf, paper, procedureOf, yesNo } from '../fixture.ts'

const EVENT = procedureOf({
  code: '1.000656',
  name: 'Đăng ký việc mẫu',
  channels: [
    { id: 'online', level: 'partial', trips: 1, tripFor: 'ký sổ', source: 's1' },
    { id: 'in-person', anywhere: 'yes', source: 's1' },
  ],
  agencies: [{ role: 'receives', name: 'Ủy ban nhân dân xã', source: 's1' }],
  presence: [{ who: 'cả hai bên', at: 'both', why: 'Hai người cùng ký vào sổ.', source: 's1' }],
  behalf: [{ who: 'ông bà', needs: 'none', source: 's1' }],
  deadlines: [{ qty: 15, unit: 'day', after: 'ngày mất', lost: 'Vẫn làm được.', source: 's1' }],
  questions: [yesNo('thay', { ask: 'Bạn có đi thay ai không ạ?', mode: 'in-answer' })],
  documents: [
    paper('don', undefined, { name: 'Tờ khai CT01', hand: 'fill', where: 'Ủy ban nhân dân xã.' }),
    paper('the', undefined, { name: 'Thẻ căn cước', hand: 'show', where: 'Xin ở công an.' }),
    paper('uy-quyen', { thay: 'co' }, { name: 'Văn bản ủy quyền' }),
    paper('anh', { '@channel': 'in-person' }, { name: 'Ảnh 4 x 6 cm', qty: 2 }),
    paper('cu-tru', undefined, {
      name: 'Giấy xác nhận cư trú',
      need: 'if-not-found',
      lookup: { base: 'cu-tru', text: 'Xã tra cứu.' },
    }),
    paper('ngheo', undefined, { name: 'Giấy hộ nghèo', need: 'proves-exemption' }),
  ],
  fees: [
    {
      slot: 'le-phi',
      kind: 'le-phi',
      value: { free: 'đi thay' },
      when: { thay: 'co' },
      source: 's1',
    },
    { slot: 'le-phi', kind: 'le-phi', value: { amount: 8000, per: 'copy' }, source: 's1' },
  ],
  times: [{ qty: 3, unit: 'working-day', cutoff: '15:00', source: 's1' }],
  refusals: [{ text: 'Ảnh mờ.', fix: 'Chụp lại cho rõ.', source: 's1' }],
})

function answerOf(answers: Answers = {}, procedure = EVENT): Answer {
  const found = answer(prepare([packOf({ procedures: [procedure] })]), {
    code: procedure.code,
    answers,
    today: '2026-11-22',
  })
  if (found === undefined) throw new Error('the procedure is not known')
  return found
}

const linesOf = (part: string, options = {}, answers: Answers = {}) =>
  readAloud(answerOf(answers), options).flatMap((line) => (line.part === part ? [line.text] : []))

describe('what an officer says', () => {
  test.for<[string, string]>([
    ['papers', 'Nộp cách nào cũng cần hai loại.'],
    ['papers', 'Thứ nhất, tờ khai CT01, một tờ, điền rồi nộp.'],
    ['papers', 'Lấy ở Ủy ban nhân dân xã.'],
    ['papers', 'Thứ hai, thẻ căn cước, một bản chính, xuất trình rồi cầm về.'],
    ['papers', 'Xin ở công an.'],
    ['papers', 'Nếu có thay, anh chị mang thêm văn bản ủy quyền, một bản chính, nộp lại.'],
    [
      'papers',
      'Nếu nộp trực tiếp, anh chị cần thêm ảnh bốn nhân sáu xăng ti mét, hai bản chính, nộp lại.',
    ],
    ['papers', 'Phòng khi hệ thống chưa có dữ liệu,'],
    ['papers', 'Để được miễn, giảm tiền, anh chị mang giấy hộ nghèo, một bản chính, nộp lại.'],
    ['presence', 'Cả hai bên phải đến cả khi nộp và khi nhận.'],
    ['presence', 'Ông bà đi thay được, không cần giấy ủy quyền.'],
    ['money', 'Về tiền, nộp cách nào cũng như nhau:'],
    ['money', 'Nếu có thay, lệ phí không mất tiền, vì đi thay.'],
    ['money', 'Trường hợp khác thì lệ phí tám nghìn đồng mỗi bản.'],
    ['time', 'Ba ngày làm việc; nộp sau mười lăm giờ thì tính từ ngày làm việc tiếp theo.'],
    ['where', 'Nơi nhận là Ủy ban nhân dân xã.'],
    ['where', 'Nộp trực tuyến một phần: vẫn đến một lần để ký sổ.'],
    ['link', 'Anh chị mở trang dichvucong.gov.vn để nộp hồ sơ.'],
    ['link', 'Cần tìm thì gõ mã thủ tục một chấm không không không sáu năm sáu.'],
    ['deadlines', 'Hạn là trong mười lăm ngày kể từ ngày mất.'],
    ['refusals', 'Để tránh, chụp lại cho rõ.'],
    ['question', 'Anh chị có đi thay ai không ạ?'],
  ])('%s: %s', ([part, text]) => {
    expect(linesOf(part)).toContain(text)
  })

  test('papers come first, the next question last', () => {
    const parts = readAloud(answerOf()).map(({ part }) => part)
    expect(parts[0]).toBe('papers')
    expect(parts.at(-1)).toBe('question')
  })

  test.for([
    { aspects: ['fee'], part: 'money' },
    { aspects: ['time'], part: 'time' },
    { aspects: ['where'], part: 'where' },
    { aspects: ['who'], part: 'presence' },
  ] as const)('who asks for $aspects hears it first', ({ aspects, part }) => {
    const parts = readAloud(answerOf(), { aspects }).map((line) => line.part)
    expect(parts.filter((one) => one !== 'asked')[0]).toBe(part)
  })

  test('where to get a paper and why files come back is said to who asks on', () => {
    const lines = readAloud(answerOf())
    const more = lines.flatMap(({ text, more }) => (more ? [text] : []))
    expect(more).toContain('Xin ở công an.')
    expect(more).toContain('Để tránh, chụp lại cho rõ.')
    expect(lines.find(({ part }) => part === 'question')?.more).toBeUndefined()
  })

  test.for([
    {
      name: 'counted where all of them are to be taken',
      when: undefined,
      said: ['Bước một, khai đơn.', 'Bước hai, nộp đơn.'],
    },
    {
      name: 'after their condition, uncounted',
      when: { '@channel': 'online' as const },
      said: ['Trước hết, khai đơn.', 'Nếu nộp trực tuyến, nộp đơn.'],
    },
  ])('steps are said $name', ({ when, said }) => {
    const procedure = {
      ...EVENT,
      steps: [
        { text: 'Khai đơn.', source: 's1' },
        { text: 'Nộp đơn.', ...(when && { when }), source: 's1' },
      ],
    }
    const lines = readAloud(answerOf({}, procedure as typeof EVENT), { aspects: ['steps'] })
    expect(lines.flatMap(({ part, text }) => (part === 'steps' ? [text] : []))).toEqual(said)
    expect(lines.some(({ part, more }) => part === 'steps' && more)).toBe(false)
  })

  test('what is paid for every way is said once', () => {
    const fee = (label: string, amount: number, when?: object) => ({
      slot: label === 'Thuế' ? 'thue' : 'le-phi',
      kind: 'le-phi' as const,
      label,
      value: { amount },
      ...(when && { when }),
      source: 's1',
    })
    const procedure = {
      ...EVENT,
      fees: [
        fee('Thuế', 5000),
        fee('Lệ phí', 1000, { '@channel': 'online' }),
        fee('Lệ phí', 2000, { '@channel': 'in-person' }),
      ],
    }
    const said = readAloud(answerOf({}, procedure as typeof EVENT))
      .flatMap(({ part, text }) => (part === 'money' ? [text] : []))
      .join(' ')
    expect(said.match(/Thuế năm nghìn đồng/g)).toHaveLength(1)
    expect(said).toContain('Về tiền, khi nộp trực tuyến: Lệ phí một nghìn đồng')
    expect(said).toContain('Tổng cộng sáu nghìn đồng.')
    expect(said).toContain('Tổng cộng bảy nghìn đồng.')
  })

  test.for([
    { name: 'a sum that holds', when: undefined, first: 'money' },
    { name: 'a sum that depends', when: { thay: 'co' }, first: 'asked' },
  ])('$name: $first is said first', ({ when, first }) => {
    const fee = (slot: string, more: object) => ({
      slot,
      kind: 'le-phi' as const,
      value: { amount: 1000 },
      ...more,
      source: 's1',
    })
    const procedure = {
      ...EVENT,
      fees: [fee('mot', when ? { when } : {}), fee('hai', { when: { thay: 'co' } })],
    }
    const [line] = readAloud(answerOf({}, procedure as typeof EVENT), { aspects: ['fee'] })
    expect(line?.part).toBe(first)
  })

  test('on the phone nothing stands below', () => {
    const conditions = [{ id: 'tuoi', text: 'Từ đủ 18 tuổi.', source: 's1' }]
    const found = answerOf({}, { ...EVENT, conditions } as typeof EVENT)
    const [first, second] = readAloud(found, { aspects: ['eligibility'] })
    expect(first?.text).toBe('Dạ, có mấy điều cần biết ạ.')
    expect(second?.text).toBe('Từ đủ mười tám tuổi.')
  })

  test('a question that is passed in is the one that is put', () => {
    expect(linesOf('question', { question: 'Bạn ở xã nào ạ?' })).toEqual(['Anh chị ở xã nào ạ?'])
  })

  test('nothing is asked once all is told', () => {
    expect(linesOf('question', {}, { thay: 'khong' })).toEqual([])
  })

  test('the caller is spoken to as the officer would', () => {
    expect(linesOf('question', { call: 'bác' })).toEqual(['Bác có đi thay ai không ạ?'])
  })

  test('every line cites sources of the answer', () => {
    const ids = new Set(answerOf().sources.map(({ id }) => id))
    const cited = readAloud(answerOf()).flatMap(({ cites }) => cites)
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('one breath a line', () => {
  test.for([
    [
      'Có sẵn thì mang theo. Không có thì thôi ạ.',
      ['Có sẵn thì mang theo.', 'Không có thì thôi ạ.'],
    ],
    [
      'Anh chị mang thẻ căn cước của mình, giấy chứng sinh do bệnh viện cấp cho bé, và giấy chứng nhận kết hôn của hai vợ chồng nếu có',
      [
        'Anh chị mang thẻ căn cước của mình, giấy chứng sinh do bệnh viện cấp cho bé,',
        'và giấy chứng nhận kết hôn của hai vợ chồng nếu có',
      ],
    ],
  ] as const)('%s', ([text, lines]) => {
    expect(breaths(text)).toEqual(lines)
  })

  test('no line is longer than 20 words, and none loses a word', () => {
    const text = Array.from({ length: 97 }, (_, at) => `chữ${at}`).join(' ')
    const lines = breaths(text)
    expect(Math.max(...lines.map((line) => line.split(' ').length))).toBeLessThanOrEqual(20)
    expect(lines.join(' ')).toBe(text)
  })
})
