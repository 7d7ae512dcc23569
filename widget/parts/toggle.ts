import { css, html, LitElement } from 'lit'
import type { AnswerValue } from '../../knowledge/schema/conversation.ts'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'

type ToggleData = BlockOf<'facts'>['toggles'][number]

/**
 * A small question beside the line that it decides.
 *
 * @fires htt-act - The answer, or null when it is taken back.
 */
export class Toggle extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        margin-top: 12px;
        padding: 12px;
        border-radius: 12px;
        background: var(--htt-straw);
        color: var(--htt-straw-ink);
      }
      .ask {
        font-size: var(--htt-small);
        font-weight: 600;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
      .button {
        color: var(--htt-ink);
        min-width: 64px;
      }
      .button[aria-pressed='true'] {
        background: var(--htt-main);
        border-color: var(--htt-main);
        color: var(--htt-on-main);
      }
      input {
        font: inherit;
        color: var(--htt-ink);
        width: 96px;
        min-height: 44px;
        padding: 8px 12px;
        border: 1px solid var(--htt-edge);
        border-radius: 12px;
        background: var(--htt-slip);
      }
      .unit {
        align-self: center;
      }
      @media (forced-colors: active) {
        .button[aria-pressed='true'] {
          outline: 3px solid Highlight;
        }
      }
    `,
  ]

  static override properties = { toggle: { attribute: false } }

  /** The question, its options and what was answered. */
  declare toggle: ToggleData

  override render() {
    const { ask, kind } = this.toggle
    return html`<div role="group" aria-label=${ask}>
      <p class="ask">${ask}</p>
      ${kind === 'count' ? this.renderCount() : this.renderChoices()}
    </div>`
  }

  private get chosen(): readonly string[] {
    return this.toggle.value?.split(/[ ,]+/).filter(Boolean) ?? []
  }

  private renderChoices() {
    return html`<div class="options">
      ${this.toggle.options.map(
        ({ id, label }) => html`<button
          type="button"
          class="button"
          aria-pressed=${this.chosen.includes(id)}
          @click=${() => this.press(id)}
        >${label}</button>`,
      )}
    </div>`
  }

  private renderCount() {
    const { unit, value } = this.toggle
    return html`<div class="options">
      <input
        type="number"
        inputmode="numeric"
        min="1"
        max="500"
        aria-label=${unit ? `${strings.count} (${unit})` : strings.count}
        .value=${value ?? ''}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          this.sendCount()
        }}
      />
      ${unit ? html`<span class="unit">${unit}</span>` : ''}
      <button type="button" class="button" @click=${() => this.sendCount()}>${strings.update}</button>
    </div>`
  }

  private press(id: string) {
    const isChosen = this.chosen.includes(id)
    if (this.toggle.kind === 'one') return this.send(isChosen ? null : id)
    const rest = this.chosen.filter((chosen) => chosen !== id)
    const value = isChosen ? rest : [...rest, id]
    this.send(value.length > 0 ? value : null)
  }

  private sendCount() {
    const count = Math.trunc(Number(this.renderRoot.querySelector('input')?.value))
    if (count >= 1 && count <= 500) this.send(count)
  }

  private send(value: AnswerValue | null) {
    const act = { type: 'set' as const, question: this.toggle.question, value }
    emit(this, 'htt-act', { act, joining: 'replace' })
  }
}
