import { css, html, LitElement } from 'lit'
import type { BlockOf, Fact, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'

/** Which office, in which ways, at which counter. */
export class WhereBlock extends LitElement {
  static override styles = [
    base,
    css`
      :host,
      ul {
        display: grid;
        gap: 12px;
      }
    `,
  ]

  static override properties = { block: { attribute: false }, sources: { attribute: false } }

  declare block: BlockOf<'where'>
  declare sources: Turn['sources']

  override render() {
    const { agencies, ways, counters, fictional } = this.block
    return html`${this.renderFacts(agencies)}${this.renderFacts(ways)}
    ${counters.map(
      (counter) =>
        html`<htt-counter-card .counter=${counter} .fictional=${fictional}></htt-counter-card>`,
    )}`
  }

  private renderFacts(facts: readonly Fact[]) {
    if (facts.length === 0) return ''
    return html`<ul>
      ${facts.map(
        (fact) => html`<li>
          <htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>
        </li>`,
      )}
    </ul>`
  }
}
