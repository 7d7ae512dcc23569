import { openTopicQuestions } from '../../engine/answer/questions.ts'
import { holds } from '../../engine/answer/when.ts'
import type { Answers, Topic, When } from '../../knowledge/schema/index.ts'
import { createFindings, MOST_QUESTIONS, trailName } from './finding.ts'
import type { Walk } from './prove-procedure.ts'
import { MOST_PATHS, walkRuns } from './runs.ts'

/** Walks every run of a topic's questions: each leads to a procedure or to an officer. */
export function proveTopic(topic: Topic): Walk {
  const findings = createFindings()
  const reached = new Set<object>()
  let refers = 0

  const isReferred = (answers: Answers) =>
    topic.refer.some(({ when }) => holds(when, { answers }) === 'yes')
  const shown = <T extends { when?: When | undefined }>(items: readonly T[], answers: Answers) =>
    items.filter(({ when }) => holds(when, { answers }) !== 'no')

  const end = (answers: Answers) => {
    const isOver = isReferred(answers)
    const procedures = shown(topic.procedures, answers)
    if (isOver) refers += 1
    else if (procedures.length === 0) {
      const message = 'không dẫn tới thủ tục nào: hãy thêm procedures hoặc refer cho trường hợp này'
      findings.add(`đường ${trailName(answers)}`, message)
    }
    const listed = isOver ? [] : [...procedures, ...topic.notes]
    for (const item of [...topic.refer, ...listed]) {
      if (holds(item.when, { answers }) === 'yes') reached.add(item)
    }
  }

  const outcome = (answers: Answers) =>
    JSON.stringify(
      isReferred(answers)
        ? shown(topic.refer, answers)
        : [...topic.procedures, ...topic.notes].map(({ when }) => holds(when, { answers })),
    )

  const runs = walkRuns({
    next: (answers) =>
      isReferred(answers) ? undefined : openTopicQuestions(topic, { answers })[0],
    end,
    outcome,
  })
  if (runs.isTooMany) {
    findings.add('questions', `có hơn ${MOST_PATHS} đường: hãy bỏ bớt câu hỏi`)
    return { paths: runs.leaves, refers, findings: findings.list() }
  }
  if (runs.longest > MOST_QUESTIONS) {
    const message = `có đường hỏi ${runs.longest} câu: hãy giữ nhiều nhất ${MOST_QUESTIONS}`
    findings.add('questions', message)
  }
  for (const list of ['procedures', 'notes', 'refer'] as const) {
    for (const [index, item] of topic[list].entries()) {
      if (reached.has(item)) continue
      const message = 'không đường nào tới dòng này: hãy sửa điều kiện hoặc bỏ đi'
      findings.addOnce(`${list}[${index}]`, message)
    }
  }
  for (const [index, { id }] of topic.questions.entries()) {
    if (runs.asked.has(id) && runs.effective.has(id)) continue
    const message = runs.asked.has(id)
      ? `câu hỏi "${id}" trả lời thế nào cũng như nhau: hãy sửa hoặc bỏ đi`
      : `câu hỏi "${id}" không bao giờ được hỏi: hãy sửa điều kiện hoặc bỏ đi`
    findings.add(`questions[${index}]`, message)
  }
  return { paths: runs.leaves, refers, findings: findings.list() }
}
