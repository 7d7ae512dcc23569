import { openTopicQuestions } from '../../engine/answer/questions.ts'
import { holds } from '../../engine/answer/when.ts'
import type { Cases } from '../../engine/cases/case-tree.ts'
import { filled, referred } from '../../engine/cases/procedure-cases.ts'
import type { Answers, Topic } from '../../knowledge/schema/index.ts'

/** The cases of a topic, with the procedures that it leads to. */
export function topicCases(topic: Topic, nameOf: (code: string) => string): Cases {
  const referOf = (answers: Answers) =>
    topic.refer.filter(({ when }) => holds(when, { answers }) === 'yes')
  return {
    next: (answers) =>
      referOf(answers).length > 0 ? undefined : openTopicQuestions(topic, { answers })[0],
    outcome: (answers) => {
      const [refer] = referOf(answers)
      if (refer) return referred(refer)
      const steps = topic.procedures.filter(({ when }) => holds(when, { answers }) !== 'no')
      const notes = topic.notes.filter(({ when }) => holds(when, { answers }) !== 'no')
      return {
        kind: 'answer',
        parts: filled([
          {
            heading: 'Các việc',
            lines: steps.map(({ code }, index) => `${index + 1}. ${nameOf(code)}`),
          },
          { heading: 'Lưu ý', lines: notes.map(({ text }) => text) },
        ]),
      }
    },
  }
}
