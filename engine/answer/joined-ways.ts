import type { BlockOf } from '../../knowledge/schema/index.ts'
import { capital, lowerFirst } from '../text/first-letter.ts'

type Group = BlockOf<'checklist'>['groups'][number]

/** The way to file in the title of a group that it decides: "Nộp trực tuyến thì thêm". */
export const wayOf = (title: string): string | undefined => /^(.*) thì thêm$/u.exec(title)?.[1]

/** "nộp trực tiếp hoặc gửi qua bưu chính". */
export const anyWay = (ways: readonly string[]): string => ways.map(lowerFirst).join(' hoặc ')

/** Groups of papers where one that several ways of filing ask for stands once, under all of them. */
export function joinedWays(groups: readonly Group[]): Group[] {
  const waysOf = new Map<string, string[]>()
  for (const { title, items } of groups) {
    const way = wayOf(title)
    if (way === undefined) continue
    for (const { id } of items) waysOf.set(id, [...(waysOf.get(id) ?? []), way])
  }
  const joined = new Map<string, Group>()
  const result: Group[] = []
  for (const group of groups) {
    if (wayOf(group.title) === undefined) {
      result.push(group)
      continue
    }
    for (const item of group.items) {
      const ways = waysOf.get(item.id) ?? []
      const said = anyWay(ways)
      const title = `${capital(said)} thì thêm`
      const known = joined.get(title)
      if (known === undefined) {
        const begun = { ...group, title, items: [item] }
        joined.set(title, begun)
        result.push(begun)
      } else if (!known.items.some(({ id }) => id === item.id)) known.items.push(item)
    }
  }
  return result
}
