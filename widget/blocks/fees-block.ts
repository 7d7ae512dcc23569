import { html, LitElement, nothing } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { isLong, tripUnder } from '../plain/ways.ts'
import { strings } from '../strings.ts'
import { styles } from './ways.styles.ts'

/** What is paid, per way of filing. */
export class FeesBlock extends LitElement {
  static override styles = [base, styles]

  static override properties = {
    block: { attribute: false },
    sources: { attribute: false },
    live: { type: Boolean },
  }

  declare block: BlockOf<'fees'>
  declare sources: Turn['sources']
  declare live: boolean

  override render() {
    const { ways, exemptions = [], toggles, askPlace } = this.block
    return html`<div class=${isLong(ways) ? 'ways long' : 'ways'}>
        ${ways.map(
          (way) => html`<div class="way">
            <h4>${way.label}</h4>
            ${way.trips?.map((trip) => html`<p class="trip">${tripUnder(way.label, trip)}</p>`)}
            ${way.lines.map(
              (fact) =>
                html`<htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>`,
            )}
            ${
              way.total
                ? html`<p class="total">
                    <span class="quiet">${strings.total}</span><strong>${way.total}</strong>
                  </p>`
                : nothing
            }
            ${way.noTotal ? html`<p class="total quiet">${way.noTotal}</p>` : nothing}
          </div>`,
        )}
      </div>
      ${
        exemptions.length > 0
          ? html`<div class="exemptions">
              <h4>${strings.exemptions}</h4>
              ${exemptions.map(
                (fact) =>
                  html`<htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>`,
              )}
            </div>`
          : nothing
      }
      ${
        this.live
          ? html`${toggles.map((toggle) => html`<htt-toggle .toggle=${toggle}></htt-toggle>`)}
            ${
              askPlace
                ? html`<htt-place-field
                  .why=${strings.dependsOnProvince}
                  joining="replace"
                ></htt-place-field>`
                : nothing
            }`
          : nothing
      }`
  }
}
