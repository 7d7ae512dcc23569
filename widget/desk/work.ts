import { codeInGroups, missing, readSlip, typedCode } from '../../engine/index.ts'
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
import type { DeskClient } from './api.ts'
import { type Found, foundCase, foundOf, foundSaid, headOf } from './found.ts'
import { markText, nextMark, paperLines, withMark } from './papers.ts'
import { type KeptPlace, placeMemory } from './place-memory.ts'
import { scriptOf } from './script.ts'
import {
  type Ask,
  answersOf,
  asksOf,
  aspectsOf,
  codeOf,
  newsOf,
  placeNameOf,
  type Session,
} from './session.ts'
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

const WAIT = 90
const LISTED = 7
const CODE_WAIT = 150
/** Fewer letters mean nothing yet. */
const SHORTEST = 2
const CHANNELS: readonly (ChannelId | undefined)[] = [undefined, 'in-person', 'online', 'post']

/** What is in work at the desk, apart from how it is drawn. Nothing of it outlives the page but the place of the sitting. */
export class DeskWork {
  mode: Mode = 'receive'
  text = ''
  found: readonly Found[] = []
  selected = 0
  isListOpen = false
  note = ''
  /** What stands above what was found. */
  head = ''
  session: Session | undefined
  marks: Marks = {}
  picked: ReadonlySet<string> = new Set()
  table: CaseTable | undefined
  isTableLoading = false
  /** Short code of the case with its marks, as soon as it is known. */
  code: string | undefined
  place: KeptPlace | undefined = placeMemory.read()

  private readonly host: Host
  private timer: ReturnType<typeof setTimeout> | undefined
  private foundFor = ''
  private asked = 0
  /** Counts the people who were served: what was asked for the last one is dropped. */
  private people = 0
  private serving = 0
  private coded = 0
  private codeTimer: ReturnType<typeof setTimeout> | undefined
  /** Moves come one after another, however fast they are typed. */
  private moves: Promise<unknown> = Promise.resolve()

  constructor(host: Host) {
    this.host = host
  }

  // Looking up

  /** What is typed is looked up after a blink; a reply for older words is dropped. */
  type(text: string) {
    this.text = text
    this.isListOpen = text.trim().length >= SHORTEST
    clearTimeout(this.timer)
    if (this.isListOpen) this.timer = setTimeout(() => this.look(), WAIT)
    else this.found = []
    this.host.changed()
  }

  async look(): Promise<void> {
    clearTimeout(this.timer)
    const text = this.text.trim()
    const my = ++this.asked
    const { client } = this.host
    const typed = typedCode(text)
    const [listed, outcome, opened] = await Promise.all([
      client.procedures(text, LISTED),
      client.say(text, this.place?.place),
      typed && client.code(typed.code),
    ])
    if (my !== this.asked) return
    const response = outcome.ok ? outcome.response : undefined
    const found = foundOf(listed ?? [], response)
    const code = codeInGroups((typed?.code ?? '').replace(/[^0-9a-z]/gi, '').toUpperCase())
    const isCase = opened?.kind === 'case'
    // What nobody was sure of is not opened by a hasty Enter.
    this.selected = isCase || response?.turn.kind !== 'unknown' ? 0 : -1
    this.foundFor = text
    const wrong = { mistyped: strings.mistypedCode, unknown: strings.unknownCode, case: '' }
    // At the desk, one word with a digit in it is a code.
    const codeNote =
      opened && (typed?.isSure || !/\s/.test(text)) ? fill(wrong[opened.kind], { code }) : ''
    this.found = isCase
      ? [foundCase(code, opened.case, opened.again), ...found]
      : codeNote
        ? []
        : found
    this.head = isCase ? '' : headOf(response)
    this.note = listed === undefined ? strings.errorNetwork : codeNote || strings.noResults
    this.host.speak(
      this.found.length > 0 ? `${this.head} ${foundSaid(this.found)}`.trim() : this.note,
    )
    this.host.changed()
  }

  step(by: number) {
    const { length } = this.found
    if (length === 0) return
    this.selected = (Math.max(this.selected, by < 0 ? 0 : -1) + by + length) % length
    this.host.changed()
  }

  /** Opens what is chosen; Enter may come before the reply, and then waits for it. */
  async pick(at = this.selected): Promise<boolean> {
    if (this.text.trim() !== this.foundFor || this.found.length === 0) {
      if (this.text.trim() === '') return false
      await this.look()
      at = this.selected
    }
    const one = this.found[at]
    if (one === undefined) return false
    this.isListOpen = false
    this.people += 1
    this.marks = {}
    this.session = undefined
    this.host.changed()
    await this.queue(() => this.open(one))
    return this.session !== undefined
  }

  private async open({ open, code }: Found) {
    const { client } = this.host
    const procedure = (id: string): Act => ({ type: 'open', procedure: id })
    switch (open.how) {
      case 'adopt':
        return this.adopt(open.response, aspectsOf(open.response.conversation))
      case 'choose': {
        const { conversation } = open.response
        const act: Act = { type: 'choose', id: open.id }
        return this.take(await client.turn({ act }, conversation), aspectsOf(conversation))
      }
      case 'procedure':
        return this.take(await client.turn({ act: procedure(code ?? open.code) }, this.start()), [])
      case 'case': {
        const { procedure: of, answers, channel, marks = {} } = open.case
        const trail = [
          `p:${of}`,
          ...Object.entries(answers).map(
            ([id, value]) => `q:${id}=${[value].flat().join() || '-'}`,
          ),
          ...(channel ? [`q:@channel=${channel}`] : []),
          ...(open.case.province ? [`q:@province=${open.case.province}`] : []),
        ]
        const act: Act = { type: 'choose', id: 'cmd:resume' }
        this.marks = marks
        return this.take(
          await client.turn({ act }, { ...this.start(), trail: [trail.join(' ')] }),
          [],
        )
      }
    }
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
    const [answer, further] = await Promise.all([
      this.answerOf(next),
      more
        ? this.host.client.turn({ act: { type: 'choose', id: more.id } }, conversation)
        : undefined,
    ])
    // The next person is here already.
    if (this.serving !== this.people) return
    if (answer === undefined && codeOf(next) !== undefined) this.host.say(strings.errorNetwork)
    this.session = { ...next, ...(further?.ok && further.response), answer }
    this.picked = new Set(turn.options.filter(({ chosen }) => chosen).map(({ id }) => id))
    if (before === undefined || codeOf(before) !== codeOf(next)) this.table = undefined
    this.writeCode()
    const [ask] = this.asks
    const [first] = this.script
    const opening = first?.breaths.join(' ')
    this.host.speak(
      [before === undefined ? (opening ?? turn.say) : '', ask?.ask ?? ''].filter(Boolean).join(' '),
    )
    this.host.changed()
  }

  /** At the counter one files at the counter, unless something else was chosen or there is no such way. */
  private async answerOf(session: Session): Promise<Answer | undefined> {
    const procedure = codeOf(session)
    if (procedure === undefined) return undefined
    const { conversation } = session
    const { place, channel } = conversation
    const asked = { procedure, answers: answersOf(conversation), ...(place && { place }) }
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
    const { place: own } = this.host.tenant
    const place = this.session?.conversation.place ?? this.place?.place ?? own
    return own.commune === undefined
      ? place.province === own.province
      : place.commune === own.commune || (place.commune === undefined && this.place === undefined)
  }

  /** Asks for the code of the case as it stands, once the keys rest; an older one is no longer shown. */
  private writeCode() {
    const my = ++this.coded
    this.code = undefined
    clearTimeout(this.codeTimer)
    const procedure = this.session && codeOf(this.session)
    if (!this.session || procedure === undefined || !this.session.answer) return
    const { channel, place } = this.session.conversation
    const one = {
      procedure,
      answers: answersOf(this.session.conversation),
      marks: this.marks,
      ...(channel && { channel }),
      ...(place && { province: place.province }),
    }
    this.codeTimer = setTimeout(async () => {
      const code = await this.host.client.write(one)
      if (my !== this.coded) return
      this.code = code
      this.host.changed()
    }, CODE_WAIT)
  }

  /** The caller's place by name, and what it was before. */
  get placeShown(): { name: string; before: string } {
    const { tenant } = this.host
    const said = this.session && placeNameOf(this.session)
    const name = this.isHome ? tenant.name : (said ?? this.place?.name ?? tenant.name)
    return { name, before: this.session?.news ?? this.place?.before ?? '' }
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

  /** Marks what a slip says; how many papers were recognised. */
  slip(text: string): number {
    if (!this.session?.answer) return 0
    const read = readSlip(this.session.answer, text)
    const count = Object.keys(read).length
    this.marks = { ...this.marks, ...read }
    this.writeCode()
    this.note = count > 0 ? fill(strings.slipFound, { count }) : strings.slipNone
    this.host.speak([this.note, this.missing?.say].join(' '))
    this.host.changed()
    return count
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
    clearTimeout(this.timer)
    this.asked += 1
    this.people += 1
    this.text = ''
    this.foundFor = ''
    this.found = []
    this.head = ''
    this.isListOpen = false
    this.session = undefined
    this.marks = {}
    this.picked = new Set()
    this.table = undefined
    this.code = undefined
    this.coded += 1
    this.place = undefined
    this.note = ''
    placeMemory.keep(undefined)
    this.host.speak(strings.restarted)
    this.host.changed()
  }
}

/** The option by which a set says that nothing of it holds. */
const NONE = 'khong'
const optionOf = (id: string) => id.slice(id.lastIndexOf('=') + 1)

function setTo({ question = '', kind }: Ask, ids: readonly string[]): Act {
  const values = ids.map(optionOf)
  return { type: 'set', question, value: kind === 'many' ? values : (values[0] ?? null) }
}
