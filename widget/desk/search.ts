import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { base } from '../parts/base.styles.ts'
import { askDesk } from './ask-desk.ts'
import { choices } from './choices.styles.ts'
import { field } from './field.styles.ts'
import { BEST, type Found } from './found.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

/**
 * The one field: what is typed is looked up at once, arrows choose, Enter opens.
 *
 * @fires htt-desk-ask - The text changed, or something found was picked.
 */
export class DeskSearch extends LitElement {
  static override styles = [
    base,
    pane,
    choices,
    field,
    css`
      :host {
        position: relative;
      }
      .field {
        position: relative;
      }
      .field kbd {
        position: absolute;
        top: 8px;
        right: 8px;
        pointer-events: none;
      }
      input {
        height: 44px;
        padding: 0 48px 0 14px;
        font: 500 18px/1.3 var(--htt-font);
      }
      .list {
        position: absolute;
        top: 50px;
        left: 0;
        right: 0;
        z-index: 3;
        max-height: calc(100vh - 90px);
        overflow: auto;
        padding: 6px;
        border: 1px solid var(--htt-edge);
        border-radius: 12px;
        background: var(--htt-slip);
        box-shadow: var(--htt-shadow);
      }
      .group {
        padding: 6px 10px 2px;
        color: var(--htt-quiet);
        font-size: 16px;
      }
      .first {
        padding-block: 8px;
        color: var(--htt-ink);
        font-weight: 600;
      }
      .found {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        padding: 8px 10px;
        border-radius: 8px;
      }
      .name {
        font-size: 18px;
        font-weight: 600;
      }
      .other .name {
        font-size: 16px;
        font-weight: 500;
      }
      .why,
      .code {
        color: var(--htt-quiet);
        font-size: 16px;
      }
      .code {
        font-variant-numeric: tabular-nums;
        line-height: 26px;
      }
      .note {
        padding: 10px;
      }
    `,
  ]

  static override properties = {
    text: { attribute: false },
    found: { attribute: false },
    selected: { type: Number },
    isOpen: { attribute: false },
    head: { attribute: false },
    note: { attribute: false },
  }

  declare text: string
  declare found: readonly Found[]
  declare selected: number
  declare isOpen: boolean
  /** Said above the results. */
  declare head: string
  /** Said instead of results. */
  declare note: string

  constructor() {
    super()
    this.text = ''
    this.found = []
    this.selected = 0
    this.isOpen = false
    this.head = ''
    this.note = ''
  }

  /** Takes the focus, ready to be typed over. */
  async start() {
    await this.updateComplete
    const field = this.renderRoot.querySelector('input')
    field?.focus()
    field?.select()
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('selected') || changed.has('isOpen'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    const isShown = this.isOpen && this.found.length > 0
    return html`<div class="field">
        <input
          type="text"
          role="combobox"
          aria-label=${strings.search}
          aria-expanded=${isShown}
          aria-controls="list"
          aria-autocomplete="list"
          aria-activedescendant=${isShown && this.selected >= 0 ? `found-${this.selected}` : nothing}
          aria-keyshortcuts="/ F2 Control+K"
          placeholder=${strings.searchHint}
          maxlength="300"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${this.text}
          @input=${(event: InputEvent) =>
            askDesk(this, { text: (event.target as HTMLInputElement).value })}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div
        id="list"
        class="list"
        role="listbox"
        aria-label=${strings.results}
        ?hidden=${!isShown}
      >
        ${isShown ? this.renderFound() : nothing}
      </div>
      ${this.isOpen && !isShown && this.note ? html`<p class="list note">${this.note}</p>` : nothing}`
  }

  private renderFound() {
    const others = this.found.slice(BEST)
    return html`${this.head ? html`<div class="group first" role="presentation">${this.head}</div>` : nothing}
    ${this.found.slice(0, BEST).map((one, at) => this.renderOne(one, at, false))}
    ${others.length > 0 ? html`<div class="group" role="presentation">${strings.others}</div>` : nothing}
    ${others.map((one, at) => this.renderOne(one, at + BEST, true))}`
  }

  private renderOne({ name, code, why }: Found, at: number, isOther: boolean) {
    return html`<div
      class="found ${isOther ? 'other' : ''}"
      role="option"
      id="found-${at}"
      aria-selected=${at === this.selected}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => askDesk(this, { pick: at })}
    >
      <span class="name">${name}</span>
      <span class="code">${code ?? ''}</span>
      ${why && !isOther ? html`<span class="why">${why}</span>` : nothing}
    </div>`
  }
}
