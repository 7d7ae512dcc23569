import { css, html, LitElement } from 'lit'
import { base } from '../parts/base.styles.ts'
import { BINDINGS, type KeyPlace } from './keys.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

const GROUPS: readonly [KeyPlace, string][] = [
  ['everywhere', 'Lúc nào cũng dùng được'],
  ['both', 'Khi đã chọn thủ tục'],
  ['receive', strings.receive],
  ['call', strings.call],
]

/** All keys, by where they work; drawn from the same table that the desk obeys. */
export class HelpOverlay extends LitElement {
  static override styles = [
    base,
    pane,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
        gap: 20px 24px;
      }
      h3 {
        font-size: 17px;
        margin-bottom: 6px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(52px, max-content) minmax(0, 1fr);
        gap: 10px;
        align-items: baseline;
        min-height: 34px;
        font-size: 16px;
      }
    `,
  ]

  override render() {
    return html`<div class="groups">
      ${GROUPS.map(
        ([place, title]) => html`<section>
          <h3>${title}</h3>
          <ul>
            ${place === 'both' ? this.renderLine(['1', '…', '9'], 'Trả lời câu đang hỏi') : ''}
            ${place === 'both' ? this.renderLine(['0'], 'Chưa rõ') : ''}
            ${BINDINGS.filter((one) => one.place === place).map(({ keys, label }) =>
              this.renderLine(keys, label),
            )}
          </ul>
        </section>`,
      )}
    </div>`
  }

  private renderLine(keys: readonly string[], label: string) {
    return html`<li>
      <span>${keys.map((key) => html`<kbd>${key}</kbd> `)}</span><span>${label}</span>
    </li>`
  }
}
