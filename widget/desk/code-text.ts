import { codeInGroups } from '../../engine/index.ts'
import type { WrittenCode } from './api.ts'
import { deskStrings as strings } from './strings.ts'

/** A code as it is shown and printed, with a word where it opens the case without its marks. */
export function codeText({ code, withoutMarks }: WrittenCode): string {
  return `${codeInGroups(code)}${withoutMarks ? ` (${strings.codeBare})` : ''}`
}
