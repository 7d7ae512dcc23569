import { html, LitElement, nothing } from 'lit'
import { answerBlocks, messageText } from '../../engine/index.ts'
import type { Tenant } from '../../knowledge/schema/tenant.ts'
import { copyText } from '../panel/copy-text.ts'
import { base } from '../parts/base.styles.ts'
import { tokens } from '../parts/tokens.styles.ts'
import { fill } from '../strings.ts'
import { createDeskClient } from './api.ts'
import type { DeskRequest } from './ask-desk.ts'
import type { DeskCase } from './case.ts'
import { caseHead } from './case-head.ts'
import { styles } from './desk.styles.ts'
import { deskBar } from './desk-bar.ts'
import { type Command, commandOf, keyName } from './keys.ts'
import { noteOf, noteText } from './note.ts'
import { type Overlay, overlaySheet } from './overlay.ts'
import { pane } from './pane.styles.ts'
import { panes } from './panes.ts'
import type { PaperList } from './paper-list.ts'
import { nextMain, startOf } from './script.ts'
import type { ScriptPane } from './script-pane.ts'
import type { DeskSearch } from './search.ts'
import { answersOf } from './session.ts'
import { sourceList } from './source-list.ts'
import { deskStrings as strings } from './strings.ts'
import { DeskWork, type Mode } from './work.ts'

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
    if (name === 'Enter' && !isTyping) this.enter()
    if (command === undefined || (this.overlay && !['back', 'search'].includes(command))) return
    event.preventDefault()
    this.do(command)
  }

  /** Enter ends a set, goes into the field for a number, or asks again for a table that did not come. */
  private enter() {
    if (this.overlay === 'table') void this.work.loadTable()
    if (this.overlay) return
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
    if (step !== undefined) this.work.lookup.step(step)
    else if (name === 'Enter') void this.open()
    return true
  }

  private heed(request: DeskRequest) {
    if ('do' in request) this.do(request.do)
    else if ('text' in request) this.work.lookup.type(request.text)
    else if ('pick' in request) void this.open(request.pick)
    else if ('act' in request) void this.work.act(request.act).then(() => this.focusCase())
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
    if (await this.work.pick(at)) await this.focusCase()
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
      case 'later':
        return void work.next().then(() => this.settle())
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
    void this.focusCase()
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
    void this.focusCase()
  }

  private back() {
    if (this.overlay) return this.close()
    if (this.work.lookup.isOpen) {
      this.work.lookup.isOpen = false
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
    const { count, said } = this.work.slip(text)
    if (count > 0) this.close()
    this.say(said)
  }

  // Overlays

  private show(overlay: Overlay) {
    if (overlay === 'slip' && !this.work.session?.answer) return this.say(strings.slipFirst)
    if (overlay === 'table') {
      const { answer } = this.work.session ?? {}
      if (answer?.detail === 'none') return this.say(strings.pointer)
      if (!answer) return this.say(strings.noAnswer)
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
    return (
      answer && messageText(answer, LIMITS[kind], { link: this.link, code: this.work.code?.code })
    )
  }

  /** Where the citizen can open the case again, marks included. */
  private get link(): string | undefined {
    const { code } = this.work
    return code && new URL(`${this.base}ma/${code.code}`, location.href).href
  }

  private get noteData() {
    const { work, tenant } = this
    const { answer } = work.session ?? {}
    const { missing } = work
    if (!answer || !missing) return undefined
    const blocks = answerBlocks(answer, [], work.isHome ? tenant : undefined)
    const { papers, marks } = work
    return noteOf({ answer, papers, marks, missing, blocks, code: work.code, link: this.link })
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
      if (this.said === text) this.said = ''
    }, TOAST)
  }

  private speak(text: string) {
    this.said = text
  }

  private get search() {
    return this.renderRoot.querySelector('htt-desk-search') as DeskSearch
  }

  /** What was opened or answered begins with what is to be asked: where the panes stand below each other, it is shown. */
  private async focusCase() {
    await this.focusList()
    this.renderRoot.querySelector('.case')?.scrollIntoView({ block: 'nearest' })
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
    return html`${deskBar(this.tenant.name, work, this)}
      ${work.session ? caseHead(work.session, work.code) : nothing}
      <main class="panes ${work.session ? '' : 'start'}">
        ${panes({ work, tenant: this.tenant, at: this.at, hasSources: this.hasSources, desk: this })}
      </main>
      ${
        this.overlay
          ? overlaySheet(this.overlay, this.renderSheet(this.overlay), () => this.close())
          : nothing
      }
      ${this.toast ? html`<div class="toast" aria-hidden="true">${this.toast}</div>` : nothing}
      <div class="live" role="status">${this.said}</div>
      <htt-desk-note .note=${this.noteData} .from=${this.tenant.name}></htt-desk-note>`
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
          : html`<p role="status">
              ${work.isTableLoading ? strings.tableLoading : strings.errorNetwork}
            </p>`
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
