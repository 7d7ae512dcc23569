import type { CaseTable, Place } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { caseTree } from './case-tree.ts'
import { procedureCases } from './procedure-cases.ts'
import { decisionRules } from './rules.ts'

/** More cases than this nobody reads in a table. */
const MOST_CASES = 200

/** What a table is asked for: one procedure by code or id, one place, one day. */
export type CaseTableInput = { code: string; place?: Place | undefined; today: string }

/**
 * All cases of a procedure side by side, for those who answer many people: what they share, and what each answer changes.
 * Undefined where the procedure is not worked out, asks nothing, or has more cases than one reads.
 */
export function caseTable(
  knowledge: Knowledge,
  { code: codeOrId, place, today }: CaseTableInput,
): CaseTable | undefined {
  const code = knowledge.codes.get(codeOrId)
  const known = code === undefined ? undefined : knowledge.procedures.get(code)
  if (known === undefined) return undefined
  const tree = caseTree(procedureCases(known.procedure, knowledge, { today, place }), MOST_CASES)
  if (tree === undefined || 'outcome' in tree) return undefined
  const { common, questions, headings, rules } = decisionRules(tree)
  return {
    common,
    questions: questions.map(({ id, ask, options }) => ({
      id,
      ask,
      options: options.map(({ id, label }) => ({ id, label })),
    })),
    headings,
    rules: rules.map(({ answers, outcome }) => ({
      answers: Object.fromEntries(
        [...answers].map(([id, values]) => [id, values.map((value) => atomOf(value))]),
      ),
      ...outcome,
    })),
  }
}

function atomOf(value: string | string[] | number): string {
  return typeof value === 'object' ? (value[0] ?? '-') : String(value)
}
