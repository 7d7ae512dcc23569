/** What we read of an event of Chromium's trace; times are in microseconds. */
export type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  /** Processor time; the wall clock would count the other programs on this machine, too. */
  tdur?: number
  args?: { data?: { documentLoaderURL?: string } }
}

/** How much slower the phone is than this machine, as in Lighthouse's own profile. */
const SLOWER = 4

/** The longest task of the main thread that drew the page, in ms on the slow phone. */
export function longestTask(events: readonly TraceEvent[], url: string): number {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  )
  if (!start) throw new Error(`bản ghi của trình duyệt không có trang ${url}`)
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      name === 'RunTask' && ph === 'X' && pid === start.pid && tid === start.tid,
  )
  const longest = tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0)
  return Math.round((longest / 1000) * SLOWER)
}
