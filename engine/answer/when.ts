import type { Answers, AnswerValue, ChannelId, When } from '../../knowledge/schema/index.ts'
import { RULES } from './rules.ts'

/** What is known of a case: answers to questions, and the reserved facts of the host. */
export type Facts = { answers: Answers; channel?: ChannelId; province?: string }

/** Three values: an unanswered or unsure question leaves a condition open. */
export type Truth = 'yes' | 'no' | 'unknown'

/** The answer that means "asked, but I don't know": settled for asking, open for evaluating. */
export const UNSURE = 'chua-ro'

/** Whether a condition holds: `no` beats `unknown`, `unknown` beats `yes`. No condition always holds. */
export function holds(when: When | undefined, facts: Facts): Truth {
  if (when === undefined) return 'yes'
  return every(
    Object.entries(when).map(([key, value]) => {
      if (key === 'any') return some((value as When[]).map((branch) => holds(branch, facts)))
      if (key === 'rule') return ruleOf(value as string)(facts)
      return matches(factOf(key, facts), typeof value === 'string' ? [value] : (value as string[]))
    }),
  )
}

/** Every key that a condition names: question ids, `@channel`, `@province`. */
export function keysOf(when: When | undefined): string[] {
  if (when === undefined) return []
  return Object.entries(when).flatMap(([key, value]) => {
    if (key === 'any') return (value as When[]).flatMap(keysOf)
    return key === 'rule' ? ruleOf(value as string).reads : [key]
  })
}

/** The keys on which an undecided condition still hangs: parts and alternatives already settled count no more. */
export function openKeysOf(when: When | undefined, facts: Facts): string[] {
  if (when === undefined || holds(when, facts) !== 'unknown') return []
  return Object.entries(when).flatMap(([key, value]) => {
    if (key === 'any') return (value as When[]).flatMap((branch) => openKeysOf(branch, facts))
    if (key === 'rule') return ruleOf(value as string).reads
    return holds({ [key]: value } as When, facts) === 'unknown' ? [key] : []
  })
}

function ruleOf(name: string) {
  const rule = RULES[name]
  if (rule === undefined) throw new Error(`No rule named "${name}" in engine/answer/rules.ts`)
  return rule
}

function factOf(key: string, { answers, channel, province }: Facts): AnswerValue | undefined {
  if (key === '@channel') return channel
  if (key === '@province') return province
  return answers[key]
}

function matches(fact: AnswerValue | undefined, options: readonly string[]): Truth {
  if (fact === undefined || fact === UNSURE) return 'unknown'
  const said = Array.isArray(fact) ? fact : [String(fact)]
  return said.some((option) => options.includes(option)) ? 'yes' : 'no'
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

function some(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}
