import type { Talk } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { createPhraseIndex, type Reading, readWords } from '../text/index.ts'
import { notFollowing } from './follow-up.ts'
import { without } from './hits.ts'
import { procedureInWork, type State } from './state.ts'

/**
 * The fixed reply for what is asked beside the procedure in work ("chuyển khoản được không", "thiếu một giấy thì sao"):
 * only where every weighty word belongs to such a question, for any other may be a matter of its own.
 */
export function caseTalk(knowledge: Knowledge, state: State, reading: Reading): Talk | undefined {
  const procedure = state.mode === 'procedure' ? procedureInWork(knowledge, state) : undefined
  if (procedure === undefined) return undefined
  const { expanded } = reading
  const { talkIndex, talkFrames } = knowledge.caseTalks
  const found = [
    ...talkIndex.find(expanded).map(({ value, start, length }) => ({
      value,
      places: Array.from({ length }, (_, index) => start + index),
    })),
    ...talkFrames.find(expanded),
  ]
    .filter((one) => !isExcepted(one, reading, procedure.name))
    .sort((a, b) => b.value.rank - a.value.rank || b.places.length - a.places.length)
  const [first] = found
  if (first === undefined) return undefined
  const said = new Set(found.flatMap(({ places }) => places))
  const rest = notFollowing(knowledge, without(reading, said))
  return rest.every((place) => /^\d+$/.test(expanded.folded[place] ?? '')) ? first.value : undefined
}

type Said = { value: Talk; places: number[] }

/** Whether more of the message makes it something else, or the procedure itself does: VNeID is no mere means of "làm VNeID". */
function isExcepted({ value, places }: Said, { expanded }: Reading, name: string): boolean {
  const others = createPhraseIndex(
    (value.unless ?? []).map((phrase) => ({ phrases: [phrase], value: phrase })),
  )
  const own = new Set(others.find(readWords(name)).map((found) => found.value))
  return others
    .find(expanded)
    .some(
      ({ start, length, value: phrase }) =>
        !places.includes(start) || !places.includes(start + length - 1) || own.has(phrase),
    )
}
