import type { CaseTree, Outcome } from './case-tree.ts'

/** A tree whose outcomes hold only what sets them apart, and what is true of all of them. */
export interface Parted {
  tree: CaseTree
  common: Outcome['parts']
}

/** Takes the lines that every answer shares out of the tree, so that the cases show what they decide. */
export function withoutCommon(tree: CaseTree): Parted {
  const answers = outcomesOf(tree).filter(({ kind }) => kind === 'answer')
  const [first, ...others] = answers
  if (!first || others.length === 0) return { tree, common: [] }
  const common = first.parts
    .map(({ heading, lines }) => ({
      heading,
      lines: lines.filter((line) =>
        others.every((other) => linesIn(other, heading).includes(line)),
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
  return { tree: stripped(tree, common), common }
}

/** Lines of an outcome under one heading. */
export function linesIn({ parts }: Pick<Outcome, 'parts'>, heading: string): string[] {
  return parts.find((part) => part.heading === heading)?.lines ?? []
}

function outcomesOf(tree: CaseTree): Outcome[] {
  return 'outcome' in tree ? [tree.outcome] : tree.branches.flatMap((one) => outcomesOf(one.tree))
}

function stripped(tree: CaseTree, common: Outcome['parts']): CaseTree {
  if (!('outcome' in tree)) {
    const branches = tree.branches.map((one) => ({ ...one, tree: stripped(one.tree, common) }))
    return { ...tree, branches }
  }
  const { outcome } = tree
  if (outcome.kind !== 'answer') return tree
  const parts = outcome.parts
    .map(({ heading, lines }) => ({
      heading,
      lines: lines.filter((line) => !linesIn({ parts: common }, heading).includes(line)),
    }))
    .filter(({ lines }) => lines.length > 0)
  return { outcome: { ...outcome, parts } }
}
