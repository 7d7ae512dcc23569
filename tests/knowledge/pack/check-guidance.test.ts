import { expect, test } from 'vitest'
import { checkContent } from '../../../knowledge/pack/check/check-content.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { type Change, withContent } from './content-folder.ts'

const problemsAfter = (...changes: Change[]) =>
  withContent(changes, (dir) => {
    const result = compileContent(dir)
    return [...result.problems, ...checkContent(result)]
  })

const GUIDE = 'articles/nop-truc-tuyen.md'
const WORDS = 'glossary.yaml'
const long = Array.from({ length: 26 }, () => 'dài').join(' ')

test.for([
  {
    defect: 'a guide without an answer first',
    file: GUIDE,
    from: /Bạn nộp ở nhà được ạ.*\n/,
    to: '',
    says: 'phải mở bằng một đoạn văn ngắn',
  },
  {
    defect: 'a short answer that is long',
    file: GUIDE,
    from: 'Bạn nộp ở nhà được ạ.',
    to: `Bạn nộp được ạ. ${long.slice(0, 80)}. Xong rồi ạ.`,
    says: 'đoạn mở đầu dài',
  },
  {
    defect: 'a long sentence',
    file: GUIDE,
    from: 'Đăng nhập bằng',
    to: `${long} đăng nhập bằng`,
    says: 'hãy tách câu',
  },
  {
    defect: 'too few ways of asking',
    file: GUIDE,
    from: /asked: \[.*\]/,
    to: 'asked: [làm ở nhà được không]',
    says: 'ít nhất 8',
  },
  {
    defect: 'a way of asking that is a name of a procedure',
    file: GUIDE,
    from: 'nộp ở nhà làm sao',
    to: 'Đăng ký khai tử',
    says: 'cũng dẫn tới',
  },
  {
    defect: 'no source',
    file: GUIDE,
    from: /sources:\n.*\n/,
    to: 'sources: {}\n',
    says: 'cần ít nhất một nguồn',
  },
  {
    defect: 'a related topic that is not there',
    file: GUIDE,
    from: "'t:nha-co-nguoi-mat'",
    to: "'t:cuoi-hoi'",
    says: 'không có chủ đề "cuoi-hoi"',
  },
  {
    defect: 'a related entry of no kind',
    file: GUIDE,
    from: "'t:nha-co-nguoi-mat'",
    to: 'khai-tu',
    says: 'phải là mã thủ tục',
  },
  {
    defect: 'a link to a procedure that is not there',
    file: GUIDE,
    from: '/thu-tuc/dang-ky-khai-tu',
    to: '/thu-tuc/khai-tu',
    says: 'không có thủ tục "khai-tu"',
  },
  {
    defect: 'a link to another host',
    file: GUIDE,
    from: 'https://dichvucong.gov.vn/)',
    to: 'https://dichvucong.example.com/)',
    says: 'ngoài danh sách cho phép',
  },
  {
    defect: 'a legal document that is not in the registry',
    file: GUIDE,
    from: 'related:',
    to: 'legal: [1/2020/NĐ-CP]\nrelated:',
    says: 'không có trong legal.yaml',
  },
  {
    defect: 'a hard word of two meanings',
    file: WORDS,
    from: 'sources:',
    to: '  - { term: bản trích lục, text: bản khác., source: s1 }\nsources:',
    says: 'đã được giải thích ở mục "trích lục"',
  },
  {
    defect: 'a hard word that nobody reads',
    file: WORDS,
    from: 'sources:',
    to: '  - { term: dưỡng liêm, text: tiền của quan., source: s1 }\nsources:',
    says: 'không đứng trong bài',
  },
  {
    defect: 'a meaning in two sentences',
    file: WORDS,
    from: 'từ sổ hộ tịch.',
    to: 'từ sổ. Xin ở xã.',
    says: 'đúng một câu',
  },
  {
    defect: 'a meaning that is long',
    file: WORDS,
    from: 'từ sổ hộ tịch.',
    to: `${long}.`,
    says: 'hãy rút còn 25 chữ',
  },
  {
    defect: 'a meaning without its source',
    file: WORDS,
    from: 'source: s1',
    to: 'source: s9',
    says: 'nguồn "s9" không có trong sources',
  },
  {
    defect: 'a word that leads nowhere',
    file: WORDS,
    from: "related: ['1.000656']",
    to: "related: ['g:khong-co']",
    says: 'không có bài hướng dẫn "khong-co"',
  },
])('$defect is reported', ({ file, from, to, says }) => {
  const problems = problemsAfter({ file, from, to })
  const own = problems.filter((problem) => problem.file === file)
  expect(own.map(({ message }) => message).join('\n')).toContain(says)
})
