import type { Client } from '../api.ts'
import { type Hand, NO_HAND, type PapersOutcome } from '../parts/hand.ts'
import type { Entry } from '../plain/entries.ts'
import { type AllMarks, type MarkChange, withMarks } from '../plain/marks.ts'
import { strings } from '../strings.ts'
import {
  areMarksKept,
  forgetMarks,
  forgetTabMarks,
  recallMarks,
  rememberMarks,
} from './kept-marks.ts'
import { bringMissingTools, type Script } from './missing-tools.ts'

type Told = Extract<Entry, { by: 'assistant' }>

/** What is needed of the panel. */
type Host = {
  readonly api: string
  readonly tenant: string
  readonly client: Client | undefined
  readonly load: (script: Script) => Promise<void>
  requestUpdate(): void
}

/** The marks on papers, kept for the panel, and what is asked once for each case. No mark is ever sent. */
export class Marking {
  private readonly host: Host
  private readonly papers = new WeakMap<object, Promise<PapersOutcome>>()
  private marks: AllMarks = {}
  private isKept = areMarksKept()

  constructor(host: Host) {
    this.host = host
  }

  /** What goes down to a turn. */
  handOf(entry: Told): Hand {
    return {
      root: this.host.api,
      marks: this.marks[codeOf(entry)] ?? NO_HAND.marks,
      isKept: this.isKept,
      conversation: entry.conversation,
      papers: () => this.papersOf(entry),
    }
  }

  /** Takes up the marks of this device or of this tab. */
  recall(): void {
    this.marks = recallMarks(this.host.tenant)
    this.host.requestUpdate()
  }

  /** Papers of a turn were marked. */
  mark(entry: Told, change: MarkChange): void {
    // Another tab may have marked something, too.
    const before = this.isKept ? recallMarks(this.host.tenant) : this.marks
    this.set(withMarks(before, codeOf(entry), change), this.isKept === true)
  }

  /** Keeps the marks on this device, or no longer. */
  keep(isKept: boolean): void {
    forgetMarks(this.host.tenant)
    this.set(this.marks, isKept)
  }

  /** Leaves no mark behind. */
  forget(): void {
    forgetMarks(this.host.tenant)
    this.marks = {}
    this.isKept = areMarksKept()
    this.host.requestUpdate()
  }

  /** The log begins anew; marks that are not to be kept end with the old one. */
  restart(): void {
    if (this.isKept) return
    forgetTabMarks(this.host.tenant)
    this.marks = {}
    this.host.requestUpdate()
  }

  // Where they cannot be kept, they live as long as the panel.
  private set(marks: AllMarks, isKept: boolean): void {
    this.marks = marks
    const isDone = rememberMarks(this.host.tenant, marks, isKept)
    if (this.isKept !== undefined) this.isKept = isKept && isDone
    this.host.requestUpdate()
  }

  /** The papers of a case, fetched once; what failed is tried again. */
  private papersOf(entry: Told): Promise<PapersOutcome> {
    const { client } = this.host
    const known = this.papers.get(entry.conversation)
    if (known || !client) return known ?? NO_HAND.papers()
    const asked = this.bring(client, entry)
    this.papers.set(entry.conversation, asked)
    asked.then(({ ok }) => ok || this.papers.delete(entry.conversation))
    return asked
  }

  private async bring(client: Client, entry: Told): Promise<PapersOutcome> {
    const [reply, tools] = await Promise.all([
      client.papers(codeOf(entry), entry.conversation),
      bringMissingTools(this.host.load),
    ])
    if (!reply.ok) return reply
    return tools ? { ...reply, tools } : { ok: false, sentence: strings.missingOffline }
  }
}

const codeOf = ({ turn }: Told) => turn.procedure?.code ?? ''
