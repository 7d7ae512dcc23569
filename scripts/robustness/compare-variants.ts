import { findProcedures, type Knowledge, reply } from '../../engine/index.ts'
import { outcomeOf } from '../evaluate/outcome.ts'
import type { Question } from '../evaluate/question.ts'
import { type Share, shareOf } from '../evaluate/share.ts'
import { KINDS, type Kind, variantOf } from './variants.ts'

/** A variant that led elsewhere than its question. */
export type Astray = { id: string; variant: string; wanted: string; got: string }

/** What became of the variants of one kind. */
export type KindReport = {
  id: string
  name: string
  least?: number
  /** Variants whose top procedure is that of the plain question. */
  same: Share
  /** Variants to which the assistant replies alike: same kind of turn, same first procedure or topic. */
  alike: Share
  astray: (Astray & { question: Question })[]
}

type Seen = { top: string; turn: string }

/** Asks every variant of every question, and holds the replies against those to the plain questions. */
export function compareVariants(
  knowledge: Knowledge,
  questions: readonly Question[],
  today: string,
): KindReport[] {
  const plain = questions.map(({ q }) => see(knowledge, q, today))
  return KINDS.map((kind) => {
    const cases = questions.flatMap((question, at) => {
      const wanted = plain[at]
      const variant = variantOf(kind, question.q, question.id)
      if (wanted === undefined || variant === undefined) return []
      return [{ question, variant, wanted, got: see(knowledge, variant, today) }]
    })
    const isSame = ({ wanted, got }: { wanted: Seen; got: Seen }) => wanted.top === got.top
    return {
      ...headOf(kind),
      same: shareOf(cases, isSame),
      alike: shareOf(cases, ({ wanted, got }) => wanted.turn === got.turn),
      astray: cases
        .filter((one) => !isSame(one))
        .map(({ question, variant, wanted, got }) => ({
          question,
          id: question.id,
          variant,
          wanted: wanted.top,
          got: got.top,
        })),
    }
  })
}

function headOf({ id, name, least }: Kind): Pick<KindReport, 'id' | 'name' | 'least'> {
  return { id, name, ...(least !== undefined && { least }) }
}

/** The first procedure of the list, empty if there is none; and what the assistant replies. */
function see(knowledge: Knowledge, message: string, today: string): Seen {
  const [first] = findProcedures(knowledge, { q: message, limit: 1 }).items
  const { kind, refs } = outcomeOf(knowledge, reply(knowledge, { message, today }))
  return { top: first?.code ?? '', turn: `${kind} ${refs[0] ?? ''}` }
}
