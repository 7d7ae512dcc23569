import type { Entry } from '../plain/entries.ts'

const KEPT = 12

/** Keeps the log for as long as the tab lives, so that it survives a walk through the portal. */
export function remember(tenant: string, entries: readonly Entry[]): void {
  try {
    sessionStorage.setItem(keyOf(tenant), JSON.stringify(entries.slice(-KEPT)))
  } catch {
    // Storage is full, blocked or partitioned: the panel works without it.
  }
}

/** The log as it was left in this tab; empty when there is none or it cannot be read. */
export function recall(tenant: string): Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(tenant)) ?? '[]')
    return Array.isArray(kept) && kept.every(isEntry) ? kept : []
  } catch {
    return []
  }
}

const keyOf = (tenant: string) => `hoi-thu-tuc:${tenant}`

// The page could have written here, too; what is drawn is checked like anything from the server.
function isEntry(entry: unknown): entry is Entry {
  const { id, by, text, turn } = (entry ?? {}) as Record<string, unknown>
  if (typeof id !== 'number') return false
  if (by === 'citizen') return typeof text === 'string'
  const { say, blocks, options, case: facts, sources } = (turn ?? {}) as Record<string, unknown>
  return (
    by === 'assistant' &&
    typeof say === 'string' &&
    [blocks, options, facts, sources].every(Array.isArray)
  )
}
