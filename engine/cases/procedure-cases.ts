import type { Answer, Answers, Place, Procedure } from '../../knowledge/schema/index.ts'
import { answer } from '../answer/answer.ts'
import { withImplied } from '../answer/implied.ts'
import { nextQuestion } from '../answer/questions.ts'
import { holds } from '../answer/when.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Cases, Outcome } from './case-tree.ts'
import { paidLines } from './paid-lines.ts'

/** The cases of a procedure, with what its answer would say; a case that surely belongs elsewhere ends there. */
export function procedureCases(
  procedure: Procedure,
  knowledge: Knowledge,
  { today, place }: { today: string; place?: Place | undefined },
): Cases {
  const { code } = procedure
  const province = place && { province: place.province }
  const factsOf = (answers: Answers) => ({
    answers: withImplied(procedure.questions, answers),
    ...province,
  })
  const isElsewhere = (answers: Answers) =>
    [...procedure.refer, ...procedure.redirect].some(
      ({ when }) => holds(when, factsOf(answers)) === 'yes',
    )
  return {
    next: (answers) =>
      isElsewhere(answers) ? undefined : nextQuestion(procedure, factsOf(answers)),
    outcome: (answers) => outcomeOf(answer(knowledge, { code, answers, place, today }) as Answer),
  }
}

/** What is said where an officer must be seen first. */
export function referred({ whom, why }: { whom: string; why: string }): Outcome {
  return { kind: 'refer', parts: [{ heading: 'Gặp trước', lines: [whom, why] }] }
}

/** Only the parts that say something. */
export function filled(parts: Outcome['parts']): Outcome['parts'] {
  return parts.filter(({ lines }) => lines.length > 0)
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
      { heading: 'Tiền', lines: perWay(ways, paidLines) },
      {
        heading: 'Thời hạn',
        lines: perWay(ways, ({ times }) => times.map(({ text }) => text)),
      },
      { heading: 'Nơi nộp', lines: receives.map(({ name }) => name) },
    ]),
  }
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
