import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { icons } from '../parts/icons.ts'

/** Hard words of the turn; each opens its one plain sentence. */
export class GlossaryBlock extends LitElement {
  static override styles = [
    base,
    css`
      .words {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 44px;
        padding: 4px 8px 4px 14px;
        border: 1px solid var(--htt-rule);
        border-radius: 999px;
        font-size: var(--htt-small);
        text-decoration: underline dotted;
        text-underline-offset: 4px;
      }
      button:hover,
      [aria-expanded='true'] {
        background: var(--htt-tint);
      }
      svg {
        color: var(--htt-quiet);
      }
      [aria-expanded='true'] svg {
        transform: rotate(180deg);
      }
      .meaning {
        flex-basis: 100%;
        padding: 8px 14px;
        border-inline-start: 3px solid var(--htt-main);
        background: var(--htt-tint);
        border-radius: 0 8px 8px 0;
      }
    `,
  ]

  static override properties = { block: { attribute: false }, shown: { state: true } }

  declare block: BlockOf<'glossary'>
  declare shown: string | undefined

  override render() {
    return html`<div class="words">
      ${this.block.items.map(({ term, text }) => this.renderTerm(term, text))}
    </div>`
  }

  // The sentence stands right behind its word, where a reader goes next.
  private renderTerm(term: string, text: string) {
    const isShown = this.shown === term
    return html`<button
        type="button"
        aria-expanded=${isShown}
        @click=${() => {
          this.shown = isShown ? undefined : term
        }}
      >
        ${term} ${icons.chevron}</button
      >${isShown ? html`<p class="meaning">${text}</p>` : nothing}`
  }
}
