import type { AnswerValue, Question } from '../../knowledge/schema/index.ts'
import type { CaseTree, Outcome } from './case-tree.ts'
import { withoutCommon } from './common.ts'

/** One rule: the answers that lead to it, by question (absent = not asked), and what follows. */
export interface Rule {
  answers: Map<string, AnswerValue[]>
  outcome: Outcome
}

/** A decision table: what all cases share, the questions as columns, a rule as a row. */
export interface Rules {
  common: Outcome['parts']
  questions: Question[]
  headings: string[]
  rules: Rule[]
}

/** A tree of cases as a decision table; rules that end alike are one. */
export function decisionRules(whole: CaseTree): Rules {
  const { tree, common } = withoutCommon(whole)
  const asks = new Map<string, Question>()
  const rules = merged(rulesOf(tree, new Map(), asks), [...asks.keys()])
  const headings = rules.flatMap(({ outcome }) => outcome.parts.map(({ heading }) => heading))
  return { common, questions: [...asks.values()], headings: [...new Set(headings)], rules }
}

function rulesOf(tree: CaseTree, answers: Rule['answers'], asks: Map<string, Question>): Rule[] {
  if ('outcome' in tree) return [{ answers, outcome: tree.outcome }]
  const { question } = tree
  asks.set(question.id, question)
  return tree.branches.flatMap(({ value, tree: next }) =>
    rulesOf(next, new Map([...answers, [question.id, [value]]]), asks),
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
        const values = [
          ...(known?.answers.get(question) ?? []),
          ...(rule.answers.get(question) ?? []),
        ]
        const answers = new Map(rule.answers)
        if (values.length > 0) answers.set(question, values)
        groups.set(key, { answers, outcome: rule.outcome })
      }
      return [...groups.values()]
    },
    [...rules],
  )
}
