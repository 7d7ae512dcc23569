import type { Knowledge } from '../../engine/knowledge.ts'
import type { Procedure } from '../../knowledge/schema/index.ts'
import { createFindings, type Finding, MOST_QUESTIONS } from './finding.ts'
import { placesOf } from './places.ts'
import { createReach } from './reach.ts'
import { MOST_PATHS } from './runs.ts'
import { type Ledger, walkPlace } from './walk-place.ts'

/** What walking every path of a procedure or topic found. */
export interface Walk {
  paths: number
  refers: number
  findings: Finding[]
}

/** Walks every path of a procedure: every run of questions, at every place, on every day on which a fact changes. */
export function proveProcedure(knowledge: Knowledge, procedure: Procedure, asOf: string): Walk {
  const ledger: Ledger = {
    findings: createFindings(),
    reach: createReach(procedure),
    asked: new Set(),
    effective: new Set(),
    paths: 0,
    refers: 0,
  }
  const { findings, reach, asked, effective } = ledger
  const walk = () => ({
    paths: ledger.paths,
    refers: ledger.refers,
    findings: findings.list(),
  })

  for (const place of placesOf(procedure, knowledge.patches.get(procedure.code) ?? [])) {
    const { isTooMany, longest } = walkPlace(knowledge, procedure, place, asOf, ledger)
    if (isTooMany) {
      const message = `có hơn ${MOST_PATHS} đường: hãy chuyển bớt câu hỏi sang mode: in-answer`
      findings.addOnce('questions', message)
      return walk()
    }
    if (longest > MOST_QUESTIONS) {
      const message = `có đường hỏi ${longest} câu: hãy giữ nhiều nhất ${MOST_QUESTIONS}, chuyển bớt sang mode: in-answer`
      findings.addOnce('questions', message)
    }
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
  return walk()
}
