import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Turn, TurnOption } from '../../knowledge/schema/turn.ts'
import { parseOptionId, UNSURE } from '../plain/option-id.ts'
import { strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { choiceStyles } from './choice.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'

/**
 * What can be pressed under a turn: one of several, or a set and then "Xong".
 *
 * @fires htt-act - An option was chosen, or a set was finished.
 */
export class Options extends LitElement {
  static override styles = [base, choiceStyles]

  static override properties = {
    options: { attribute: false },
    question: { attribute: false },
    label: { attribute: false },
    picked: { state: true },
  }

  declare options: readonly TurnOption[]
  declare question: Turn['question']
  /** What the buttons answer, for those who do not see it. */
  declare label: string
  declare picked: ReadonlySet<string>

  constructor() {
    super()
    this.options = []
    this.picked = new Set()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('options')) return
    this.picked = new Set(this.options.filter(({ chosen }) => chosen).map(({ id }) => id))
  }

  override render() {
    const isMany = this.question?.kind === 'many'
    const members = isMany ? this.options.filter(isMember) : []
    const rest = isMany ? this.options.filter((option) => !isMember(option)) : this.options
    return html`<div class="choices" role="group" aria-label=${this.label}>
      ${members.map((option) => this.renderMember(option))}
      ${isMany ? this.renderDone() : nothing}
      ${rest.map((option) => this.renderOption(option))}
    </div>`
  }

  private renderOption({ id, label, detail }: TurnOption) {
    const isSoft = SOFT.includes(id) || parseOptionId(id)?.option === UNSURE
    return html`<button
      type="button"
      class="choice ${isSoft ? 'soft' : ''}"
      @click=${() => this.choose(id, label)}
    >
      <span class="words"
        ><span>${label}</span>${detail ? html`<span class="quiet">${detail}</span>` : ''}</span
      >
      ${icons.next}
    </button>`
  }

  private renderMember({ id, label, detail }: TurnOption) {
    return html`<button
      type="button"
      class="choice"
      aria-pressed=${this.picked.has(id)}
      @click=${() => this.pick(id)}
    >
      <span class="box">${icons.check}</span>
      <span class="words"
        ><span>${label}</span>${detail ? html`<span class="quiet">${detail}</span>` : ''}</span
      >
    </button>`
  }

  private renderDone() {
    // Content that has its own words for "none of these" needs no second button for it.
    if (this.picked.size === 0 && this.options.some(isNone)) return nothing
    return html`<button type="button" class="button main" @click=${() => this.finish()}>
      ${this.picked.size > 0 ? strings.done : strings.noneOfThese}
    </button>`
  }

  private choose(id: string, said: string) {
    if (id === 'cmd:back') return emit(this, 'htt-back', undefined)
    if (id === 'cmd:restart') return emit(this, 'htt-restart', undefined)
    emit(this, 'htt-act', { act: { type: 'choose', id }, said, joining: 'append' })
  }

  private pick(id: string) {
    const picked = new Set(this.picked)
    if (!picked.delete(id)) picked.add(id)
    this.picked = picked
  }

  private finish() {
    const chosen = this.options.filter(({ id }) => this.picked.has(id))
    const question = parseOptionId(this.options.find(isMember)?.id ?? '')?.question
    if (!question) return
    const value = chosen.map(({ id }) => parseOptionId(id)?.option ?? '')
    const said = chosen.map(({ label }) => label).join(', ') || strings.noneOfThese
    emit(this, 'htt-act', { act: { type: 'set', question, value }, said, joining: 'append' })
  }
}

// Ways out rather than answers: they stand back.
const SOFT: readonly string[] = ['cmd:none', 'cmd:back', 'cmd:restart']

/** The option that says "none of them": pressed alone, never ticked beside others. */
const isNone = ({ id }: TurnOption): boolean => parseOptionId(id)?.option === 'khong'

const isMember = (option: TurnOption): boolean => {
  const parsed = parseOptionId(option.id)
  return parsed !== undefined && parsed.option !== UNSURE && !isNone(option)
}
