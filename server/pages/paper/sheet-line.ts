import type { Fact } from '../../../knowledge/schema/index.ts'
import { becauseText } from '../words.ts'
import type { Fold, SheetLine } from './sheet.ts'

/** A fact with its condition and its note. */
export function factLine({ text, because, note, badge, cites }: Fact, fold: Fold): SheetLine {
  return {
    text: badge === undefined ? text : `${text} (${badge})`,
    isMaybe: fold === 3 && because !== undefined,
    small: said([because && becauseText(because), note]),
    cites,
  }
}

/** What there is to say among these. */
export const said = (parts: readonly (string | false | undefined)[]): string[] =>
  parts.filter((part) => typeof part === 'string' && part !== '') as string[]

/** Words with the full stop that they may lack. */
export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`)
