import { isNamedIn } from '../answer/attend-say.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Attendance, Reading } from '../text/index.ts'
import type { Aspect } from '../text/reader.ts'
import { findSubject } from './decide.ts'
import { factsFor } from './facts.ts'
import { without } from './hits.ts'
import { askerOf, factsOf, type State } from './state.ts'

/** A question on who may or must go, what else is asked, and facts of the case told beside it, as atoms. */
export type Attended = { asked: Attendance; aspects: Aspect[]; told: string[] }

/** Asked by these, a person and a verb tell of the procedure and not of who goes: "vợ tôi nộp online được không". */
const GOING: readonly Aspect[] = ['who', 'eligibility']

/**
 * Who may or must go for the procedure in work: nothing else is named, so whoever is named there is no fact of the case
 * and no new subject. `narrowed` is the reading without where, when and for whom.
 */
export function attendedIn(
  knowledge: Knowledge,
  state: State,
  reading: Reading,
  narrowed: Reading,
): Attended | undefined {
  const code = state.agenda[0]?.code
  if (state.mode !== 'procedure' || code === undefined) return undefined
  const asked = attendanceFor(knowledge, code, reading, 'relative')
  if (asked === undefined) return undefined
  const rest = without(narrowed, asked.places)
  if (rest.weighty.length > 0) {
    const about = findSubject(knowledge, rest, state.place)
    if (about.kind === 'subject' && about.refs[0] !== code) return undefined
    if (about.kind === 'offer' && !about.options.includes(`p:${code}`)) return undefined
  }
  return {
    asked,
    aspects: besideGoing(reading.aspects),
    told: toldBeside(knowledge, state, reading, asked),
  }
}

/** What a message asks about who goes, so far as that is sure: where names must do (`enough`), of those whom the record names. */
export function attendanceFor(
  knowledge: Knowledge,
  code: string,
  reading: Reading,
  enough: 'relative' | 'named',
): Attendance | undefined {
  const asked = knowledge.attendance(reading)
  if (asked === undefined || asked.of === 'anyone') return asked
  if (reading.aspects.some((aspect) => !GOING.includes(aspect))) return undefined
  if (asked.of === 'relative' && enough === 'relative') return asked
  const behalf = knowledge.procedures.get(code)?.procedure.behalf ?? []
  return behalf.some((line) => isNamedIn(line, asked)) ? asked : undefined
}

/** What is asked besides; "được không" itself asks for no conditions here. */
export const besideGoing = (aspects: readonly Aspect[]) =>
  aspects.filter((aspect) => !GOING.includes(aspect))

/** Open questions of the case that the message answers in words of their own. */
function toldBeside(
  knowledge: Knowledge,
  state: State,
  reading: Reading,
  { places }: Attendance,
): string[] {
  const { answers } = factsOf(knowledge, state)
  return factsFor(askerOf(knowledge, state)?.questions ?? [], reading)
    .filter(({ question }) => answers[question] === undefined)
    .filter((fact) => fact.places.length > 0 && !fact.places.some((place) => places.has(place)))
    .map(({ question, value }) => `q:${question}=${value}`)
}
