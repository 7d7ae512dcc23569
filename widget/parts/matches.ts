/** A procedure that fits what is being typed. */
export type Match = { code: string; name: string }

/** Asks the server; ends early when it is told to. */
export type Fetcher = (text: string, signal: AbortSignal) => Promise<readonly Match[]>

/** Looks up while people type. */
export type MatchFinder = ReturnType<typeof createMatchFinder>

const PAUSE = 250
const PATIENCE = 900
const REST = 60_000
const SHORTEST = 3
const MOST = 4

/**
 * Looks up what is typed once the typing pauses. A newer text ends the look-up before it, and where the server takes
 * too long the look-ups rest for a minute: they are a help, and the line is needed for the answers.
 */
export function createMatchFinder(fetchMatches: Fetcher, now: () => number = Date.now) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined
  let restsUntil = 0

  const stop = () => {
    clearTimeout(timer)
    asked?.abort()
    asked = undefined
  }

  const ask = async (text: string, found: (matches: readonly Match[]) => void) => {
    const mine = new AbortController()
    asked = mine
    let isLate = false
    const alarm = setTimeout(() => {
      isLate = true
      mine.abort()
    }, PATIENCE)
    const matches = await fetchMatches(text, mine.signal).catch(() => [])
    clearTimeout(alarm)
    if (isLate) restsUntil = now() + REST
    if (!mine.signal.aborted) found(matches.slice(0, MOST))
  }

  return {
    /** Ends what is under way. */
    stop,
    /** Looks the text up after a pause; too short a text finds nothing. */
    find(text: string, found: (matches: readonly Match[]) => void): void {
      stop()
      const words = text.trim()
      if (words.length < SHORTEST || now() < restsUntil) found([])
      else timer = setTimeout(() => void ask(words, found), PAUSE)
    },
  }
}

/** Asks the catalogue of one tenant by words. */
export const catalogue =
  ({ api, tenant }: { api: string; tenant: string }): Fetcher =>
  async (text, signal) => {
    const query = `tenant=${encodeURIComponent(tenant)}&limit=${MOST}&q=${encodeURIComponent(text)}`
    const reply = await fetch(`${api}api/procedures?${query}`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const { items } = (await reply.json()) as { items?: unknown }
    return Array.isArray(items) ? items.flatMap(matchOf) : []
  }

function matchOf(item: unknown): Match[] {
  const { code, name } = (item ?? {}) as Record<string, unknown>
  return typeof code === 'string' && typeof name === 'string' ? [{ code, name }] : []
}
