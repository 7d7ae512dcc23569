import { type Example, OPERATIONS } from './operations.ts'

/** What an example sends and what came back, shortened. */
export type Played = Example & { sent?: object | string | undefined; value: unknown }

/** Makes a request of the interface; `isTooFast` as one that asks too fast, of a server that is stopping. */
export type Play = (path: string, init: RequestInit, isTooFast: boolean) => Promise<Response>

/** Longest text that is worth printing. */
const MOST_SENT = 1000
/** Items of a list that are enough to understand it. */
const SHOWN = 2

/** Every example as this server answers it, by operation; one that it answers otherwise is no example and is left out. */
export async function playExamples(play: Play): Promise<Map<string, Played[]>> {
  const played = new Map<string, Played[]>()
  for (const { id, method, examples } of OPERATIONS) {
    const kept: Played[] = []
    let before: { conversation?: unknown } = {}
    for (const example of examples) {
      const { path, body, type = 'application/json', status, isTooFast = false } = example
      const sent = typeof body === 'function' ? body(before) : body
      const text = typeof sent === 'object' ? JSON.stringify(sent) : sent
      const response = await play(
        path,
        {
          method: method.toUpperCase(),
          ...(text !== undefined && { body: text, headers: { 'Content-Type': type } }),
        },
        isTooFast,
      )
      if (response.status !== status) continue
      const reply: unknown = await response.json()
      if (typeof reply === 'object' && reply !== null) before = reply
      const isLong = (text?.length ?? 0) > MOST_SENT
      kept.push({ ...example, sent: isLong ? undefined : sent, value: shorten(reply) })
    }
    played.set(id, kept)
  }
  return played
}

/** The first items of every list, and of the sources those that are cited by what is left. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, SHOWN).map(shorten)
  if (typeof value !== 'object' || value === null) return value
  const { sources, ...rest } = value as Record<string, unknown>
  const short = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, shorten(one)]))
  if (!Array.isArray(sources)) return sources === undefined ? short : { ...short, sources }
  const cited = new Set(citedIn(short))
  return { ...short, sources: sources.filter(({ id }) => cited.has(id)) }
}

function citedIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(citedIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'cites' && Array.isArray(one) ? one : citedIn(one),
  )
}
