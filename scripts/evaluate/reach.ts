import type { Knowledge } from '../../engine/index.ts'
import type { Pack } from '../../knowledge/schema/index.ts'
import type { Question } from './question.ts'
import { rightCodes } from './right-codes.ts'
import { type Share, shareOf } from './share.ts'

/** How many questions have a right procedure in store, named by us, worked out by us. */
export function scoreReach(
  knowledge: Knowledge,
  packs: readonly Pack[],
  asked: readonly Question[],
): { held: Share; ours: Share; workedOut: Share } {
  const layer = (code: string) => knowledge.procedures.get(code)?.layer
  const isWorkedOut = (code: string) => layer(code) !== undefined && layer(code) !== 'official'
  const named = new Set(
    packs
      .filter(({ layer }) => layer !== 'official')
      .flatMap(({ content }) => content.pointers.map(({ code }) => code)),
  )
  const isOurs = (code: string) => isWorkedOut(code) || named.has(code)
  const someRight = (holds: (code: string) => boolean) =>
    shareOf(asked, ({ codes }) => [...rightCodes(knowledge, codes)].some(holds))
  return {
    held: someRight((code) => knowledge.codes.has(code)),
    ours: someRight(isOurs),
    workedOut: someRight(isWorkedOut),
  }
}
