import type { Knowledge } from '../../engine/index.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'
import { leadsTo, rightCodes, wantedSets } from './right-codes.ts'

/** How a reply to a question is judged. */
export type Verdict =
  /** The right procedure (all of them, where several are asked about). */
  | 'right'
  /** Another one, whose questions or steps lead to the right one. */
  | 'on-the-way'
  | 'wrong'
  /** A choice, with or without the right one. */
  | 'choice-right'
  | 'choice-on-the-way'
  | 'choice-wrong'
  /** Asked back in general. */
  | 'asked'
  /** "Chưa có", or a fixed reply. */
  | 'refused'

/** Judges one reply by the label of its question. */
export function judge(
  knowledge: Knowledge,
  question: Question,
  outcome: Outcome,
  questions: readonly Question[],
): Verdict {
  if (outcome.kind === 'refused' || outcome.kind === 'asked') return outcome.kind
  const refs = outcome.kind === 'topic' ? outcome.refs.slice(1) : outcome.refs
  if (question.scope === 'multi') {
    const first = new Set(refs.slice(0, 3))
    const wanted = wantedSets(knowledge, question, questions)
    const all = wanted.every((codes) => [...codes].some((code) => first.has(code)))
    if (outcome.kind === 'choice') return all ? 'choice-right' : 'choice-wrong'
    return all ? 'right' : 'wrong'
  }
  const right = rightCodes(knowledge, question.codes)
  const isRight = (ref: string) => right.has(ref)
  const leads = (ref: string) => [...leadsTo(knowledge, ref)].some(isRight)
  // A topic asks further or lists several: for who has to be asked back it is a choice, and where nothing fits, it claims
  // no procedure as the answer.
  const isList = ['ask', 'not-in-catalogue'].includes(question.expect)
  if (outcome.kind === 'choice' || (outcome.kind === 'topic' && isList)) {
    if (refs.some(isRight)) return 'choice-right'
    return refs.some(leads) ? 'choice-on-the-way' : 'choice-wrong'
  }
  const [first = ''] = outcome.refs
  if (isRight(first)) return 'right'
  return leads(first) ? 'on-the-way' : 'wrong'
}
