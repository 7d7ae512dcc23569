import { css, html, LitElement, nothing } from 'lit'
import type { Fact, Turn } from '../../knowledge/schema/turn.ts'
import { becauseText } from '../plain/because.ts'
import { base } from './base.styles.ts'

/** One line that says a fact, with its condition, its level of rule and its source. */
export class FactLine extends LitElement {
  static override styles = [
    base,
    css`
      .because {
        color: var(--htt-straw-ink);
        font-size: var(--htt-small);
      }
      p {
        overflow-wrap: break-word;
      }
    `,
  ]

  static override properties = { fact: { attribute: false }, sources: { attribute: false } }

  /** What is said. */
  declare fact: Fact
  /** Sources of the turn. */
  declare sources: Turn['sources']

  override render() {
    const { text, note, because, badge, cites } = this.fact
    return html`<p>
        ${text}${badge ? html` <span class="badge">${badge}</span>` : nothing}<htt-cites
          .cites=${cites}
          .sources=${this.sources}
        ></htt-cites>
      </p>
      ${because ? html`<p class="because">${becauseText(because)}</p>` : nothing}
      ${note ? html`<p class="quiet">${note}</p>` : nothing}`
  }
}
