import { css, html, LitElement, nothing } from 'lit'
import type { FoundPlace } from '../api.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { choiceStyles } from './choice.styles.ts'
import { emit } from './emit.ts'

/** How places are looked up; the panel sets it, since only it knows the server. */
export const placeFinder: { find: (query: string) => Promise<readonly FoundPlace[] | undefined> } =
  {
    find: async () => [],
  }

const WAIT = 200

/**
 * Asks where the citizen lives: typing a commune of today or of before, a district or a province shows what it is now.
 *
 * @fires htt-act - The place that was chosen.
 * @fires htt-speak - How many places were found, for those who cannot see them.
 */
export class PlaceField extends LitElement {
  static override styles = [
    base,
    choiceStyles,
    css`
      :host {
        margin-top: 12px;
        padding: 12px;
        border-radius: 12px;
        background: var(--htt-straw);
        color: var(--htt-straw-ink);
        font-size: var(--htt-small);
      }
      .button {
        margin-top: 8px;
        color: var(--htt-ink);
      }
      label {
        display: block;
        margin-top: 8px;
        font-weight: 600;
      }
      input {
        font: inherit;
        color: var(--htt-ink);
        width: 100%;
        min-height: 44px;
        margin-top: 4px;
        padding: 8px 12px;
        border: 1px solid var(--htt-edge);
        border-radius: 12px;
        background: var(--htt-slip);
      }
      input::placeholder {
        color: var(--htt-quiet);
        opacity: 1;
      }
      .choices {
        margin-top: 8px;
      }
      .choice {
        min-height: 44px;
        padding-block: 8px;
        color: var(--htt-ink);
      }
      .choice .quiet {
        display: block;
      }
    `,
  ]

  static override properties = {
    why: {},
    isOpen: { type: Boolean, attribute: 'open' },
    joining: {},
    found: { state: true },
    note: { state: true },
  }

  /** Why it is asked, if that is not said elsewhere. */
  declare why: string
  declare isOpen: boolean
  /** Whether the answer takes the place of the last turn, or follows it. */
  declare joining: 'replace' | 'append'
  declare found: readonly FoundPlace[]
  /** Said where there is no list. */
  declare note: string
  private asked = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.why = ''
    this.isOpen = false
    this.joining = 'append'
    this.found = []
    this.note = ''
  }

  override render() {
    return html`${this.why ? html`<p>${this.why}</p>` : nothing}
      ${this.isOpen ? this.renderSearch() : this.renderOpener()}`
  }

  private renderOpener() {
    return html`<button type="button" class="button" @click=${() => this.open()}>
      ${strings.choosePlace}
    </button>`
  }

  private renderSearch() {
    return html`<label for="name">${strings.place}</label>
      <input
        id="name"
        autocomplete="off"
        placeholder=${strings.placeHint}
        @input=${(event: InputEvent) => this.search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      ${this.note ? html`<p>${this.note}</p>` : nothing}
      <ul class="choices">
        ${this.found.map(
          (place) => html`<li>
            <button type="button" class="choice" @click=${() => this.choose(place)}>
              ${place.name}${place.detail ? html`<span class="quiet">${place.detail}</span>` : nothing}
            </button>
          </li>`,
        )}
      </ul>`
  }

  private async open() {
    this.isOpen = true
    await this.updateComplete
    this.renderRoot.querySelector('input')?.focus()
  }

  private search(text: string) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(text.trim()), WAIT)
  }

  private async look(text: string) {
    this.asked = text
    const found = text ? await placeFinder.find(text) : []
    // A slow reply must not cover what was typed since.
    if (this.asked !== text) return
    this.found = found ?? []
    const { length: count } = this.found
    this.note = !found ? strings.errorServer : text && count === 0 ? strings.placeNone : ''
    if (!text) return
    const said = this.note || fill(strings.placeCount, { count })
    emit(this, 'htt-speak', { text: said })
  }

  private async choose(place: FoundPlace) {
    if ('text' in place) {
      const field = this.renderRoot.querySelector('input')
      if (field) field.value = place.text
      field?.focus()
      return this.look(place.text)
    }
    const act = { type: 'set' as const, question: place.question, value: place.code }
    const said = this.joining === 'append' ? { said: place.name } : {}
    emit(this, 'htt-act', { act, ...said, joining: this.joining })
  }
}
