import { type CaseTree, labelOf, type Outcome } from '../../engine/cases/case-tree.ts'
import { withoutCommon } from '../../engine/cases/common.ts'

const SHAPES = { answer: ['["', '"]'], refer: ['>"', '"]'], redirect: ['[["', '"]]'] } as const

/** A tree of cases as a Mermaid flow chart; branches that end alike share their nodes. */
export function mermaid(title: string, whole: CaseTree): string {
  const { tree, common } = withoutCommon(whole)
  const ids = new Map<string, string>()
  const lines: string[] = []
  const draw = (part: CaseTree): string => {
    const key = JSON.stringify(part)
    const known = ids.get(key)
    if (known) return known
    const id = `n${ids.size}`
    ids.set(key, id)
    if ('outcome' in part) {
      const [open, close] = SHAPES[part.outcome.kind]
      lines.push(`  ${id}${open}${textOf(part.outcome.parts) || 'Như mọi trường hợp'}${close}`)
      return id
    }
    lines.push(`  ${id}{"${escaped(part.question.ask)}"}`)
    for (const [target, labels] of targetsOf(
      part.branches.map(({ value, tree: next }) => [labelOf(part.question, value), draw(next)]),
    )) {
      lines.push(`  ${id} -->|"${labels.map(escaped).join(' / ')}"| ${target}`)
    }
    return id
  }
  const root = draw(tree)
  return [
    'flowchart TD',
    `  bat-dau(["${escaped(title)}"]) --> ${root}`,
    ...(common.length === 0 ? [] : [`  chung["<i>Mọi trường hợp</i><br/>${textOf(common)}"]`]),
    ...lines,
    '',
  ].join('\n')
}

/** Options that lead to the same place are one arrow. */
function targetsOf(branches: (readonly [string, string])[]): Map<string, string[]> {
  const targets = new Map<string, string[]>()
  for (const [label, target] of branches) {
    targets.set(target, [...(targets.get(target) ?? []), label])
  }
  return targets
}

function textOf(parts: Outcome['parts']): string {
  return parts
    .map(({ heading, lines }) =>
      [`<b>${escaped(heading)}</b>`, ...lines.map(escaped)].join('<br/>'),
    )
    .join('<br/>')
}

function escaped(text: string): string {
  return text.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;')
}
