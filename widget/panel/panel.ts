import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Place } from '../../knowledge/schema/base.ts'
import type { Act } from '../../knowledge/schema/conversation.ts'
import type { BlockOf, Turn } from '../../knowledge/schema/turn.ts'
import { type Client, createClient, type Move } from '../api.ts'
import { base } from '../parts/base.styles.ts'
import type { Composer } from '../parts/composer.ts'
import { emit, type PanelEvents } from '../parts/emit.ts'
import { icons, mark } from '../parts/icons.ts'
import { linkHosts } from '../parts/link-hosts.ts'
import { catalogue, createMatchFinder, type MatchFinder } from '../parts/matches.ts'
import { placeFinder } from '../parts/place-field.ts'
import { tokens } from '../parts/tokens.styles.ts'
import type { TurnView } from '../parts/turn.ts'
import { announcement } from '../plain/announce.ts'
import {
  canGoBack,
  type Entry,
  type Joining,
  joinTurn,
  lastTurn,
  withoutLastMove,
} from '../plain/entries.ts'
import { deepActiveElement, focusables, wrapFocus } from '../plain/focus.ts'
import type { MarkChange } from '../plain/marks.ts'
import { parseOptionId } from '../plain/option-id.ts'
import { fill, strings } from '../strings.ts'
import { bringLanguage } from './language.ts'
import { isLargeTextKept, keepLargeText } from './large-text.ts'
import { Marking } from './marking.ts'
import { recall, remember } from './memory.ts'
import type { Script } from './missing-tools.ts'
import { styles } from './panel.styles.ts'

type Request = {
  move: Move
  said?: string | undefined
  joining: Joining
  /** Set where an earlier answer is changed: the log up to its question, and the move that keeps later answers. */
  change?: { from: readonly Entry[]; move: Move }
}
type Hotline = BlockOf<'contact'>['hotline']

// Where the server cannot be reached and the page names no number, people can still call this one.
const NATIONAL: Hotline = { label: 'Tổng đài Cổng Dịch vụ công quốc gia', number: '18001096' }

// A faster answer needs no sign that it is on its way.
const CALM = 300

/**
 * The conversation: holds all state, sends what parts ask for, and draws what comes back.
 *
 * @fires htt-close - The citizen is done with it.
 * @fires htt-answer - A turn came: its kind, and the procedure it is about.
 * @fires htt-error - No turn came.
 */
export class Panel extends LitElement {
  static override styles = [base, tokens, styles]

  static override properties = {
    api: {},
    tenant: {},
    hosts: { attribute: false },
    hotline: { attribute: false },
    position: { reflect: true },
    language: {},
    theme: { reflect: true },
    large: { type: Boolean, reflect: true },
    isLargeKept: { state: true },
    offersLarge: { state: true },
    changing: { state: true },
    mode: { reflect: true },
    place: { attribute: false },
    load: { attribute: false },
    entries: { state: true },
    pending: { state: true },
    isSlow: { state: true },
    problem: { state: true },
    notice: { state: true },
    spoken: { state: true },
  }

  /** Address of the server, ending with a slash. */
  declare api: string
  declare tenant: string
  /** Further hosts that links may lead to. */
  declare hosts: readonly string[]
  /** Number to call; learnt from the answers if the page does not name one. */
  declare hotline: Hotline
  declare position: string
  /** `bubble` floats over the page; `inline` and `page` stand in it, and cannot be closed. */
  declare mode: string
  /** Where the citizen lives, if the page knows. */
  declare place: Place | undefined
  /** Brings in a script of ours, as the page allows it. */
  declare load: (script: Script) => Promise<void>
  /** Language of the panel's own words; answers stay Vietnamese. */
  declare language: string
  /** `light` or `dark`; otherwise as the device has it. */
  declare theme: string
  /** Whether letters are large. */
  declare large: boolean
  /** Whether this device keeps them large; undefined where it cannot. */
  declare isLargeKept: boolean | undefined
  /** Whether it is offered to keep or forget large letters: right after they were asked for, and on a new visit. */
  declare offersLarge: boolean
  /** Id of the line of the citizen that is being changed. */
  declare changing: number | undefined
  declare entries: readonly Entry[]
  declare pending: Request | undefined
  declare isSlow: boolean
  declare problem: { sentence: string; canRetry: boolean; request: Request } | undefined
  declare notice: string | undefined
  declare spoken: string
  /** The server, as it is asked. */
  client: Client | undefined
  private finder: MatchFinder | undefined
  private started: Promise<void> | undefined
  private sending: Promise<void> = Promise.resolve()
  private readonly marking = new Marking(this)

  constructor() {
    super()
    this.api = ''
    this.tenant = ''
    this.hosts = []
    this.hotline = null
    this.position = 'right'
    this.language = 'vi'
    this.theme = ''
    this.isLargeKept = isLargeTextKept()
    this.large = this.isLargeKept === true
    this.offersLarge = this.large
    this.mode = 'bubble'
    this.load = () => Promise.reject(new Error('no loader'))
    this.entries = []
    this.isSlow = false
    this.spoken = ''
    this.addEventListener('htt-act', ({ detail }) => this.onAct(detail))
    this.addEventListener('htt-say', ({ detail }) => this.ask(detail.text))
    this.addEventListener('htt-keep-marks', ({ detail }) => this.marking.keep(detail))
    this.addEventListener('htt-forget-marks', () => this.marking.forget())
    this.addEventListener('htt-back', () => this.goBack())
    this.addEventListener('htt-restart', () => this.restart())
    this.addEventListener('htt-retry', () => this.retry())
    this.addEventListener('htt-speak', ({ detail }) => this.speak(detail.text))
    // The page has shortcuts of its own; keys pressed in here are not meant for them.
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      this.addEventListener(type, (event) => this.onKey(event))
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('api') || changed.has('tenant') || changed.has('place')) {
      this.client = createClient({ api: this.api, tenant: this.tenant, place: this.place })
      placeFinder.find = this.client.places
      this.finder = createMatchFinder(catalogue({ api: this.api, tenant: this.tenant }))
    }
    if (changed.has('hosts')) linkHosts.value = this.hosts
  }

  // The words are there before the first of them is drawn.
  protected override async scheduleUpdate() {
    if (!this.hasUpdated && this.language !== 'vi')
      this.language = await bringLanguage(this.api, this.language)
    super.scheduleUpdate()
  }

  override render() {
    const entries = this.pending?.change?.from ?? this.entries
    return html`<div
      class="panel"
      part="panel"
      role=${this.isFloating ? 'dialog' : 'group'}
      aria-modal=${this.isFloating ? isFullScreen() : nothing}
      aria-labelledby="title"
      lang=${this.language}
    >
      ${this.renderHeader()} ${this.offersLarge ? this.renderLarge() : nothing}
      <div
        class="log"
        part="log"
        role="log"
        aria-live="off"
        aria-label=${strings.log}
        aria-busy=${this.pending !== undefined}
        tabindex="0"
      >
        ${repeat(
          entries,
          ({ id }) => id,
          (entry, index) => this.renderEntry(entry, index),
        )}
        ${this.notice ? html`<p class="notice" lang="vi">${this.notice}</p>` : nothing}
        ${this.pending?.said ? this.renderSaid(this.pending.said) : nothing}
        ${this.pending && this.isSlow ? this.renderWaiting() : nothing}
        ${this.problem ? this.renderProblem() : nothing}
        ${this.entries.length === 1 ? html`<p class="privacy">${strings.privacy}</p>` : nothing}
      </div>
      <p class="hidden-text" role="status">${this.spoken}</p>
      <htt-composer
        part="composer"
        ?busy=${this.pending !== undefined}
        .finder=${lastTurn(this.entries)?.turn.question ? undefined : this.finder}
      ></htt-composer>
    </div>`
  }

  /** Begins the conversation, or takes up the one of this tab; the focus goes to where people write. */
  async start({ isFocusMoved = true } = {}): Promise<void> {
    await this.begin()
    if (isFocusMoved) this.focusEntry()
  }

  /** Height at which nothing of the log would have to be scrolled to. */
  get contentHeight(): number {
    const { log } = this
    return log ? this.clientHeight - log.clientHeight + log.scrollHeight : 0
  }

  /** Sends a text, as if it had been written here. */
  async ask(text: string): Promise<void> {
    await this.begin()
    // What was written while an answer was on its way waits for its turn.
    await this.sending
    await this.send({ move: { message: text }, said: text, joining: 'append' })
  }

  private begin(): Promise<void> {
    this.started ??= this.greet()
    return this.started
  }

  private async greet() {
    await this.updateComplete
    this.entries = recall(this.tenant)
    this.marking.recall()
    this.learnHotline()
    if (this.entries.length === 0) await this.restart()
    else await this.showLast()
  }

  private renderHeader() {
    return html`<header part="header">
      <span class="mark">${mark}</span>
      <div class="names">
        <h2 id="title">${strings.title}</h2>
        <p class="automatic">${strings.automatic}</p>
      </div>
      <div class="tools">
      <button
        type="button"
        class="icon large-text"
        aria-pressed=${this.large}
        @click=${() => this.toggleLarge()}
      >
        ${strings.largeText}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${strings.restart}
        title=${strings.restart}
        @click=${() => this.restart()}
      >
        ${icons.restart}
      </button>
      ${this.isFloating ? this.renderClose() : nothing}
      </div>
    </header>`
  }

  private renderClose() {
    return html`<button
      type="button"
      class="icon"
      aria-label=${strings.close}
      title=${strings.close}
      @click=${() => emit(this, 'htt-close', undefined)}
    >
      ${icons.close}
    </button>`
  }

  // Kept only for those who want it, and taken away again by one press.
  private renderLarge() {
    if (this.isLargeKept === undefined) return nothing
    return html`<p class="keep">
      ${this.isLargeKept ? html`<span>${strings.largeKept}</span>` : nothing}
      <button type="button" class="text-button" @click=${() => this.keepLarge(!this.isLargeKept)}>
        ${this.isLargeKept ? strings.largeForget : strings.largeKeep}
      </button>
    </p>`
  }

  private renderEntry(entry: Entry, index: number) {
    if (entry.by === 'citizen') return this.renderLine(entry, index)
    const isLast = index === this.entries.length - 1
    return html`<htt-turn
      .turn=${entry.turn}
      ?live=${isLast && !this.pending?.said}
      ?greets=${index === 0}
      .canGoBack=${canGoBack(this.entries)}
      .hand=${this.marking.handOf(entry)}
      @htt-mark=${({ detail }: CustomEvent<MarkChange>) => this.marking.mark(entry, detail)}
    ></htt-turn>`
  }

  /** A line of the citizen; where it answered something, it can be answered otherwise in its place. */
  private renderLine({ id, text }: Extract<Entry, { by: 'citizen' }>, index: number) {
    const asked = askedBefore(this.entries, index)
    if (!asked || this.pending) return this.renderSaid(text)
    if (this.changing === id) return this.renderChange(asked, index)
    return html`<div class="mine">
      ${this.renderSaid(text)}
      <button
        type="button"
        class="text-button"
        aria-label=${fill(strings.changeWhat, { text })}
        @click=${() => this.startChange(id)}
      >
        ${strings.change}
      </button>
    </div>`
  }

  private renderChange({ options, question }: Turn, index: number) {
    return html`<div
      class="change"
      @htt-act=${(event: CustomEvent<PanelEvents['htt-act']>) => this.change(event, index)}
    >
      <htt-options
        .options=${options.filter(({ id }) => !id.startsWith('cmd:'))}
        .question=${question}
        .label=${question?.ask ?? strings.choose}
      ></htt-options>
      <button type="button" class="text-button" @click=${() => this.endChange()}>
        ${strings.keep}
      </button>
    </div>`
  }

  private renderSaid(text: string) {
    return html`<p class="said"><span class="hidden-text">${strings.you}: </span
      ><span lang="vi">${text}</span></p>`
  }

  private renderWaiting() {
    return html`<p class="waiting">
      <span class="petals" aria-hidden="true"><i></i><i></i><i></i></span>${strings.loading}
    </p>`
  }

  private renderProblem() {
    return html`<htt-problem
      .sentence=${this.problem?.sentence ?? ''}
      .canRetry=${this.problem?.canRetry ?? false}
      .hotline=${this.hotline ?? NATIONAL}
    ></htt-problem>`
  }

  private onAct({ act, said, joining }: PanelEvents['htt-act']) {
    this.send({ move: { act }, said, joining })
  }

  private async startChange(id: number) {
    this.changing = id
    await this.updateComplete
    await afterDrawing()
    const options = this.renderRoot.querySelector('.change htt-options')
    options?.shadowRoot?.querySelector('button')?.focus()
  }

  private async endChange() {
    const question = this.renderRoot.querySelector('.change')?.previousElementSibling
    this.changing = undefined
    await this.updateComplete
    question?.nextElementSibling?.querySelector('button')?.focus()
  }

  /** Answers the question anew; what was answered after it stays, where it still fits. */
  private change(event: CustomEvent<PanelEvents['htt-act']>, index: number) {
    event.stopPropagation()
    const { act, said } = event.detail
    const option = act.type === 'choose' ? parseOptionId(act.id) : undefined
    const set: Act = option ? { type: 'set', question: option.question, value: option.option } : act
    const change = { from: this.entries.slice(0, index), move: { act: set } }
    this.changing = undefined
    this.send({ move: { act }, said, joining: 'append', change })
  }

  private toggleLarge() {
    this.large = !this.large
    this.offersLarge = this.large
    if (!this.large && this.isLargeKept) this.keepLarge(false)
  }

  private keepLarge(isKept: boolean) {
    if (keepLargeText(isKept)) this.isLargeKept = isKept
    this.renderRoot.querySelector<HTMLElement>('.large-text')?.focus()
  }

  /** The same words twice in a row are spoken twice: a region that does not change is not read. */
  private async speak(text: string) {
    if (this.spoken === text) {
      this.spoken = ''
      await this.updateComplete
    }
    this.spoken = text
  }

  private restart() {
    return this.send({ move: { act: { type: 'restart' } }, joining: 'fresh' })
  }

  private retry() {
    const { composer, problem } = this
    if (!problem) return
    if (composer && composer.text === problem.request.said) composer.text = ''
    this.send(problem.request)
  }

  // The state before the last move is in hand, so that going back needs no server and cannot fail.
  private goBack() {
    if (this.pending || !canGoBack(this.entries)) return
    this.problem = undefined
    this.notice = undefined
    this.entries = withoutLastMove(this.entries)
    remember(this.tenant, this.entries)
    this.showLast({ isFocusMoved: true })
  }

  private send(request: Request): Promise<void> {
    if (!this.pending) this.sending = this.perform(request)
    return this.sending
  }

  private async perform(request: Request) {
    if (!this.client) return
    // Asked now: what was pressed is gone once the answer comes, and the focus with it.
    const isFromField = deepActiveElement()?.tagName === 'TEXTAREA'
    const isInside = this.isFocusInside
    this.pending = request
    this.problem = undefined
    this.notice = undefined
    this.changing = undefined
    this.offersLarge = this.offersLarge && request.joining === 'fresh'
    this.spoken = ''
    const timer = setTimeout(() => this.showWaiting(isInside), CALM)
    // A choice beside a line leaves the reader where he is.
    if (request.said) this.scrollToEnd()
    const outcome = await this.turn(this.client, request)
    clearTimeout(timer)
    this.pending = undefined
    this.isSlow = false
    if (!outcome.ok) return this.fail(request, outcome)
    const before = this.entries.length
    if (request.joining === 'fresh') this.marking.restart()
    this.notice = outcome.notice
    this.entries = joinTurn(request.change?.from ?? this.entries, outcome.response, request)
    this.learnHotline()
    remember(this.tenant, this.entries)
    const { kind, procedure } = outcome.response.turn
    emit(this, 'htt-answer', { kind, procedure })
    if (request.joining === 'replace' && this.entries.length === before)
      await this.showRenewed(isInside)
    else await this.showLast({ isFocusMoved: isInside && !isFromField })
  }

  private async turn(client: Client, { move, joining, change }: Request) {
    const latest = lastTurn(this.entries)?.conversation
    // Beginning anew forgets all but where the citizen lives.
    if (joining === 'fresh')
      return client.turn(move, latest?.place && { v: 1, trail: [], place: latest.place })
    if (!change) return client.turn(move, latest)
    const outcome = await client.turn(change.move, latest)
    // Where the conversation has gone elsewhere since, it is taken up again at the changed answer.
    const isFitting = outcome.ok ? outcome.notice === undefined : outcome.canRetry
    return isFitting ? outcome : client.turn(move, lastTurn(change.from)?.conversation)
  }

  private async fail(request: Request, outcome: { sentence: string; canRetry: boolean }) {
    this.problem = { ...outcome, request }
    emit(this, 'htt-error', undefined)
    if (isMessage(request)) this.giveBack(request.said ?? '')
    this.spoken = `${strings.errorTitle}. ${outcome.sentence}`
    await afterDrawing()
    await this.scrollToEnd()
  }

  // What was typed meanwhile is worth more than what can be sent again by one press.
  private giveBack(text: string) {
    if (this.composer && !this.composer.text) this.composer.text = text
  }

  private showWaiting(isInside: boolean) {
    this.isSlow = true
    // Without this, Escape and Tab would act on the page while an answer is awaited.
    if (isInside && !this.isFocusInside) this.log?.focus({ preventScroll: true })
    this.spoken = strings.loading
    if (this.pending?.said) this.scrollToEnd()
  }

  /** Brings the newest turn into view; it is either focused, which reads it out, or announced. */
  private async showLast({ isFocusMoved = false } = {}) {
    await this.updateComplete
    const turns = this.renderRoot.querySelectorAll<TurnView>('htt-turn')
    const view = turns[turns.length - 1]
    const turn = lastTurn(this.entries)?.turn
    if (!view || !turn) return
    await afterDrawing()
    this.bringToTop(startOf(view))
    this.spoken = isFocusMoved ? '' : announcement(turn)
    if (isFocusMoved) await view.focusStart()
  }

  /** A question beside a line may be gone once it is answered; then the renewed answer takes the focus. */
  private async showRenewed(isInside: boolean) {
    await this.updateComplete
    await afterDrawing()
    if (!isInside || this.isFocusInside) this.spoken = strings.updated
    else await [...this.renderRoot.querySelectorAll<TurnView>('htt-turn')].pop()?.focusStart()
  }

  private get isFloating() {
    return this.mode === 'bubble'
  }

  private get isFocusInside() {
    return this.shadowRoot?.activeElement !== null
  }

  private async scrollToEnd() {
    await this.updateComplete
    const { scroller } = this
    if (scroller) scroller.scrollTop = scroller.scrollHeight
  }

  private bringToTop(element: HTMLElement) {
    const { scroller } = this
    if (scroller && this.entries.length > 1) scroller.scrollTop = element.offsetTop - 16
  }

  private get composer() {
    return this.renderRoot.querySelector<Composer>('htt-composer')
  }

  /** The log; on very low screens the whole panel scrolls, so that there is something to read. */
  private get scroller() {
    const { log } = this
    return log && getComputedStyle(log).overflowY === 'visible' ? log.parentElement : log
  }

  private get log() {
    return this.renderRoot.querySelector<HTMLElement>('.log')
  }

  /** On a phone the keyboard would cover half of what is offered, so the log gets the focus there. */
  private focusEntry() {
    if (matchMedia('(pointer: coarse)').matches) this.log?.focus({ preventScroll: true })
    else this.composer?.focus()
  }

  private learnHotline() {
    if (this.hotline) return
    const turns = this.entries.flatMap((entry): Turn[] =>
      entry.by === 'assistant' ? [entry.turn] : [],
    )
    for (const { blocks } of turns)
      for (const block of blocks) if (block.type === 'contact') this.hotline ??= block.hotline
  }

  private onKey(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.type !== 'keydown' || event.isComposing || !this.isFloating) return
    if (event.key === 'Escape') emit(this, 'htt-close', undefined)
    if (event.key === 'Tab' && isFullScreen()) this.keepFocusInside(event)
  }

  private keepFocusInside(event: KeyboardEvent) {
    const round = focusables(this.renderRoot)
    const current = deepActiveElement() as HTMLElement | undefined
    // A new turn holds the focus without being a stop of Tab; from there the browser knows the way.
    if (current?.tabIndex === -1 && !event.shiftKey) return
    const next = wrapFocus(round, current, event.shiftKey)
    if (!next) return
    event.preventDefault()
    ;(next as HTMLElement).focus()
  }
}

/** The turn that a line of the citizen answered by a choice, if it can be offered again. */
function askedBefore(entries: readonly Entry[], index: number): Turn | undefined {
  const before = entries[index - 1]
  if (before?.by !== 'assistant' || index === entries.length - 1) return undefined
  const { turn } = before
  const after = entries[index + 1]
  const moves = after?.by === 'assistant' ? after.conversation.trail.join(' ') : ''
  // What was written instead of an answer (another matter, a thank-you) leaves the question as it was.
  const isAnswered = turn.question && ` ${moves}`.includes(` q:${turn.question.id}=`)
  return isAnswered && turn.options.length > 0 ? turn : undefined
}

const isMessage = ({ move }: Request) => 'message' in move

const isFullScreen = () => matchMedia('(max-width: 559px)').matches

// Elements draw their own parts in microtasks; once those are through, heights are right.
const afterDrawing = () => new Promise((resolve) => setTimeout(resolve))

// A turn is read together with what the citizen said before it.
function startOf(view: HTMLElement): HTMLElement {
  const before = view.previousElementSibling
  return before instanceof HTMLElement && before.matches('.said, .mine') ? before : view
}
