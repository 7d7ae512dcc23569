import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { telHref } from '../plain/links.ts'
import { turnText } from '../plain/plain-text.ts'
import { printTurn } from '../print/print-turn.ts'
import { strings } from '../strings.vi.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'

/**
 * What can be done with an answer: take it along, or talk to a person.
 *
 * @fires htt-act - A person is wanted and no number is known.
 */
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

  static override properties = {
    turn: { attribute: false },
    hotline: { attribute: false },
    live: { type: Boolean },
  }

  declare turn: Turn
  /** Number of the tenant, if there is one. */
  declare hotline: BlockOf<'contact'>['hotline']
  declare live: boolean

  override render() {
    const hasChecklist = this.turn.blocks.some(({ type }) => type === 'checklist')
    return html`<div>
      ${
        this.turn.kind === 'answer'
          ? html`<htt-copy-button
              .text=${turnText(this.turn)}
              .label=${strings.copy}
            ></htt-copy-button>`
          : nothing
      }
      ${
        hasChecklist
          ? html`<button type="button" class="text-button" @click=${() => printTurn(this.turn)}>
              ${icons.print} ${strings.print}
            </button>`
          : nothing
      }
      ${this.renderPerson()}
    </div>`
  }

  private renderPerson() {
    const href = this.hotline ? telHref(this.hotline.number) : undefined
    if (this.hotline && href)
      return html`<a class="text-button" href=${href} title=${this.hotline.label}
        >${icons.phone} ${strings.hotline(this.hotline.number)}</a
      >`
    if (!this.live) return nothing
    return html`<button
      type="button"
      class="text-button"
      @click=${() =>
        emit(this, 'htt-act', {
          act: { type: 'choose', id: 'cmd:human' },
          said: strings.person,
          joining: 'append',
        })}
    >
      ${icons.person} ${strings.person}
    </button>`
  }
}
