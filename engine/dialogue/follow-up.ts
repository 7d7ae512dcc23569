import type { Knowledge } from '../knowledge.ts'
import { longestOnly } from '../text/index.ts'
import type { Aspect, Reading } from '../text/reader.ts'

/**
 * What a message asks of the case that is open, if it names nothing else: "bản gốc hay photo", "đăng ký ở đâu". Nothing
 * where one word of it may be a matter of its own.
 */
export function followUp(
  { followUps }: Pick<Knowledge, 'followUps'>,
  { expanded, weighty }: Reading,
): Aspect[] {
  const found = longestOnly(followUps.find(expanded))
  const covered = new Set(
    found.flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index)),
  )
  if (!weighty.every((place) => covered.has(place))) return []
  return [...new Set(found.flatMap(({ value }) => value ?? []))]
}
