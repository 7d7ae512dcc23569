import { strings as vietnamese } from './strings.vi.ts'

/** One language: a sentence for every key. */
export type Strings = Readonly<Record<keyof typeof vietnamese, string>>

/** What the panel says, in the language in use. Read it while drawing, never before. */
export let strings: Strings = vietnamese

/** Goes over to another language; what the table lacks stays Vietnamese. */
export function setStrings(table: Partial<Strings>): void {
  strings = { ...vietnamese, ...table }
}

/**
 * A sentence with its gaps filled.
 *
 * @example fill('Còn {count} ký tự', { count: 3 }) // 'Còn 3 ký tự'
 */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
