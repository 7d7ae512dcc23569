import { html, nothing, type TemplateResult } from 'lit'
import type { Answer } from '../../knowledge/schema/answer.ts'
import { safeHref } from '../plain/links.ts'
import { askDesk } from './ask-desk.ts'
import { deskStrings as strings } from './strings.ts'

/** What stands above everything: see an officer first, another procedure, no details in store. */
export function notices(answer: Answer, desk: EventTarget): TemplateResult {
  const { refer, redirects, detail } = answer
  return html`${refer.filter(({ holds }) => holds === 'yes').map(referNotice)}
  ${redirects.filter(({ holds }) => holds === 'yes').map((one) => redirectNotice(one, desk))}
  ${detail === 'none' ? pointerNotice(answer.link.href) : nothing}`
}

const referNotice = ({ whom, why, bring }: Answer['refer'][number]) =>
  html`<div class="notice stop">
    <b>${strings.refer}: ${whom}</b>${why} ${strings.bring} ${bring.join('; ')}.
  </div>`

const redirectNotice = ({ to, why }: Answer['redirects'][number], desk: EventTarget) =>
  html`<div class="notice">
    <b>${strings.elsewhere}</b>${why}
    <button
      type="button"
      @click=${() => askDesk(desk, { act: { type: 'open', procedure: to.code } })}
    >
      ${to.name} (${to.code})
    </button>
  </div>`

function pointerNotice(link: string) {
  const href = safeHref(link)
  return html`<div class="notice">
    ${strings.pointer}
    ${
      href
        ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${strings.openPortal}</a>`
        : nothing
    }
  </div>`
}
