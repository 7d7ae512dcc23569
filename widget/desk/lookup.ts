import { codeInGroups, typedCode } from '../../engine/index.ts'
import type { Place } from '../../knowledge/schema/index.ts'
import { fill } from '../strings.ts'
import { type DeskClient, isProcedureCode } from './api.ts'
import { type Found, foundCase, foundOf, foundSaid, headOf, isUnsureOf } from './found.ts'
import { deskStrings as strings } from './strings.ts'

type Host = {
  client: DeskClient
  /** Where the caller lives, as far as it was set. */
  place: () => Place | undefined
  /** Something is to be drawn anew. */
  changed: () => void
  /** Something is to be heard by those who cannot see it. */
  speak: (text: string) => void
}

const WAIT = 90
const LISTED = 7
/** Fewer letters mean nothing yet. */
const SHORTEST = 2

/** What is typed into the one field, and what was found for it. */
export class Lookup {
  text = ''
  found: readonly Found[] = []
  selected = 0
  isOpen = false
  /** Said instead of results. */
  note = ''
  /** What stands above what was found. */
  head = ''

  private readonly host: Host
  private timer: ReturnType<typeof setTimeout> | undefined
  private foundFor = ''
  private asked = 0

  constructor(host: Host) {
    this.host = host
  }

  /** What is typed is looked up after a blink; a reply for older words is dropped. */
  type(text: string) {
    this.text = text
    this.isOpen = text.trim().length >= SHORTEST
    clearTimeout(this.timer)
    if (this.isOpen) this.timer = setTimeout(() => this.look(), WAIT)
    else this.found = []
    this.host.changed()
  }

  step(by: number) {
    const { length } = this.found
    if (length === 0) return
    this.selected = (Math.max(this.selected, by < 0 ? 0 : -1) + by + length) % length
    this.host.changed()
  }

  /** What is chosen; Enter may come before the reply, and then waits for it. */
  async take(at = this.selected): Promise<Found | undefined> {
    if (this.text.trim() !== this.foundFor || this.found.length === 0) {
      if (this.text.trim() === '') return undefined
      await this.look()
      at = this.selected
    }
    return this.found[at]
  }

  clear() {
    clearTimeout(this.timer)
    this.asked += 1
    this.text = ''
    this.foundFor = ''
    this.found = []
    this.head = ''
    this.note = ''
    this.isOpen = false
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer)
    const text = this.text.trim()
    const my = ++this.asked
    const { client } = this.host
    const typed = typedCode(text)
    const [listed, outcome, opened] = await Promise.all([
      client.procedures(text, LISTED),
      isProcedureCode(text) ? undefined : client.say(text, this.host.place()),
      typed && client.code(typed.code),
    ])
    if (my !== this.asked) return
    const response = outcome?.ok ? outcome.response : undefined
    const found = foundOf(listed ?? [], response)
    const isUnsure = isUnsureOf(listed ?? [], response)
    const code = codeInGroups((typed?.code ?? '').replace(/[^0-9a-z]/gi, '').toUpperCase())
    const isCase = opened?.kind === 'case'
    // What nobody was sure of is not opened by a hasty Enter.
    this.selected = isCase || !isUnsure ? 0 : -1
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
    this.head = isCase ? '' : headOf(response, isUnsure)
    this.note = listed === undefined ? strings.errorNetwork : codeNote || strings.noResults
    this.host.speak(
      this.found.length > 0 ? `${this.head} ${foundSaid(this.found)}`.trim() : this.note,
    )
    this.host.changed()
  }
}
