import { css, html, LitElement, nothing } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { turnText } from '../plain/plain-text.ts'
import { printTurn } from '../print/print-turn.ts'
import { strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { icons } from './icons.ts'

/** What can be done with an answer: hear it, take it along. */
export class Actions extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
      }
    `,
  ]

  static override properties = { turn: { attribute: false } }

  declare turn: Turn

  override render() {
    const hasChecklist = this.turn.blocks.some(({ type }) => type === 'checklist')
    return html`<div>
      <htt-read-aloud .turn=${this.turn}></htt-read-aloud>
      <htt-copy-button .text=${turnText(this.turn)} .label=${strings.copy}></htt-copy-button>
      ${
        hasChecklist
          ? html`<button type="button" class="text-button" @click=${() => printTurn(this.turn)}>
              ${icons.print} ${strings.print}
            </button>`
          : nothing
      }
    </div>`
  }
}
