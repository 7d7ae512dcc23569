import { css, html, LitElement, nothing } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { icons } from './icons.ts'

/** What is asked, why it is asked, and how many questions may still come. */
export class Question extends LitElement {
  static override styles = [
    base,
    css`
      h3 {
        font-size: var(--htt-large);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 16px;
      }
      .text-button svg {
        transition: transform 0.15s;
      }
      .text-button[aria-expanded='true'] svg {
        transform: rotate(180deg);
      }
      .why {
        padding: 12px 16px;
        border-radius: 12px;
        background: var(--htt-tint);
      }
      @media (prefers-reduced-motion: reduce) {
        .text-button svg {
          transition: none;
        }
      }
    `,
  ]

  static override properties = {
    question: { attribute: false },
    live: { type: Boolean },
    isOpen: { state: true },
  }

  declare question: NonNullable<Turn['question']>
  /** Whether it can still be answered. */
  declare live: boolean
  declare isOpen: boolean

  constructor() {
    super()
    this.live = false
    this.isOpen = false
  }

  override render() {
    const { ask, why, left, kind } = this.question
    if (!this.live) return html`<h3>${ask}</h3>`
    return html`<h3>${ask}</h3>
      ${kind === 'many' ? html`<p class="quiet">${strings.many}</p>` : nothing}
      <div class="line">
        <button
          type="button"
          class="text-button"
          aria-expanded=${this.isOpen}
          @click=${() => {
            this.isOpen = !this.isOpen
          }}
        >
          ${strings.why} ${icons.chevron}
        </button>
        <span class="quiet">${left > 1 ? fill(strings.questionsLeft, { count: left }) : strings.lastQuestion}</span>
      </div>
      <p class="why" ?hidden=${!this.isOpen}>${why}</p>`
  }
}
