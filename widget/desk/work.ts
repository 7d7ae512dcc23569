import { missing, readSlip } from '../../engine/index.ts'
import type {
  Act,
  Answer,
  CaseTable,
  ChannelId,
  Conversation,
  Mark,
  Marks,
  Tenant,
  TurnResponse,
} from '../../knowledge/schema/index.ts'
import type { Outcome } from '../api.ts'
import { fill } from '../strings.ts'
import type { DeskClient, WrittenCode } from './api.ts'
import { isAtHome, placeShown } from './caller-place.ts'
import type { Found } from './found.ts'
import { Lookup } from './lookup.ts'
import { openFound } from './open-found.ts'
import { markText, nextMark, paperLines, withMark } from './papers.ts'
import { type KeptPlace, placeMemory } from './place-memory.ts'
import { scriptOf } from './script.ts'
import { type Ask, answersOf, asksOf, codeOf, type Later, newsOf, type Session } from './session.ts'
import { NONE, optionOf, setTo } from './set-to.ts'
import { ShortCode } from './short-code.ts'
import { deskStrings as strings } from './strings.ts'

/** What the officer does: receive a file at the counter, or answer a call. */
export type Mode = 'receive' | 'call'

type Host = {
  client: DeskClient
  tenant: Tenant
  /** Something is to be drawn anew. */
  changed: () => void
  /** Something is to be heard by those who cannot see it. */
  speak: (text: string) => void
  /** Something is to be seen and heard for a moment. */
  say: (text: string) => void
}

const CHANNELS: readonly (ChannelId | undefined)[] = [undefined, 'in-person', 'online', 'post']

/** What is in work at the desk, apart from how it is drawn. Nothing of it outlives the page but the place of the sitting. */
export class DeskWork {
  mode: Mode = 'receive'
  session: Session | undefined
  marks: Marks = {}
  picked: ReadonlySet<string> = new Set()
  table: CaseTable | undefined
  isTableLoading = false
  place: KeptPlace | undefined = placeMemory.read()

  readonly lookup: Lookup
  private readonly shortCode: ShortCode
  private readonly host: Host
  /** Counts the people who were served: what was asked for the last one is dropped. */
  private people = 0
  private serving = 0
  /** Moves come one after another, however fast they are typed. */
  private moves: Promise<unknown> = Promise.resolve()

  constructor(host: Host) {
    this.host = host
    this.lookup = new Lookup({ ...host, place: () => this.place?.place })
    this.shortCode = new ShortCode(host)
  }

  // Looking up

  /** Opens what was found for what was typed; whether something is in work now. */
  async pick(at?: number): Promise<boolean> {
    const one = await this.lookup.take(at)
    if (one === undefined) return false
    this.lookup.isOpen = false
    this.people += 1
    this.marks = {}
    this.session = undefined
    this.host.changed()
    await this.queue(() => this.open(one))
    return this.session !== undefined
  }

  private async open(one: Found) {
    const { outcome, aspects, marks } = await openFound(one, this.host.client, this.start())
    // The next person may be here already.
    if (this.serving === this.people) this.marks = marks
    return this.take(outcome, aspects)
  }

  /** An empty conversation at the caller's place. */
  private start(): Conversation {
    return {
      v: 1,
      pack: '',
      agenda: [],
      shared: {},
      from: 'desk',
      trail: [],
      ...(this.place && { place: this.place.place }),
    }
  }

  // The case

  /** What may be asked next. */
  get asks() {
    return this.session ? asksOf(this.session) : []
  }

  /** Answers what is asked by the digit of a choice. */
  answer(digit: number) {
    return this.queue(() => {
      const [ask] = this.asks
      const choice = ask?.choices.find((one) => one.digit === digit)
      if (ask?.kind === 'count' && ask.question && digit > 0)
        return this.send({ type: 'set', question: ask.question, value: digit })
      if (!ask || !choice) return
      if (ask.isSide && digit === 0) return this.skip(ask)
      // "Không thuộc diện nào" goes with no other.
      if (ask.kind === 'many' && digit > 0 && optionOf(choice.id) !== NONE) {
        const picked = new Set(this.picked)
        if (!picked.delete(choice.id)) picked.add(choice.id)
        this.picked = picked
        return
      }
      return this.send(ask.isSide ? setTo(ask, [choice.id]) : { type: 'choose', id: choice.id })
    })
  }

  /** Finishes a set; an empty one means that nothing of it holds. */
  done() {
    return this.queue(() => {
      const [ask] = this.asks
      if (ask?.kind !== 'many' || !ask.question) return
      if (ask.isSide && this.picked.size === 0) return this.skip(ask)
      return this.send(setTo(ask, [...this.picked]))
    })
  }

  /** A question beside a line need not be answered: it does not come again. */
  private skip({ question = '' }: Ask) {
    if (this.session)
      this.session = { ...this.session, skipped: [...(this.session.skipped ?? []), question] }
  }

  act(act: Act) {
    return this.queue(() => this.send(act))
  }

  /** What opened the procedure is no answer: the desk stays where it is. */
  undo(): Promise<unknown> {
    if ((this.session?.conversation.trail.length ?? 0) > 1) return this.act({ type: 'back' })
    if (this.session) this.host.say(strings.undoNone)
    return Promise.resolve()
  }

  /** The next way of filing. */
  nextChannel() {
    const now = CHANNELS.indexOf(this.session?.conversation.channel)
    const value = CHANNELS[(now + 1) % CHANNELS.length] ?? null
    return this.act({ type: 'set', question: '@channel', value })
  }

  private async send(act: Act) {
    if (!this.session) return
    const { aspects, conversation } = this.session
    return this.take(await this.host.client.turn({ act }, conversation), aspects)
  }

  private take(outcome: Outcome, aspects: readonly string[]) {
    if (outcome.ok) return this.adopt(outcome.response, aspects)
    this.host.say(outcome.sentence)
  }

  private async adopt({ conversation, turn }: TurnResponse, aspects: readonly string[]) {
    // A desk goes on asking where a citizen would get the asked fact alone.
    const more = turn.options.find(({ id }) => id === 'cmd:more')
    const before = this.session
    const news = newsOf(turn) ?? before?.news
    const skipped = before?.skipped ?? []
    const next: Session = { conversation, turn, aspects, news, skipped }
    const [later, answer, further] = await Promise.all([
      this.laterOf(next),
      this.answerOf(next),
      more
        ? this.host.client.turn({ act: { type: 'choose', id: more.id } }, conversation)
        : undefined,
    ])
    // The next person is here already.
    if (this.serving !== this.people) return
    // What came only by half is not taken: the same key asks for all of it again.
    if (answer === undefined && codeOf(next) !== undefined) return this.host.say(strings.errorAgain)
    this.session = { ...next, ...(further?.ok && further.response), answer, later }
    this.picked = new Set(turn.options.filter(({ chosen }) => chosen).map(({ id }) => id))
    if (codeOf(next) !== (before && codeOf(before))) this.table = undefined
    // Marks are of the papers of one procedure; those of a code came before it was opened.
    if (before !== undefined && codeOf(next) !== codeOf(before)) this.marks = {}
    this.writeCode()
    const [ask] = this.asks
    const [first] = this.script
    const opening = first?.breaths.join(' ')
    this.host.speak(
      [before === undefined ? (opening ?? turn.say) : '', ask?.ask ?? ''].filter(Boolean).join(' '),
    )
    this.host.changed()
  }

  /** What the caller wants besides, once this is done. */
  private async laterOf({ conversation }: Session): Promise<Later[]> {
    const codes = conversation.agenda.slice(1).map(({ code }) => code)
    const known = this.session?.later ?? []
    return Promise.all(
      codes.map(async (code) => {
        const [listed] = (await this.host.client.procedures(code, 1)) ?? []
        return known.find((one) => one.code === code) ?? { code, name: listed?.name ?? code }
      }),
    )
  }

  /** On to what the caller wants besides. */
  next() {
    const [later] = this.session?.later ?? []
    return later ? this.act({ type: 'open', procedure: later.code }) : Promise.resolve()
  }

  /** At the counter one files at the counter, unless something else was chosen or there is no such way. */
  private async answerOf(session: Session): Promise<Answer | undefined> {
    const procedure = codeOf(session)
    if (procedure === undefined) return undefined
    const { conversation } = session
    const { place, channel, pack } = conversation
    const asked = { procedure, answers: answersOf(conversation), pack, ...(place && { place }) }
    const usual = channel ?? (this.mode === 'receive' ? 'in-person' : undefined)
    const answer = await this.host.client.answer({ ...asked, ...(usual && { channel: usual }) })
    return answer && answer.ways.length === 0 && channel === undefined && usual !== undefined
      ? this.host.client.answer(asked)
      : answer
  }

  /** One move after the other: a digit typed while a reply is on its way belongs to the next question. */
  private queue(move: () => Promise<unknown> | unknown): Promise<unknown> {
    const person = this.people
    const begin = () => {
      this.serving = person
      return person === this.people ? move() : undefined
    }
    // A move that failed does not hold up those behind it.
    this.moves = this.moves.then(begin, begin).then(() => this.host.changed())
    return this.moves
  }

  // What follows from it

  get papers() {
    return this.session?.answer ? paperLines(this.session.answer) : []
  }

  get missing() {
    return this.session?.answer ? missing(this.session.answer, this.marks) : undefined
  }

  get script() {
    const { answer, aspects = [] } = this.session ?? {}
    if (!answer) return []
    const tenant = this.isHome ? this.host.tenant : undefined
    const [ask] = this.asks
    return scriptOf(answer, { aspects, tenant, question: ask?.ask })
  }

  /** Whether the caller belongs to the desk's own commune, as far as was said. */
  get isHome(): boolean {
    return isAtHome(this.caller)
  }

  /** The caller's place by name, and what it was before. */
  get placeShown() {
    return placeShown(this.caller)
  }

  private get caller() {
    return { tenant: this.host.tenant, session: this.session, kept: this.place }
  }

  /** Short code of the case with its marks, as soon as it is known. */
  get code(): WrittenCode | undefined {
    return this.shortCode.value
  }

  private writeCode() {
    const procedure = this.session && codeOf(this.session)
    const { answer } = this.session ?? {}
    // What the store knows but the name of has no code.
    if (!this.session || !answer || answer.detail === 'none' || procedure === undefined)
      return this.shortCode.write(undefined)
    const { place } = this.session.conversation
    const { channel } = answer
    this.shortCode.write({
      procedure,
      answers: answersOf(this.session.conversation),
      marks: this.marks,
      ...(channel && { channel }),
      ...(place && { province: place.province }),
    })
  }

  // Marks

  mark(at: number, mark?: Mark) {
    const paper = this.papers[at]
    if (!paper) return
    const now = this.marks[paper.id]
    const next = mark === undefined ? nextMark(now) : now === mark ? undefined : mark
    this.marks = withMark(this.marks, paper.id, next)
    this.writeCode()
    const said = `${paper.name}: ${markText(next)}.`
    this.host.speak([said, next === undefined ? '' : this.missing?.say].filter(Boolean).join(' '))
    this.host.changed()
  }

  /** Marks what a slip says; how many papers were recognised, and that in words. */
  slip(text: string): { count: number; said: string } {
    if (!this.session?.answer) return { count: 0, said: strings.slipFirst }
    const read = readSlip(this.session.answer, text)
    const count = Object.keys(read).length
    this.marks = { ...this.marks, ...read }
    this.writeCode()
    const said = count > 0 ? fill(strings.slipFound, { count }) : strings.slipNone
    this.host.speak([said, this.missing?.say].join(' '))
    this.host.changed()
    return { count, said }
  }

  // The desk itself

  setMode(mode: Mode) {
    if (mode === this.mode) return
    this.mode = mode
    this.host.changed()
    void this.queue(async () => {
      const { session } = this
      if (!session) return
      const answer = await this.answerOf(session)
      // The next person may be here already.
      if (this.serving === this.people) this.session = { ...session, answer }
    })
  }

  /** Places by any name. */
  places(text: string) {
    return this.host.client.places(text)
  }

  /** Where the caller lives, for the sitting; undefined = the desk's own place again. */
  setPlace(kept: KeptPlace | undefined) {
    this.place = kept
    placeMemory.keep(kept)
    this.host.speak(fill(strings.placeSet, { name: kept?.name ?? this.host.tenant.name }))
    const { commune, province } = kept?.place ?? this.host.tenant.place
    this.table = undefined
    return this.act(
      commune === undefined
        ? { type: 'set', question: '@province', value: province }
        : { type: 'set', question: '@commune', value: commune },
    )
  }

  async loadTable() {
    const code = this.session && codeOf(this.session)
    if (this.table || code === undefined) return
    this.isTableLoading = true
    this.host.changed()
    const table = await this.host.client.table(code, this.session?.conversation.place)
    this.isTableLoading = false
    if (this.session && codeOf(this.session) === code) this.table = table
    this.host.changed()
  }

  /** The next person: nothing of the last one is left. */
  restart() {
    this.lookup.clear()
    this.people += 1
    this.session = undefined
    this.marks = {}
    this.picked = new Set()
    this.table = undefined
    this.shortCode.write(undefined)
    this.place = undefined
    placeMemory.keep(undefined)
    this.host.speak(strings.restarted)
    this.host.changed()
  }
}
