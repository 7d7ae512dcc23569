import { css, html, LitElement, nothing } from 'lit'
import { hasPersonalData, maskPersonalData } from '../plain/personal-data.ts'
import { strings } from '../strings.vi.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'

// Same as MESSAGE_LIMIT of the schema, which would bring zod along.
const LIMIT = 300
const NEAR = 60

/**
 * The field in which the citizen writes.
 *
 * @fires htt-say - A text was sent.
 */
export class Composer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        padding: 8px 16px 12px;
        border-top: 1px solid var(--htt-rule);
        background: var(--htt-slip);
      }
      .top {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        font-size: 16px;
        color: var(--htt-quiet);
      }
      .over {
        color: var(--htt-lacquer);
        font-weight: 600;
      }
      .field {
        display: flex;
        align-items: flex-end;
        gap: 8px;
        margin-top: 4px;
      }
      textarea {
        flex: 1;
        min-width: 0;
        min-height: 48px;
        max-height: 120px;
        padding: 10px 14px;
        font: inherit;
        color: inherit;
        background: var(--htt-paper);
        border: 1px solid var(--htt-edge);
        border-radius: 12px;
        resize: none;
        field-sizing: content;
      }
      textarea:focus-visible {
        outline-offset: 0;
        border-radius: 12px;
      }
      textarea::placeholder {
        color: var(--htt-quiet);
        opacity: 1;
      }
      .send {
        width: 48px;
        height: 48px;
        padding: 0;
        flex: none;
      }
      .warning {
        margin-bottom: 8px;
        padding: 12px;
        border: 1px solid var(--htt-lacquer);
        border-radius: 12px;
        background: var(--htt-lacquer-tint);
        font-size: 16px;
      }
      .warning strong {
        display: block;
      }
      .warning div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ]

  static override properties = {
    text: { attribute: false },
    busy: { type: Boolean },
    isWarning: { state: true },
  }

  /** What stands in the field; the panel puts a text back that could not be sent. */
  declare text: string
  /** Whether an answer is awaited; writing goes on, sending waits. */
  declare busy: boolean
  declare isWarning: boolean

  constructor() {
    super()
    this.text = ''
    this.busy = false
    this.isWarning = false
  }

  override focus() {
    this.renderRoot.querySelector('textarea')?.focus()
  }

  override render() {
    const left = LIMIT - this.text.normalize('NFC').length
    return html`${this.isWarning ? this.renderWarning() : nothing}
      <div class="top">
        <label for="text">${strings.inputLabel}</label>
        <span class=${left < 0 ? 'over' : ''} id="left" aria-live="polite">
          ${left < 0 ? strings.tooLong(LIMIT) : left <= NEAR ? strings.left(left) : nothing}
        </span>
      </div>
      <div class="field">
        <textarea
          id="text"
          rows="1"
          enterkeyhint="send"
          autocomplete="off"
          aria-describedby="left"
          placeholder=${strings.inputHint}
          .value=${this.text}
          @input=${(event: InputEvent) => {
            this.text = (event.target as HTMLTextAreaElement).value
          }}
          @keydown=${(event: KeyboardEvent) => this.onKey(event)}
        ></textarea>
        <button
          type="button"
          class="button main send"
          aria-label=${strings.send}
          ?disabled=${this.busy || left < 0 || !this.text.trim()}
          @click=${() => this.send()}
        >
          ${icons.send}
        </button>
      </div>`
  }

  private renderWarning() {
    return html`<div class="warning" role="alert">
      <strong>${strings.personalTitle}</strong>
      ${strings.personalNote}
      <div>
        <button type="button" class="button main" @click=${() => this.sendMasked()}>
          ${strings.personalHide}
        </button>
        <button type="button" class="button" @click=${() => this.edit()}>
          ${strings.personalEdit}
        </button>
      </div>
    </div>`
  }

  private onKey(event: KeyboardEvent) {
    // Input methods for Vietnamese end a word with Enter, too; such a key is not meant for us.
    const isComposing = event.isComposing || event.keyCode === 229
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return
    event.preventDefault()
    event.stopPropagation()
    this.send()
  }

  private send() {
    const text = this.text.normalize('NFC').trim()
    if (!text || text.length > LIMIT || this.busy) return
    if (hasPersonalData(text)) {
      this.isWarning = true
      return
    }
    this.isWarning = false
    this.text = ''
    emit(this, 'htt-say', { text })
  }

  private sendMasked() {
    this.text = maskPersonalData(this.text, strings.personalMask)
    this.send()
    this.focus()
  }

  private edit() {
    this.isWarning = false
    this.focus()
  }
}
