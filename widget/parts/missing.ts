import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Missing } from '../../knowledge/schema/missing.ts'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { hasOpenMark } from '../plain/marks.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { type Hand, NO_HAND, type PapersOutcome } from './hand.ts'
import { icons } from './icons.ts'
import { styles } from './missing.styles.ts'

/** The whole list stands in a part of its own; here come the reasons that are nearest to this case. */
const MOST_REASONS = 3

type Lacking = Missing['papers'][number]

/**
 * What is still missing, from the marks on the papers: worked out here, so that no mark leaves the device.
 *
 * @fires htt-act - A procedure that gives a paper should be opened.
 * @fires htt-keep-marks - Whether this device should keep the marks.
 * @fires htt-forget-marks - All marks should be deleted.
 * @fires htt-speak - The sum of it, when it changes.
 */
export class MissingPart extends LitElement {
  static override styles = [base, styles]

  static override properties = {
    hand: { attribute: false },
    sources: { attribute: false },
    isShown: { state: true },
    outcome: { state: true },
  }

  declare hand: Hand
  /** Sources of the turn. */
  declare sources: Turn['sources']
  declare isShown: boolean
  /** The papers of the case; nothing while they are on their way. */
  declare outcome: PapersOutcome | undefined
  private told = ''
  private isToSpeak = false

  constructor() {
    super()
    this.hand = NO_HAND
    this.isShown = false
  }

  /** Says what is missing, and brings the focus there. */
  async show(): Promise<void> {
    this.isShown = true
    this.isToSpeak = true
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.sum')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (hasOpenMark(this.hand.marks)) this.isShown = true
    const before = changed.get('hand')
    // What was marked on an earlier visit is shown, not called out.
    if (before && before.marks !== this.hand.marks) this.isToSpeak = true
    const isOther = before !== undefined && before.conversation !== this.hand.conversation
    if (this.isShown && (isOther || changed.has('isShown'))) this.bring()
  }

  protected override updated() {
    const { outcome } = this
    if (!this.isShown || !outcome) return
    const sum = outcome.ok ? this.found(outcome).say : outcome.sentence
    if (this.isToSpeak && sum !== this.told) {
      emit(this, 'htt-speak', { text: sum })
      this.isToSpeak = false
    }
    this.told = sum
  }

  override render() {
    const { marks, isKept } = this.hand
    const hasMarks = Object.keys(marks).length > 0
    return html`
      ${this.isShown ? this.renderFound() : this.renderAsk()}
      <htt-slip-field .hand=${this.hand} @htt-see=${() => this.show()}></htt-slip-field>
      <p class="quiet">${strings.marksStay}</p>
      ${hasMarks || isKept ? this.renderMemory() : nothing}
    `
  }

  private renderAsk() {
    return html`<button type="button" class="button ask" @click=${() => this.show()}>
      ${strings.whatIsMissing}
    </button>`
  }

  private renderFound() {
    const { outcome } = this
    if (!outcome) return html`<p class="sum" tabindex="-1">${strings.missingLoading}</p>`
    if (!outcome.ok)
      return html`<div class="sum" tabindex="-1">
        <p>${outcome.sentence}</p>
        <button type="button" class="button" @click=${() => this.retry()}>
          ${icons.restart} ${strings.retry}
        </button>
      </div>`
    const { say, fileToday, papers, refusals } = this.found(outcome)
    return html`<div class="sum ${fileToday}" tabindex="-1">
        ${fileToday === 'open' ? nothing : fileToday === 'yes' ? icons.check : icons.alert}
        <p><strong>${say}</strong></p>
      </div>
      ${
        papers.length > 0
          ? html`<ul class="papers">
                ${papers.map((paper) => this.renderPaper(paper, papers.length === 1))}
              </ul>
              <htt-copy-button
                .text=${[say, ...papers.flatMap(paperLines)].join('\n')}
                .label=${strings.copyMissing}
              ></htt-copy-button>`
          : nothing
      }
      ${
        refusals.length > 0
          ? html`<h4>${strings.beforeGoing}</h4>
              <htt-refusals-block
                .block=${{ type: 'refusals', title: '', items: refusals.slice(0, MOST_REASONS) }}
                .sources=${this.sources}
              ></htt-refusals-block>`
          : nothing
      }`
  }

  /** One paper: what is wrong, where to get it, whether one may file without it. The sum has said it of a single one. */
  private renderPaper(paper: Lacking, isOnly: boolean) {
    const { say, fault, get, procedure, verdict, file, cites } = paper
    const isToGet = fault === undefined || fault === 'het-han'
    return html`<li>
      ${isOnly ? nothing : html`<p class="name">${say}</p>`}
      ${isToGet ? html`<p class="quiet">${strings.getHow}</p>` : nothing}
      <ul class="dots">
        ${get.map(
          (way, at) => html`<li>
            ${way}${
              at === get.length - 1
                ? html`<htt-cites .cites=${cites} .sources=${this.sources}></htt-cites>`
                : nothing
            }
          </li>`,
        )}
      </ul>
      ${isOnly && file === 'no' ? nothing : html`<p class="verdict">${verdict}</p>`}
      ${
        procedure
          ? html`<button
              type="button"
              class="text-button"
              @click=${() =>
                emit(this, 'htt-act', {
                  act: { type: 'open', procedure: procedure.code },
                  said: procedure.name,
                  joining: 'append',
                })}
            >
              <span>${fill(strings.openProcedure, { name: procedure.name })}</span> ${icons.next}
            </button>`
          : nothing
      }
    </li>`
  }

  private renderMemory() {
    const { isKept } = this.hand
    return html`<div class="memory">
      ${
        isKept === undefined
          ? nothing
          : html`<label>
              <input
                type="checkbox"
                .checked=${isKept}
                @change=${(event: Event) => this.keep(event.currentTarget as HTMLInputElement)}
              />
              ${strings.marksKeep}
            </label>`
      }
      <button type="button" class="text-button" @click=${() => this.forget()}>
        ${strings.marksForget}
      </button>
    </div>`
  }

  private found({ papers, tools }: Extract<PapersOutcome, { ok: true }>): Missing {
    return tools.missing(papers, this.hand.marks)
  }

  private async bring() {
    const { hand } = this
    this.outcome = undefined
    const outcome = await hand.papers()
    // Another case may have come in the meantime.
    if (hand.conversation === this.hand.conversation) this.outcome = outcome
  }

  private async retry() {
    this.bring()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.sum')?.focus()
  }

  // Ticked once the device has taken it: where storage is full it does not.
  private keep(box: HTMLInputElement) {
    const isWanted = box.checked
    box.checked = !isWanted
    emit(this, 'htt-keep-marks', isWanted)
  }

  private async forget() {
    this.isShown = false
    emit(this, 'htt-forget-marks', undefined)
    emit(this, 'htt-speak', { text: strings.marksForgotten })
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.ask')?.focus()
  }
}

/** One paper to send on, to those at home who look for it. */
const paperLines = ({ name, get, verdict }: Lacking) => [
  `- ${name}. ${get.join(' ')}`,
  `  ${verdict}`,
]
