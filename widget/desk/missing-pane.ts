import { css, html, LitElement, nothing } from 'lit'
import type { Missing } from '../../knowledge/schema/missing.ts'
import { base } from '../parts/base.styles.ts'
import { fill } from '../strings.ts'
import { keyButton } from './key-button.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

const TODAY = {
  yes: strings.fileYes,
  no: strings.fileNo,
  depends: strings.fileDepends,
  open: strings.fileOpen,
} as const

/** What is missing right now, where to get it, how long that takes, and whether it can be filed today. */
export class MissingPane extends LitElement {
  static override styles = [
    base,
    pane,
    css`
      .verdict {
        padding: 10px 14px;
        border-radius: 10px;
        background: var(--htt-tint);
        font-size: 20px;
        font-weight: 650;
        line-height: 1.3;
      }
      .verdict.no {
        background: var(--htt-lacquer-tint);
        color: var(--htt-lacquer);
      }
      .verdict.depends {
        background: var(--htt-straw);
        color: var(--htt-straw-ink);
      }
      .verdict.yes {
        background: var(--htt-main);
        color: var(--htt-on-main);
      }
      .missing {
        margin-top: 14px;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--htt-lacquer);
        font-size: 16px;
      }
      .say {
        font-size: 18px;
        font-weight: 600;
        line-height: 1.35;
      }
      .refusals {
        margin-top: 20px;
      }
      .refusals li {
        margin-top: 8px;
        font-size: 16px;
      }
      .acts {
        margin-top: 16px;
      }
    `,
  ]

  static override properties = { missing: { attribute: false }, hasMarks: { attribute: false } }

  declare missing: Missing
  declare hasMarks: boolean

  override render() {
    const { papers, refusals, fileToday, when } = this.missing
    return html`<div class="head"><h2>${strings.missing}</h2></div>
      <p class="verdict ${this.hasMarks ? fileToday : 'open'}">
        ${this.hasMarks ? fill(TODAY[fileToday], { when }) : strings.missingStart}
      </p>
      ${papers.map(
        ({ say, get, verdict }) => html`<div class="missing">
          <p class="say">${say}</p>
          ${get.map((way) => html`<p>${way}</p>`)}
          <p class="quiet">${verdict}</p>
        </div>`,
      )}
      <div class="hints acts">
        ${keyButton('print', strings.print)} ${keyButton('copy-note', strings.copyNote)}
        ${keyButton('sms', strings.sms)} ${keyButton('zalo', strings.zalo)}
      </div>
      ${
        refusals.length > 0
          ? html`<div class="refusals">
              <h2>${strings.refusals}</h2>
              <ul>
                ${refusals.map(
                  ({ text, fix }) => html`<li>${text} <span class="quiet">${fix}</span></li>`,
                )}
              </ul>
            </div>`
          : nothing
      }`
  }
}
