import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { icons } from '../parts/icons.ts'
import { telHref } from '../plain/links.ts'
import { strings } from '../strings.ts'

/** A person to call or to see. */
export class ContactBlock extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .button {
        width: 100%;
        text-decoration: none;
        justify-content: flex-start;
      }
      .number {
        margin-inline-start: auto;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
    `,
  ]

  static override properties = { block: { attribute: false } }

  declare block: BlockOf<'contact'>

  override render() {
    const { hotline, counters, fictional } = this.block
    const href = hotline ? telHref(hotline.number) : undefined
    return html`${
      hotline && href
        ? html`<a class="button" href=${href}
              >${icons.phone}<span>${hotline.label}</span
              ><span class="number">${hotline.number}</span></a
            >`
        : nothing
    }
      ${
        fictional && counters.length === 0
          ? html`<p><span class="badge">${strings.fictional}</span></p>`
          : nothing
      }
      ${counters.map(
        (counter) =>
          html`<htt-counter-card .counter=${counter} .fictional=${fictional}></htt-counter-card>`,
      )}`
  }
}
