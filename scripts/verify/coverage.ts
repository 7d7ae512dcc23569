import type { Procedure } from '../../knowledge/schema/index.ts'
import { coveredBy } from './ours.ts'
import { nameOf, type OfficialPart } from './parts.ts'

const LISTS = ['documents', 'fees', 'times'] as const

/** What is left open between the parts of a record and the lines that say they cover them. */
export interface Coverage {
  uncovered: OfficialPart[]
  /** Names in `official` that the record no longer has. */
  gone: { list: (typeof LISTS)[number]; name: string }[]
}

/** Parts that no line of ours covers, and names that lead to no part any more. */
export function coverage(
  procedure: Procedure,
  parts: readonly OfficialPart[],
  aside: ReadonlySet<string>,
): Coverage {
  const hasCodes = parts.some(({ code }) => code !== undefined)
  return {
    uncovered: parts.filter((part) => {
      const names = coveredBy(procedure, part.list)
      return !names.has(nameOf(part)) && !names.has(part.hash) && !aside.has(part.hash)
    }),
    gone: LISTS.flatMap((list) => {
      const known = new Set(
        parts.filter((part) => part.list === list).flatMap((part) => [nameOf(part), part.hash]),
      )
      return (
        [...coveredBy(procedure, list)]
          .filter((name) => !known.has(name))
          // A record without codes can neither confirm nor deny one; one with codes is the newer, so it rules.
          .filter((name) => (name.startsWith('h-') ? !hasCodes || list !== 'documents' : hasCodes))
          .map((name) => ({ list, name }))
      )
    }),
  }
}
