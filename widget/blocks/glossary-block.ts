import { css, html, LitElement } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'

/** Office words in plain ones. */
export class GlossaryBlock extends LitElement {
  static override styles = [
    base,
    css`
      dt {
        font-weight: 650;
      }
      dd + dt {
        margin-top: 12px;
      }
    `,
  ]

  static override properties = { block: { attribute: false } }

  declare block: BlockOf<'glossary'>

  override render() {
    return html`<dl>
      ${this.block.items.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`
  }
}
