import { html, LitElement, nothing } from 'lit'
import type { BlockOf, ChecklistItem, Turn } from '../../knowledge/schema/turn.ts'
import { base } from '../parts/base.styles.ts'
import { linkHosts } from '../parts/link-hosts.ts'
import { becauseText } from '../plain/because.ts'
import { surePapers } from '../plain/fold.ts'
import { safeHref } from '../plain/links.ts'
import { fill, strings } from '../strings.ts'
import { styles } from './checklist-block.styles.ts'

type Group = BlockOf<'checklist'>['groups'][number]

/** The papers to prepare, as a list to tick off. Ticks live as long as the element does. */
export class ChecklistBlock extends LitElement {
  static override styles = [base, styles]

  static override properties = {
    block: { attribute: false },
    sources: { attribute: false },
    live: { type: Boolean },
    ticked: { state: true },
  }

  declare block: BlockOf<'checklist'>
  /** Sources of the turn. */
  declare sources: Turn['sources']
  /** Whether questions beside lines can still be answered. */
  declare live: boolean
  declare ticked: ReadonlySet<string>

  constructor() {
    super()
    this.live = false
    this.ticked = new Set()
  }

  override render() {
    const { none, groups, notNeeded } = this.block
    return html`
      ${none ? html`<p>${none}</p>` : this.renderProgress()}
      ${groups.map((group, index) => this.renderGroup(group, index))}
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
    const sure = surePapers(this.block)
    if (sure.length < 2) return nothing
    const done = sure.filter((id) => this.ticked.has(id)).length
    const text = fill(strings.ready, { done, all: sure.length })
    return html`<div class="progress">
      <progress max=${sure.length} .value=${done} aria-label=${text}></progress>
      <span>${text}</span>
    </div>`
  }

  private renderGroup({ kind, title, note, items }: Group, index: number) {
    return html`<section class=${kind}>
      <h4>${title}</h4>
      ${note ? html`<p class="quiet">${note}</p>` : nothing}
      <ul>
        ${items.map((item) => this.renderItem(item, `tick-${index}-${item.id}`))}
      </ul>
    </section>`
  }

  // A paper may stand in several groups, one for each way of filing; ticked once, it is ticked in all.
  private renderItem(item: ChecklistItem, box: string) {
    const isTicked = this.ticked.has(item.id)
    return html`<li class=${isTicked ? 'ticked' : ''}>
      <input
        type="checkbox"
        id=${box}
        .checked=${isTicked}
        @change=${() => this.tick(item.id)}
      />
      <div class="lines">
        <p>
          <label for=${box}>${item.name}</label>${
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
      </div>
    </li>`
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

  private tick(id: string) {
    const ticked = new Set(this.ticked)
    if (!ticked.delete(id)) ticked.add(id)
    this.ticked = ticked
  }
}
