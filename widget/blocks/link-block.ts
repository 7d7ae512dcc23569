import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { icons } from '../parts/icons.ts'
import { linkHosts } from '../parts/link-hosts.ts'
import { safeHref } from '../plain/links.ts'
import { strings } from '../strings.ts'

/** The way to the filing form, with the code beside it in case the page has moved. */
export class LinkBlock extends LitElement {
  static override styles = [
    base,
    css`
      .button {
        width: 100%;
        text-decoration: none;
        min-height: 48px;
        font-size: var(--htt-text);
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 12px;
        margin-top: 4px;
      }
      strong {
        font-variant-numeric: tabular-nums;
        font-weight: 650;
        color: var(--htt-ink);
      }
    `,
  ]

  static override properties = { block: { attribute: false } }

  declare block: BlockOf<'link'>

  override render() {
    const { label, href, code, note } = this.block
    const safe = safeHref(href, linkHosts.value)
    return html`${
      safe
        ? html`<a class="button main" href=${safe} target="_blank" rel="noopener noreferrer"
              >${label} ${icons.out}<span class="hidden-text"> ${strings.newTab}</span></a
            >`
        : nothing
    }
      <div class="code">
        <span class="quiet">${strings.code} <strong>${code}</strong></span>
        <htt-copy-button .text=${code} .label=${strings.copyCode}></htt-copy-button>
      </div>
      ${note ? html`<p class="quiet">${note}</p>` : nothing}`
  }
}
