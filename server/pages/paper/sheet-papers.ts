import { capital, lowerFirst } from '../../../engine/index.ts'
import type { BlockOf, ChecklistItem, Fact } from '../../../knowledge/schema/index.ts'
import { becauseText } from '../words.ts'
import type { Fold, SheetLine, SheetPart } from './sheet.ts'
import { factLine, said } from './sheet-line.ts'

type Checklist = BlockOf<'checklist'>
type Group = Checklist['groups'][number]

/** The papers with a box to tick before each, and below them those that nobody asks for any more. */
export function sheetPapers(block: Checklist, fold: Fold): SheetPart[] {
  const { title, none, groups, notNeeded } = block
  const papers = joinWays(groups).map(({ title, note, items }) => ({
    title,
    ...(note !== undefined && fold < 2 && { hint: note }),
    lines: items.map((item) => paperLine(item, fold)),
  }))
  const isBare = none !== undefined
  return [
    ...(isBare ? [plainPart(title, [{ text: none, small: [], cites: [] }])] : []),
    ...(papers.length > 0
      ? [{ title: isBare ? '' : title, mark: 'box' as const, groups: papers }]
      : []),
    ...(notNeeded.length > 0 ? [notNeededPart(notNeeded, fold)] : []),
  ]
}

const plainPart = (title: string, lines: SheetLine[]): SheetPart => ({
  title,
  mark: 'none',
  groups: [{ lines }],
})

/** Where space is short, one paragraph of names, each with its condition. */
function notNeededPart(facts: readonly Fact[], fold: Fold): SheetPart {
  const title = 'Không cần mang'
  if (fold < 2)
    return {
      title,
      mark: 'dash',
      isSmall: true,
      groups: [
        { lines: facts.map((fact) => factLine({ ...fact, text: capital(fact.text) }, fold)) },
      ],
    }
  const text = facts.map(({ text, because }) =>
    because === undefined ? text : `${text} (${because})`,
  )
  const told = capital(`${text.join('; ')}.`)
  const cites = facts.flatMap(({ cites }) => cites)
  return { ...plainPart(title, [{ text: told, small: [], cites }]), isSmall: true }
}

const MORE = ' thì thêm'

/** "Nộp trực tiếp thì thêm": a paper that several ways ask for is told once, under all of them. */
function joinWays(groups: readonly Group[]): Group[] {
  const ways = groups.filter(({ kind, title }) => kind === 'yes' && title.endsWith(MORE))
  if (ways.length < 2) return [...groups]
  const asking = new Map<string, { item: ChecklistItem; by: string[] }>()
  for (const { title, items } of ways)
    for (const item of items) {
      const key = JSON.stringify(item)
      const known = asking.get(key) ?? { item, by: [] }
      asking.set(key, { item, by: [...known.by, title.slice(0, -MORE.length)] })
    }
  const joined = new Map<string, ChecklistItem[]>()
  for (const { item, by } of asking.values()) {
    const title = `${listOf(by)}${MORE}`
    joined.set(title, [...(joined.get(title) ?? []), item])
  }
  const told = [...joined].map(([title, items]): Group => ({ kind: 'yes', title, items }))
  const first = groups.indexOf(ways[0] as Group)
  return groups.flatMap((group, place) => {
    if (place === first) return told
    return ways.includes(group) ? [] : [group]
  })
}

const listOf = (names: readonly string[]) =>
  names.map((name, place) => (place === 0 ? name : lowerFirst(name))).join(' hoặc ')

function paperLine(item: ChecklistItem, fold: Fold): SheetLine {
  const { name, badge, detail, because, oneOf, where, form, note, cites } = item
  return {
    name: badge === undefined ? name : `${name} (${badge})`,
    text: '',
    isMaybe: fold === 3 && because !== undefined,
    small: said([
      detail,
      because && becauseText(because),
      oneOf && `Chỉ cần một trong các giấy sau: ${oneOf.join('; ')}`,
      where && `Lấy ở đâu: ${where}`,
      form && !isNamed(form.label, name) && `Mẫu: ${form.label}`,
      note,
    ]),
    cites,
  }
}

/** Whether the name of a paper already says what its form is called: "Tờ khai … (mẫu CT01)". */
function isNamed(label: string, name: string): boolean {
  const said = name.toLowerCase()
  return label
    .toLowerCase()
    .split(', ')
    .every((part) => said.includes(part))
}
