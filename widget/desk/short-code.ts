import type { CodedCase } from '../../knowledge/schema/code.ts'
import type { DeskClient, WrittenCode } from './api.ts'

type Host = { client: DeskClient; changed: () => void }

const WAIT = 150

/** Short code of the case with its marks: asked for once the keys rest; an older one is no longer shown. */
export class ShortCode {
  /** As soon as it is known. */
  value: WrittenCode | undefined

  private readonly host: Host
  private asked = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: Host) {
    this.host = host
  }

  /** The code of a case as it stands now; none of no case. */
  write(one: CodedCase | undefined) {
    const my = ++this.asked
    this.value = undefined
    clearTimeout(this.timer)
    if (one === undefined) return
    this.timer = setTimeout(async () => {
      const code = await this.host.client.write(one)
      if (my !== this.asked) return
      this.value = code
      this.host.changed()
    }, WAIT)
  }
}
