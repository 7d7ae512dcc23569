import { answer } from '../../engine/answer/answer.ts'
import { localise } from '../../engine/answer/patches.ts'
import { nextQuestion } from '../../engine/answer/questions.ts'
import type { Knowledge } from '../../engine/knowledge.ts'
import type { Answer, Answers, Procedure } from '../../knowledge/schema/index.ts'
import { daysOf } from './days.ts'
import { faultsOf, isRedirected, isReferred, outcomeOf } from './faults.ts'
import { createFindings, type Finding, MOST_QUESTIONS, trailName } from './finding.ts'
import { placeName, placesOf } from './places.ts'
import { createReach, type Ending } from './reach.ts'
import { MOST_PATHS, walkRuns } from './runs.ts'

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
  const reach = createReach()
  const asked = new Set<string>()
  const effective = new Set<string>()
  let paths = 0
  let refers = 0

  for (const place of placesOf(procedure, patches)) {
    const local = localise(procedure, patches, place, 'curated').procedure
    const factsOf = (answers: Answers) => ({ answers, ...(place && { province: place.province }) })
    const endings: Ending[] = []

    const end = (answers: Answers): string => {
      const results = days.map((today) => {
        const input = { code: procedure.code, answers, place, today }
        const result = answer(knowledge, input) as Answer
        paths += 1
        if (isReferred(result)) refers += 1
        else if (!isRedirected(result)) {
          const at = `đường ${trailName(answers)}; ${placeName(place)}; ngày ${today}`
          for (const fault of faultsOf(result)) findings.add(at, fault)
        }
        return result
      })
      const goesOn = results.some((result) => !isReferred(result) && !isRedirected(result))
      endings.push({ facts: factsOf(answers), days, goesOn })
      return results.map(outcomeOf).join('\n')
    }

    const runs = walkRuns((answers) => nextQuestion(local, factsOf(answers)), end)
    if (runs.isTooMany) {
      const message = `có hơn ${MOST_PATHS} đường: hãy chuyển bớt câu hỏi sang mode: in-answer`
      findings.add('questions', message)
      return { paths, refers, findings: findings.list() }
    }
    if (runs.longest > MOST_QUESTIONS) {
      const message = `có đường hỏi ${runs.longest} câu: hãy giữ nhiều nhất ${MOST_QUESTIONS}, chuyển bớt sang mode: in-answer`
      findings.add('questions', message)
    }
    for (const id of runs.asked) asked.add(id)
    for (const id of runs.effective) effective.add(id)
    reach.see(local, endings)
  }

  for (const path of reach.unreached()) {
    findings.addOnce(path, 'không đường nào tới dòng này: hãy sửa điều kiện hoặc bỏ đi')
  }
  for (const [index, { id, mode }] of procedure.questions.entries()) {
    if (mode !== 'first') continue
    const path = `questions[${index}]`
    if (!asked.has(id)) {
      findings.add(path, `câu hỏi "${id}" không bao giờ được hỏi: hãy sửa điều kiện hoặc bỏ đi`)
    } else if (!effective.has(id)) {
      findings.add(path, `câu hỏi "${id}" trả lời thế nào cũng như nhau: hãy sửa hoặc bỏ đi`)
    }
  }
  return { paths, refers, findings: findings.list() }
}
