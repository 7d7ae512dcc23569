import { expect, test } from 'vitest'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { writePack } from '../../../knowledge/pack/write.ts'
import { copyContent, DEATH, removeContent, withContent, writeContent } from './content-folder.ts'

test('a whole folder compiles without a problem', () => {
  const { content, problems } = withContent([], compileContent)
  expect(problems).toEqual([])
  expect(content.procedures.map(({ code }) => code)).toEqual(['1.000656'])
  expect(content.topics.map(({ id }) => id)).toEqual(['nha-co-nguoi-mat'])
  expect(content.pointers[0]?.checked).toBe('2026-10-01')
  expect(content.patches[0]?.scope.province).toBe('01')
  expect(content.lexicon?.abbreviations[0]?.full).toBe('khai tử')
  expect(content.asOf, 'the newest day of a check').toBe('2026-11-20')
})

test('an empty folder compiles to an empty pack', () => {
  const { content, problems } = compileContent('tests/knowledge/pack/no-such-folder')
  expect(problems).toEqual([])
  expect(content.procedures).toEqual([])
})

test('a shared question is filled in, with the options that the file keeps', () => {
  const { content } = withContent(
    [{ file: DEATH, from: 'use: nguoi-nop', to: 'use: nguoi-nop\n    mode: in-answer' }],
    compileContent,
  )
  const question = content.procedures[0]?.questions[1]
  expect(question).toMatchObject({ id: 'nguoi-nop', shared: true, mode: 'in-answer' })
  expect(question?.options.map(({ id }) => id)).toEqual(['than-nhan', 'nguoi-khac'])
})

test('the same content gives the same bytes', async () => {
  const dir = writeContent()
  const copy = copyContent(dir)
  const packs = await Promise.all(
    [dir, copy, dir].map((one) => writePack('curated', compileContent(one).content)),
  )
  removeContent(dir)
  removeContent(copy)
  expect(new Set(packs).size).toBe(1)
})

test.for([
  {
    defect: 'a fee without a source',
    from: 'to: 2026-12-31, source: s1 }',
    to: 'to: 2026-12-31 }',
    path: 'fees[1].source',
    says: 'thiếu nguồn',
  },
  {
    defect: 'an amount of 0',
    from: 'amount: 8000',
    to: 'amount: 0',
    path: 'fees[1].value.amount',
    says: 'free kèm lý do',
  },
  {
    defect: 'a field that does not exist',
    from: 'field: ho-tich',
    to: 'field: ho-tich\nfiled: ho-tich',
    path: '',
    says: 'không có trường "filed"',
  },
  {
    defect: 'a comma that breaks a sentence',
    from: 'why: Mất ở nước ngoài., source',
    to: 'why: Mất ở nước ngoài, hãy hỏi., source',
    path: 'redirect[0]',
    says: 'ngoặc kép',
  },
  {
    defect: 'a code without quotation marks',
    from: "code: '1.000656'",
    to: 'code: 1.000656',
    path: 'code',
    says: 'ngoặc kép',
  },
  {
    defect: 'a word outside the list',
    from: 'need: required, as: original, hand: fill',
    to: 'need: always, as: original, hand: fill',
    path: 'documents[0].need',
    says: 'chỉ được là một trong: required, if-not-found, proves-exemption',
  },
  {
    defect: 'a day that does not exist',
    from: 'to: 2026-12-31',
    to: 'to: 2026-02-30',
    path: 'fees[1].to',
    says: 'phải là một ngày có thật',
  },
  {
    defect: 'an address that is none',
    from: "'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1'",
    to: 'dichvucong.gov.vn',
    path: 'sources.s1.url',
    says: 'bắt đầu bằng https://',
  },
  {
    defect: 'a page that is no page of the portal',
    from: '019d2bfd-95d6-778f-889b-e3045003fa5e',
    to: 'khai-tu',
    path: 'portal.id',
    says: 'phải là mã trang của Cổng',
  },
  {
    defect: 'a number in quotation marks',
    from: 'amount: 8000',
    to: "amount: '8.000'",
    path: 'fees[1].value.amount',
    says: 'phải là số',
  },
  {
    defect: 'one line where a list stands',
    from: 'levels: [commune]',
    to: 'levels: commune',
    path: 'levels',
    says: 'phải là một danh sách',
  },
  {
    defect: 'a missing name',
    from: 'name: Đăng ký khai tử\n',
    to: '',
    path: 'name',
    says: 'thiếu trường này',
  },
  {
    defect: 'a shared question that nobody wrote',
    from: 'use: nguoi-nop',
    to: 'use: nguoi-di-nop',
    path: 'questions[1].use',
    says: 'không có câu hỏi chung "nguoi-di-nop"',
  },
  {
    defect: 'an option that the shared question lacks',
    from: 'use: nguoi-nop',
    to: 'use: nguoi-nop\n    options: [than-nhan, hang-xom]',
    path: 'questions[1].options',
    says: 'không có lựa chọn "hang-xom"',
  },
  {
    defect: 'broken YAML',
    from: 'levels: [commune]',
    to: 'levels: [commune',
    path: 'dòng',
    says: 'không đọc được YAML: thiếu dấu phẩy',
  },
  {
    defect: 'a quotation that is left open until the end',
    from: 'name: Đăng ký khai tử\n',
    to: 'name: "Đăng ký khai tử\n',
    path: 'dòng 4',
    says: 'không đọc được YAML: thiếu dấu phẩy, dấu hai chấm, dấu ngoặc kép',
  },
  {
    defect: 'a line that is not indented like the others',
    from: 'field: ho-tich',
    to: '  field: ho-tich',
    path: 'dòng 6',
    says: 'không đọc được YAML: dòng này thụt lề lệch',
  },
  {
    defect: 'a field written twice',
    from: 'field: ho-tich',
    to: 'field: ho-tich\nfield: ho-tich',
    path: 'dòng',
    says: 'không đọc được YAML: trường này đã có',
  },
  {
    defect: 'a name behind * that stands nowhere',
    from: '[commune]',
    to: '[*xa]',
    path: '',
    says: 'tên sau dấu * không có ở trên',
  },
  {
    defect: 'a phrase that swallows the next line',
    from: /asked: .*\n/,
    to: 'asked:\n  - khai tử\n    - làm khai tử\n  - báo tử\n',
    path: 'dòng 7',
    says: 'bị đọc liền vào mục ấy',
  },
])('$defect is named with its place', ({ from, to, path, says }) => {
  const { problems } = withContent([{ file: DEATH, from, to }], compileContent)
  expect(problems.map(({ file }) => file)).toContain(DEATH)
  expect(problems.map(({ message }) => message).join('\n')).toContain(says)
  expect(problems[0]?.path ?? '').toContain(path)
})

test.for([
  ['id: a, kind: talk, says: [xin], reply: Dạ., rank: 12', 'lớn nhất là 9'],
  ["id: a, kind: talk, says: [''], reply: Dạ.", 'không được để trống'],
  [`id: a, kind: talk, says: [${'a'.repeat(401)}], reply: Dạ.`, 'dài nhất 400 ký tự'],
])('a number and a length out of bounds are told in Vietnamese', ([entry = '', says = '']) => {
  const change = { file: 'talk/a.yaml', text: `- { ${entry} }` }
  const { problems } = withContent([change], compileContent)
  expect(problems[0]?.message).toContain(says)
})

test.for([
  ['topics/ket-hon.yml', '.yaml'],
  ['procedures/ho-tich/khai-sinh.yaml.txt', '.yaml'],
  ['articles/vneid.markdown', '.md'],
])('%s, which nobody would read, is named', ([file = '', ending = '']) => {
  const { problems, isWhole } = withContent([{ file, text: 'id: a' }], compileContent)
  expect(problems).toEqual([{ file, message: expect.stringContaining(`đuôi thành ${ending}`) }])
  expect(isWhole).toBe(false)
})

test('files of the system itself are let be', () => {
  const { problems } = withContent([{ file: 'topics/.DS_Store', text: '' }], compileContent)
  expect(problems).toEqual([])
})

test('every problem is collected, not the first alone', () => {
  const { problems, content } = withContent(
    [
      { file: DEATH, from: 'amount: 8000', to: 'amount: 0' },
      {
        file: 'legal.yaml',
        text: '- { title: Không có số }\n- { number: 1/2025/QH15, title: Luật }',
      },
      { file: 'articles/nop-truc-tuyen.md', text: 'Không có phần đầu' },
    ],
    compileContent,
  )
  expect(problems.map(({ file }) => file)).toEqual([
    DEATH,
    'articles/nop-truc-tuyen.md',
    'legal.yaml',
  ])
  expect(content.legal.map(({ number }) => number)).toEqual(['1/2025/QH15'])
})
