import { css, html, LitElement, nothing } from 'lit'
import type { Marks } from '../../knowledge/schema/missing.ts'
import { markText } from '../plain/marks.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { type Hand, NO_HAND, type Papers } from './hand.ts'
import { icons } from './icons.ts'

const LONGEST = 2000

/**
 * Where a file came back: what the slip says, read on this device, marks the papers that it names.
 *
 * @fires htt-mark - The papers that it names, as it says of them.
 * @fires htt-see - What is missing now should be shown.
 * @fires htt-speak - What was marked.
 */
export class SlipField extends LitElement {
  static override styles = [
    base,
    css`
      .chevron svg {
        transition: transform 0.15s;
      }
      [aria-expanded='true'] svg {
        transform: rotate(180deg);
      }
      form {
        display: grid;
        gap: 8px;
        padding-bottom: 4px;
      }
      label {
        font-weight: 600;
      }
      textarea {
        width: 100%;
        min-height: 5.6em;
        field-sizing: content;
        max-height: 14em;
        padding: 8px 12px;
        font: inherit;
        color: var(--htt-ink);
        border: 1px solid var(--htt-edge);
        border-radius: 12px;
        background: var(--htt-slip);
        resize: vertical;
      }
      .button {
        justify-self: start;
      }
      @media (prefers-reduced-motion: reduce) {
        svg {
          transition: none;
        }
      }
    `,
  ]

  static override properties = {
    hand: { attribute: false },
    isOpen: { state: true },
    told: { state: true },
    hasMarked: { state: true },
  }

  declare hand: Hand
  declare isOpen: boolean
  /** What became of the slip. */
  declare told: string
  declare hasMarked: boolean

  constructor() {
    super()
    this.hand = NO_HAND
    this.isOpen = false
    this.told = ''
    this.hasMarked = false
  }

  override render() {
    return html`<button
        type="button"
        class="text-button"
        aria-expanded=${this.isOpen}
        @click=${() => {
          this.isOpen = !this.isOpen
        }}
      >
        ${strings.slip} ${icons.chevron}
      </button>
      ${this.isOpen ? this.renderForm() : nothing}`
  }

  private renderForm() {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault()
        this.read()
      }}
    >
      <label for="slip">${strings.slipLabel}</label>
      <textarea
        id="slip"
        maxlength=${LONGEST}
        autocomplete="off"
        placeholder=${strings.slipHint}
        aria-describedby="stays"
      ></textarea>
      <p class="quiet" id="stays">${strings.slipStays}</p>
      <button class="button">${strings.slipRead}</button>
      ${this.told ? html`<p>${this.told}</p>` : nothing}
      ${
        this.hasMarked
          ? html`<button
              type="button"
              class="text-button"
              @click=${() => this.dispatchEvent(new CustomEvent('htt-see'))}
            >
              ${strings.seeMissing}
            </button>`
          : nothing
      }
    </form>`
  }

  private async read() {
    const field = this.renderRoot.querySelector('textarea')
    const slip = field?.value.trim() ?? ''
    if (!slip) {
      this.told = strings.slipEmpty
      this.hasMarked = false
      emit(this, 'htt-speak', { text: this.told })
      field?.focus()
      return
    }
    const outcome = await this.hand.papers()
    const marks = outcome.ok ? outcome.tools.readSlip(outcome.papers, slip) : {}
    this.told = outcome.ok ? sumOf(outcome.papers, marks) : outcome.sentence
    this.hasMarked = Object.keys(marks).length > 0
    if (this.hasMarked) emit(this, 'htt-mark', marks)
    emit(this, 'htt-speak', { text: this.told })
  }
}

function sumOf({ documents }: Papers, marks: Marks): string {
  const told = documents.flatMap(({ id, name }) => {
    const mark = marks[id]
    return mark === undefined ? [] : [`${name} (${markText(mark).toLowerCase()})`]
  })
  return told.length > 0
    ? fill(strings.slipMarked, { papers: told.join('; ') })
    : strings.slipUnclear
}
