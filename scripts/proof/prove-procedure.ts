import { answer } from '../../engine/answer/answer.ts'
import { localise } from '../../engine/answer/patches.ts'
import { nextQuestion } from '../../engine/answer/questions.ts'
import { holds } from '../../engine/answer/when.ts'
import { answersFor, type Knowledge } from '../../engine/knowledge.ts'
import type { Answer, Answers, AnswerValue, Procedure, When } from '../../knowledge/schema/index.ts'
import { daysOf } from './days.ts'
import { faultsOf, isRedirected, isReferred, outcomeOf } from './faults.ts'
import { createFindings, type Finding, MOST_QUESTIONS, trailName } from './finding.ts'
import { placeName, placesOf } from './places.ts'
import { createReach, type Ending } from './reach.ts'
import { MOST_PATHS, valuesOf, walkRuns } from './runs.ts'

/** What walking every path of a procedure or topic found. */
export interface Walk {
  paths: number
  refers: number
  findings: Finding[]
}

/** Walks every path of a procedure: every run of questions, at every place, on every day on which a fact changes. */
export function proveProcedure(knowledge: Knowledge, procedure: Procedure, asOf: string): Walk {
  const patches = knowledge.patches.get(procedure.code) ?? []
  const days = daysOf(procedure, patches, asOf)
  const findings = createFindings()
  const reach = createReach(procedure)
  const asked = new Set<string>()
  const effective = new Set<string>()
  let paths = 0
  let refers = 0

  for (const place of placesOf(procedure, patches)) {
    const local = localise(procedure, patches, place, 'curated').procedure
    const factsOf = (answers: Answers) => ({ answers, ...(place && { province: place.province }) })
    const endings: Ending[] = []

    const answerOn = (answers: Answers, today: string) =>
      answer(knowledge, { code: procedure.code, answers, place, today }) as Answer

    const outcome = (answers: Answers) =>
      days.map((day) => outcomeOf(answerOn(answers, day))).join('\n')

    /** Choices beside the lines: offered in an answer, and each choice must change it. */
    const noteChoices = (answers: Answers, results: readonly Answer[]) => {
      for (const id of new Set(
        results.flatMap(({ open }) => open.map(({ question }) => question)),
      )) {
        asked.add(id)
        const question = procedure.questions.find((one) => one.id === id)
        if (!question || effective.has(id)) continue
        const outcomes = valuesOf(question).map((value) => outcome({ ...answers, [id]: value }))
        if (new Set(outcomes).size > 1) effective.add(id)
      }
    }

    const end = (answers: Answers) => {
      const results = days.map((today) => answerOn(answers, today))
      for (const result of results) {
        paths += 1
        if (isRedirected(result)) {
          const back = roundTrip(knowledge, procedure, answers, result)
          if (back) findings.add(`đường ${trailName(answers)}`, back)
        } else if (isReferred(result)) {
          refers += 1
        } else {
          const at = `đường ${trailName(answers)}; ${placeName(place)}; ngày ${result.today}`
          for (const fault of faultsOf(result)) findings.add(at, fault)
        }
      }
      const goesOn = results.some((result) => !isReferred(result) && !isRedirected(result))
      if (goesOn) noteChoices(answers, results)
      endings.push({ facts: factsOf(answers), days, goesOn })
    }

    const isOver = (answers: Answers) => {
      const surely = ({ when }: { when: When }) => holds(when, factsOf(answers)) === 'yes'
      return (
        local.refer.some(surely) ||
        local.redirect.some((redirect) => surely(redirect) && knowledge.codes.has(redirect.to))
      )
    }
    const runs = walkRuns({
      next: (answers) => (isOver(answers) ? undefined : nextQuestion(local, factsOf(answers))),
      end,
      outcome,
    })
    if (runs.isTooMany) {
      const message = `có hơn ${MOST_PATHS} đường: hãy chuyển bớt câu hỏi sang mode: in-answer`
      findings.addOnce('questions', message)
      return { paths, refers, findings: findings.list() }
    }
    if (runs.longest > MOST_QUESTIONS) {
      const message = `có đường hỏi ${runs.longest} câu: hãy giữ nhiều nhất ${MOST_QUESTIONS}, chuyển bớt sang mode: in-answer`
      findings.addOnce('questions', message)
    }
    for (const id of runs.asked) asked.add(id)
    for (const id of runs.effective) effective.add(id)
    reach.see(local, endings)
  }

  for (const path of reach.unreached()) {
    findings.addOnce(path, 'không đường nào tới dòng này: hãy sửa điều kiện hoặc bỏ đi')
  }
  for (const [index, { id }] of procedure.questions.entries()) {
    const path = `questions[${index}]`
    if (!asked.has(id)) {
      findings.add(path, `câu hỏi "${id}" không bao giờ được hỏi: hãy sửa điều kiện hoặc bỏ đi`)
    } else if (!effective.has(id)) {
      findings.add(path, `câu hỏi "${id}" trả lời thế nào cũng như nhau: hãy sửa hoặc bỏ đi`)
    }
  }
  return { paths, refers, findings: findings.list() }
}

/** Two procedures that send the same case to each other would leave a person nowhere. */
function roundTrip(
  knowledge: Knowledge,
  { code, name, questions }: Procedure,
  answers: Answers,
  { redirects }: Answer,
): string | undefined {
  const to = redirects.find(({ holds }) => holds === 'yes')?.to
  const target = to && knowledge.procedures.get(to.code)?.procedure
  if (!target) return
  const crossing = questions.filter(({ id, shared }) => shared && answers[id] !== undefined)
  const shared = Object.fromEntries(crossing.map(({ id }) => [id, answers[id] as AnswerValue]))
  const facts = { answers: answersFor(target.questions, {}, shared) }
  const isBack = target.redirect.some(
    (redirect) =>
      holds(redirect.when, facts) === 'yes' && knowledge.codes.get(redirect.to) === code,
  )
  return isBack
    ? `"${name}" và "${target.name}" chuyển qua lại nhau: hãy bỏ một redirect`
    : undefined
}
