import { describe, expect, test } from 'vitest'
import { faultsOf, missing } from '../../../engine/answer/missing.ts'
import { answer, prepare } from '../../../engine/index.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import type { Answer, Marks } from '../../../knowledge/schema/index.ts'
import { packOf, paper, procedureOf, yesNo } from '../fixture.ts'

const { holidays } = compileContent('knowledge/content').content

const other = procedureOf({
  code: '1.000002',
  id: 'cap-lai-giay',
  name: 'Cấp lại giấy',
  times: [{ qty: 3, unit: 'working-day', source: 's1' }],
})

function answerWith(documents: unknown[], parts: Record<string, unknown> = {}): Answer {
  const procedure = procedureOf({ documents, ...parts })
  const found = answer(prepare([packOf({ procedures: [procedure, other] })]), {
    code: procedure.code,
    answers: {},
    today: '2026-11-22',
  })
  if (found === undefined) throw new Error('the procedure is not known')
  return found
}

const one = (parts: Record<string, unknown>, mark: Marks[string], more = {}) =>
  missing(answerWith([paper('a', undefined, { name: 'Giấy a', ...parts })], more), { a: mark })

describe('may one file today without it', () => {
  test.for([
    { why: 'a needed paper', parts: {}, file: 'no' },
    {
      why: 'a needed paper that the office may find',
      parts: { lookup: { base: 'dan-cu', text: 'Xã tra cứu.' } },
      file: 'depends',
    },
    {
      why: 'one for the case that no data is found',
      parts: { need: 'if-not-found', lookup: { base: 'dan-cu', text: 'Xã tra cứu.' } },
      file: 'yes',
    },
    { why: 'one that is merely of use', parts: { need: 'if-not-found' }, file: 'yes' },
    { why: 'the proof of an exemption', parts: { need: 'proves-exemption' }, file: 'yes' },
  ])('$why: $file', ({ parts, file }) => {
    const result = one(parts, 'chua')
    expect(result.papers[0]?.file).toBe(file)
    expect(result.fileToday).toBe(file)
  })

  test('a paper of a case that is open depends on it, in words', () => {
    const documents = [paper('a', { ngheo: 'co' }, { name: 'Giấy a' })]
    const found = answerWith(documents, { questions: [yesNo('ngheo')] })
    const [first] = missing(found, { a: 'chua' }).papers
    expect(first).toMatchObject({
      file: 'depends',
      verdict: 'Chỉ cần nếu có ngheo; không phải thì không cần giấy này.',
    })
  })

  test.for<{ marks: Marks; says: string }>([
    { marks: {}, says: 'Bạn đánh dấu nốt các giấy còn lại nhé.' },
    { marks: { a: 'co', b: 'co' }, says: 'Bạn nộp được hôm nay ạ.' },
    { marks: { a: 'co' }, says: 'Bạn đánh dấu nốt các giấy còn lại nhé.' },
    { marks: { a: 'chua' }, says: 'Còn thiếu giấy a. Hôm nay bạn chưa nộp được ạ.' },
    {
      marks: { a: 'chua', b: 'co-nhung:het-han' },
      says: 'Còn 2 giấy chưa đủ hoặc chưa đúng. Hôm nay bạn chưa nộp được ạ.',
    },
    { marks: { a: 'co', b: 'co', 'la-giay-khac': 'chua' }, says: 'Bạn nộp được hôm nay ạ.' },
  ])('$marks → $says', ({ marks, says }) => {
    expect(missing(answerWith([paper('a'), paper('b')]), marks).say).toBe(says)
  })

  test.for<{ today: string; says: string }>([
    { today: '2026-11-21', says: 'Bạn nộp được thứ Hai 23/11 ạ.' },
    { today: '2026-11-23', says: 'Bạn nộp được hôm nay ạ.' },
    { today: '2026-11-24', says: 'Bạn nộp được thứ Tư 25/11 ạ.' },
  ])('on $today: $says', ({ today, says }) => {
    const times = [{ qty: 3, unit: 'working-day', source: 's1' }]
    const inPerson = { id: 'in-person', source: 's1' }
    const procedure = procedureOf({ channels: [inPerson], documents: [paper('a')], times })
    const pack = packOf({ procedures: [procedure], ...(holidays && { holidays }) })
    const input = { code: procedure.code, answers: {}, today }
    const found = answer(prepare([pack]), input)
    expect(found && missing(found, { a: 'co' })).toMatchObject({ fileToday: 'yes', say: says })
  })

  test('marks that nobody may have set do no harm', () => {
    const marks = JSON.parse('{"a":"co-nhung:toString","__proto__":"chua","constructor":"chua"}')
    expect(missing(answerWith([paper('a')]), marks).papers).toHaveLength(1)
    expect(missing(answerWith([paper('constructor')]), {}).papers).toEqual([])
  })
})

describe('a fault that this paper cannot have is none', () => {
  test.for<{ mark: Marks[string]; parts: Record<string, unknown>; count: number }>([
    { mark: 'co-nhung:ban-sao', parts: { as: 'original' }, count: 1 },
    { mark: 'co-nhung:ban-sao', parts: { as: 'original-or-copy' }, count: 0 },
    { mark: 'co-nhung:ban-sao', parts: { as: 'copy' }, count: 0 },
    { mark: 'co-nhung:chua-chung-thuc', parts: { as: 'certified-copy' }, count: 1 },
    { mark: 'co-nhung:chua-chung-thuc', parts: { name: 'Giấy ủy quyền có chứng thực' }, count: 1 },
    {
      mark: 'co-nhung:chua-chung-thuc',
      parts: { name: 'Giấy ủy quyền, không phải chứng thực' },
      count: 0,
    },
    { mark: 'co-nhung:chua-ky', parts: { hand: 'fill' }, count: 1 },
    { mark: 'co-nhung:chua-ky', parts: { name: 'Giấy chưa ký', hand: 'show' }, count: 0 },
    { mark: 'co-nhung:khac-ten', parts: {}, count: 1 },
  ])('$mark on $parts: $count', ({ mark, parts, count }) => {
    expect(one(parts, mark).papers).toHaveLength(count)
  })
})

describe('where to get it', () => {
  const getBy = { code: '1.000002', expired: '1.000002', certify: '1.000002' }
  const ask = 'Xin ở thủ tục “Cấp lại giấy” (mã 1.000002), mất 3 ngày làm việc.'
  const certify = 'Chứng thực ở thủ tục “Cấp lại giấy” (mã 1.000002), mất 3 ngày làm việc.'

  test.for<{ mark: Marks[string]; parts: Record<string, unknown>; get: string[] }>([
    { mark: 'chua', parts: { where: 'Bệnh viện nơi sinh' }, get: ['Lấy ở bệnh viện nơi sinh.'] },
    { mark: 'chua', parts: { getBy: { code: '1.000002' } }, get: [ask] },
    {
      mark: 'chua',
      parts: { as: 'certified-copy', getBy: { code: '1.000002', certify: '1.000002' } },
      get: [ask, `Rồi ${certify.charAt(0).toLowerCase()}${certify.slice(1)}`],
    },
    {
      mark: 'chua',
      parts: { hand: 'fill' },
      get: ['Xin mẫu ở quầy, hoặc tải ở trang của thủ tục.'],
    },
    { mark: 'co-nhung:het-han', parts: { getBy }, get: [ask] },
    { mark: 'co-nhung:het-han', parts: {}, get: ['Xin giấy mới ở nơi đã cấp.'] },
    { mark: 'co-nhung:chua-chung-thuc', parts: { as: 'certified-copy', getBy }, get: [certify] },
    {
      mark: 'co-nhung:ban-sao',
      parts: { getBy },
      get: ['Mang bản chính theo.', `Mất bản chính: x${ask.slice(1)}`],
    },
    {
      mark: 'co-nhung:chua-ky',
      parts: { name: 'Giấy cần chứng thực chữ ký' },
      get: ['Ký trước mặt cán bộ, bạn đừng ký ở nhà.'],
    },
  ])('$mark of $parts', ({ mark, parts, get }) => {
    expect(one(parts, mark).papers[0]?.get).toEqual(get)
  })

  test('the procedure and its time are told apart, too', () => {
    expect(one({ getBy: { code: '1.000002' } }, 'chua').papers[0]).toMatchObject({
      procedure: { code: '1.000002', id: 'cap-lai-giay' },
      time: '3 ngày làm việc',
    })
  })
})

test('reasons why files come back: those of papers not in order first, those of papers in order left out', () => {
  const found = answerWith(
    [
      paper('hop-dong', undefined, { name: 'Hợp đồng thuê nhà' }),
      paper('anh', undefined, { name: 'Ảnh chân dung' }),
    ],
    {
      refusals: [
        { text: 'Nộp sai nơi.', fix: 'Hỏi trước.', source: 's1' },
        { text: 'Ảnh chân dung bị mờ.', fix: 'Chụp lại.', source: 's1' },
        { text: 'Hợp đồng thuê thiếu chữ ký.', fix: 'Ký đủ.', source: 's1' },
      ],
    },
  )
  const order = (marks: Marks) => missing(found, marks).refusals.map(({ text }) => text)
  expect(order({ anh: 'co' })).toEqual(['Hợp đồng thuê thiếu chữ ký.', 'Nộp sai nơi.'])
  expect(order({ 'hop-dong': 'co', anh: 'chua' })).toEqual(['Ảnh chân dung bị mờ.', 'Nộp sai nơi.'])
})

test.for([
  { what: 'a paper to hand in', parts: {}, faults: ['het-han', 'ban-sao', 'khac-ten', 'chua-ky'] },
  {
    what: 'a card that is shown',
    parts: { hand: 'show', as: 'original-or-copy' },
    faults: ['het-han', 'khac-ten'],
  },
  {
    what: 'a paper of what has happened',
    parts: { name: 'Giấy chứng sinh' },
    faults: ['ban-sao', 'khac-ten', 'chua-ky'],
  },
  {
    what: 'a paper of how things stand',
    parts: { name: 'Giấy xác nhận tình trạng hôn nhân để kết hôn' },
    faults: ['het-han', 'ban-sao', 'khac-ten', 'chua-ky'],
  },
  { what: 'a form', parts: { hand: 'fill' }, faults: ['khac-ten', 'chua-ky'] },
  {
    what: 'a certified copy',
    parts: { as: 'certified-copy' },
    faults: ['het-han', 'khac-ten', 'chua-chung-thuc'],
  },
  {
    what: 'a copy that needs no certifying',
    parts: { as: 'copy', name: 'Giấy a, không cần chứng thực' },
    faults: ['het-han', 'khac-ten'],
  },
])('$what may have: $faults', ({ parts, faults }) => {
  const [first] = answerWith([paper('a', undefined, { name: 'Giấy a', ...parts })]).documents
  expect(first && faultsOf(first)).toEqual(faults)
})
