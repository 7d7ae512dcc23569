import { html, LitElement, nothing } from 'lit'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { isLong } from '../plain/ways.ts'
import { styles } from './ways.styles.ts'

/** How long it takes, per way of filing, and a word of caution. */
export class TimesBlock extends LitElement {
  static override styles = [base, styles]

  static override properties = { block: { attribute: false }, sources: { attribute: false } }

  declare block: BlockOf<'times'>
  declare sources: Turn['sources']

  override render() {
    const { ways, caution } = this.block
    return html`<div class=${isLong(ways) ? 'ways long' : 'ways'}>
        ${ways.map(
          (way) => html`<div class="way">
            <h4>${way.label}</h4>
            ${way.lines.map(
              (fact) => html`<div>
                <htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>
                ${fact.earliest ? html`<p class="earliest">${fact.earliest}</p>` : nothing}
              </div>`,
            )}
          </div>`,
        )}
      </div>
      <p class="quiet caution">${caution}</p>`
  }
}
