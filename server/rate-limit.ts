/** Most networks remembered at once; beyond it the one that was quiet for longest is forgotten. */
const CAPACITY = 20_000

/** Takes one token of a client's bucket: 0 when admitted, else the seconds to wait. */
export type RateLimit = (client: string) => number

/**
 * A token bucket per client. Many citizens sit behind one office address, so that the whole minute may be spent at
 * once. The memory is bounded: a client that is forgotten starts with a full bucket, as one that rested would.
 */
export function createRateLimit(
  perMinute: number,
  now: () => number = () => performance.now(),
  capacity: number = CAPACITY,
): RateLimit {
  const perMillisecond = perMinute / 60_000
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (client) => {
    const at = now()
    const bucket = buckets.get(client)
    const tokens = bucket
      ? Math.min(perMinute, bucket.tokens + (at - bucket.at) * perMillisecond)
      : perMinute
    buckets.delete(client)
    if (buckets.size >= capacity) {
      const [oldest] = buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
    }
    buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMillisecond / 1000)
  }
}
