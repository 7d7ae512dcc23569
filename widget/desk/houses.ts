import { css, html, LitElement, nothing } from 'lit'
import type { Answer } from '../../knowledge/schema/answer.ts'
import type { Counter, Tenant } from '../../knowledge/schema/tenant.ts'
import { base } from '../parts/base.styles.ts'
import { telHref } from '../plain/links.ts'
import { keyButton } from './key-button.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

/** Where people go: the counters of the commune with hours and numbers, those for this procedure first. */
export class Houses extends LitElement {
  static override styles = [
    base,
    pane,
    css`
      .house {
        padding: 10px 0;
        font-size: 16px;
      }
      .house + .house {
        border-top: 1px solid var(--htt-rule);
      }
      h3 {
        font-size: 17px;
        line-height: 1.35;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 12px;
        margin-top: 4px;
      }
      dt {
        color: var(--htt-quiet);
      }
      .phone {
        font-size: 18px;
        font-weight: 650;
        white-space: nowrap;
      }
      .for {
        background: var(--htt-tint);
        color: var(--htt-ink);
      }
      .other {
        color: var(--htt-quiet);
      }
      .before::first-letter {
        text-transform: uppercase;
      }
    `,
  ]

  static override properties = {
    tenant: { attribute: false },
    answer: { attribute: false },
    placeName: { attribute: false },
    placeBefore: { attribute: false },
    isHome: { attribute: false },
  }

  declare tenant: Tenant
  declare answer: Answer | undefined
  declare placeName: string
  /** What stood there before: "trước đây là …". */
  declare placeBefore: string
  /** Whether the caller lives in the tenant's own commune. */
  declare isHome: boolean

  override render() {
    return html`<div class="head">
        <h2>${strings.houses}</h2>
        ${keyButton('place', this.placeName)}
      </div>
      ${this.isHome ? this.renderCounters() : this.renderElsewhere()}`
  }

  private renderCounters() {
    const houses = new Set(
      this.answer?.agencies.filter(({ role }) => role === 'receives').map(({ house }) => house),
    )
    const isFor = ({ house }: Counter) => houses.has(house)
    const { counters, hotline, fictional } = this.tenant
    const sorted = [...counters.filter(isFor), ...counters.filter((counter) => !isFor(counter))]
    return html`${fictional ? html`<p class="quiet">${strings.fictional}</p>` : nothing}
    ${sorted.map((counter) => this.renderCounter(counter, isFor(counter)))}
    ${
      hotline
        ? html`<div class="house">
            <h3>${hotline.label}</h3>
            ${this.renderPhone(hotline.number)}
          </div>`
        : nothing
    }`
  }

  private renderCounter(counter: Counter, isFor: boolean) {
    const { name, building, address, hours, phone, receives } = counter
    const seat = { new: strings.seatNew, old: strings.seatOld, only: '' }[building ?? 'only']
    const missing = html`<span class="quiet">${strings.unknown}</span>`
    return html`<div class="house">
      <h3>${name}</h3>
      ${
        isFor || seat
          ? html`<p class="row">
              ${isFor ? html`<span class="badge for">${strings.forThis}</span>` : nothing}
              ${seat ? html`<span class="quiet">${seat}</span>` : nothing}
            </p>`
          : nothing
      }
      <dl>
        <dt>${strings.phone}</dt>
        <dd>${phone ? this.renderPhone(phone.number) : missing}</dd>
        <dt>${strings.hours}</dt>
        <dd>${hours ? hours.map((line) => html`<div>${joined(line)}</div>`) : missing}</dd>
        <dt>${strings.address}</dt>
        <dd>${address ?? missing}</dd>
        ${
          receives.length > 0
            ? html`<dt>${strings.receives}</dt>
                <dd>${receives.join(', ')}</dd>`
            : nothing
        }
      </dl>
    </div>`
  }

  private renderElsewhere() {
    const receiving = this.answer?.agencies.filter(({ role }) => role === 'receives') ?? []
    return html`${this.placeBefore ? html`<p class="before">${this.placeBefore}</p>` : nothing}
      <p class="quiet">${strings.housesElsewhere}</p>
      ${receiving.map(
        ({ name, note }) => html`<div class="house">
          <h3>${name}</h3>
          ${note ? html`<p class="quiet">${note}</p>` : nothing}
        </div>`,
      )}`
  }

  private renderPhone(number: string) {
    const href = telHref(number)
    return href
      ? html`<a class="phone" href=${href}>${number}</a>`
      : html`<span class="phone">${number}</span>`
  }
}

/** "7:30–11:30" stays on one line. */
const joined = (line: string) => line.replace(/(\d)–(?=\d)/g, '$1\u2060–\u2060')
