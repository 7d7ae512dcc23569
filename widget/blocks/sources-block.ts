import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { linkHosts } from '../parts/link-hosts.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { safeHref } from '../plain/links.ts'
import { fill, strings } from '../strings.ts'

/** Where the lines come from, by the numbers that stand beside them, and the law behind. */
export class SourcesBlock extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        list-style: decimal;
        padding-inline-start: 24px;
      }
      ul {
        list-style: disc;
        padding-inline-start: 24px;
      }
      li {
        margin-top: 8px;
        font-size: var(--htt-small);
      }
      h4 {
        margin-top: 16px;
        font-size: var(--htt-small);
      }
    `,
  ]

  static override properties = { block: { attribute: false }, sources: { attribute: false } }

  declare block: BlockOf<'sources'>
  declare sources: Turn['sources']

  override render() {
    const { asOf, code, legal } = this.block
    return html`<p class="quiet">${asOf}${code ? ` · ${strings.code} ${code}` : ''}</p>
      <ol>
        ${this.sources.map(
          ({ title, url, checked }) => html`<li>
            ${link(title, url)}
            <span class="quiet">${fill(strings.checked, { day: vietnameseDay(checked) })}</span>
          </li>`,
        )}
      </ol>
      ${
        legal.length > 0
          ? html`<h4>${strings.legal}</h4>
              <ul>
                ${legal.map(({ number, title, url }) => html`<li>${link(number, url)}: ${title}</li>`)}
              </ul>`
          : nothing
      }`
  }
}

function link(words: string, url: string | undefined) {
  const href = safeHref(url, linkHosts.value)
  return href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer"
        >${words}<span class="hidden-text"> ${strings.newTab}</span></a
      >`
    : words
}
