import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { findPersonalData, type PersonalKind, withoutPersonalData } from '../plain/personal-data.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { styles } from './composer.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'
import type { Match, MatchFinder } from './matches.ts'

// Same as MESSAGE_LIMIT of the schema, which would bring zod along.
const LIMIT = 300
const NEAR = 60

/**
 * The field in which the citizen writes, and what is found while he does.
 *
 * @fires htt-say - A text was sent.
 * @fires htt-act - A procedure was taken from the list, or a person is wanted.
 * @fires htt-speak - Something that those who cannot see it should hear.
 */
export class Composer extends LitElement {
  static override styles = [base, styles]

  static override properties = {
    text: { attribute: false },
    busy: { type: Boolean },
    finder: { attribute: false },
    found: { state: true },
    active: { state: true },
    isHeld: { state: true },
  }

  /** What stands in the field; the panel puts a text back that could not be sent. */
  declare text: string
  /** Whether an answer is awaited; writing goes on, sending waits. */
  declare busy: boolean
  /** Looks up what matches; absent while an answer is expected that no procedure can be. */
  declare finder: MatchFinder | undefined
  declare found: readonly Match[]
  /** Which match the arrow keys have reached; -1 is the field itself. */
  declare active: number
  /** Whether personal data held back what was about to be sent. */
  declare isHeld: boolean

  constructor() {
    super()
    this.text = ''
    this.busy = false
    this.found = []
    this.active = -1
    this.isHeld = false
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.closeList()
  }

  override focus() {
    this.renderRoot.querySelector('textarea')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('text') && this.personal.length === 0) this.isHeld = false
    if (changed.has('finder') && !this.finder) this.closeList()
  }

  override render() {
    const left = LIMIT - this.text.normalize('NFC').length
    const isOpen = this.found.length > 0
    return html`${isOpen ? this.renderList() : nothing}
      ${this.personal.length > 0 ? this.renderWarning() : nothing}
      <div class="top">
        <label for="text">${strings.inputLabel}</label>
        <span class=${left < 0 ? 'over' : ''} id="left">
          ${left < 0 ? fill(strings.tooLong, { count: LIMIT }) : left <= NEAR ? fill(strings.left, { count: left }) : nothing}
        </span>
        <button type="button" class="text-button person" @click=${() => this.wantPerson()}>
          ${icons.person} ${strings.person}
        </button>
      </div>
      <div class="field">
        <textarea
          id="text"
          rows="1"
          enterkeyhint="send"
          autocomplete="off"
          aria-describedby="left"
          aria-autocomplete="list"
          aria-controls=${isOpen ? 'matches' : nothing}
          aria-activedescendant=${isOpen && this.active >= 0 ? `match-${this.active}` : nothing}
          placeholder=${strings.inputHint}
          .value=${this.text}
          @input=${(event: InputEvent) => this.onInput(event)}
          @keydown=${(event: KeyboardEvent) => this.onKey(event)}
          @blur=${() => this.closeList()}
        ></textarea>
        <button
          type="button"
          class="button main send"
          aria-label=${strings.send}
          ?disabled=${this.busy || left < 0 || !this.text.trim()}
          @click=${() => this.send()}
        >
          ${icons.send}
        </button>
      </div>`
  }

  // A press must not take the focus from the field: losing it closes the list before the press is done.
  private renderList() {
    return html`<ul
      id="matches"
      class="matches"
      role="listbox"
      aria-label=${strings.matches}
      lang="vi"
      @pointerdown=${(event: Event) => event.preventDefault()}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      ${this.found.map(
        (match, index) => html`<li
          id="match-${index}"
          role="option"
          aria-selected=${index === this.active}
          @click=${() => this.take(match)}
        >
          <span>${match.name}</span>${icons.next}
        </li>`,
      )}
    </ul>`
  }

  private renderWarning() {
    return html`<div class="warning">
      <p>
        <strong>${this.personalTitle}</strong>
        ${strings.personalNote}
      </p>
      <div>
        <button type="button" class="button main" @click=${() => this.takeOut()}>
          ${this.isHeld ? strings.personalSend : strings.personalHide}
        </button>
        ${
          this.isHeld
            ? html`<button type="button" class="button" @click=${() => this.edit()}>
                ${strings.personalEdit}
              </button>`
            : nothing
        }
      </div>
    </div>`
  }

  private get personal() {
    return findPersonalData(this.text)
  }

  private get personalTitle() {
    const kinds = [...new Set(this.personal.map(({ kind }) => nameOf(kind)))]
    return fill(strings.personalTitle, { what: kinds.join(', ') })
  }

  private onInput(event: InputEvent) {
    const before = this.text
    const wasPersonal = this.personal.length > 0
    this.text = (event.target as HTMLTextAreaElement).value
    this.lookUp()
    if (this.personal.length > 0 && !wasPersonal)
      emit(this, 'htt-speak', { text: `${this.personalTitle}. ${strings.personalNote}` })
    else this.speakLength(before)
  }

  // Not on every key: where the last stretch begins, near its end, and past it.
  private speakLength(before: string) {
    const left = LIMIT - this.text.length
    const was = LIMIT - before.length
    const crossed = [0, 20, NEAR].find((mark) => left < mark && was >= mark)
    if (crossed === undefined) return
    const text =
      left < 0 ? fill(strings.tooLong, { count: LIMIT }) : fill(strings.left, { count: left })
    emit(this, 'htt-speak', { text })
  }

  private lookUp() {
    this.active = -1
    const asked = this.text
    if (!this.finder) return
    this.finder.find(this.personal.length > 0 ? '' : asked, (matches) => {
      if (this.text !== asked || this.renderRoot.querySelector(':focus') === null) return
      if (matches.length > 0 && this.found.length === 0)
        emit(this, 'htt-speak', { text: fill(strings.matchCount, { count: matches.length }) })
      this.found = matches
      this.active = -1
    })
  }

  private closeList() {
    this.finder?.stop()
    this.found = []
    this.active = -1
  }

  private take({ code, name }: Match) {
    this.closeList()
    if (this.busy) return
    this.text = ''
    const act = { type: 'open' as const, procedure: code }
    emit(this, 'htt-act', { act, said: name, joining: 'append' })
  }

  private onKey(event: KeyboardEvent) {
    // Input methods for Vietnamese end a word with Enter, too; such a key is not meant for us.
    if (event.isComposing || event.keyCode === 229) return
    if (this.found.length > 0 && this.onListKey(event)) return
    if (event.key !== 'Enter' || event.shiftKey) return
    swallow(event)
    this.send()
  }

  /** Arrows walk through the list and back into the field; Enter takes only what they have reached. */
  private onListKey(event: KeyboardEvent): boolean {
    const match = this.found[this.active]
    if (event.key === 'Enter' && match && !event.shiftKey) this.take(match)
    else if (event.key === 'Escape') this.closeList()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const places = this.found.length + 1
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.active = ((this.active + 1 + step + places) % places) - 1
    } else return false
    swallow(event)
    return true
  }

  private send() {
    const text = this.text.normalize('NFC').trim()
    if (!text || text.length > LIMIT || this.busy) return
    this.closeList()
    if (this.personal.length > 0) {
      this.isHeld = true
      emit(this, 'htt-speak', { text: `${this.personalTitle}. ${strings.personalNote}` })
      return
    }
    this.text = ''
    emit(this, 'htt-say', { text })
  }

  private takeOut() {
    const { isHeld } = this
    this.text = withoutPersonalData(this.text)
    this.isHeld = false
    if (isHeld && this.text) this.send()
    else emit(this, 'htt-speak', { text: strings.personalGone })
    this.focus()
  }

  private edit() {
    this.isHeld = false
    this.focus()
  }

  private wantPerson() {
    const act = { type: 'choose' as const, id: 'cmd:human' }
    emit(this, 'htt-act', { act, said: strings.person, joining: 'append' })
  }
}

function nameOf(kind: PersonalKind): string {
  return {
    card: strings.personalCard,
    phone: strings.personalPhone,
    bank: strings.personalBank,
    mail: strings.personalMail,
  }[kind]
}

function swallow(event: Event) {
  event.preventDefault()
  event.stopPropagation()
}
