/** The slowest question, by the best of several rounds on the CPU of this thread. */
export type Worst = { question: string; ms: number }

const ROUNDS = 3

/**
 * The greatest time among the questions, each timed by its best of three rounds. A second round can only lessen a time,
 * so the questions are taken up from the slowest, until the next one's first time is below the worst that stands.
 */
export function worstOf(questions: readonly string[], ask: (question: string) => void): Worst {
  const first = questions
    .map((question) => ({ question, ms: cpuTime(() => ask(question)) }))
    .sort((a, b) => b.ms - a.ms)
  let worst: Worst = { question: '', ms: 0 }
  for (const { question, ms } of first) {
    if (ms <= worst.ms) break
    const rounds = Array.from({ length: ROUNDS - 1 }, () => cpuTime(() => ask(question)))
    const best = Math.min(ms, ...rounds)
    if (best > worst.ms) worst = { question, ms: best }
  }
  return worst
}

function cpuTime(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
