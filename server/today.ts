/** The calendar day in Việt Nam, which keeps UTC+7 all year. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
