import { html, nothing, type TemplateResult } from 'lit'
import type { WrittenCode } from './api.ts'
import { codeText } from './code-text.ts'
import { keyButton } from './key-button.ts'
import type { Later, Session } from './session.ts'
import { deskStrings as strings } from './strings.ts'

/** The line about the case: what is in work, the code that opens it again, and what the caller wants besides. */
export function caseHead(
  { turn: { procedure, topic, article }, later = [] }: Session,
  code: WrittenCode | undefined,
): TemplateResult {
  const name = procedure?.name ?? topic?.name ?? article?.title ?? strings.talk
  return html`<section class="case" tabindex="-1" aria-label=${name}>
    <h2>${name}</h2>
    ${procedure ? html`<span class="code">${procedure.code}</span>` : nothing}
    ${code ? html`<span class="code">${strings.noteCode} <b>${codeText(code)}</b></span>` : nothing}
    ${later.length > 0 ? afterwards(later) : nothing}
  </section>`
}

const afterwards = (later: readonly Later[]) =>
  html`<span>${strings.afterwards} ${keyButton('later', later.map(({ name }) => name).join('; '))}</span>`
