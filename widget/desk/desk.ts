import { html, LitElement, nothing } from 'lit'
import { answerBlocks, codeInGroups, messageText } from '../../engine/index.ts'
import type { Tenant } from '../../knowledge/schema/tenant.ts'
import { copyText } from '../panel/copy-text.ts'
import { base } from '../parts/base.styles.ts'
import { tokens } from '../parts/tokens.styles.ts'
import { safeHref } from '../plain/links.ts'
import { fill } from '../strings.ts'
import { createDeskClient } from './api.ts'
import { askDesk, type DeskRequest } from './ask-desk.ts'
import type { DeskCase } from './case.ts'
import { styles } from './desk.styles.ts'
import { keyButton } from './key-button.ts'
import { BINDINGS, type Command, commandOf, keyName } from './keys.ts'
import { noteOf, noteText } from './note.ts'
import { pane } from './pane.styles.ts'
import type { PaperList } from './paper-list.ts'
import { nextMain, startOf } from './script.ts'
import type { ScriptPane } from './script-pane.ts'
import type { DeskSearch } from './search.ts'
import { answersOf } from './session.ts'
import { sourceList } from './source-list.ts'
import { deskStrings as strings } from './strings.ts'
import { DeskWork, type Mode } from './work.ts'

type Overlay = 'help' | 'place' | 'slip' | 'table' | 'sms' | 'zalo' | 'sources'

const TITLES: Readonly<Record<Overlay, string>> = {
  help: strings.help,
  place: strings.place,
  slip: strings.slip,
  table: strings.table,
  sms: `${strings.message} ${strings.sms}`,
  zalo: `${strings.message} ${strings.zalo}`,
  sources: strings.sources,
}
const LIMITS = { sms: 160, zalo: 2000 } as const
const TOAST = 2500

/**
 * The officer's desk: everything by keyboard, for the hotline and the one-stop counter. It holds the focus, the overlays
 * and the keys; what is in work is in {@link DeskWork}.
 */
export class Desk extends LitElement {
  static override styles = [tokens, base, pane, styles]

  static override properties = {
    tenant: { type: Object },
    base: {},
    at: { state: true },
    overlay: { state: true },
    hasSources: { state: true },
    toast: { state: true },
    said: { state: true },
  }

  /** Whose desk it is, as the page tells it. */
  declare tenant: Tenant
  /** Address of the server, with a slash at the end. */
  declare base: string
  /** The paper or the line that is stood on. */
  declare at: number
  declare overlay: Overlay | undefined
  declare hasSources: boolean
  declare toast: string
  declare said: string
  private work!: DeskWork
  private toastTimer: ReturnType<typeof setTimeout> | undefined
  private readonly onKey = (event: KeyboardEvent) => this.key(event)

  constructor() {
    super()
    this.base = '/'
    this.at = 0
    this.hasSources = false
    this.toast = ''
    this.said = ''
    this.addEventListener('htt-desk-ask', ({ detail }) => this.heed(detail))
    this.addEventListener('focusin', (event) => this.keepInSheet(event))
  }

  override connectedCallback() {
    super.connectedCallback()
    window.addEventListener('keydown', this.onKey)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.onKey)
  }

  protected override willUpdate() {
    this.work ??= new DeskWork({
      client: createDeskClient({
        api: new URL(this.base, location.href).href,
        tenant: this.tenant.id,
      }),
      tenant: this.tenant,
      changed: () => this.requestUpdate(),
      speak: (text) => this.speak(text),
      say: (text) => this.say(text),
    })
  }

  protected override firstUpdated() {
    // The server reads its index of places when it is first asked: now, and not with the first caller.
    void this.work.places(this.tenant.name)
    void this.search.start()
  }

  // Keys and requests

  private key(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    const name = keyName(event)
    const target = event.composedPath()[0] as Element
    const isTyping = target.matches('input, textarea, select')
    const isSearching = isTyping && target.getRootNode() === this.search.renderRoot
    if (isSearching && this.keyInSearch(event, name)) return
    const command = commandOf(name, { mode: this.work.mode, isTyping })
    const isPress = name === 'Space' || name === 'Enter'
    // A button in focus is pressed by its own keys.
    if (isPress && target.matches('button, a')) return
    if (name === 'Enter' && !isTyping && !this.overlay) this.finishAsk()
    if (command === undefined || (this.overlay && !['back', 'search'].includes(command))) return
    event.preventDefault()
    this.do(command)
  }

  /** Enter ends a set, or goes into the field for a number. */
  private finishAsk() {
    const [ask] = this.work.asks
    if (ask?.kind === 'many') this.do('done')
    if (ask?.kind === 'count')
      this.renderRoot.querySelector<DeskCase>('htt-desk-case')?.focusCount()
  }

  private keyInSearch(event: KeyboardEvent, name: string): boolean {
    const step = { '↓': 1, '↑': -1 }[name]
    // The key that leads here is no part of the words, unless it stands among them: "3/5".
    const field = event.composedPath()[0] as HTMLInputElement
    const isFresh = field.selectionEnd === field.value.length && field.selectionStart === 0
    if (step === undefined && name !== 'Enter' && !(name === '/' && isFresh)) return false
    event.preventDefault()
    if (step !== undefined) this.work.step(step)
    else if (name === 'Enter') void this.open()
    return true
  }

  private heed(request: DeskRequest) {
    if ('do' in request) this.do(request.do)
    else if ('text' in request) this.work.type(request.text)
    else if ('pick' in request) void this.open(request.pick)
    else if ('act' in request) void this.work.act(request.act).then(() => this.focusList())
    else if ('stand' in request) this.stand(request.stand)
    else if ('slip' in request) this.readSlip(request.slip)
    else if ('speak' in request) this.speak(request.speak)
    else {
      this.close()
      void this.work.setPlace(request.place)
    }
  }

  private async open(at?: number) {
    this.at = 0
    this.hasSources = false
    if (await this.work.pick(at)) await this.focusList()
  }

  private do(command: Command) {
    const { work } = this
    const [kind, value = ''] = command.split(':')
    switch (kind) {
      case 'search':
        this.overlay = undefined
        return void this.search.start()
      case 'help':
      case 'place':
      case 'slip':
      case 'table':
        return this.show(kind)
      case 'sms':
      case 'zalo':
        return this.showMessage(kind)
      case 'back':
        return this.back()
      case 'receive':
      case 'call':
        return this.setMode(kind)
      case 'down':
        return this.stand(this.at + 1)
      case 'next':
        return this.stand(nextMain(work.script, this.at))
      case 'up':
        return this.stand(this.at - 1)
      case 'mark':
        return work.mark(this.at)
      case 'fault':
        return work.mark(this.at, `co-nhung:${value}` as 'co-nhung:het-han')
      case 'answer':
        return void work.answer(Number(value)).then(() => this.settle())
      case 'done':
        return void work.done().then(() => this.settle())
      case 'undo':
        return void work.undo().then(() => this.settle())
      case 'channel':
        return void work.nextChannel()
      case 'part':
        return this.stand(startOf(work.script, value) ?? this.at)
      case 'sources':
        return this.toggleSources()
      case 'print':
        return this.print()
      case 'copy-note':
        return void this.copy(this.noteText())
      case 'restart':
        work.restart()
        this.at = 0
        this.overlay = undefined
        return void this.search.start()
    }
  }

  /** After an answer the list may be another one. */
  private settle() {
    if (this.work.mode === 'call') this.at = 0
    else this.stand(this.at)
    void this.focusList()
  }

  private get count(): number {
    return this.work.mode === 'receive' ? this.work.papers.length : this.work.script.length
  }

  private stand(at: number) {
    this.at = Math.max(0, Math.min(at, this.count - 1))
    if (this.work.mode === 'receive') this.hasSources = false
  }

  private setMode(mode: Mode) {
    if (mode === this.work.mode) return
    this.work.setMode(mode)
    this.at = 0
    this.hasSources = false
    void this.focusList()
  }

  private back() {
    if (this.overlay) return this.close()
    if (this.work.isListOpen) {
      this.work.isListOpen = false
      this.requestUpdate()
      return void this.focusList()
    }
    void this.search.start()
  }

  private toggleSources() {
    if (!this.work.session?.answer) return
    if (this.work.mode === 'receive') return this.show('sources')
    this.hasSources = !this.hasSources
  }

  private readSlip(text: string) {
    if (this.work.slip(text) === 0) return this.say(this.work.note)
    this.close()
    this.say(this.work.note)
  }

  // Overlays

  private show(overlay: Overlay) {
    if (overlay === 'slip' && !this.work.session?.answer) return this.say(strings.slipFirst)
    if (overlay === 'table') {
      if (!this.work.session?.answer) return this.say(strings.noAnswer)
      void this.work.loadTable()
    }
    this.overlay = overlay
    void this.updateComplete.then(() => {
      const isFilled = overlay === 'place' || overlay === 'slip'
      if (!isFilled)
        this.renderRoot.querySelector<HTMLElement>('.sheet')?.focus({ preventScroll: true })
    })
  }

  /** While something lies on top, the focus does not wander below it. */
  private keepInSheet(event: Event) {
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet')
    if (this.overlay && sheet && !event.composedPath().includes(sheet)) sheet.focus()
  }

  private close() {
    this.overlay = undefined
    void this.focusList()
  }

  private showMessage(kind: 'sms' | 'zalo') {
    const text = this.messageOf(kind)
    if (text === undefined) return this.say(strings.noAnswer)
    this.show(kind)
    void this.copy(text)
  }

  private messageOf(kind: 'sms' | 'zalo'): string | undefined {
    const { answer } = this.work.session ?? {}
    return answer && messageText(answer, LIMITS[kind], this.where)
  }

  /** Where the citizen can open the case again, marks included. */
  private get where(): { link?: string; code?: string } {
    const { code } = this.work
    return code === undefined
      ? {}
      : { code, link: new URL(`${this.base}ma/${code}`, location.href).href }
  }

  private get noteData() {
    const { work, tenant } = this
    const { answer } = work.session ?? {}
    const { missing } = work
    if (!answer || !missing) return undefined
    const blocks = answerBlocks(answer, [], work.isHome ? tenant : undefined)
    const { papers, marks } = work
    return noteOf({ answer, papers, marks, missing, blocks, ...this.where })
  }

  private noteText(): string | undefined {
    const note = this.noteData
    return note && noteText(note)
  }

  private print() {
    if (!this.noteData) return this.say(strings.noAnswer)
    void this.updateComplete.then(() => window.print())
  }

  private async copy(text: string | undefined) {
    if (text === undefined) return this.say(strings.noAnswer)
    this.say((await copyText(text, this.renderRoot)) ? strings.copied : strings.copyFailed)
  }

  /** Says something to everybody for a moment. */
  private say(text: string) {
    this.toast = text
    this.speak(text)
    clearTimeout(this.toastTimer)
    this.toastTimer = setTimeout(() => {
      this.toast = ''
    }, TOAST)
  }

  private speak(text: string) {
    this.said = text
  }

  private get search() {
    return this.renderRoot.querySelector('htt-desk-search') as DeskSearch
  }

  private async focusList() {
    await this.updateComplete
    const list = this.renderRoot.querySelector<PaperList | ScriptPane>(
      'htt-desk-papers, htt-desk-script',
    )
    const other = this.renderRoot.querySelector<HTMLElement>('.case')
    await list?.updateComplete
    if (list && this.count > 0) list.focus()
    else if (other) other.focus({ preventScroll: true })
    else await this.search.start()
  }

  // Drawing

  override render() {
    const { work } = this
    return html`${this.renderBar()} ${this.renderCase()}
      <main class="panes ${work.session ? '' : 'start'}">
        ${work.session ? this.renderWork() : this.renderWelcome()}
      </main>
      ${this.overlay ? this.renderOverlay(this.overlay) : nothing}
      ${this.toast ? html`<div class="toast" aria-hidden="true">${this.toast}</div>` : nothing}
      <div class="live" role="status">${this.said}</div>
      <htt-desk-note .note=${this.noteData} .from=${this.tenant.name}></htt-desk-note>`
  }

  private renderBar() {
    const { work } = this
    return html`<header>
      <h1>${strings.title}<span>${this.tenant.name}</span></h1>
      <div class="tabs" role="tablist" aria-label=${strings.modes}>
        ${this.renderTab('receive', 'F8')} ${this.renderTab('call', 'F9')}
      </div>
      <htt-desk-search
        .text=${work.text}
        .found=${work.found}
        .selected=${work.selected}
        .isOpen=${work.isListOpen}
        .head=${work.head}
        .note=${work.note}
      ></htt-desk-search>
      <div class="bar">
        ${keyButton('restart', strings.restart)} ${keyButton('help', strings.help)}
      </div>
    </header>`
  }

  private renderTab(mode: Mode, key: string) {
    return html`<button
      type="button"
      role="tab"
      class="tab"
      aria-selected=${this.work.mode === mode}
      aria-keyshortcuts=${key}
      @click=${() => this.do(mode)}
    >
      <kbd aria-hidden="true">${key}</kbd>${strings[mode]}
    </button>`
  }

  private renderCase() {
    const { session } = this.work
    const { procedure, topic, article } = session?.turn ?? {}
    const { code } = this.work
    const name = procedure?.name ?? topic?.name ?? article?.title
    if (!session) return nothing
    return html`<section class="case" tabindex="-1" aria-label=${name ?? strings.talk}>
      <h2>${name ?? strings.talk}</h2>
      ${procedure ? html`<span class="code">${procedure.code}</span>` : nothing}
      ${code ? html`<span class="code">${strings.noteCode} <b>${codeInGroups(code)}</b></span>` : nothing}
    </section>`
  }

  private renderWork() {
    const { work } = this
    const { session } = work
    if (!session) return nothing
    return html`<section class="pane" aria-label=${strings.case}>
        <htt-desk-case
          .asks=${work.asks}
          .facts=${session.turn.case}
          .picked=${work.picked}
          .channel=${CHANNEL_NAMES[session.answer?.channel ?? 'any']}
          .hasChannels=${session.answer !== undefined}
        ></htt-desk-case>
      </section>
      ${session.answer ? (work.mode === 'receive' ? this.renderReceive() : this.renderCall()) : this.renderTalk()}`
  }

  private renderReceive() {
    const { work } = this
    const { missing, session } = work
    return html`<section class="pane" aria-label=${strings.papers}>
        ${this.renderNotices()}
        <htt-desk-papers
          .papers=${work.papers}
          .marks=${work.marks}
          .at=${this.at}
          .none=${session?.answer?.noDocuments ?? ''}
        ></htt-desk-papers>
      </section>
      <section class="pane" aria-label=${strings.missing}>
        ${
          missing
            ? html`<htt-desk-missing
                .missing=${missing}
                .hasMarks=${Object.keys(work.marks).length > 0}
              ></htt-desk-missing>`
            : nothing
        }
      </section>`
  }

  private renderCall() {
    const { work } = this
    return html`<section class="pane" aria-label=${strings.script}>
        ${this.renderNotices()}
        <htt-desk-script
          .lines=${work.script}
          .at=${this.at}
          .sources=${work.session?.answer?.sources ?? []}
          .hasSources=${this.hasSources}
        ></htt-desk-script>
      </section>
      ${this.renderHouses()}`
  }

  private renderHouses() {
    const { work } = this
    return html`<section class="pane" aria-label=${strings.houses}>
      <htt-desk-houses
        .tenant=${this.tenant}
        .answer=${work.session?.answer}
        .placeName=${work.placeShown.name}
        .placeBefore=${work.placeShown.before}
        .isHome=${work.isHome}
      ></htt-desk-houses>
    </section>`
  }

  private renderTalk() {
    const { session } = this.work
    return html`<section class="pane" aria-label=${strings.talk}>
        <htt-desk-talk .turn=${session?.turn}></htt-desk-talk>
      </section>
      ${this.renderHouses()}`
  }

  /** What stands above everything: see an officer first, another procedure, no details in store. */
  private renderNotices() {
    const { answer } = this.work.session ?? {}
    if (!answer) return nothing
    const sure = answer.refer.filter(({ holds }) => holds === 'yes')
    const href = safeHref(answer.link.href)
    return html`${sure.map(
      ({ whom, why, bring }) => html`<div class="notice stop">
        <b>${strings.refer}: ${whom}</b>${why} ${strings.bring} ${bring.join('; ')}.
      </div>`,
    )}
    ${answer.redirects
      .filter(({ holds }) => holds === 'yes')
      .map(
        ({ to, why }) => html`<div class="notice">
          <b>${strings.elsewhere}</b>${why}
          <button
            type="button"
            @click=${() => askDesk(this, { act: { type: 'open', procedure: to.code } })}
          >
            ${to.name} (${to.code})
          </button>
        </div>`,
      )}
    ${
      answer.detail === 'none'
        ? html`<div class="notice">
            ${strings.pointer}
            ${
              href
                ? html`<a href=${href} target="_blank" rel="noopener noreferrer"
                    >${strings.openPortal}</a
                  >`
                : nothing
            }
          </div>`
        : nothing
    }`
  }

  private renderWelcome() {
    return html`<section class="pane welcome-pane" aria-label=${strings.welcome}>
        <div class="welcome">
          <h2>${strings.welcome}</h2>
          <p>${strings.welcomeText}</p>
          <p class="quiet">${strings.welcomeExamples}</p>
          <h3>${strings.keysTitle}</h3>
          <ul class="keys">
            ${BINDINGS.filter(({ place }) => place === 'everywhere').map(
              ({ keys, label }) => html`<li><kbd>${keys[0]}</kbd> ${label}</li>`,
            )}
          </ul>
        </div>
      </section>
      ${this.renderHouses()}`
  }

  private renderOverlay(overlay: Overlay) {
    return html`<div
      class="overlay"
      @click=${(event: Event) => {
        if (event.target === event.currentTarget) this.close()
      }}
    >
      <div
        class="sheet ${overlay === 'table' || overlay === 'help' ? 'wide' : ''}"
        role="dialog"
        aria-modal="true"
        aria-label=${TITLES[overlay]}
        tabindex="-1"
      >
        <div class="top">
          <h2>${TITLES[overlay]}</h2>
          ${keyButton('back', strings.close)}
        </div>
        ${this.renderSheet(overlay)}
      </div>
    </div>`
  }

  private renderSheet(overlay: Overlay) {
    const { work } = this
    switch (overlay) {
      case 'help':
        return html`<htt-desk-help></htt-desk-help>`
      case 'slip':
        return html`<htt-desk-slip></htt-desk-slip>`
      case 'place':
        return html`<htt-desk-place
          .own=${work.place ? this.tenant.name : ''}
          .find=${(text: string) => work.places(text)}
        ></htt-desk-place>`
      case 'table':
        return work.table
          ? html`<htt-desk-table
              .table=${work.table}
              .answers=${work.session ? answersOf(work.session.conversation) : {}}
            ></htt-desk-table>`
          : html`<p>${work.isTableLoading ? strings.tableLoading : strings.tableNone}</p>`
      case 'sources': {
        const { answer } = work.session ?? {}
        const paper = answer?.documents.find(({ id }) => id === work.papers[this.at]?.id)
        return answer ? sourceList(answer.sources, paper ? [paper.source] : []) : nothing
      }
      default: {
        const text = this.messageOf(overlay) ?? ''
        return html`<p class="length">
            ${fill(strings.messageLength, { count: text.length, limit: LIMITS[overlay] })}
          </p>
          <p class="message" tabindex="0">${text}</p>`
      }
    }
  }
}

const CHANNEL_NAMES = {
  any: strings.channelAny,
  online: strings.channelOnline,
  'in-person': strings.channelInPerson,
  post: strings.channelPost,
} as const
