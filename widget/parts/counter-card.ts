import { css, html, LitElement, nothing } from 'lit'
import type { Counter } from '../../knowledge/schema/tenant.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { telHref } from '../plain/links.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'

/** One counter: what is known of it, and what is not. */
export class CounterCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        padding: 12px;
        border: 1px solid var(--htt-rule);
        border-radius: 12px;
        background: var(--htt-paper);
      }
      .badges {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        margin-top: 4px;
      }
      .badge.building {
        background: var(--htt-tint);
        color: var(--htt-ink);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 16px;
        margin-top: 8px;
        font-size: var(--htt-small);
      }
      dt {
        color: var(--htt-quiet);
      }
      .missing {
        color: var(--htt-quiet);
        font-style: italic;
      }
      .source {
        margin-top: 8px;
        font-size: var(--htt-small);
        color: var(--htt-quiet);
      }
      @media (max-width: 339px) {
        dl {
          grid-template-columns: 1fr;
        }
      }
    `,
  ]

  static override properties = { counter: { attribute: false }, fictional: { type: Boolean } }

  declare counter: Counter
  /** Whether address and hours are examples. */
  declare fictional: boolean

  constructor() {
    super()
    this.fictional = false
  }

  override render() {
    const { name, building, address, hours, phone, receives, source } = this.counter
    const seat = { new: strings.seatNew, old: strings.seatOld, only: '' }[building ?? 'only']
    const href = phone ? telHref(phone.number) : undefined
    return html`<h4>${name}</h4>
      ${
        seat || this.fictional
          ? html`<p class="badges">
              ${seat ? html`<span class="badge building">${seat}</span>` : nothing}
              ${this.fictional ? html`<span class="badge">${strings.fictional}</span>` : nothing}
            </p>`
          : nothing
      }
      <dl>
        <dt>${strings.address}</dt>
        <dd>${address ?? this.renderMissing()}</dd>
        <dt>${strings.hours}</dt>
        <dd>${hours?.length ? hours.map((line) => html`<div>${line}</div>`) : this.renderMissing()}</dd>
        <dt>${strings.phone}</dt>
        <dd>${
          phone
            ? href
              ? html`<a href=${href}>${phone.number}</a>`
              : phone.number
            : this.renderMissing()
        }</dd>
        ${
          receives.length > 0
            ? html`<dt>${strings.receives}</dt>
                <dd>${receives.join(', ')}</dd>`
            : nothing
        }
      </dl>
      ${source ? html`<p class="source">${sourceText(source)}</p>` : nothing}`
  }

  private renderMissing() {
    return html`<span class="missing">${strings.missing}</span>`
  }
}

/** Where it is told; what only the press told is worth a call. */
function sourceText({ kind, title, checked }: NonNullable<Counter['source']>): string {
  const told = fill(strings.counterSource, { title, day: vietnameseDay(checked) })
  return kind === 'news' ? `${told} ${strings.callFirst}` : told
}
