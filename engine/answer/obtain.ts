import type { Answer, Procedure, RequiredDocument } from '../../knowledge/schema/index.ts'
import { type Knowledge, refOf } from '../knowledge.ts'
import { formatSpan } from './words.ts'

type Obtained = NonNullable<Answer['documents'][number]['obtain']>

/** The procedures that give, renew or certify a paper, each with how long it takes; nothing where none is known. */
export function obtainOf(
  knowledge: Knowledge,
  getBy: RequiredDocument['getBy'],
): Obtained | undefined {
  if (getBy === undefined) return undefined
  const step = (code: string | undefined) => {
    const procedure = code === undefined ? undefined : refOf(knowledge, code)
    if (procedure === undefined) return undefined
    const known = knowledge.procedures.get(procedure.code)?.procedure
    const time = known && usualTime(known)
    return { procedure, ...(time !== undefined && { time }) }
  }
  const [get, renew, certify] = [getBy.code, getBy.expired, getBy.certify].map(step)
  return {
    ...(get && { get }),
    ...(renew && { renew }),
    ...(certify && { certify }),
  }
}

/** How long a procedure takes without a case: "trong ngày", "3 ngày làm việc", else its longest time. */
function usualTime({ times }: Procedure): string | undefined {
  const known = times.flatMap((time) => ('unknown' in time ? [] : [time]))
  const [longest] = [...known].sort((a, b) => b.qty * DAYS[b.unit] - a.qty * DAYS[a.unit])
  if (longest === undefined) return undefined
  const { qty, unit, cutoff } = longest
  const span = cutoff !== undefined && qty === 1 ? 'trong ngày' : formatSpan(qty, unit)
  const isOne = known.every((time) => time.qty === qty && time.unit === unit)
  return isOne ? span : `nhiều nhất ${span}`
}

/** Only for comparing times of different units. */
const DAYS = { hour: 1 / 24, day: 1, 'working-day': 1.4, month: 30 } as const
