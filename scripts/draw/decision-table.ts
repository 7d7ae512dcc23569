import type { CaseTree, Outcome } from './case-tree.ts'
import { linesIn, withoutCommon } from './common.ts'

/** One rule: what is answered to each question (absent = not asked), and what follows. */
interface Rule {
  answers: Map<string, string[]>
  outcome: Outcome
}

/** A tree of cases as a decision table in Markdown: one row a rule, for people who review the knowledge. */
export function decisionTable(title: string, whole: CaseTree): string {
  const { tree, common } = withoutCommon(whole)
  const asks = new Map<string, string>()
  const rules = merged(rulesOf(tree, new Map(), asks), [...asks.keys()])
  const headings = [
    ...new Set(rules.flatMap(({ outcome }) => outcome.parts.map(({ heading }) => heading))),
  ]
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `# ${title}`,
    '',
    ...(common.length === 0
      ? []
      : [
          'Mọi trường hợp:',
          '',
          ...common.map(({ heading, lines }) => `- **${heading}**: ${lines.join('; ')}`),
          '',
        ]),
    row(['', ...[...asks.values()].map(cell), ...headings]),
    row(['--:', ...[...asks.keys(), ...headings].map(() => '---')]),
    ...rules.map(({ answers, outcome }, index) =>
      row([
        String(index + 1),
        ...[...asks.keys()].map((id) => (answers.get(id) ?? ['–']).map(cell).join(' / ')),
        ...headings.map((heading) => linesIn(outcome, heading).map(cell).join('<br>')),
      ]),
    ),
    '',
  ].join('\n')
}

function rulesOf(
  tree: CaseTree,
  answers: Map<string, string[]>,
  asks: Map<string, string>,
): Rule[] {
  if ('outcome' in tree) return [{ answers, outcome: tree.outcome }]
  const { id, ask } = tree.question
  asks.set(id, ask)
  return tree.branches.flatMap(({ label, tree: next }) =>
    rulesOf(next, new Map([...answers, [id, [label]]]), asks),
  )
}

/** Rules that differ in one answer only, and not in what follows, become one. The last question is tried first. */
function merged(rules: readonly Rule[], questions: readonly string[]): Rule[] {
  return [...questions].reverse().reduce<Rule[]>(
    (left, question) => {
      const groups = new Map<string, Rule>()
      for (const rule of left) {
        const others = [...rule.answers].filter(([id]) => id !== question)
        const key = JSON.stringify([others, rule.answers.has(question), rule.outcome])
        const known = groups.get(key)
        const labels = [
          ...(known?.answers.get(question) ?? []),
          ...(rule.answers.get(question) ?? []),
        ]
        const answers = new Map(rule.answers)
        if (labels.length > 0) answers.set(question, [...new Set(labels)])
        groups.set(key, { answers, outcome: rule.outcome })
      }
      return [...groups.values()]
    },
    [...rules],
  )
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
