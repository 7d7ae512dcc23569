import { answer } from '../../engine/answer/answer.ts'
import { withImplied } from '../../engine/answer/implied.ts'
import { localise } from '../../engine/answer/patches.ts'
import { nextQuestion } from '../../engine/answer/questions.ts'
import { holds } from '../../engine/answer/when.ts'
import type { Knowledge } from '../../engine/knowledge.ts'
import type { Answer, Answers, Place, Procedure, When } from '../../knowledge/schema/index.ts'
import { daysOf } from './days.ts'
import { faultsOf, isRedirected, isReferred, outcomeOf } from './faults.ts'
import { type Findings, trailName } from './finding.ts'
import { placeName } from './places.ts'
import type { Ending, Reach } from './reach.ts'
import { roundTrip } from './round-trip.ts'
import { valuesOf, walkRuns } from './runs.ts'

/** What the walks of one procedure, place after place, add up to. */
export interface Ledger {
  findings: Findings
  reach: Reach
  /** Questions that were put, in the dialogue or beside a line. */
  asked: Set<string>
  /** Of these, the ones that change something. */
  effective: Set<string>
  paths: number
  refers: number
}

/** Walks every run of questions at one place, on every day on which a fact changes there. */
export function walkPlace(
  knowledge: Knowledge,
  procedure: Procedure,
  place: Place | undefined,
  asOf: string,
  ledger: Ledger,
) {
  const { findings, reach, asked, effective } = ledger
  const patches = knowledge.patches.get(procedure.code) ?? []
  const local = localise(procedure, patches, place, 'curated').procedure
  const days = daysOf(local, asOf)
  const endings: Ending[] = []

  const factsOf = (answers: Answers) => ({
    answers: withImplied(local.questions, answers),
    ...(place && { province: place.province }),
  })
  const answersOn = (answers: Answers) =>
    days.map((today) => {
      const input = { code: procedure.code, answers, place, today }
      return answer(knowledge, input) as Answer
    })
  const outcome = (answers: Answers) => answersOn(answers).map(outcomeOf).join('\n')

  /** The dialogue puts no further question once the case belongs elsewhere. */
  const isOver = (answers: Answers) => {
    const surely = ({ when }: { when: When }) => holds(when, factsOf(answers)) === 'yes'
    const isKnown = ({ to }: { to: string }) => knowledge.codes.has(to)
    return local.refer.some(surely) || local.redirect.filter(isKnown).some(surely)
  }

  const judge = (answers: Answers, result: Answer) => {
    ledger.paths += 1
    if (isRedirected(result)) {
      const back = roundTrip(knowledge, procedure, answers, result)
      if (back) findings.add(`đường ${trailName(answers)}`, back)
    } else if (isReferred(result)) {
      ledger.refers += 1
    } else {
      const at = `đường ${trailName(answers)}; ${placeName(place)}; ngày ${result.today}`
      for (const fault of faultsOf(result)) findings.add(at, fault)
    }
  }

  /** Choices beside the lines: offered in an answer, and each choice must change it. */
  const noteChoices = (answers: Answers, { open }: Answer) => {
    for (const { question: id } of open) {
      asked.add(id)
      const question = procedure.questions.find((one) => one.id === id)
      if (!question || effective.has(id)) continue
      const outcomes = valuesOf(question).map((value) => outcome({ ...answers, [id]: value }))
      if (new Set(outcomes).size > 1) effective.add(id)
    }
  }

  const end = (answers: Answers) => {
    const results = answersOn(answers)
    for (const result of results) judge(answers, result)
    const last = results.at(-1) as Answer
    const goesOn = !isReferred(last) && !isRedirected(last)
    if (goesOn) noteChoices(answers, last)
    endings.push({ facts: factsOf(answers), days, goesOn })
  }

  const runs = walkRuns({
    next: (answers) => (isOver(answers) ? undefined : nextQuestion(local, factsOf(answers))),
    end,
    outcome,
  })
  for (const id of runs.asked) asked.add(id)
  for (const id of runs.effective) effective.add(id)
  reach.see(local, endings)
  return runs
}
