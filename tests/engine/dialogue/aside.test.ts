import { expect, test } from 'vitest'
import { readAside, writeAside } from '../../../engine/dialogue/aside.ts'
import type { Knowledge } from '../../../engine/knowledge.ts'

const knowledge = {
  codes: new Map([['1.1', '1.1']]),
  topics: new Map([['mo-quan', {}]]),
} as unknown as Knowledge

test('what a reply offered and was told is read as it was written', () => {
  const written = writeAside(
    ['t:mo-quan', 'p:1.1', 'cmd:resume'],
    ['f:t:mo-quan/cho-ban=co-dinh', 'f:1.1/ban-gi=an-uong'],
  )
  expect(readAside(knowledge, written)).toEqual({
    options: ['t:mo-quan', 'p:1.1', 'cmd:resume'],
    told: [
      { code: 't:mo-quan', atom: 'q:cho-ban=co-dinh' },
      { code: '1.1', atom: 'q:ban-gi=an-uong' },
    ],
  })
})

test.each([
  ['nothing was offered', '?:', []],
  ['no move at all', 'gì đó', []],
  [
    'answers, places and scripts are no suggestions',
    '?:q:a=b,pl:03145,p:<script>,p:1.1',
    ['p:1.1'],
  ],
])('%s', (_, written, options) => {
  expect(readAside(knowledge, written)).toEqual({ options, told: [] })
})

test('facts about what is not there are left out', () => {
  expect(readAside(knowledge, '?:p:1.1 f:9.9/x=y f:t:khac/x=y').told).toEqual([])
})

test('it stays as short as a move', () => {
  const many = Array.from({ length: 40 }, (_, index) => `p:1.00${index}`)
  const facts = many.map((id) => `f:${id}/nguoi-yeu-cau-mien-le-phi-ho-tich=khong-thuoc-dien`)
  expect(writeAside(many, facts).length).toBeLessThanOrEqual(600)
})
