import { describe, expect, test } from 'vitest'
import { longestTask, type TraceEvent } from '../../scripts/lighthouse/longest-task.ts'
import { brokenBounds, type Vitals } from '../../scripts/lighthouse/vitals.ts'

const good: Vitals = {
  performance: 99,
  accessibility: 100,
  bestPractices: 100,
  shift: 0,
  longestTask: 50,
}

describe('bounds', () => {
  const CASES: { what: string; change: Partial<Vitals>; broken: number }[] = [
    { what: 'all held', change: {}, broken: 0 },
    { what: 'two points below what is promised', change: { accessibility: 98 }, broken: 0 },
    { what: 'slow, and slower than without', change: { performance: 92 }, broken: 2 },
    { what: 'slower than without by three', change: { performance: 96 }, broken: 1 },
    { what: 'a shift', change: { shift: 0.01 }, broken: 1 },
    { what: 'a long task', change: { longestTask: 51 }, broken: 1 },
    { what: 'names missing', change: { accessibility: 97, bestPractices: 97 }, broken: 2 },
  ]
  test.for(CASES)('$what', ({ change, broken }) => {
    expect(brokenBounds({ ...good, ...change }, good)).toHaveLength(broken)
  })
})

describe('longest task', () => {
  const task = (tid: number, tdur: number): TraceEvent => ({
    name: 'RunTask',
    ph: 'X',
    pid: 7,
    tid,
    tdur,
  })
  const start = {
    name: 'navigationStart',
    ph: 'R',
    pid: 7,
    tid: 1,
    args: { data: { documentLoaderURL: 'http://a/' } },
  }

  test('is that of the page alone, four times as long', () => {
    expect(longestTask([start, task(1, 3000), task(1, 9000), task(2, 80_000)], 'http://a/')).toBe(
      36,
    )
  })

  test('of a page that is not there is an error, not a good number', () => {
    expect(() => longestTask([task(1, 3000)], 'http://a/')).toThrow('http://a/')
  })
})
