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
  const end = (answers: Answers): string => {
    const shown = <T extends { when?: When | undefined }>(items: readonly T[]) =>
      items.filter(({ when }) => holds(when, { answers }) !== 'no')
    const isOver = isReferred(answers)
    const [procedures, notes] = [shown(topic.procedures), shown(topic.notes)]
    if (isOver) refers += 1
    else if (procedures.length === 0) {
      const message = 'không dẫn tới thủ tục nào: hãy thêm procedures hoặc refer cho trường hợp này'
      findings.add(`đường ${trailName(answers)}`, message)
    }
    for (const item of [...topic.refer, ...(isOver ? [] : [...procedures, ...notes])]) {
      if (holds(item.when, { answers }) === 'yes') reached.add(item)
    }
    return JSON.stringify(isOver ? shown(topic.refer) : [procedures, notes].flat(), (key, value) =>
      key === 'when' ? undefined : value,
    )
  }

  const runs = walkRuns(
    (answers) => (isReferred(answers) ? undefined : openTopicQuestions(topic, { answers })[0]),
    end,
  )
  if (runs.isTooMany) {
    findings.add('questions', `có hơn ${MOST_PATHS} đường: hãy bỏ bớt câu hỏi`)
    return { paths: runs.leaves.length, refers, findings: findings.list() }
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
  return { paths: runs.leaves.length, refers, findings: findings.list() }
}
