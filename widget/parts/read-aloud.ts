import { html, LitElement, nothing } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { spokenLines } from '../plain/spoken.ts'
import { localVoice, speaker } from '../plain/voice.ts'
import { strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { icons } from './icons.ts'

/** Reads a turn out with a voice of the device; where there is none, nothing is shown. */
export class ReadAloud extends LitElement {
  static override styles = [base]

  static override properties = { turn: { attribute: false }, isReading: { state: true } }

  declare turn: Turn
  declare isReading: boolean
  private readonly look = () => this.requestUpdate()

  constructor() {
    super()
    this.isReading = false
  }

  // Some browsers know their voices only a while after the page has asked for the first time.
  override connectedCallback() {
    super.connectedCallback()
    speaker()?.addEventListener?.('voiceschanged', this.look)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    speaker()?.removeEventListener?.('voiceschanged', this.look)
    if (this.isReading) this.stop()
  }

  override render() {
    if (!localVoice()) return nothing
    return html`<button
      type="button"
      class="text-button"
      @click=${() => (this.isReading ? this.stop() : this.read())}
    >
      ${this.isReading ? icons.stop : icons.speak}
      ${this.isReading ? strings.stopReading : strings.readAloud}
    </button>`
  }

  private read() {
    const voice = localVoice()
    const lines = spokenLines(this.turn)
    if (!voice || lines.length === 0) return
    speaker()?.cancel()
    this.isReading = true
    const end = () => {
      this.isReading = false
    }
    lines.forEach((line, index) => {
      // One utterance a line: long ones fall silent in some browsers.
      const utterance = new SpeechSynthesisUtterance(line)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.onerror = end
      if (index === lines.length - 1) utterance.onend = end
      speaker()?.speak(utterance)
    })
  }

  private stop() {
    this.isReading = false
    speaker()?.cancel()
  }
}
