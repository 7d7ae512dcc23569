import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Mark, Marks } from '../../knowledge/schema/missing.ts'
import { base } from '../parts/base.styles.ts'
import { becauseText } from '../plain/because.ts'
import { askDesk } from './ask-desk.ts'
import { choices } from './choices.styles.ts'
import { keyButton } from './key-button.ts'
import { pane } from './pane.styles.ts'
import { markText, type PaperLine } from './papers.ts'
import { deskStrings as strings } from './strings.ts'

/**
 * The papers of the case as one list to go through: arrows move, the space bar and letters mark.
 *
 * @fires htt-desk-ask - A line was stood on or marked.
 */
export class PaperList extends LitElement {
  static override styles = [
    base,
    pane,
    choices,
    css`
      .group {
        padding: 12px 0 4px;
        color: var(--htt-quiet);
        font-size: 16px;
        font-weight: 600;
      }
      .group:first-child {
        padding-top: 0;
      }
      .paper {
        display: grid;
        grid-template-columns: 148px minmax(0, 1fr);
        gap: 12px;
        padding: 8px 12px 8px 8px;
        border: 1px solid var(--htt-rule);
        border-bottom-width: 0;
      }
      .paper:not([aria-selected='true']) {
        background: var(--htt-slip);
      }
      .paper.first {
        border-radius: 10px 10px 0 0;
      }
      .paper.last {
        border-bottom-width: 1px;
        border-radius: 0 0 10px 10px;
      }
      .paper.first.last {
        border-radius: 10px;
      }
      .mark {
        align-self: start;
        min-height: 32px;
        padding: 3px 8px;
        border: 1px solid transparent;
        border-radius: 8px;
        font-size: 16px;
        font-weight: 600;
        line-height: 24px;
        text-align: center;
      }
      .none {
        border: 1px dashed var(--htt-edge);
        color: var(--htt-quiet);
        font-weight: 400;
      }
      .co {
        background: var(--htt-main);
        color: var(--htt-on-main);
      }
      .chua {
        background: var(--htt-lacquer-tint);
        border-color: var(--htt-lacquer);
        color: var(--htt-lacquer);
      }
      .fault {
        background: var(--htt-straw);
        border-color: var(--htt-straw-ink);
        color: var(--htt-straw-ink);
      }
      .name {
        font-size: 18px;
        font-weight: 600;
        line-height: 1.35;
      }
      .more {
        color: var(--htt-quiet);
        font-size: 16px;
      }
      .because {
        color: var(--htt-straw-ink);
        font-size: 16px;
      }
      .legend {
        position: sticky;
        top: -14px;
        z-index: 1;
        margin: 0 0 8px -8px;
        padding: 4px 0;
        background: var(--htt-paper);
      }
      @media (max-width: 520px) {
        .paper {
          grid-template-columns: minmax(0, 1fr);
          gap: 6px;
        }
        .mark {
          justify-self: start;
        }
      }
      @media (forced-colors: active) {
        .mark {
          border-color: ButtonText;
        }
      }
    `,
  ]

  static override properties = {
    papers: { attribute: false },
    marks: { attribute: false },
    at: { type: Number },
    none: {},
  }

  declare papers: readonly PaperLine[]
  declare marks: Marks
  declare at: number
  /** Said where there is no paper. */
  declare none: string

  constructor() {
    super()
    this.papers = []
    this.marks = {}
    this.at = 0
    this.none = ''
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true })
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('at'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    return html`<div class="head">
        <h2>${strings.papers}</h2>
        <div class="hints">${keyButton('slip', strings.slip)}</div>
      </div>
      ${this.papers.length === 0 ? html`<p>${this.none || strings.noPapers}</p>` : this.renderList()}`
  }

  private renderList() {
    return html`<div class="hints legend" role="group" aria-label=${strings.papersHint}>
        ${keyButton('mark', `${strings.have} / ${strings.lack}`, 'receive')}
        ${keyButton('fault:het-han', strings.expired, 'receive')}
        ${keyButton('fault:ban-sao', strings.copy)}
        ${keyButton('fault:khac-ten', strings.otherName, 'receive')}
        ${keyButton('fault:chua-ky', strings.unsigned)}
        ${keyButton('fault:chua-chung-thuc', strings.uncertified)}
      </div>
      <div
        class="list"
        role="listbox"
        tabindex="0"
        aria-label=${strings.papersHint}
        aria-activedescendant="paper-${this.at}"
      >
        ${this.papers.map((paper, at) => this.renderPaper(paper, at))}
      </div>`
  }

  private renderPaper(paper: PaperLine, at: number) {
    const { id, name, detail, because, oneOf, where, note, group } = paper
    const isFirst = this.papers[at - 1]?.group !== group
    const isLast = this.papers[at + 1]?.group !== group
    const mark = this.marks[id]
    const isHere = at === this.at
    return html`${isFirst ? html`<div class="group" role="presentation">${group}</div>` : nothing}
      <div
        class="paper ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}"
        role="option"
        id="paper-${at}"
        aria-selected=${isHere}
        @click=${() => {
          askDesk(this, { stand: at })
          askDesk(this, { do: 'mark' })
        }}
      >
        <span class="mark ${classOf(mark)}">${markText(mark)}</span>
        <span>
          <span class="name">${name}</span>
          ${detail ? html`<span class="more"> · ${detail}</span>` : nothing}
          ${because ? html`<div class="because">${becauseText(because)}</div>` : nothing}
          ${oneOf ? html`<div class="more">${strings.oneOf} ${oneOf.join('; ')}</div>` : nothing}
          ${isHere && where ? html`<div class="more">${where}</div>` : nothing}
          ${isHere && note ? html`<div class="more">${note}</div>` : nothing}
        </span>
      </div>`
  }
}

function classOf(mark: Mark | undefined): string {
  if (mark === undefined) return 'none'
  return mark === 'co' || mark === 'chua' ? mark : 'fault'
}
