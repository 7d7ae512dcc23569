import { css, html, LitElement } from 'lit'
import { copyText } from '../panel/copy-text.ts'
import { strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'

const SHOWN_FOR = 2500

/**
 * Copies a text, and says whether that worked.
 *
 * @fires htt-speak - The outcome, for those who cannot see it.
 */
export class CopyButton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
    `,
  ]

  static override properties = {
    text: { attribute: false },
    label: { attribute: false },
    outcome: { state: true },
  }

  declare text: string
  declare label: string
  declare outcome: string | undefined

  override render() {
    return html`<button type="button" class="text-button" @click=${() => this.copy()}>
      ${this.outcome === strings.copied ? icons.check : icons.copy}
      ${this.outcome ?? this.label}
    </button>`
  }

  private async copy() {
    this.outcome = (await copyText(this.text, this.renderRoot))
      ? strings.copied
      : strings.copyFailed
    emit(this, 'htt-speak', { text: this.outcome })
    setTimeout(() => {
      this.outcome = undefined
    }, SHOWN_FOR)
  }
}
