import { type Knowledge, refOf } from '../knowledge.ts'
import { foldText, type Reading } from '../text/index.ts'
import type { State } from './state.ts'

/** Among so many hits for a name one that was in work may stand. */
const MOST_HITS = 10
/** The same where nothing says outright that one goes back. */
const MOST_LIKELY = 4

/**
 * The move that goes back to what was in work, waits, or was left for something else, and that the words name: "kết hôn" for the
 * marriage that was asked about before. Undefined where they name none of it.
 */
export function leftBefore(
  knowledge: Knowledge,
  { agenda, left, topic }: State,
  reading: Reading,
  isSure: boolean,
): string | undefined {
  if (reading.weighty.length === 0) return undefined
  const [current, ...waiting] = agenda
  const known = [
    ...[...left].reverse().map(({ code }) => ({ ref: code, move: `b:${code}` })),
    ...[...waiting, ...(current ? [current] : [])].map(({ code }) => ({
      ref: code,
      move: `p:${code}`,
    })),
    ...(topic ? [{ ref: `t:${topic.id}`, move: `b:t:${topic.id}` }] : []),
  ]
  const named = known.find(({ ref }) => isSaid(reading, nameOf(knowledge, ref)))
  if (named !== undefined) return named.move
  const hits = knowledge.search
    .find(reading, { limit: MOST_HITS })
    .slice(0, isSure ? MOST_HITS : MOST_LIKELY)
  const meant = hits.find(({ ref }) => known.some((one) => one.ref === ref))
  return known.find(({ ref }) => ref === meant?.ref)?.move
}

const nameOf = (knowledge: Knowledge, ref: string) =>
  ref.startsWith('t:')
    ? (knowledge.topics.get(ref.slice(2))?.name ?? '')
    : (refOf(knowledge, ref)?.name ?? '')

/** Whether all that carries the subject stands in a name: "bằng lái" in none, "căn cước" in "Cấp lại thẻ căn cước". */
function isSaid({ expanded, weighty }: Reading, name: string): boolean {
  const own = new Set(foldText(name).split(/[^\p{L}\d]+/u))
  return weighty.length > 1 && weighty.every((place) => own.has(expanded.folded[place] ?? ''))
}
