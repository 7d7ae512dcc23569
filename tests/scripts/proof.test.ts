import { expect, test } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { prove } from '../../scripts/proof.ts'
import { type Change, DEATH, withContent } from '../knowledge/pack/content-folder.ts'

const proofAfter = (...changes: Change[]) =>
  withContent(changes, (dir) => prove(compileContent(dir)))

const TOPIC = 'topics/nha-co-nguoi-mat.yaml'

test('every path of the fixture ends well, and referrals are counted apart', () => {
  const { paths, refers, failures } = proofAfter()
  expect(failures).toEqual([])
  // Of the 4 values of noi-mat one refers, one redirects and two go on to nguoi-nop with its 3 values;
  // all of this at 2 places on the 3 days that are not past. The topic adds 3.
  expect(paths).toBe((1 + 1 + 2 * 3) * 2 * 3 + 3)
  expect(refers).toBe(1 * 2 * 3)
})

test.for([
  {
    defect: 'no papers and no reason for it',
    file: DEATH,
    from: /^documents:\n(.*\n){2}/m,
    to: '',
    path: 'đường noi-mat=trong-nuoc',
    says: 'không có giấy tờ nào',
  },
  {
    defect: 'a way without a fee',
    file: DEATH,
    from: /^fees:\n(.*\n){2}/m,
    to: "fees: [{ slot: le-phi, kind: le-phi, value: { amount: 8000 }, when: { '@channel': in-person }, source: s1 }]\n",
    path: 'không rõ nơi',
    says: '"Nộp trực tuyến" không có dòng tiền',
  },
  {
    defect: 'a case without a time',
    file: DEATH,
    from: 'times: [{ qty: 1, unit: working-day, source: s1 }]',
    to: 'times: [{ qty: 1, unit: working-day, when: { nguoi-nop: than-nhan }, source: s1 }]',
    path: 'nguoi-nop=nguoi-khac',
    says: 'không có thời hạn',
  },
  {
    defect: 'no office',
    file: DEATH,
    from: /^agencies:.*\n/m,
    to: '',
    path: 'đường',
    says: 'không có nơi tiếp nhận',
  },
  {
    defect: 'no way to file',
    file: DEATH,
    from: /^channels:\n(.*\n){2}/m,
    to: '',
    path: 'đường',
    says: 'không có cách nộp nào',
  },
  {
    defect: 'a line that no path reaches',
    file: DEATH,
    from: 'when: { nguoi-nop: nguoi-khac }',
    to: 'when: { noi-mat: nuoc-ngoai }',
    path: 'documents[1]',
    says: 'không đường nào tới dòng này',
  },
  {
    defect: 'a fee behind one that always holds',
    file: DEATH,
    from: ', when: { nguoi-nop: than-nhan }',
    to: '',
    path: 'fees[1]',
    says: 'không đường nào tới dòng này',
  },
  {
    defect: 'a question whose options make no difference',
    file: DEATH,
    from: 'questions:\n',
    to: 'questions:\n  - { id: mua, ask: Trời mưa không ạ?, why: Để biết., mode: first, options: [{ id: co, label: Có, as: trời mưa }, { id: khong, label: Không, as: trời khô }] }\n',
    also: { from: 'hand: fill,', to: 'hand: fill, when: { mua: [co, khong] },' },
    path: 'questions[0]',
    says: 'câu hỏi "mua" trả lời thế nào cũng như nhau',
  },
  {
    defect: 'a question that is never asked',
    file: DEATH,
    from: '  - use: nguoi-nop\n',
    to: '  - use: nguoi-nop\n  - { id: mua, ask: Trời mưa không ạ?, why: Để biết., mode: first, options: [{ id: co, label: Có, as: trời mưa }, { id: khong, label: Không, as: trời khô }] }\n',
    path: 'questions[2]',
    says: 'câu hỏi "mua" không bao giờ được hỏi',
  },
  {
    defect: 'an unknown rule',
    file: DEATH,
    from: 'when: { nguoi-nop: nguoi-khac }',
    to: 'when: { rule: khong-co }',
    path: 'when',
    says: 'không có quy tắc "khong-co"',
  },
  {
    defect: 'a topic that leads to nothing',
    file: TOPIC,
    from: "code: '1.000656', why: Có trích lục khai tử để làm việc khác.,",
    to: "code: '1.000656', why: Có trích lục khai tử để làm việc khác., when: { co-bao-hiem: co },",
    path: 'đường co-bao-hiem=khong',
    says: 'không dẫn tới thủ tục nào',
  },
  {
    defect: 'a topic question without effect',
    file: TOPIC,
    from: ', when: { co-bao-hiem: co }',
    to: ', when: { co-bao-hiem: [co, khong] }',
    path: 'questions[0]',
    says: 'trả lời thế nào cũng như nhau',
  },
])('$defect is named with file and place', (plant) => {
  const { file, from, to, also, path, says } = plant
  const changes: Change[] = [{ file, from, to }, ...(also ? [{ file, ...also }] : [])]
  const { failures } = proofAfter(...changes)
  const named = failures.filter(({ message }) => message.includes(says))
  expect(failures.map(({ message }) => message).join('\n')).toContain(says)
  expect(named[0]?.file).toBe(file)
  expect(named.map(({ path }) => path).join('\n')).toContain(path)
})

/** Questions that are asked before the others, and what depends on the first option of each. */
const chain = (
  many: number,
  options: number,
  list: string,
  itemOf: (question: string) => string,
): Change[] => {
  const ids = Array.from({ length: many }, (_, index) => `hoi-${index + 1}`)
  const choices = Array.from({ length: options }, (_, index) => `c-${index + 1}`)
  const question = (id: string) =>
    `  - { id: ${id}, ask: Câu ${id}?, why: Để biết., mode: first, options: [${choices
      .map((choice) => `{ id: ${choice}, label: ${choice}, as: ${choice} }`)
      .join(', ')}] }\n`
  return [
    { file: DEATH, from: 'questions:\n', to: `questions:\n${ids.map(question).join('')}` },
    { file: DEATH, from: list, to: `${list}${ids.map(itemOf).join('')}` },
  ]
}

test('more than six questions on a path fail', () => {
  const referral = (id: string) =>
    `{ when: { ${id}: c-1 }, why: Việc ${id}., bring: [Căn cước], whom: Công chức hộ tịch, source: s1 }, `
  const { failures } = proofAfter(...chain(5, 2, 'refer: [', referral))
  expect(failures).toEqual([
    {
      file: DEATH,
      id: 'dang-ky-khai-tu',
      path: 'questions',
      message: 'có đường hỏi 7 câu: hãy giữ nhiều nhất 6, chuyển bớt sang mode: in-answer',
    },
  ])
})

test('more than 5,000 paths fail with the advice to ask beside the line', () => {
  const paper = (id: string) =>
    `  - { id: giay-${id}, name: Giấy ${id}, need: required, as: original, hand: submit, when: { ${id}: c-1 }, source: s1 }\n`
  const { failures } = proofAfter(...chain(5, 5, 'documents:\n', paper))
  expect(failures.map(({ message }) => message)).toEqual([
    'có hơn 5000 đường: hãy chuyển bớt câu hỏi sang mode: in-answer',
  ])
})
