import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { telHref } from '../plain/links.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'

/**
 * Says that no answer came, and what can be done now.
 *
 * @fires htt-retry - The last request should be sent again.
 */
export class ProblemNote extends LitElement {
  static override styles = [
    base,
    css`
      .card {
        padding: 16px;
        border: 1px solid var(--htt-lacquer);
        border-radius: 16px;
        background: var(--htt-lacquer-tint);
      }
      h3 {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--htt-lacquer);
      }
      p {
        margin-top: 4px;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      a {
        text-decoration: none;
        color: inherit;
      }
    `,
  ]

  static override properties = {
    sentence: { attribute: false },
    canRetry: { attribute: false },
    hotline: { attribute: false },
  }

  declare sentence: string
  declare canRetry: boolean
  declare hotline: BlockOf<'contact'>['hotline']

  override render() {
    const href = this.hotline ? telHref(this.hotline.number) : undefined
    return html`<div class="card">
      <h3>${icons.alert} ${strings.errorTitle}</h3>
      <p>${this.sentence}</p>
      ${
        this.canRetry || href
          ? html`<div class="ways">
              ${
                this.canRetry
                  ? html`<button
                      type="button"
                      class="button main"
                      @click=${() => emit(this, 'htt-retry', undefined)}
                    >
                      ${icons.restart} ${strings.retry}
                    </button>`
                  : nothing
              }
              ${
                href
                  ? html`<a class="button" href=${href}
                      >${icons.phone} ${fill(strings.hotline, { number: this.hotline?.number ?? '' })}</a
                    >`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`
  }
}
