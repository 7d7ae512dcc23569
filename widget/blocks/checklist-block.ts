import { html, LitElement, nothing } from 'lit'
import type { Mark } from '../../knowledge/schema/missing.ts'
import type { BlockOf, ChecklistItem, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { emit } from '../parts/emit.ts'
import { type Hand, NO_HAND } from '../parts/hand.ts'
import { icons } from '../parts/icons.ts'
import { linkHosts } from '../parts/link-hosts.ts'
import type { MissingPart } from '../parts/missing.ts'
import { becauseText } from '../plain/because.ts'
import { safeHref } from '../plain/links.ts'
import { markText, otherMarks } from '../plain/marks.ts'
import { readyPapers } from '../plain/ready.ts'
import { strings } from '../strings.ts'
import { styles } from './checklist-block.styles.ts'

type Group = BlockOf<'checklist'>['groups'][number]

/**
 * The papers to prepare, as a list to tick off; what is not there yet, or not in order, is marked as such.
 *
 * @fires htt-mark - A paper was marked.
 */
export class ChecklistBlock extends LitElement {
  static override styles = [base, styles]

  static override properties = {
    block: { attribute: false },
    sources: { attribute: false },
    live: { type: Boolean },
    hand: { attribute: false },
    opened: { state: true },
  }

  declare block: BlockOf<'checklist'>
  /** Sources of the turn. */
  declare sources: Turn['sources']
  /** Whether questions beside lines can still be answered. */
  declare live: boolean
  /** The marks on the papers. */
  declare hand: Hand
  /** The line whose marks stand open. */
  declare opened: string | undefined

  constructor() {
    super()
    this.live = false
    this.hand = NO_HAND
  }

  override render() {
    const { none, groups, notNeeded } = this.block
    // What is missing is known of papers that we have worked out, not of the portal's own list.
    const isWorkedOut = groups.some(({ kind }) => kind !== 'portal')
    return html`
      ${none ? html`<p>${none}</p>` : this.renderProgress()}
      ${groups.map((group, index) => this.renderGroup(group, index))}
      ${
        isWorkedOut && this.live
          ? html`<htt-missing .hand=${this.hand} .sources=${this.sources}></htt-missing>`
          : nothing
      }
      ${
        notNeeded.length > 0
          ? html`<div class="not-needed">
              <h4>${strings.notNeeded}</h4>
              <ul>
                ${notNeeded.map(
                  (fact) => html`<li>
                    <htt-fact-line .fact=${fact} .sources=${this.sources}></htt-fact-line>
                  </li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
    `
  }

  private renderProgress() {
    const ready = readyPapers(this.block, this.hand.marks)
    if (!ready) return nothing
    const { done, all, text } = ready
    return html`<div class="progress">
      <span>${text}</span>
      <progress max=${all} .value=${done} aria-label=${text}></progress>
    </div>`
  }

  private renderGroup({ kind, title, note, items }: Group, index: number) {
    return html`<section class=${kind}>
      <h4>${title}</h4>
      ${note ? html`<p class="quiet">${note}</p>` : nothing}
      <ul>
        ${items.map((item) => this.renderItem(item, `${index}-${item.id}`, kind !== 'portal'))}
      </ul>
    </section>`
  }

  // A paper may stand in several groups, one for each way of filing; marked once, it is marked in all.
  private renderItem(item: ChecklistItem, line: string, isMarked: boolean) {
    const mark = this.hand.marks[item.id]
    const isTicked = mark === 'co'
    return html`<li class=${isTicked ? 'ticked' : mark ? 'lacking' : ''}>
      <input
        type="checkbox"
        id=${`tick-${line}`}
        .checked=${isTicked}
        @change=${() => this.mark(item.id, isTicked ? undefined : 'co')}
      />
      <div class="lines">
        <p>
          <label for=${`tick-${line}`}>${item.name}</label>${
            item.badge ? html` <span class="badge">${item.badge}</span>` : nothing
          }<htt-cites .cites=${item.cites} .sources=${this.sources}></htt-cites>
        </p>
        ${item.detail ? html`<p class="quiet">${item.detail}</p>` : nothing}
        ${item.because ? html`<p class="because">${becauseText(item.because)}</p>` : nothing}
        ${item.oneOf ? this.renderOneOf(item.oneOf) : nothing}
        ${item.where ? html`<p class="quiet where"><strong>${strings.getAt}</strong> ${item.where}</p>` : nothing}
        ${item.form ? this.renderForm(item.form) : nothing}
        ${item.note ? html`<p class="quiet">${item.note}</p>` : nothing}
        ${
          item.toggle && this.live
            ? html`<htt-toggle .toggle=${item.toggle}></htt-toggle>`
            : nothing
        }
        ${isMarked && this.live ? this.renderState(item, line) : nothing}
      </div>
    </li>`
  }

  /** Beside the tick: what to say of a paper that is not there, or not in order. */
  private renderState({ id, name, faults }: ChecklistItem, line: string) {
    const mark = this.hand.marks[id]
    const isLacking = mark !== undefined && mark !== 'co'
    const isOpen = this.opened === line
    return html`<div class="state">
      <button
        type="button"
        class="text-button"
        aria-expanded=${isOpen}
        @click=${() => {
          this.opened = isOpen ? undefined : line
        }}
      >
        ${isLacking ? html`<span class="badge">${markText(mark)}</span>` : strings.notReady}<span
          class="hidden-text"
        >
          ${name}</span
        >${icons.chevron}
      </button>
      ${isOpen ? this.renderMarks(id, name, otherMarks(faults), line) : nothing}
    </div>`
  }

  private renderMarks(id: string, name: string, marks: readonly Mark[], line: string) {
    const now = this.hand.marks[id]
    return html`<fieldset>
      <legend class="hidden-text">${name}</legend>
      ${marks.map(
        (mark) => html`<label class="mark-choice">
          <input
            type="radio"
            name=${`mark-${line}`}
            .checked=${now === mark}
            @change=${() => this.mark(id, mark)}
          />
          ${markText(mark)}
        </label>`,
      )}
      ${
        now === undefined
          ? nothing
          : html`<div class="ways">
              <button type="button" class="text-button" @click=${() => this.seeMissing()}>
                ${strings.seeMissing}
              </button>
              <button
                type="button"
                class="text-button"
                @click=${(event: Event) => this.unmark(id, event)}
              >
                ${strings.markRemove}
              </button>
            </div>`
      }
    </fieldset>`
  }

  private renderOneOf(names: readonly string[]) {
    return html`<div class="one-of">
      <p>${strings.oneOf}</p>
      <ul>
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </div>`
  }

  private renderForm({ label, href }: NonNullable<ChecklistItem['form']>) {
    const safe = safeHref(href, linkHosts.value)
    return html`<p class="quiet where">
      <strong>${strings.form}</strong>
      ${
        safe
          ? html`<a href=${safe} target="_blank" rel="noopener noreferrer"
              >${label}<span class="hidden-text"> ${strings.newTab}</span></a
            >`
          : label
      }
    </p>`
  }

  private mark(id: string, mark: Mark | undefined) {
    if (mark === 'co') this.opened = undefined
    emit(this, 'htt-mark', { [id]: mark })
  }

  private unmark(id: string, event: Event) {
    const state = (event.currentTarget as HTMLElement).closest('.state')
    this.opened = undefined
    this.mark(id, undefined)
    state?.querySelector('button')?.focus()
  }

  private seeMissing() {
    this.opened = undefined
    this.renderRoot.querySelector<MissingPart>('htt-missing')?.show()
  }
}
