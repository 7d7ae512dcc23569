import { css, html, LitElement } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'

const FEW = 2
const FEW_WORDS = 10

/**
 * What was understood so far; each can be taken back.
 *
 * @fires htt-act - A fact was taken back.
 */
export class Chips extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 4px;
      }
      li {
        display: flex;
        align-items: stretch;
        max-width: 100%;
        border-radius: 999px;
        background: var(--htt-tint);
        font-size: var(--htt-small);
        line-height: 1.35;
      }
      span {
        padding: 7px 14px;
      }
      .removable span {
        padding-inline-end: 2px;
      }
      .text-button {
        padding: 0;
        margin-inline-end: 20px;
      }
      .text-button svg {
        transition: transform 0.15s;
      }
      .text-button[aria-expanded='true'] svg {
        transform: rotate(180deg);
      }
      li button {
        display: grid;
        place-items: center;
        flex: none;
        width: 36px;
        min-height: 36px;
        border-radius: 999px;
      }
      li button:hover {
        color: var(--htt-lacquer);
      }
      li svg {
        width: 14px;
        height: 14px;
      }
      @media (pointer: coarse) {
        li button {
          width: 44px;
          min-height: 44px;
        }
        span {
          align-self: center;
        }
      }
      @media (forced-colors: active) {
        li {
          border: 1px solid;
        }
      }
    `,
  ]

  static override properties = {
    facts: { attribute: false },
    live: { type: Boolean },
    isOpen: { state: true },
    isMoving: { state: true },
  }

  declare facts: Turn['case']
  /** Whether a fact can still be taken back. */
  declare live: boolean
  declare isOpen: boolean
  /** Whether another place is being looked up. */
  declare isMoving: boolean

  constructor() {
    super()
    this.isOpen = false
    this.isMoving = false
  }

  override render() {
    const words = this.facts.flatMap(({ text }) => text.split(' ')).length
    const isLong = this.facts.length > FEW || words > FEW_WORDS
    return html`${isLong ? this.renderOpener() : html`<p class="quiet">${strings.known}</p>`}
      <ul ?hidden=${isLong && !this.isOpen}>
        ${this.facts.map((fact) => this.renderChip(fact))}
      </ul>
      ${this.live && this.facts.some(isPlace) ? this.renderPlace() : ''}`
  }

  private renderPlace() {
    if (this.isMoving) return html`<htt-place-field open></htt-place-field>`
    return html`<button
      type="button"
      class="text-button"
      @click=${() => {
        this.isMoving = true
      }}
    >
      ${strings.changePlace}
    </button>`
  }

  // Many chips would push the answer itself off a small screen.
  private renderOpener() {
    return html`<button
      type="button"
      class="text-button"
      aria-expanded=${this.isOpen}
      @click=${() => {
        this.isOpen = !this.isOpen
      }}
    >
      ${fill(strings.knownCount, { count: this.facts.length })} ${icons.chevron}
    </button>`
  }

  private renderChip({ question, text, removable }: Turn['case'][number]) {
    const isRemovable = removable && this.live
    return html`<li class=${isRemovable ? 'removable' : ''}>
      <span>${text}</span>
      ${
        isRemovable
          ? html`<button
              type="button"
              aria-label=${fill(strings.remove, { text })}
              @click=${() => this.takeBack(question, text)}
            >
              ${icons.close}
            </button>`
          : ''
      }
    </li>`
  }

  private takeBack(question: string, text: string) {
    const act = { type: 'set' as const, question, value: null }
    emit(this, 'htt-act', { act, said: fill(strings.removed, { text }), joining: 'append' })
  }
}

const isPlace = ({ question }: Turn['case'][number]) =>
  question === '@commune' || question === '@province'
