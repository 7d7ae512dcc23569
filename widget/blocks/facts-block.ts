import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'

/** Lines under one heading: who must come, who may file instead, until when, on what conditions. */
export class FactsBlock extends LitElement {
  static override styles = [
    base,
    css`
      li + li {
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--htt-rule);
      }
    `,
  ]

  static override properties = {
    block: { attribute: false },
    sources: { attribute: false },
    live: { type: Boolean },
  }

  declare block: BlockOf<'facts'>
  declare sources: Turn['sources']
  declare live: boolean

  override render() {
    const { items, toggles } = this.block
    return html`<ul>
        ${items.map(
          (fact) => html`<li>
            <htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>
          </li>`,
        )}
      </ul>
      ${
        this.live
          ? toggles.map((toggle) => html`<htt-toggle .toggle=${toggle}></htt-toggle>`)
          : nothing
      }`
  }
}
