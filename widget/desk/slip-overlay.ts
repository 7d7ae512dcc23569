import { css, html, LitElement } from 'lit'
import { base } from '../parts/base.styles.ts'
import { askDesk } from './ask-desk.ts'
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
    css`
      label {
        display: block;
        font-weight: 600;
        margin-bottom: 4px;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 140px;
        padding: 10px 14px;
        border: 2px solid var(--htt-main);
        border-radius: 10px;
        background: var(--htt-slip);
        color: var(--htt-ink);
        font: 17px/1.45 var(--htt-font);
        resize: vertical;
      }
      textarea::placeholder {
        color: var(--htt-quiet);
        opacity: 1;
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
