import type { Knowledge } from '../knowledge.ts'
import { foldText } from '../text/index.ts'

const indexes = new WeakMap<Knowledge, Map<string, string>>()

/**
 * The record that a province has of its own for what a code names; undefined where it has none, or nothing but the name of
 * one whose papers are known for the whole country.
 */
export function variantAt(
  knowledge: Knowledge,
  code: string,
  province: string,
): string | undefined {
  const name = nameOf(knowledge, code)
  const own =
    name === undefined ? undefined : indexOf(knowledge).get(`${province} ${foldText(name)}`)
  return own === undefined ? undefined : told(knowledge, [own, code])[0]
}

/** Of records of one service, those with details; all of them where none has. */
export function told({ procedures }: Knowledge, codes: readonly string[]): readonly string[] {
  const known = codes.filter((code) => procedures.has(code))
  return known.length > 0 ? known : codes
}

function nameOf({ procedures, pointers }: Knowledge, code: string): string | undefined {
  const { officialName, name } = procedures.get(code)?.procedure ?? pointers.get(code) ?? {}
  return officialName ?? name
}

function indexOf(knowledge: Knowledge): Map<string, string> {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const records = [
    ...[...knowledge.procedures.values()].map(({ procedure }) => procedure),
    ...knowledge.pointers.values(),
  ]
  const index = new Map(
    records.flatMap(({ code, name, province }) =>
      province === undefined ? [] : [[`${province} ${foldText(name)}`, code] as const],
    ),
  )
  indexes.set(knowledge, index)
  return index
}
