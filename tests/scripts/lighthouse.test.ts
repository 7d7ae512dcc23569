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
  const event = (name: string, tid: number, ts: number, tdur: number): TraceEvent => ({
    name,
    ph: 'X',
    pid: 7,
    tid,
    ts,
    dur: tdur * 2,
    tdur,
  })
  const start = {
    ...event('navigationStart', 1, 0, 0),
    ph: 'R',
    args: { data: { documentLoaderURL: 'http://a/' } },
  }
  const layout = [event('RunTask', 1, 100, 9000), event('Layout', 1, 200, 8000)]
  const script = [event('RunTask', 1, 50_000, 3000), event('EvaluateScript', 1, 50_100, 2000)]
  const profiler = [event('RunTask', 1, 90_000, 20_000), event('V8.DeoptimizeCode', 1, 90_100, 9)]
  const otherThread = [event('RunTask', 2, 100, 80_000), event('Paint', 2, 200, 70_000)]

  test('is that of the page alone, in processor time, four times as long', () => {
    const events = [start, ...layout, ...script, ...profiler, ...otherThread]
    expect(longestTask(events, 'http://a/')).toBe(36)
  })

  test('of a page that is not there is an error, not a good number', () => {
    expect(() => longestTask(layout, 'http://a/')).toThrow('http://a/')
    expect(() => longestTask([start, ...profiler], 'http://a/')).toThrow('http://a/')
  })
})
