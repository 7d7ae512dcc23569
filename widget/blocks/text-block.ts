import { css, html, LitElement } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { rich } from '../parts/rich.ts'

/** Prose: plain, a note, a warning, or a word of condolence. */
export class TextBlock extends LitElement {
  static override styles = [
    base,
    css`
      p + p,
      p + ul,
      p + ol,
      ul + p,
      ol + p,
      h3 + * {
        margin-top: 8px;
      }
      .dots {
        list-style: disc;
      }
      .numbers {
        list-style: decimal;
      }
      .dots,
      .numbers {
        padding-inline-start: 24px;
      }
      * + h3 {
        margin-top: 20px;
      }
      .page-link {
        display: inline;
        min-height: 0;
        padding: 0;
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 3px;
        color: var(--htt-link);
        font: inherit;
      }
      .note,
      .warning,
      .condolence {
        padding: 12px 16px;
        border-radius: 12px;
      }
      .note {
        background: var(--htt-tint);
      }
      .warning {
        background: var(--htt-lacquer-tint);
        border: 1px solid var(--htt-lacquer);
      }
      .condolence {
        padding-inline: 16px 0;
        border-inline-start: 3px solid var(--htt-rule);
        border-radius: 0;
        font-style: italic;
        color: var(--htt-quiet);
      }
    `,
  ]

  static override properties = { block: { attribute: false } }

  declare block: BlockOf<'text'>

  override render() {
    return html`<div class=${this.block.tone}>${rich(this.block.nodes)}</div>`
  }
}
