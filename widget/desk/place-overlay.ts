import { css, html, LitElement, nothing } from 'lit'
import { base } from '../parts/base.styles.ts'
import type { DeskPlace } from './api.ts'
import { askDesk } from './ask-desk.ts'
import { choices } from './choices.styles.ts'
import { field } from './field.styles.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

const WAIT = 120

/**
 * Where the caller lives: any name, of today or of before; digits and arrows choose.
 *
 * @fires htt-desk-ask - A place was chosen, or the desk's own again.
 */
export class PlaceOverlay extends LitElement {
  static override styles = [
    base,
    pane,
    choices,
    field,
    css`
      input {
        height: 44px;
        padding-block: 0;
        font: 500 18px var(--htt-font);
      }
      .place {
        display: block;
        padding: 8px 12px;
        border-radius: 8px;
        font-size: 17px;
      }
      .list {
        margin: 8px 0;
      }
    `,
  ]

  static override properties = {
    own: {},
    find: { attribute: false },
    found: { state: true },
    at: { state: true },
    note: { state: true },
  }

  /** Name of the desk's own place, where another one is set. */
  declare own: string
  declare find: (text: string) => Promise<readonly DeskPlace[] | undefined>
  declare found: readonly DeskPlace[]
  declare at: number
  /** Said where there is no list. */
  declare note: string
  private asked = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.own = ''
    this.found = []
    this.at = 0
    this.note = ''
  }

  protected override firstUpdated() {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    return html`<label for="name">${strings.placeLabel}</label>
      <input
        id="name"
        role="combobox"
        aria-controls="places"
        aria-expanded=${this.found.length > 0}
        aria-autocomplete="list"
        aria-activedescendant=${this.found.length > 0 ? `place-${this.at}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${strings.placeHint}
        @input=${(event: InputEvent) => this.search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event)}
      />
      <div class="list" id="places" role="listbox" aria-label=${strings.place}>
        ${this.found.map(
          (place, at) => html`<div
            class="place"
            role="option"
            id="place-${at}"
            aria-selected=${at === this.at}
            @click=${() => this.choose(place)}
          >
            ${place.name}${place.before ? html`<div class="quiet">${place.before}</div>` : nothing}
          </div>`,
        )}
      </div>
      <p role="status">${this.note}</p>
      <p class="quiet">${strings.placeForgotten}</p>
      ${
        this.own
          ? html`<button
              type="button"
              class="key-button"
              @click=${() => askDesk(this, { place: undefined })}
            >
              ${strings.placeOwn.replace('{name}', this.own)}
            </button>`
          : nothing
      }`
  }

  private search(text: string) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(text.trim()), WAIT)
  }

  private async look(text: string) {
    this.asked = text
    const found = text ? await this.find(text) : []
    if (this.asked !== text) return
    this.found = found?.slice(0, 6) ?? []
    this.note =
      found === undefined ? strings.errorNetwork : text && !found[0] ? strings.placeNone : ''
    // What did not come is asked for anew.
    if (found === undefined) this.asked = ''
    this.at = 0
    const [first] = this.found
    if (first) askDesk(this, { speak: `${first.name}. ${first.before ?? ''}` })
  }

  private onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const { length } = this.found
    if (step !== undefined && length > 0) {
      event.preventDefault()
      this.at = (this.at + step + length) % length
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const text = (event.target as HTMLInputElement).value.trim()
    // Enter may come before the reply: then it waits for it.
    if (text === this.asked) return this.chooseHere()
    clearTimeout(this.timer)
    return this.look(text).then(() => this.chooseHere())
  }

  private chooseHere() {
    const place = this.found[this.at]
    if (place) this.choose(place)
  }

  private choose(one: DeskPlace) {
    if ('place' in one) {
      const { place, name, before } = one
      return askDesk(this, { place: { place, name, ...(before !== undefined && { before }) } })
    }
    const field = this.renderRoot.querySelector('input')
    if (field) field.value = one.text
    return this.look(one.text)
  }
}
