import { css, html, LitElement } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'

/** What happens, in order. */
export class StepsBlock extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        counter-reset: step;
      }
      li {
        counter-increment: step;
        display: grid;
        grid-template-columns: 28px 1fr;
        gap: 12px;
        padding-bottom: 16px;
        position: relative;
      }
      li:last-child {
        padding-bottom: 0;
      }
      li::before {
        content: counter(step);
        width: 28px;
        height: 28px;
        border-radius: 50%;
        background: var(--htt-tint);
        font-size: var(--htt-small);
        font-weight: 650;
        line-height: 28px;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      li:not(:last-child)::after {
        content: '';
        position: absolute;
        inset: 32px auto 4px 13px;
        border-inline-start: 2px dotted var(--htt-edge);
      }
    `,
  ]

  static override properties = { block: { attribute: false }, sources: { attribute: false } }

  declare block: BlockOf<'steps'>
  declare sources: Turn['sources']

  override render() {
    return html`<ol>
      ${this.block.items.map(
        (fact) => html`<li>
          <htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>
        </li>`,
      )}
    </ol>`
  }
}
