import { html, LitElement } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { choiceStyles } from '../parts/choice.styles.ts'
import { emit } from '../parts/emit.ts'
import { icons } from '../parts/icons.ts'

/**
 * Procedures that may be meant, each with what sets it apart.
 *
 * @fires htt-act - One was chosen.
 */
export class CandidatesBlock extends LitElement {
  static override styles = [base, choiceStyles]

  static override properties = { block: { attribute: false }, live: { type: Boolean } }

  declare block: BlockOf<'candidates'>
  declare live: boolean

  override render() {
    return html`<ul class="choices">
      ${this.block.items.map(
        ({ option, label, why }) => html`<li>
          <button
            type="button"
            class="choice"
            ?disabled=${!this.live}
            @click=${() => this.choose(option, label)}
          >
            <span class="words"><span>${label}</span><span class="quiet">${why}</span></span>
            ${icons.next}
          </button>
        </li>`,
      )}
    </ul>`
  }

  private choose(id: string, said: string) {
    emit(this, 'htt-act', { act: { type: 'choose', id }, said, joining: 'append' })
  }
}
