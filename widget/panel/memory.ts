import type { Entry } from '../plain/entries.ts'
import { writeJson } from '../plain/write-json.ts'

const KEPT = 12

// Where storage is full, blocked or partitioned, the log still survives a body that the portal swaps.
const inMemory = new Map<string, string>()

/**
 * Keeps the log for as long as the tab lives, so that it survives a walk through the portal. A greeting alone is not
 * kept: nothing is stored of someone who has not said anything.
 */
export function remember(tenant: string, entries: readonly Entry[]): void {
  const key = keyOf(tenant)
  const kept = entries.length > 1 ? writeJson(entries.slice(-KEPT)) : undefined
  try {
    if (kept === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, kept)
    inMemory.delete(key)
  } catch {
    inMemory.set(key, kept ?? '[]')
  }
}

/** The log as it was left in this tab; empty when there is none or it cannot be read. */
export function recall(tenant: string): Entry[] {
  try {
    const kept: unknown = JSON.parse(read(keyOf(tenant)) ?? '[]')
    return Array.isArray(kept) && kept.every(isEntry) ? kept : []
  } catch {
    return []
  }
}

function read(key: string) {
  try {
    return inMemory.get(key) ?? sessionStorage.getItem(key)
  } catch {
    return null
  }
}

const keyOf = (tenant: string) => `hoi-thu-tuc:${tenant}`

// The page could have written here, too; what is drawn is checked like anything from the server.
function isEntry(entry: unknown): entry is Entry {
  const { id, by, text, turn, conversation } = (entry ?? {}) as Record<string, unknown>
  if (typeof id !== 'number') return false
  if (by === 'citizen') return typeof text === 'string'
  const { say, blocks, options, case: facts, sources } = (turn ?? {}) as Record<string, unknown>
  return (
    by === 'assistant' &&
    typeof say === 'string' &&
    [blocks, options, facts, sources, agendaOf(conversation)].every(Array.isArray)
  )
}

const agendaOf = (conversation: unknown) =>
  (conversation as { agenda?: unknown } | undefined | null)?.agenda
