import { css, html, LitElement } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { strings } from '../strings.ts'

/** Why files come back, and what to do before going. */
export class RefusalsBlock extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: 12px;
      }
      li {
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--htt-straw-ink);
      }
      .text {
        font-weight: 600;
      }
    `,
  ]

  static override properties = { block: { attribute: false }, sources: { attribute: false } }

  declare block: BlockOf<'refusals'>
  declare sources: Turn['sources']

  override render() {
    return html`<ul>
      ${this.block.items.map(
        ({ text, fix, cites }) => html`<li>
          <p class="text">${text}</p>
          <p>
            <span class="quiet">${strings.fix}</span> ${fix}<htt-cites
              .cites=${cites}
              .sources=${this.sources}
            ></htt-cites>
          </p>
        </li>`,
      )}
    </ul>`
  }
}
