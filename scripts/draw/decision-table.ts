import { type CaseTree, labelOf } from '../../engine/cases/case-tree.ts'
import { linesIn } from '../../engine/cases/common.ts'
import { decisionRules } from '../../engine/cases/rules.ts'
import type { AnswerValue, Question } from '../../knowledge/schema/index.ts'

/** A tree of cases as a decision table in Markdown: one row a rule, for people who review the knowledge. */
export function decisionTable(title: string, tree: CaseTree): string {
  const { common, questions, headings, rules } = decisionRules(tree)
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
    row(['', ...questions.map(({ ask }) => cell(ask)), ...headings]),
    row(['--:', ...questions.map(() => '---'), ...headings.map(() => '---')]),
    ...rules.map(({ answers, outcome }, index) =>
      row([
        String(index + 1),
        ...questions.map((question) => said(question, answers.get(question.id))),
        ...headings.map((heading) => linesIn(outcome, heading).map(cell).join('<br>')),
      ]),
    ),
    '',
  ].join('\n')
}

function said(question: Question, values: readonly AnswerValue[] | undefined): string {
  return values?.map((value) => cell(labelOf(question, value))).join(' / ') ?? '–'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
