import { expect, test } from 'vitest'
import { type Cases, type CaseTree, caseTree, type Outcome } from '../../engine/cases/case-tree.ts'
import { procedureCases } from '../../engine/cases/procedure-cases.ts'
import { caseTable, prepare } from '../../engine/index.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { decisionTable } from '../../scripts/draw/decision-table.ts'
import { mermaid } from '../../scripts/draw/mermaid.ts'
import { topicCases } from '../../scripts/draw/topic-cases.ts'
import { withContent } from '../knowledge/pack/content-folder.ts'

const content = withContent([], (dir) => compileContent(dir).content)
const [death] = content.procedures
const [topic] = content.topics
if (!death || !topic) throw new Error('the fixture has a procedure and a topic')
const knowledge = prepare([{ format: 1, layer: 'curated', hash: '0'.repeat(64), content }])
const treeOf = (cases: Cases): CaseTree => {
  const grown = caseTree(cases, 100)
  if (!grown) throw new Error('the fixture has few cases')
  return grown
}
const today = '2026-11-20'
const tree = treeOf(procedureCases(death, knowledge, { today }))

const leaf = (...lines: string[]): CaseTree => {
  const outcome: Outcome = { kind: 'answer', parts: [{ heading: 'Giấy tờ', lines }] }
  return { outcome }
}
const question = death.questions[1] as (typeof death.questions)[number]
const [first, second] = question.options

test('a procedure is drawn with every question, option and end', () => {
  const drawn = mermaid('Khai tử', tree)
  expect(drawn).toMatch(/^flowchart TD\n {2}bat-dau\(\["Khai tử"\]\) --> n0\n/)
  expect(drawn).toContain('{"Người mất ở trong nước phải không ạ?"}')
  expect(drawn).toContain('-->|"Phải"|')
  expect(drawn).toContain(
    '[["<b>Chuyển sang</b><br/>Đăng ký khai tử có yếu tố nước ngoài (1.001766)"]]',
  )
  expect(drawn).toContain('>"<b>Gặp trước</b><br/>Công chức hộ tịch<br/>Cần xem giấy tờ trước."]')
})

test('a case that belongs elsewhere asks nothing more', () => {
  const abroad = 'branches' in tree ? tree.branches[1]?.tree : undefined
  expect(abroad).toMatchObject({ outcome: { kind: 'redirect' } })
})

test('what all cases share is said once, and the cases show what they decide', () => {
  const drawn = mermaid('Khai tử', tree)
  expect(drawn.match(/Tờ khai đăng ký khai tử/g)).toHaveLength(1)
  expect(drawn).toContain('Mọi trường hợp')
  expect(drawn).toContain('Văn bản ủy quyền')
})

test('options that lead to the same end are one arrow and one row', () => {
  const same: CaseTree = {
    question,
    branches: [
      { value: first?.id ?? '', tree: leaf('Căn cước') },
      { value: second?.id ?? '', tree: leaf('Căn cước') },
    ],
  }
  expect(mermaid('Thử', same)).toContain('-->|"Người thân / Người khác"| n')
  expect(decisionTable('Thử', same)).toContain('| 1 | Người thân / Người khác |')
  expect(decisionTable('Thử', same)).not.toContain('| 2 |')
})

test('a decision table has a row for each rule', () => {
  const rows = decisionTable('Khai tử', tree)
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
  expect(rows).toEqual([
    expect.stringMatching(/^\| 1 \| Phải \| Người thân \| .*Không mất tiền/),
    expect.stringMatching(/^\| 2 \| Phải \| Người khác \| .*Văn bản ủy quyền/),
    expect.stringMatching(/^\| 3 \| Không \| – \| .*Đăng ký khai tử có yếu tố nước ngoài/),
    expect.stringMatching(/^\| 4 \| Không rõ nơi mất \| – \| .*Công chức hộ tịch/),
  ])
})

test('a topic leads to its procedures in order', () => {
  const drawn = decisionTable(topic.name, treeOf(topicCases(topic, (code) => `việc ${code}`)))
  expect(drawn).toContain('| 1 | Có | 2. việc 1.001766 |')
  expect(drawn).toContain('- **Các việc**: 1. việc 1.000656')
})

test('words cannot break out of a node or a cell', () => {
  const rude: CaseTree = leaf('"]; end <b>|</b>')
  expect(mermaid('x', rude)).toContain('#quot;]; end #lt;b#gt;|#lt;/b#gt;')
  expect(decisionTable('x', rude)).toContain('\\|')
})

test('the same cases as data: what is shared, the questions, a row for each rule', () => {
  const table = caseTable(knowledge, { code: death.code, today })
  expect(table?.questions.map(({ id }) => id)).toEqual(['noi-mat', 'nguoi-nop'])
  expect(table?.rules.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'redirect', 'refer'])
  expect(table?.rules[0]?.answers).toEqual({
    [death.questions[0]?.id ?? '']: [death.questions[0]?.options[0]?.id],
    [question.id]: [first?.id],
  })
})

test('more cases than one reads are no table', () => {
  expect(caseTree(procedureCases(death, knowledge, { today }), 2)).toBeUndefined()
})
