import type { Procedure } from '../../knowledge/schema/index.ts'
import { amountsNamed, spansNamed } from './ours.ts'
import type { OfficialPart } from './parts.ts'

/** Below this share of words two names have nothing to do with each other. */
const LEAST = 0.5

/** The line of ours that a part most likely belongs to, in words for a reviewer; none where nothing comes near. */
export function nearestLine(procedure: Procedure, part: OfficialPart): string | undefined {
  if (part.list === 'documents') {
    const [best] = procedure.documents
      .map(({ id, name }) => ({ id, share: shareOf(name, part.text) }))
      .sort((a, b) => b.share - a.share)
    return best && best.share >= LEAST ? best.id : undefined
  }
  const lines = part.list === 'fees' ? procedure.fees : procedure.times
  const named =
    part.list === 'fees'
      ? procedure.fees.map((fee) => amountsNamed(fee).map(String))
      : procedure.times.map(spansNamed)
  const index = named.findIndex((figures) => part.figures.some((one) => figures.includes(one)))
  const place = index >= 0 ? index : lines.length === 1 ? 0 : -1
  return place < 0 ? undefined : `${part.list}[${place}]`
}

/** Share of the words of a name that a text holds. */
function shareOf(name: string, text: string): number {
  const held = new Set(wordsOf(text))
  const words = wordsOf(name)
  return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
