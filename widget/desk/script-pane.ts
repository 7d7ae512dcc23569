import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Answer } from '../../knowledge/schema/answer.ts'
import { base } from '../parts/base.styles.ts'
import { fill } from '../strings.ts'
import { askDesk } from './ask-desk.ts'
import { choices } from './choices.styles.ts'
import { keyButton } from './key-button.ts'
import { pane } from './pane.styles.ts'
import type { Sentence } from './script.ts'
import { sourceList } from './source-list.ts'
import { deskStrings as strings } from './strings.ts'

const JUMPS = [
  ['papers', 'giấy tờ'],
  ['money', 'tiền'],
  ['time', 'thời gian'],
  ['where', 'nơi nộp'],
  ['presence', 'ai đi'],
] as const

/**
 * What to read to the caller, one breath a line; the present one is large.
 *
 * @fires htt-desk-ask - A line was stood on.
 */
export class ScriptPane extends LitElement {
  static override styles = [
    base,
    pane,
    choices,
    css`
      .breath {
        display: inline;
      }
      .line[aria-selected='true'] .breath {
        display: block;
      }
      .hints {
        position: sticky;
        top: -14px;
        z-index: 1;
        margin-bottom: 8px;
        padding: 4px 0;
        background: var(--htt-paper);
      }
      .line {
        display: block;
        padding: 6px 14px;
        border-radius: 8px;
        font-size: 18px;
        line-height: 1.4;
      }
      .line[aria-selected='true'] {
        margin: 4px 0;
        padding: 12px 14px;
        font-size: 24px;
        font-weight: 600;
        line-height: 1.35;
      }
      .more {
        padding-block: 3px;
        padding-inline-start: 30px;
        color: var(--htt-quiet);
        font-size: 16px;
      }
      .read {
        color: var(--htt-quiet);
      }
      .starts {
        margin-top: 10px;
      }
      .question {
        color: var(--htt-straw-ink);
        font-weight: 600;
      }
      .source {
        margin: 0 14px 8px;
        padding: 8px 12px;
        border-inline-start: 3px solid var(--htt-main);
        font-size: 16px;
      }
      .count {
        color: var(--htt-quiet);
        font-size: 16px;
        font-variant-numeric: tabular-nums;
      }
    `,
  ]

  static override properties = {
    lines: { attribute: false },
    at: { type: Number },
    sources: { attribute: false },
    hasSources: { attribute: false },
  }

  declare lines: readonly Sentence[]
  declare at: number
  declare sources: Answer['sources']
  declare hasSources: boolean

  constructor() {
    super()
    this.lines = []
    this.at = 0
    this.sources = []
    this.hasSources = false
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true })
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('at'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    const parts = new Set<string>(this.lines.map(({ part }) => part))
    return html`<div class="head">
        <h2>${strings.script}</h2>
        <span class="count"
          >${fill(strings.line, { at: mainCount(this.lines.slice(0, this.at + 1)), count: mainCount(this.lines) })}</span
        >
      </div>
      <div class="hints" role="group" aria-label=${strings.script}>
        ${JUMPS.filter(([part]) => parts.has(part)).map(([part, label]) =>
          keyButton(`part:${part}`, label, 'call'),
        )}
        ${keyButton('sources', strings.sources.toLowerCase())}
      </div>
      <div
        class="list"
        role="listbox"
        tabindex="0"
        aria-label=${strings.script}
        aria-activedescendant="line-${this.at}"
      >
        ${this.lines.map((line, at) => this.renderLine(line, at))}
      </div>`
  }

  private renderLine({ part, breaths, cites, more }: Sentence, at: number) {
    const isHere = at === this.at
    const starts = at > 0 && this.lines[at - 1]?.part !== part
    return html`<div
        class="line ${more ? 'more' : ''} ${at < this.at ? 'read' : ''} ${starts ? 'starts' : ''} ${
          part === 'question' ? 'question' : ''
        }"
        role="option"
        id="line-${at}"
        aria-selected=${isHere}
        @click=${() => askDesk(this, { stand: at })}
      >
        ${breaths.map((breath) => html`<span class="breath">${breath} </span>`)}
      </div>
      ${
        isHere && this.hasSources
          ? html`<div class="source" role="presentation">${sourceList(this.sources, cites)}</div>`
          : nothing
      }`
  }
}

const mainCount = (lines: readonly Sentence[]) => lines.filter(({ more }) => !more).length
