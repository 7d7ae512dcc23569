import { isNamedIn } from '../answer/attend-say.ts'
import type { Knowledge } from '../knowledge.ts'
import { type Attendance, asksSomething, type Reading } from '../text/index.ts'
import type { Aspect } from '../text/reader.ts'
import { goersAge } from './bands.ts'
import { findSubject } from './decide.ts'
import { factsFor } from './facts.ts'
import { without } from './hits.ts'
import { askerOf, factsOf, type State } from './state.ts'

/** A question on who may or must go, what else is asked, and facts of the case told beside it, as atoms. */
export type Attended = { asked: Attendance; aspects: Aspect[]; told: string[] }

/** A word beside the question that is no matter of its own: "cùng", "bé". */
const MOST_BESIDE = 1
/** Beside anything else that is asked, a person and a verb tell of the procedure and not of who goes: "vợ tôi nộp online được không". */
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
  const asked = knowledge.attendance(reading) ?? agedGoer(reading)
  if (asked === undefined || !mayMean(knowledge, code, reading, asked)) return undefined
  const rest = without(narrowed, asked.places)
  if (rest.weighty.length > MOST_BESIDE) {
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

/** "Tôi 40 tuổi đi nộp được không": somebody of an age may go. */
function agedGoer(reading: Reading): Attendance | undefined {
  const places = goersAge(reading)
  return places.length > 0 && asksSomething(reading.words)
    ? { ask: 'instead', of: 'anyone', places: new Set(places) }
    : undefined
}

/** Whether a message asks that of the procedure in work: a mere verb behind somebody may tell of what they want. */
function mayMean(knowledge: Knowledge, code: string, reading: Reading, asked: Attendance): boolean {
  if (asked.of === 'anyone') return true
  if (reading.aspects.some((aspect) => !GOING.includes(aspect))) return false
  if (asked.of === 'relative') return true
  // "Con tôi 5 tuổi có làm được không" asks whether it is for her at all.
  if (without(reading, asked.places).weighty.length > 0) return false
  return behalfOf(knowledge, code).some((line) => isNamedIn(line, asked))
}

/**
 * The same where the procedure is named in one breath with it: "tôi là bà ngoại, đi làm khai sinh cho cháu được không".
 * Whoever is said to do it may do it for themselves, unless the record names them as those who need no paper to go.
 */
export function attendedAtOnce(
  knowledge: Knowledge,
  code: string,
  reading: Reading,
): Attendance | undefined {
  const asked = knowledge.attendance(reading)
  if (asked === undefined || asked.of === 'anyone') return asked
  const { goer } = asked
  const isSure = behalfOf(knowledge, code).some(
    ({ kin, needs }) => needs === 'none' && goer && kin?.includes(goer.relative),
  )
  return isSure ? asked : undefined
}

const behalfOf = (knowledge: Knowledge, code: string) =>
  knowledge.procedures.get(code)?.procedure.behalf ?? []

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
