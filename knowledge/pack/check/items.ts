import type { Problem } from '../problem.ts'
import { type Check, problemOf, repeats } from './check.ts'

const LISTS = [
  'channels',
  'agencies',
  'presence',
  'behalf',
  'deadlines',
  'conditions',
  'documents',
  'notNeeded',
  'fees',
  'reductions',
  'times',
  'steps',
  'results',
  'refusals',
] as const

/** Items of one procedure or patch fit together: ids, dates, slots, channels, and the page of the portal. */
export const checkItems: Check = (result) => {
  const { procedures, patches } = result.content
  const bySlot = new Map(procedures.map(({ code, fees }) => [code, fees.map(({ slot }) => slot)]))

  const ofProcedures = procedures.flatMap((entry): Problem[] => {
    const report = (path: string, message: string) => problemOf(result, entry, path, message)
    const isOnline = entry.channels.some(({ id, url }) => id === 'online' && url === undefined)
    return [
      ...(entry.channels.length === 0
        ? [report('channels', 'chưa có cách nộp nào: hãy thêm ít nhất một')]
        : []),
      ...(isOnline && entry.portal === undefined
        ? [
            report(
              'portal',
              'nộp trực tuyến được nhưng thiếu portal.id: hãy thêm mã trang của Cổng',
            ),
          ]
        : []),
      ...(entry.documents.length > 0 && entry.noDocuments !== undefined
        ? [report('noDocuments', 'vừa có documents vừa nói không cần giấy tờ: hãy bỏ một')]
        : []),
    ]
  })

  const ofBoth = [
    ...procedures.map((entry) => ({ entry, items: entry, slots: bySlot.get(entry.code) ?? [] })),
    ...patches.map((entry) => ({
      entry,
      items: entry.set,
      slots: [...(bySlot.get(entry.code) ?? []), ...(entry.set.fees ?? []).map(({ slot }) => slot)],
    })),
  ].flatMap(({ entry, items, slots }): Problem[] => {
    const report = (path: string, message: string) => problemOf(result, entry, path, message)
    const lists: Partial<Record<(typeof LISTS)[number], readonly { id?: string | undefined }[]>> =
      items
    return [
      ...LISTS.filter((list) => list !== 'channels').flatMap((list) =>
        repeats(lists[list] ?? [], ({ id }) => (id === undefined ? [] : [id])).map(({ key }) =>
          report(list, `id "${key}" có hai lần: hãy đổi một id`),
        ),
      ),
      ...(items.documents ?? []).flatMap(({ oneOf = [] }, index) =>
        repeats(oneOf, ({ id }) => [id]).map(({ key }) =>
          report(`documents[${index}].oneOf`, `id "${key}" có hai lần: hãy đổi một id`),
        ),
      ),
      ...(['fees', 'reductions'] as const).flatMap((list) =>
        (items[list] ?? []).flatMap(({ from, to }, index) =>
          from !== undefined && to !== undefined && from > to
            ? [report(`${list}[${index}]`, `ngày bắt đầu ${from} sau ngày kết thúc ${to}: hãy sửa`)]
            : [],
        ),
      ),
      ...(items.deadlines ?? []).flatMap(({ after, before, until }, index) =>
        [after, before, until].filter((event) => event !== undefined).length === 1
          ? []
          : [
              report(
                `deadlines[${index}]`,
                'hạn phải tính theo đúng một mốc: hãy ghi một trong after, before, until',
              ),
            ],
      ),
      ...(items.reductions ?? []).flatMap(({ slot }, index) =>
        slots.includes(slot)
          ? []
          : [report(`reductions[${index}].slot`, `không có khoản "${slot}" để giảm: hãy sửa slot`)],
      ),
    ]
  })
  return [...ofProcedures, ...ofBoth]
}
