import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.styles.ts'
import { icons } from './icons.ts'

/**
 * A part of an answer behind its heading.
 *
 * @slot - What is shown while it is open.
 */
export class Section extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        border-top: 1px solid var(--htt-rule);
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 52px;
        padding: 8px 16px;
        font-weight: 650;
      }
      button:focus-visible {
        outline-offset: -3px;
      }
      button:hover {
        background: var(--htt-tint);
      }
      .words {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 12px;
        min-width: 0;
      }
      .gist {
        color: var(--htt-quiet);
        font-weight: 400;
        font-size: var(--htt-small);
        text-align: end;
      }
      svg {
        color: var(--htt-quiet);
        transition: transform 0.15s;
      }
      [aria-expanded='true'] svg {
        transform: rotate(180deg);
      }
      .body {
        padding: 4px 16px 20px;
      }
      @media (prefers-reduced-motion: reduce) {
        svg {
          transition: none;
        }
      }
    `,
  ]

  static override properties = {
    heading: {},
    gist: {},
    open: { type: Boolean, reflect: true },
  }

  /** The heading to press. */
  declare heading: string
  /** Two or three words that stand for the closed part. */
  declare gist: string
  declare open: boolean

  constructor() {
    super()
    this.heading = ''
    this.gist = ''
    this.open = false
  }

  override render() {
    return html`<h3>
        <button
          type="button"
          aria-expanded=${this.open}
          @click=${() => {
            this.open = !this.open
          }}
        >
          <span class="words">
            <span class="heading">${this.heading}</span>
            ${this.gist && !this.open ? html`<span class="gist">${this.gist}</span>` : nothing}
          </span>
          ${icons.chevron}
        </button>
      </h3>
      <div class="body" ?hidden=${!this.open}><slot></slot></div>`
  }
}
