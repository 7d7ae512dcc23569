import { MARKS } from '../../engine/index.ts'
import type { Fault, Mark, Marks } from '../../knowledge/schema/missing.ts'
import { strings } from '../strings.ts'

/** Marks of all procedures, by code. */
export type AllMarks = Readonly<Record<string, Marks>>

/** Some marks set or, where undefined, taken away. */
export type MarkChange = Readonly<Record<string, Mark | undefined>>

/** What can be marked on a paper beside the tick: not there yet, or there with one of the faults it may have. */
export const otherMarks = (faults: readonly Fault[] = []): Mark[] => [
  'chua',
  ...faults.map((fault) => `co-nhung:${fault}` as const),
]

/** A mark in words, as the citizen says it. */
export function markText(mark: Mark): string {
  switch (mark) {
    case 'co':
      return strings.markHave
    case 'chua':
      return strings.markNone
    case 'co-nhung:het-han':
      return strings.markExpired
    case 'co-nhung:ban-sao':
      return strings.markCopy
    case 'co-nhung:khac-ten':
      return strings.markDiffers
    case 'co-nhung:chua-ky':
      return strings.markUnsigned
    default:
      return strings.markUncertified
  }
}

/** Whether a paper is marked as anything but there and in order. */
export const hasOpenMark = (marks: Marks): boolean =>
  Object.keys(marks).some((id) => marks[id] !== 'co')

/** The marks after a change to those of one procedure; one without marks leaves nothing behind. */
export function withMarks(all: AllMarks, code: string, change: MarkChange): AllMarks {
  const { [code]: before = {}, ...rest } = all
  const after = Object.fromEntries(
    Object.entries({ ...before, ...change }).flatMap(([id, mark]) => (mark ? [[id, mark]] : [])),
  )
  return Object.keys(after).length > 0 ? { ...rest, [code]: after } : rest
}

/** What is kept as text, as far as it is marks: pages, and older or newer panels, may have written it. */
export function readMarks(kept: string | null): AllMarks {
  let found: unknown
  try {
    found = JSON.parse(kept ?? '{}')
  } catch {
    return {}
  }
  let all: AllMarks = {}
  for (const [code, marks] of entriesOf(found))
    for (const [id, mark] of entriesOf(marks))
      if (MARKS.includes(mark as Mark)) all = withMarks(all, code, { [id]: mark as Mark })
  return all
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
