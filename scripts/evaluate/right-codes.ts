import type { Knowledge } from '../../engine/index.ts'
import type { Question } from './question.ts'

/** The code under which this body of knowledge holds a service. */
export function heldCode(knowledge: Knowledge, code: string): string {
  return knowledge.codes.get(code) ?? code
}

/** The codes that count as right, as this body of knowledge holds them. */
export function rightCodes(knowledge: Knowledge, codes: readonly string[]): Set<string> {
  return new Set(codes.map((code) => heldCode(knowledge, code)))
}

/**
 * For a question about several procedures: the right codes of each. Labels are looked up among the questions about one
 * procedure; a label that none of them has gets the codes which no other label explains.
 */
export function wantedSets(
  knowledge: Knowledge,
  question: Question,
  questions: readonly Question[],
): Set<string>[] {
  const labels = [question.procedure, ...question.also].filter((label) => label !== null)
  const known = labels.map((label) =>
    rightCodes(
      knowledge,
      questions
        .filter(({ scope, procedure }) => scope === 'in' && procedure === label)
        .flatMap(({ codes }) => codes),
    ),
  )
  const explained = new Set(known.flatMap((codes) => [...codes]))
  const rest = new Set(
    [...rightCodes(knowledge, question.codes)].filter((code) => !explained.has(code)),
  )
  return known.map((codes) => (codes.size > 0 ? codes : rest))
}

/** Codes that a procedure or topic leads on to, by its steps and redirects, at most three further on. */
export function leadsTo(knowledge: Knowledge, ref: string): Set<string> {
  const found = new Set<string>()
  let ends = [ref]
  for (let hop = 0; hop < 3 && ends.length > 0; hop++) {
    ends = ends
      .flatMap((end) => nextOf(knowledge, end))
      .map((code) => heldCode(knowledge, code))
      .filter((code) => !found.has(code))
    for (const code of ends) found.add(code)
  }
  return found
}

function nextOf(knowledge: Knowledge, ref: string): string[] {
  if (ref.startsWith('t:'))
    return knowledge.topics.get(ref.slice(2))?.procedures.map(({ code }) => code) ?? []
  return knowledge.procedures.get(ref)?.procedure.redirect.map(({ to }) => to) ?? []
}
