import { expect, test } from 'vitest'
import { compileMarkdown } from '../../../knowledge/pack/markdown.ts'
import { RichNode } from '../../../knowledge/schema/base.ts'

test('Markdown becomes the closed tree', () => {
  const { nodes, refused } = compileMarkdown(
    'Một dòng\nvà *nghiêng*.\n\n### Tiêu đề\n\n- **đậm**\n- [liên kết](https://dichvucong.gov.vn/)\n  1. trong cùng\n',
  )
  expect(refused).toEqual([])
  expect(nodes.map((node) => RichNode.safeParse(node).success)).toEqual(nodes.map(() => true))
  expect(nodes.map(({ type }) => type)).toEqual(['p', 'h3', 'ul'])
  expect(nodes[0]).toEqual({
    type: 'p',
    children: [
      { type: 'text', text: 'Một dòng và ' },
      { type: 'em', children: [{ type: 'text', text: 'nghiêng' }] },
      { type: 'text', text: '.' },
    ],
  })
})

test.for([
  { what: 'raw HTML', text: '<script>alert(1)</script>' },
  { what: 'HTML inside a line', text: 'Chào <b>bạn</b> ạ.' },
  { what: 'a picture', text: '![ảnh](https://dichvucong.gov.vn/a.png)' },
  { what: 'a table', text: '| a | b |\n| - | - |\n| 1 | 2 |' },
  { what: 'code', text: '    lệnh' },
  { what: 'code inside a line', text: 'Bấm `Enter`.' },
  { what: 'a rule', text: 'a\n\n---\n\nb' },
  { what: 'a quotation', text: '> lời người khác' },
  { what: 'a heading of the first level', text: '# To' },
  { what: 'a task list', text: '- [ ] việc' },
])('$what is refused', ({ text }) => {
  const { nodes, refused } = compileMarkdown(text)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]).toContain('không dùng được')
  expect(nodes.every((node) => RichNode.safeParse(node).success)).toBe(true)
})

test('what looks like HTML in plain words stays text', () => {
  expect(compileMarkdown('Phí < 5.000 & > 1.000').nodes).toEqual([
    { type: 'p', children: [{ type: 'text', text: 'Phí < 5.000 & > 1.000' }] },
  ])
})
