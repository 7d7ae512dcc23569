import type { Answer } from '../../../knowledge/schema/index.ts'

/** A question as it stands beside a line. */
export function toggleOf({ settles, ...toggle }: Answer['open'][number]) {
  return toggle
}
