import type { TurnResponse } from '../../knowledge/schema/turn.ts'

/** One thing in the log: what the citizen said, or a turn of the assistant with the state it leaves. */
export type Entry =
  | { id: number; by: 'citizen'; text: string }
  | ({ id: number; by: 'assistant' } & TurnResponse)

/** How a new turn joins the log. */
export type Joining = 'append' | 'replace' | 'fresh'

/** The log after a turn has come; a replaced turn keeps its id, so that ticks and open parts survive. */
export function joinTurn(
  entries: readonly Entry[],
  response: TurnResponse,
  { joining, said }: { joining: Joining; said?: string | undefined },
): Entry[] {
  const next = 1 + Math.max(0, ...entries.map(({ id }) => id))
  const last = entries[entries.length - 1]
  if (joining === 'fresh') return [{ id: next, by: 'assistant', ...response }]
  // A toggle may lead back to a question; that is a step of its own, not a new state of the answer.
  if (joining === 'replace' && last?.by === 'assistant' && last.turn.kind === response.turn.kind)
    return [...entries.slice(0, -1), { ...last, ...response }]
  const citizen: Entry[] = said ? [{ id: next, by: 'citizen', text: said }] : []
  return [...entries, ...citizen, { id: next + 1, by: 'assistant', ...response }]
}

/** The log without the last move of the citizen and all that followed. */
export function withoutLastMove(entries: readonly Entry[]): Entry[] {
  const move = entries.map(({ by }) => by).lastIndexOf('citizen')
  return move < 0 ? [...entries] : entries.slice(0, move)
}

/** Whether there is a move to take back. */
export const canGoBack = (entries: readonly Entry[]): boolean => {
  const before = withoutLastMove(entries)
  return before.length < entries.length && before.some(({ by }) => by === 'assistant')
}

/** The turn in hand: the last one of the assistant. */
export function lastTurn(entries: readonly Entry[]): TurnResponse | undefined {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]
    if (entry?.by === 'assistant') return entry
  }
  return undefined
}
