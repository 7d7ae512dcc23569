import { expect, test } from 'vitest'
import { checkContent } from '../../../knowledge/pack/check/check-content.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import type { Problem } from '../../../knowledge/pack/problem.ts'
import { type Change, DEATH, withContent } from './content-folder.ts'

const problemsAfter = (...changes: Change[]): Problem[] =>
  withContent(changes, (dir) => {
    const result = compileContent(dir)
    return [...result.problems, ...checkContent(result)]
  })

test('the fixture has no fault', () => {
  expect(problemsAfter()).toEqual([])
})

const TOPIC = 'topics/nha-co-nguoi-mat.yaml'
const WORDS = 'lexicon/tu-vung.yaml'
const PATCH = 'patches/ha-noi.yaml'
const SOURCE = 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1'

test.for([
  {
    defect: 'an id unlike the file name',
    file: DEATH,
    from: 'id: dang-ky-khai-tu\n',
    to: 'id: khai-tu\n',
    path: 'id',
    says: 'tên tệp "dang-ky-khai-tu" khác id "khai-tu"',
  },
  {
    defect: 'a field unlike the folder',
    file: DEATH,
    from: 'field: ho-tich',
    to: 'field: cu-tru',
    path: 'field',
    says: 'thư mục "ho-tich" khác field "cu-tru"',
  },
  {
    defect: 'a condition on a question that is not there',
    file: DEATH,
    from: 'when: { nguoi-nop: nguoi-khac }',
    to: 'when: { nguoi-di: nguoi-khac }',
    path: 'documents[1].when.nguoi-di',
    says: 'tệp không có câu hỏi đó',
  },
  {
    defect: 'a condition on an option that is not there',
    file: DEATH,
    from: 'when: { nguoi-nop: nguoi-khac }',
    to: 'when: { nguoi-nop: hang-xom }',
    path: 'documents[1].when.nguoi-nop',
    says: '"hang-xom" không phải lựa chọn',
  },
  {
    defect: 'a condition inside alternatives',
    file: DEATH,
    from: 'when: { nguoi-nop: nguoi-khac }',
    to: "when: { any: [{ nguoi-nop: nguoi-khac }, { '@channel': post }] }",
    path: 'documents[1].when.any[1].@channel',
    says: '"post" không phải lựa chọn của "@channel"',
  },
  {
    defect: 'a deadline that counts from no event',
    file: DEATH,
    from: 'refer: [',
    to: 'deadlines: [{ qty: 15, unit: day, lost: Phải nói rõ lý do., source: s1 }]\nrefer: [',
    path: 'deadlines[0]',
    says: 'hạn phải tính theo đúng một mốc',
  },
  {
    defect: 'a province that does not exist',
    file: DEATH,
    from: 'when: { nguoi-nop: nguoi-khac }',
    to: "when: { '@province': '99' }",
    path: 'documents[1].when.@province',
    says: '"99" không phải lựa chọn của "@province"',
  },
  {
    defect: 'a source that is not there',
    file: DEATH,
    from: 'hand: fill, source: s1',
    to: 'hand: fill, source: s2',
    path: 'documents[0].source',
    says: 'nguồn "s2" không có trong sources',
  },
  {
    defect: 'an idle source',
    file: DEATH,
    from: 'sources:\n',
    to: 'sources:\n  s0: { kind: record, title: Trang cũ, checked: 2026-01-01 }\n',
    path: 'sources.s0',
    says: 'nguồn "s0" không dòng nào dùng',
  },
  {
    defect: 'a legal number outside the registry',
    file: DEATH,
    from: 'legal: [123/2015/NĐ-CP]',
    to: 'legal: [135/2025/QH15]',
    path: 'legal[0]',
    says: 'văn bản "135/2025/QH15" không có trong legal.yaml',
  },
  {
    defect: 'a legal number in a sentence',
    file: DEATH,
    from: 'why: Không còn cơ quan này.',
    to: 'why: Theo Nghị định 999/2025/NĐ-CP.',
    path: 'notNeeded[0].why',
    says: 'văn bản "999/2025/NĐ-CP" không có trong legal.yaml',
  },
  {
    defect: 'a redirect to an unknown code',
    file: DEATH,
    from: "to: '1.001766'",
    to: "to: '1.009999'",
    path: 'redirect[0].to',
    says: 'không có thủ tục mã 1.009999',
  },
  {
    defect: 'a related procedure of an unknown code',
    file: DEATH,
    from: "related: [{ code: '1.001766'",
    to: "related: [{ code: '1.009998'",
    path: 'related[0].code',
    says: 'không có thủ tục mã 1.009998',
  },
  {
    defect: 'a topic that leads to an unknown code',
    file: TOPIC,
    from: "code: '1.001766'",
    to: "code: '1.009997'",
    path: 'procedures[1].code',
    says: 'không có thủ tục mã 1.009997',
  },
  {
    defect: 'a host outside the allow-list',
    file: DEATH,
    from: SOURCE,
    to: 'https://dichvucong.gov.vn.example.com/a',
    path: 'sources.s1.url',
    says: 'máy chủ "dichvucong.gov.vn.example.com" ngoài danh sách',
  },
  {
    defect: 'a host that only ends alike',
    file: DEATH,
    from: SOURCE,
    to: 'https://fakegov.vn/a',
    path: 'sources.s1.url',
    says: 'máy chủ "fakegov.vn" ngoài danh sách',
  },
  {
    defect: 'a page of the old portal',
    file: DEATH,
    from: SOURCE,
    to: 'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.000656',
    path: 'sources.s1.url',
    says: 'đã ngừng dùng',
  },
  {
    defect: 'a dead host',
    file: DEATH,
    from: SOURCE,
    to: 'https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma=3f',
    path: 'sources.s1.url',
    says: 'đã ngừng dùng',
  },
  {
    defect: 'an address in a sentence',
    file: DEATH,
    from: 'why: Không còn cơ quan này.',
    to: 'why: Xem https://example.com nhé.',
    path: 'notNeeded[0].why',
    says: 'máy chủ "example.com" ngoài danh sách',
  },
  {
    defect: 'a link to an article that is not there',
    file: 'talk/chao.yaml',
    from: '/huong-dan/nop-truc-tuyen',
    to: '/huong-dan/khong-co',
    path: 'href',
    says: 'không có bài hướng dẫn "khong-co"',
  },
  {
    defect: 'a script as a link',
    file: 'talk/chao.yaml',
    from: '(/huong-dan/nop-truc-tuyen)',
    to: '(javascript:alert)',
    path: 'href',
    says: 'hãy ghi địa chỉ https đầy đủ',
  },
  {
    defect: 'a question on which nothing depends',
    file: DEATH,
    from: ', when: { nguoi-nop: nguoi-khac }, source: s1 }\nnotNeeded',
    to: ', source: s1 }\nnotNeeded',
    also: [
      { file: DEATH, from: ', when: { nguoi-nop: than-nhan }', to: '' },
      { file: PATCH, from: ', when: { nguoi-nop: nguoi-khac }', to: '' },
    ],
    path: 'questions[1]',
    says: 'câu hỏi "nguoi-nop" không ảnh hưởng gì',
  },
  {
    defect: 'a count that counts nothing',
    file: DEATH,
    from: ', countedBy: so-ban',
    to: '',
    path: 'questions[2]',
    says: 'câu hỏi "so-ban" không ảnh hưởng gì',
  },
  {
    defect: 'bands that lead to no option',
    file: DEATH,
    from: '    mode: first\n    options:\n      - { id: trong-nuoc',
    to: '    mode: first\n    bands: { of: days-since, ranges: [{ upTo: 15, option: dung-han }, { option: trong-nuoc }] }\n    options:\n      - { id: trong-nuoc',
    path: 'questions[0].bands',
    says: 'lựa chọn "dung-han" không có',
  },
  {
    defect: 'a way of asking written twice',
    file: DEATH,
    from: 'asked: [',
    to: 'asked: [Khai tử cho bố, ',
    path: 'asked',
    says: 'câu "khai tử cho bố" có hai lần',
  },
  {
    defect: 'a particle that picks an option',
    file: DEATH,
    from: 'as: mất trong nước }',
    to: 'as: mất trong nước, says: [ạ] }',
    path: 'questions.noi-mat.trong-nuoc.says',
    says: 'chữ "ạ" đứng một mình',
  },
  {
    defect: 'a yes that picks an option of a question which nobody answers so',
    file: 'questions/chung.yaml',
    from: 'as: người thân đi nộp }',
    to: 'as: người thân đi nộp, says: [rồi] }',
    path: 'questions.nguoi-nop.than-nhan.says',
    says: 'chữ "rồi" đứng một mình',
  },
  {
    defect: 'a yes that picks the option which says no',
    file: DEATH,
    from: 'as: mất ở nước ngoài }',
    to: 'as: mất ở nước ngoài, says: [rồi] }',
    path: 'questions.noi-mat.nuoc-ngoai.says',
    says: 'chữ "rồi" đứng một mình',
  },
  {
    defect: 'a paper of the same id twice',
    file: DEATH,
    from: 'id: uy-quyen',
    to: 'id: to-khai',
    path: 'documents',
    says: 'id "to-khai" có hai lần',
  },
  {
    defect: 'a fee that ends before it begins',
    file: DEATH,
    from: 'from: 2026-01-01, to: 2026-12-31',
    to: 'from: 2027-01-01, to: 2026-12-31',
    path: 'fees[1]',
    says: 'ngày bắt đầu 2027-01-01 sau ngày kết thúc 2026-12-31',
  },
  {
    defect: 'an online way without a page',
    file: DEATH,
    from: 'portal: { id: 019d2bfd-95d6-778f-889b-e3045003fa5e, checked: 2026-11-01 }\n',
    to: '',
    path: 'portal',
    says: 'thiếu portal.id',
  },
  {
    defect: 'too few phrases',
    file: DEATH,
    from: ', báo tử ở đâu]',
    to: ']',
    path: 'asked',
    says: 'mới có 7 câu',
  },
  {
    defect: 'an office that has ended',
    file: DEATH,
    from: 'name: Ủy ban nhân dân cấp xã, source',
    to: 'name: UBND cấp huyện, source',
    path: 'agencies[0].name',
    says: '"UBND cấp huyện" không còn từ năm 2025',
  },
  {
    defect: 'an office without a name',
    file: DEATH,
    from: 'why: Cần xem giấy tờ trước.',
    to: 'why: Cơ quan có thẩm quyền sẽ xem.',
    path: 'refer[0].why',
    says: '"Cơ quan có thẩm quyền" không cho biết là ai',
  },
  {
    defect: 'a question that asks for private data',
    file: 'questions/chung.yaml',
    from: 'ask: Ai đi nộp hồ sơ ạ?',
    to: 'ask: Bạn cho biết số căn cước ạ?',
    path: 'ask',
    says: 'câu hỏi xin thông tin riêng',
  },
  {
    defect: 'a phrase that is the name of another procedure',
    file: 'pointers/ho-tich.yaml',
    from: 'name: Đăng ký khai tử có yếu tố nước ngoài',
    to: 'name: Khai tử cho bố',
    path: 'asked',
    says: 'câu "khai tử cho bố" cũng dẫn tới "Đăng ký khai tử" (1.000656)',
  },
  {
    defect: 'phrases that only repeat the name',
    file: DEATH,
    from: /asked: \[[^\]]*\]/,
    to: 'asked: [khai tử, đăng ký khai tử ở đâu, thủ tục khai tử, làm khai tử, cách khai tử, hồ sơ khai tử, khai tử cần gì, chú mất rồi]',
    path: 'asked',
    says: 'chỉ 1 câu nói khác tên thủ tục',
  },
  {
    defect: 'a paper that has lost its worth',
    file: DEATH,
    from: 'name: Tờ khai đăng ký khai tử',
    to: 'name: Sổ hộ khẩu của người mất',
    path: 'documents[0].name',
    says: '"Sổ hộ khẩu" đã hết giá trị',
  },
  {
    defect: 'a promise on the day',
    file: DEATH,
    from: 'why: Cần xem giấy tờ trước.',
    to: 'why: Chắc chắn có trong ngày.',
    path: 'refer[0].why',
    says: 'hứa chắc điều chưa chắc',
  },
  {
    defect: 'an order',
    file: DEATH,
    from: 'why: Cần xem giấy tờ trước.',
    to: 'why: Đề nghị bạn nộp đủ giấy.',
    path: 'refer[0].why',
    says: 'giọng ra lệnh',
  },
  {
    defect: 'a stiff address',
    file: 'questions/chung.yaml',
    from: 'ask: Ai đi nộp hồ sơ ạ?',
    to: 'ask: Quý công dân cử ai đi nộp ạ?',
    path: 'ask',
    says: 'hãy gọi “bạn”',
  },
  {
    defect: 'blame',
    file: DEATH,
    from: 'why: Cần xem giấy tờ trước.',
    to: 'why: Hồ sơ chậm là do bạn không khai đủ.',
    path: 'refer[0].why',
    says: 'trách người dân',
  },
  {
    defect: 'an office word without its meaning',
    file: DEATH,
    from: 'why: Cần xem giấy tờ trước.',
    to: 'why: Xem thành phần hồ sơ nêu trên.',
    path: 'refer[0].why',
    says: '“thành phần hồ sơ” là chữ của cơ quan',
  },
  {
    defect: 'a sentence that is too long',
    file: DEATH,
    from: 'Lệ phí tính theo bản.',
    to: `${'rất '.repeat(26)}dài`,
    path: 'questions[2].why',
    says: 'câu dài 27 chữ',
  },
  {
    defect: 'a patch of an unknown province',
    file: PATCH,
    from: "province: '01'",
    to: "province: '02'",
    path: 'scope.province',
    says: 'không có tỉnh mã này',
  },
  {
    defect: 'a patch that drops what is not there',
    file: PATCH,
    from: 'sources:',
    to: 'drop: [giay-la]\nsources:',
    path: 'drop',
    says: 'không có mục "giay-la"',
  },
  {
    defect: 'a short form twice',
    file: WORDS,
    from: '{ short: kt, full: khai tử }',
    to: '{ short: kt, full: khai tử }, { short: KT, full: kinh tế }',
    path: 'abbreviations',
    says: 'chữ viết tắt "kt" có hai lần',
  },
  {
    defect: 'a circle of synonyms',
    file: WORDS,
    from: 'synonyms: [',
    to: 'synonyms: [{ say: [trích lục khai tử], means: giấy chứng tử }, ',
    path: 'synonyms',
    says: 'dẫn vòng',
  },
  {
    defect: 'a synonym in place of a name',
    file: WORDS,
    from: 'say: [giấy chứng tử]',
    to: 'say: [đăng ký khai tử]',
    path: 'synonyms',
    says: 'là tên một thủ tục',
  },
  {
    defect: 'a confusable word that leads nowhere',
    file: WORDS,
    from: 'to: nha-co-nguoi-mat',
    to: 'to: cuoi-hoi',
    path: 'confusable',
    says: 'không có chủ đề "cuoi-hoi"',
  },
  {
    defect: 'a fixed reply that leads nowhere',
    file: 'talk/chao.yaml',
    from: 'p:1.000656',
    to: 'p:1.000999',
    path: 'options[0].to',
    says: 'không có thủ tục mã 1.000999',
  },
])('$defect is named with file and place', ({ file, from, to, also = [], path, says }) => {
  const problems = problemsAfter({ file, from, to }, ...also)
  const named = problems.filter(({ message }) => message.includes(says))
  expect(problems.map(({ message }) => message).join('\n')).toContain(says)
  expect(named[0]?.file).toBe(file)
  expect(named[0]?.path).toContain(path)
})

test('an id or code that two files claim is named, with the other file', () => {
  const copy = withContent([], (dir) => compileContent(dir).content.procedures[0])
  expect(copy).toBeDefined()
  const problems = problemsAfter({
    file: 'pointers/khac.yaml',
    text: "checked: 2026-10-01\npointers:\n  - { code: '1.000656', name: Khai tử, field: ho-tich, agency: null }\n",
  })
  expect(problems).toEqual([
    {
      file: 'pointers/khac.yaml',
      id: '1.000656',
      message: `mã thủ tục "1.000656" đã có ở ${DEATH}: hãy giữ một nơi`,
    },
  ])
})

test.for([
  { name: 'the day on the slip', text: 'Ngày chắc chắn ghi trên giấy hẹn ạ.' },
  { name: 'an old paper named as old', text: 'Sổ hộ khẩu không còn giá trị ạ.' },
  { name: 'a form that bears the word', text: 'Bạn điền giấy đề nghị ở quầy ạ.' },
  { name: 'an office word with its meaning', text: 'Xã niêm yết (dán thông báo) 7 ngày ạ.' },
])('$name may be said', ({ text }) => {
  expect(problemsAfter({ file: DEATH, from: 'Khi có yếu tố nước ngoài.', to: text })).toEqual([])
})

const TWICE: Change[] = [
  {
    file: 'pointers/ho-tich.yaml',
    from: 'agency: Ủy ban nhân dân cấp xã',
    to: 'agency: Ủy ban nhân dân cấp xã, asked: [khai tử cho bố]',
  },
]

test.for([
  { by: 'nothing', changes: [], left: 1 },
  {
    by: 'a topic that leads to both',
    changes: [{ file: TOPIC, from: 'asked: [', to: 'asked: [khai tử cho bố, ' }],
    left: 0,
  },
  {
    by: 'a pair of the lexicon',
    changes: [
      {
        file: WORDS,
        from: 'confusable:',
        to: "confusable:\n  - { says: [khai tử cho bố], ask: Ở đâu ạ?, options: [{ label: Trong nước, to: '1.000656' }, { label: Nước ngoài, to: '1.001766' }] }",
      },
    ],
    left: 0,
  },
])('a phrase of two procedures is told apart by $by', ({ changes, left }) => {
  const problems = problemsAfter(...TWICE, ...changes)
  expect(problems.filter(({ message }) => message.includes('cũng dẫn tới'))).toHaveLength(left)
})

test.for([
  { name: 'named as gone', text: 'Từ 01/07/2025 không còn cấp huyện ạ.' },
  { name: 'named as old', text: 'Giấy của Phòng Tư pháp cũ vẫn dùng được ạ.' },
])('an office of the old order may be $name', ({ text }) => {
  expect(problemsAfter({ file: DEATH, from: 'Khi có yếu tố nước ngoài.', to: text })).toEqual([])
})
