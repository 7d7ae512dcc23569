/** What we read of an event of Chromium's trace; times are in microseconds. */
export type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Processor time; the wall clock would count the other programs on this machine, too. */
  tdur?: number
  args?: { data?: { documentLoaderURL?: string } }
}

/** How much slower the phone is than this machine, as in Lighthouse's own profile. */
const SLOWER = 4

/** What a page does; a task without any of it is the profiler's, which comes with Lighthouse and not with the page. */
const PAGE_WORK = new Set([
  'CommitLoad',
  'ParseHTML',
  'ParseAuthorStyleSheet',
  'UpdateLayoutTree',
  'Layout',
  'Paint',
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'EventDispatch',
  'MinorGC',
  'MajorGC',
])

/** The longest task of the main thread in which the page did something, in ms on the slow phone. */
export function longestTask(events: readonly TraceEvent[], url: string): number {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  )
  if (!start) throw new Error(`bản ghi của trình duyệt không có trang ${url}`)
  const main = events.filter(
    ({ ph, pid, tid }) => ph === 'X' && pid === start.pid && tid === start.tid,
  )
  const work = main.filter(({ name }) => PAGE_WORK.has(name))
  const tasks = main
    .filter(({ name }) => name === 'RunTask')
    .filter(({ ts, dur = 0 }) => work.some((part) => part.ts >= ts && part.ts < ts + dur))
  if (tasks.length === 0) throw new Error(`bản ghi của trình duyệt không có việc nào của ${url}`)
  const longest = Math.max(...tasks.map(({ tdur = 0 }) => tdur))
  return Math.round((longest / 1000) * SLOWER)
}
