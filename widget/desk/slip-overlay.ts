import { css, html, LitElement } from 'lit'
import { base } from '../parts/base.styles.ts'
import { askDesk } from './ask-desk.ts'
import { field } from './field.styles.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

/**
 * A slip with which a file came back: its words become marks. They are read here and sent nowhere.
 *
 * @fires htt-desk-ask - The words of the slip.
 */
export class SlipOverlay extends LitElement {
  static override styles = [
    base,
    pane,
    field,
    css`
      textarea {
        display: block;
        min-height: 140px;
        resize: vertical;
      }
      .button {
        margin-top: 12px;
      }
    `,
  ]

  protected override firstUpdated() {
    this.field?.focus()
  }

  override render() {
    return html`<label for="slip">${strings.slipLabel}</label>
      <textarea
        id="slip"
        placeholder=${strings.slipHint}
        spellcheck="false"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          this.read()
        }}
      ></textarea>
      <button type="button" class="button main" @click=${() => this.read()}>
        <kbd aria-hidden="true">Enter</kbd> ${strings.slipRead}
      </button>`
  }

  private read() {
    askDesk(this, { slip: this.field?.value ?? '' })
  }

  private get field() {
    return this.renderRoot.querySelector('textarea')
  }
}
