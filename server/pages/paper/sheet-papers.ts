import { capital, joinedWays } from '../../../engine/index.ts'
import type { BlockOf, ChecklistItem, Fact } from '../../../knowledge/schema/index.ts'
import { becauseText } from '../words.ts'
import type { Fold, SheetLine, SheetPart } from './sheet.ts'
import { factLine, said } from './sheet-line.ts'

type Checklist = BlockOf<'checklist'>

/** The papers with a box to tick before each, and below them those that nobody asks for any more. */
export function sheetPapers(block: Checklist, fold: Fold): SheetPart[] {
  const { title, none, groups, notNeeded } = block
  const papers = joinedWays(groups).map(({ title, note, items }) => ({
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
