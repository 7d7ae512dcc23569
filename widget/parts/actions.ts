import { css, html, LitElement, nothing } from 'lit'
import { codeInGroups } from '../../engine/index.ts'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { ownPage, printedPage } from '../plain/own-page.ts'
import { turnText } from '../plain/plain-text.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { icons } from './icons.ts'

/** What can be done with an answer: hear it, take it along, open it again elsewhere. */
export class Actions extends LitElement {
  static override styles = [
    base,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      .text-button {
        min-width: 44px;
      }
      htt-read-aloud {
        display: contents;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 12px;
      }
      strong {
        color: var(--htt-ink);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ]

  static override properties = { turn: { attribute: false }, root: { attribute: false } }

  declare turn: Turn
  /** Address of the server, ending with a slash. */
  declare root: string

  constructor() {
    super()
    this.root = ''
  }

  override render() {
    const { turn, root } = this
    const page = ownPage(root, turn.page)
    return html`<div class="row">
        <htt-read-aloud .turn=${turn}></htt-read-aloud>
        <htt-copy-button .text=${turnText(turn)} .label=${strings.copy}></htt-copy-button>
        ${
          page
            ? html`<a
                  class="text-button"
                  href=${printedPage(page)}
                  target="_blank"
                  rel="noopener"
                  >${icons.print} ${strings.print}<span class="hidden-text">
                    ${strings.newTab}</span
                  ></a
                >
                <htt-share-button
                  .href=${page}
                  .name=${turn.procedure?.name ?? ''}
                ></htt-share-button>`
            : nothing
        }
      </div>
      ${page && turn.code ? this.renderCode(turn.code) : nothing}`
  }

  private renderCode(code: string) {
    const written = codeInGroups(code)
    const address = `${this.root.replace(/^https?:\/\//, '')}ma`
    return html`<div class="code quiet">
        <span>${strings.shortCode} <strong>${written}</strong></span>
        <htt-copy-button .text=${written} .label=${strings.copyShortCode}></htt-copy-button>
      </div>
      <p class="quiet">${fill(strings.shortCodeUse, { address })}</p>`
  }
}
