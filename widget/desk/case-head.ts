import { html, nothing, type TemplateResult } from 'lit'
import { codeInGroups } from '../../engine/index.ts'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { deskStrings as strings } from './strings.ts'

/** The line about the case: what is in work, and the code that opens it again. */
export function caseHead(
  { procedure, topic, article }: Turn,
  code: string | undefined,
): TemplateResult {
  const name = procedure?.name ?? topic?.name ?? article?.title ?? strings.talk
  return html`<section class="case" tabindex="-1" aria-label=${name}>
    <h2>${name}</h2>
    ${procedure ? html`<span class="code">${procedure.code}</span>` : nothing}
    ${code ? html`<span class="code">${strings.noteCode} <b>${codeInGroups(code)}</b></span>` : nothing}
  </section>`
}
