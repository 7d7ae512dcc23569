import { css, html, LitElement, nothing } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { safeHref } from '../plain/links.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { linkHosts } from './link-hosts.ts'

type Source = Turn['sources'][number]

/** The small numbers after a line; each opens where the line comes from. */
export class Cites extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline;
      }
      .mark {
        min-width: 24px;
        height: 24px;
        margin-inline-start: 4px;
        border-radius: 6px;
        color: var(--htt-quiet);
        font-size: var(--htt-small);
        font-weight: 400;
        line-height: 22px;
        text-align: center;
        vertical-align: baseline;
        font-variant-numeric: tabular-nums;
        border: 1px solid var(--htt-rule);
        background: var(--htt-slip);
      }
      .mark:hover,
      .mark[aria-expanded='true'] {
        color: var(--htt-link);
        border-color: currentColor;
      }
      .source {
        display: block;
        margin: 8px 0;
        padding: 8px 12px;
        border-inline-start: 3px solid var(--htt-main);
        background: var(--htt-tint);
        border-radius: 0 8px 8px 0;
        font-size: var(--htt-small);
        font-weight: 400;
        color: var(--htt-ink);
      }
      .source span {
        display: block;
      }
    `,
  ]

  static override properties = {
    cites: { attribute: false },
    sources: { attribute: false },
    shown: { state: true },
  }

  /** Ids of the sources of one line. */
  declare cites: readonly string[]
  /** Sources of the whole turn, which give the numbers. */
  declare sources: readonly Source[]
  declare shown: string | undefined

  constructor() {
    super()
    this.cites = []
    this.sources = []
  }

  override render() {
    const cited = this.sources
      .map((source, index) => ({ source, number: index + 1 }))
      .filter(({ source }) => this.cites.includes(source.id))
    const shown = cited.find(({ source }) => source.id === this.shown)
    return html`${cited.map(({ source, number }) => this.renderMark(source, number))}${
      shown ? this.renderSource(shown.source) : nothing
    }`
  }

  private renderMark({ id, title }: Source, number: number) {
    return html`<button
      type="button"
      class="mark"
      title=${title}
      aria-label=${fill(strings.source, { number })}
      aria-expanded=${this.shown === id}
      @click=${() => {
        this.shown = this.shown === id ? undefined : id
      }}
    >${number}</button>`
  }

  private renderSource({ title, url, checked }: Source) {
    const href = safeHref(url, linkHosts.value)
    return html`<span class="source">
      <span>${title}</span>
      <span class="quiet">${fill(strings.checked, { day: vietnameseDay(checked) })}</span>
      ${
        href
          ? html`<a href=${href} target="_blank" rel="noopener noreferrer"
              >${strings.openSource}<span class="hidden-text"> ${strings.newTab}</span></a
            >`
          : nothing
      }
    </span>`
  }
}
