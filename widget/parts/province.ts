import { css, html, LitElement, nothing } from 'lit'
import type { FoundPlace } from '../api.ts'
import { strings } from '../strings.vi.ts'
import { base } from './base.styles.ts'
import { choiceStyles } from './choice.styles.ts'
import { emit } from './emit.ts'

/** How provinces are looked up; the panel sets it, since only it knows the server. */
export const placeFinder: { find: (query: string) => Promise<readonly FoundPlace[]> } = {
  find: async () => [],
}

const WAIT = 200

/**
 * Asks for the province where an amount depends on it.
 *
 * @fires htt-act - The province that was chosen.
 */
export class Province extends LitElement {
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
    `,
  ]

  static override properties = { isOpen: { state: true }, found: { state: true } }

  declare isOpen: boolean
  declare found: readonly FoundPlace[] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.isOpen = false
  }

  override render() {
    return html`<p>${strings.dependsOnProvince}</p>
      ${this.isOpen ? this.renderSearch() : this.renderOpener()}`
  }

  private renderOpener() {
    return html`<button type="button" class="button" @click=${() => this.open()}>
      ${strings.chooseProvince}
    </button>`
  }

  private renderSearch() {
    return html`<label for="name">${strings.province}</label>
      <input
        id="name"
        autocomplete="off"
        placeholder=${strings.provinceHint}
        @input=${(event: InputEvent) => this.search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <div role="status">
        ${this.found?.length === 0 ? html`<p>${strings.provinceNone}</p>` : nothing}
      </div>
      <ul class="choices">
        ${this.found?.map(
          ({ code, name }) => html`<li>
            <button type="button" class="choice" @click=${() => this.choose(code)}>${name}</button>
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
    this.timer = setTimeout(async () => {
      this.found = text.trim() ? await placeFinder.find(text.trim()) : undefined
    }, WAIT)
  }

  private choose(code: string) {
    const act = { type: 'set' as const, question: '@province', value: code }
    emit(this, 'htt-act', { act, joining: 'replace' })
  }
}
