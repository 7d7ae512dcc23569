import type { Place } from '../../knowledge/schema/base.ts'
import type { Act } from '../../knowledge/schema/conversation.ts'
import type { Command } from './keys.ts'

/** What parts of the desk ask of it. */
export type DeskRequest =
  | { do: Command }
  | { text: string }
  | { pick: number }
  | { act: Act }
  | { stand: number }
  | { slip: string }
  | { place: { place: Place; name: string; before?: string } | undefined }
  | { speak: string }

/** Sends a request up to the desk, out of every shadow root on the way. */
export function askDesk(from: EventTarget, request: DeskRequest): void {
  from.dispatchEvent(
    new CustomEvent<DeskRequest>('htt-desk-ask', {
      detail: request,
      bubbles: true,
      composed: true,
    }),
  )
}

declare global {
  interface HTMLElementEventMap {
    'htt-desk-ask': CustomEvent<DeskRequest>
  }
}
