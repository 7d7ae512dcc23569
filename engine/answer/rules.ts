import type { Facts, Truth } from './when.ts'

/** A condition that data cannot say: a pure function that names the questions it reads. */
export type Rule = ((facts: Facts) => Truth) & { reads: string[] }

/** Named rules, for `when: { rule: <name> }`. Empty while every condition of the content fits the data form. */
export const RULES: Readonly<Record<string, Rule>> = {}
