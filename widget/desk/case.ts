import { css, html, LitElement, nothing } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { askDesk } from './ask-desk.ts'
import { keyButton } from './key-button.ts'
import { pane } from './pane.styles.ts'
import type { Ask } from './session.ts'
import { deskStrings as strings } from './strings.ts'

/**
 * What to ask next, each answer with its digit; below it what is known.
 *
 * @fires htt-desk-ask - An answer was given or taken back.
 */
export class DeskCase extends LitElement {
  static override styles = [
    base,
    pane,
    css`
      .ask {
        font-size: 20px;
        font-weight: 650;
        line-height: 1.35;
      }
      .why {
        margin-top: 4px;
        color: var(--htt-quiet);
        font-size: 16px;
      }
      .choices {
        display: grid;
        gap: 6px;
        margin-top: 12px;
      }
      .choice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        align-items: center;
        width: 100%;
        min-height: 44px;
        padding: 6px 10px;
        border: 1px solid var(--htt-edge);
        border-radius: 10px;
        background: var(--htt-slip);
        font-size: 17px;
        line-height: 1.3;
      }
      .choice:hover,
      .choice[aria-pressed='true'] {
        border-color: var(--htt-main);
        background: var(--htt-tint);
      }
      .choice[aria-pressed='true'] kbd {
        background: var(--htt-main);
        border-color: var(--htt-main);
        color: var(--htt-on-main);
      }
      .soft {
        border-style: dashed;
        color: var(--htt-quiet);
      }
      .later {
        margin-top: 20px;
      }
      .later li {
        margin-top: 4px;
        padding-inline-start: 12px;
        border-inline-start: 2px solid var(--htt-rule);
        color: var(--htt-quiet);
        font-size: 16px;
      }
      .known {
        margin-top: 20px;
      }
      .known li {
        display: flex;
        gap: 8px;
        align-items: center;
        justify-content: space-between;
        min-height: 36px;
        font-size: 16px;
      }
      .known li + li {
        border-top: 1px solid var(--htt-rule);
      }
      .remove {
        min-width: 36px;
        min-height: 36px;
        color: var(--htt-quiet);
        font-size: 20px;
        text-align: center;
      }
      .done {
        font-size: 17px;
      }
      input {
        width: 100%;
        min-height: 44px;
        padding: 0 12px;
        border: 1px solid var(--htt-edge);
        border-radius: 10px;
        background: var(--htt-slip);
        color: var(--htt-ink);
        font: inherit;
      }
      .foot {
        margin-top: 16px;
        display: grid;
        justify-items: start;
      }
    `,
  ]

  static override properties = {
    asks: { attribute: false },
    facts: { attribute: false },
    picked: { attribute: false },
    channel: {},
    hasChannels: { attribute: false },
    isAsked: { attribute: false },
  }

  declare asks: readonly Ask[]
  declare facts: Turn['case']
  declare picked: ReadonlySet<string>
  /** The way of filing in words. */
  declare channel: string
  declare hasChannels: boolean
  /** Whether a question was put and passed over. */
  declare isAsked: boolean

  /** Takes the focus into the field for a number. */
  focusCount(): boolean {
    const field = this.renderRoot.querySelector('input')
    field?.focus()
    return field !== null
  }

  override render() {
    const [now, ...later] = this.asks
    const known = this.facts.filter(({ question }) => question !== '@commune')
    return html`<div class="head">
        <h2>${now?.isSide ? strings.side : strings.case}</h2>
      </div>
      ${now ? this.renderAsk(now) : this.renderDone(known)}
      ${
        later.length > 0
          ? html`<div class="later">
              <h2>${strings.later}</h2>
              <ul>
                ${later.map(({ ask }) => html`<li>${ask}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${
        known.length > 0
          ? html`<div class="known">
              <h2>${strings.known}</h2>
              <ul>
                ${known.map((fact) => this.renderFact(fact))}
              </ul>
            </div>`
          : nothing
      }
      <div class="foot">
        ${this.hasChannels ? keyButton('table', strings.table) : nothing}
        ${known.length > 0 ? keyButton('undo', strings.undo) : nothing}
        ${
          this.hasChannels
            ? keyButton('channel', html`${strings.channel}: <b>${this.channel}</b>`)
            : nothing
        }
      </div>`
  }

  private renderDone(known: Turn['case']) {
    const isAsked = this.isAsked || known.some(({ question }) => !question.startsWith('@'))
    return this.hasChannels
      ? html`<p class="done">${isAsked ? strings.caseDone : strings.tableNone}</p>`
      : nothing
  }

  private renderAsk({ ask, why, kind, unit, choices, question }: Ask) {
    return html`<p class="ask" id="ask">${ask}</p>
      ${why ? html`<p class="why">${why}</p>` : nothing}
      ${unit ? html`<p class="why">${strings.unit} ${unit}</p>` : nothing}
      ${kind === 'many' ? html`<p class="why">${strings.pickMany}</p>` : nothing}
      <div class="choices" role="group" aria-labelledby="ask">
        ${kind === 'count' ? this.renderCount(question ?? '', unit ?? '') : nothing}
        ${choices.map(
          ({ digit, label, id }) => html`<button
            type="button"
            class="choice ${digit === 0 ? 'soft' : ''}"
            aria-pressed=${kind === 'many' && digit > 0 ? this.picked.has(id) : nothing}
            aria-keyshortcuts=${digit}
            @click=${() => askDesk(this, { do: `answer:${digit}` })}
          >
            <kbd aria-hidden="true">${digit}</kbd><span>${label}</span>
          </button>`,
        )}
        ${
          kind === 'many'
            ? html`<button
                type="button"
                class="choice"
                @click=${() => askDesk(this, { do: 'done' })}
              >
                <kbd aria-hidden="true">Enter</kbd
                ><span>${this.picked.size > 0 ? strings.done : strings.none}</span>
              </button>`
            : nothing
        }
      </div>`
  }

  private renderCount(question: string, unit: string) {
    return html`<input
      type="number"
      min="1"
      max="500"
      inputmode="numeric"
      aria-label=${unit || strings.typeCount}
      placeholder=${strings.typeCount}
      @keydown=${(event: KeyboardEvent) => {
        const value = Number((event.target as HTMLInputElement).value)
        if (event.key !== 'Enter' || !(value >= 1 && value <= 500)) return
        askDesk(this, { act: { type: 'set', question, value } })
      }}
    />`
  }

  private renderFact({ question, text, removable }: Turn['case'][number]) {
    return html`<li>
      <span>${text}</span>
      ${
        removable
          ? html`<button
              type="button"
              class="remove"
              aria-label="Bỏ: ${text}"
              tabindex="-1"
              @click=${() => askDesk(this, { act: { type: 'set', question, value: null } })}
            >
              ×
            </button>`
          : nothing
      }
    </li>`
  }
}
