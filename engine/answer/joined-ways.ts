import type { BlockOf } from '../../knowledge/schema/index.ts'
import { capital } from '../text/first-letter.ts'
import { anyWay } from './papers-by-way.ts'

type Group = BlockOf<'checklist'>['groups'][number]

/** Title of the papers that only a way of filing takes: besides those of every way, or alone. */
export const wayTitle = (way: string, isMore: boolean): string =>
  `${capital(way)} thì ${isMore ? 'thêm' : 'cần'}`

/** Groups of papers where one that several ways of filing ask for stands once, under all of them. */
export function joinedWays(groups: readonly Group[]): Group[] {
  const waysOf = new Map<string, string[]>()
  for (const { way, items } of groups)
    if (way !== undefined)
      for (const { id } of items) waysOf.set(id, [...(waysOf.get(id) ?? []), way])
  const isMore = groups.some(({ kind, way }) => kind === 'yes' && way === undefined)
  const joined = new Map<string, Group>()
  const result: Group[] = []
  for (const group of groups) {
    if (group.way === undefined) {
      result.push(group)
      continue
    }
    for (const item of group.items) {
      const way = anyWay(waysOf.get(item.id) ?? [])
      const known = joined.get(way)
      if (known === undefined) {
        const begun = { ...group, way, title: wayTitle(way, isMore), items: [item] }
        joined.set(way, begun)
        result.push(begun)
      } else if (!known.items.some(({ id }) => id === item.id)) known.items.push(item)
    }
  }
  return result
}
