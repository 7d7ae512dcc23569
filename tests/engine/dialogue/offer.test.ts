import { describe, expect, test } from 'vitest'
import { offered } from '../../../engine/dialogue/offer.ts'
import type { Hit } from '../../../engine/search/index.ts'

const hit = (ref: string, score: number): Hit => ({
  ref,
  score,
  same: [],
  coverage: 1,
  covered: 1,
  evidence: 1,
  exact: false,
  named: false,
  why: [],
})

/** Hits by name and score; a branch of a better hit starts with "b". */
const CASES: [name: string, hits: [string, number][], wanted: string[]][] = [
  ['nothing to offer', [], []],
  ['four at most', ['p1', 'p2', 'p3', 'p4', 'p5'].map((ref) => [ref, 1]), ['p1', 'p2', 'p3', 'p4']],
  [
    'far behind',
    [
      ['p1', 1],
      ['p2', 0.6],
      ['p3', 0.3],
    ],
    ['p1', 'p2'],
  ],
  [
    'a choice of one gets a second',
    [
      ['p1', 1],
      ['p2', 0.3],
      ['p3', 0.3],
    ],
    ['p1', 'p2'],
  ],
  [
    'one close branch in its place, the last one goes',
    [
      ['p1', 1],
      ['b1', 0.9],
      ['b2', 0.9],
      ['p2', 0.8],
      ['p3', 0.8],
      ['p4', 0.8],
    ],
    ['p1', 'b1', 'p2', 'p3'],
  ],
  [
    'a branch far behind is reached by questions',
    [
      ['p1', 1],
      ['b1', 0.4],
    ],
    ['p1'],
  ],
]

describe('the hits of a choice', () => {
  test.each(CASES)('%s', (_, hits, wanted) => {
    const all = hits.map(([ref, score]) => hit(ref, score))
    expect(offered(all, ({ ref }) => ref.startsWith('b')).map(({ ref }) => ref)).toEqual(wanted)
  })
})
