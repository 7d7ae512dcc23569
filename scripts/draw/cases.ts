import { nextQuestion, openTopicQuestions } from '../../engine/answer/questions.ts'
import { holds } from '../../engine/answer/when.ts'
import { answer, type Knowledge } from '../../engine/index.ts'
import type { Answer, Answers, Procedure, Topic } from '../../knowledge/schema/index.ts'
import type { Cases, Outcome } from './case-tree.ts'

/** The cases of a procedure, with what its answer would say; a case that surely belongs elsewhere ends there. */
export function procedureCases(procedure: Procedure, knowledge: Knowledge, today: string): Cases {
  const { code } = procedure
  const isElsewhere = (answers: Answers) =>
    [...procedure.refer, ...procedure.redirect].some(
      ({ when }) => holds(when, { answers }) === 'yes',
    )
  return {
    next: (answers) => (isElsewhere(answers) ? undefined : nextQuestion(procedure, { answers })),
    outcome: (answers) => outcomeOf(answer(knowledge, { code, answers, today }) as Answer),
  }
}

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

function outcomeOf({ refer, redirects, documents, ways, ...rest }: Answer): Outcome {
  const officer = refer.find(({ holds: truth }) => truth === 'yes')
  if (officer) return referred(officer)
  const other = redirects.find(({ holds: truth }) => truth === 'yes')
  if (other) {
    const lines = [`${other.to.name} (${other.to.code})`]
    return { kind: 'redirect', parts: [{ heading: 'Chuyển sang', lines }] }
  }
  const papers = (truth: 'yes' | 'maybe') =>
    documents
      .filter((paper) => paper.holds === truth)
      .map(({ name, because }) => (because ? `${name} (nếu ${because})` : name))
  const receives = rest.agencies.filter(({ role }) => role === 'receives')
  return {
    kind: 'answer',
    parts: filled([
      { heading: 'Giấy tờ', lines: papers('yes') },
      { heading: 'Tùy trường hợp', lines: papers('maybe') },
      { heading: 'Không cần giấy', lines: rest.noDocuments ? [rest.noDocuments] : [] },
      { heading: 'Tiền', lines: perWay(ways, ({ money }) => money.flatMap(chargesOf)) },
      {
        heading: 'Thời hạn',
        lines: perWay(ways, ({ times }) => times.map(({ text }) => text)),
      },
      { heading: 'Nơi nộp', lines: receives.map(({ name }) => name) },
    ]),
  }
}

function chargesOf({ label, charges }: Answer['ways'][number]['money'][number]): string[] {
  return charges.map(
    ({ text, because }) => `${label}: ${text}${because ? ` (nếu ${because})` : ''}`,
  )
}

/** Ways that say the same are told once. */
function perWay(
  ways: Answer['ways'],
  linesOf: (way: Answer['ways'][number]) => string[],
): string[] {
  const groups = new Map<string, string[]>()
  for (const way of ways) {
    const said = linesOf(way).join('; ')
    if (said !== '') groups.set(said, [...(groups.get(said) ?? []), way.label])
  }
  return [...groups].map(([said, labels]) =>
    labels.length === ways.length ? said : `${labels.join(', ')}: ${said}`,
  )
}

function referred({ whom, why }: { whom: string; why: string }): Outcome {
  return { kind: 'refer', parts: [{ heading: 'Gặp trước', lines: [whom, why] }] }
}

function filled(parts: Outcome['parts']): Outcome['parts'] {
  return parts.filter(({ lines }) => lines.length > 0)
}
