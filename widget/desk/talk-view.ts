import { css, html, LitElement, nothing } from 'lit'
import type { Block, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { leadOf } from '../plain/lead.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

/** What is no procedure: a fixed reply, guidance, a topic with its steps, an emergency. */
export class TalkView extends LitElement {
  static override styles = [
    base,
    pane,
    css`
      .lead {
        font-size: 22px;
        font-weight: 600;
        line-height: 1.35;
      }
      .urgent {
        padding: 12px 16px;
        border-radius: 10px;
        background: var(--htt-lacquer-tint);
        color: var(--htt-lacquer);
      }
      .block {
        margin-top: 16px;
        font-size: 17px;
      }
      h3 {
        margin-bottom: 6px;
      }
    `,
  ]

  static override properties = { turn: { attribute: false } }

  declare turn: Turn

  override render() {
    const { kind, blocks, question, topic } = this.turn
    const lead = leadOf(this.turn)
    return html`${lead ? html`<p class="lead ${kind}">${lead}</p>` : nothing}
    ${blocks.map((block) => this.renderBlock(block))}
    ${question && topic ? html`<p class="block quiet">${strings.askFirst}</p>` : nothing}`
  }

  private renderBlock(block: Block) {
    const { sources } = this.turn
    switch (block.type) {
      case 'text':
        return html`<htt-text-block class="block" .block=${block}></htt-text-block>`
      case 'facts':
        return html`<div class="block">
          <h3>${block.title}</h3>
          ${block.items.map(
            (fact) => html`<htt-fact-line .fact=${fact} .sources=${sources}></htt-fact-line>`,
          )}
        </div>`
      case 'steps':
        return html`<div class="block">
          <h3>${block.title}</h3>
          <htt-steps-block .block=${block} .sources=${sources}></htt-steps-block>
        </div>`
      default:
        return nothing
    }
  }
}
