import type { Act } from '../../knowledge/schema/conversation.ts'
import type { Turn } from '../../knowledge/schema/turn.ts'
import type { Joining } from '../plain/entries.ts'
import type { MarkChange } from '../plain/marks.ts'

/** What parts of the panel ask of it. */
export type PanelEvents = {
  /** Do this; `said` is how it reads as a line of the citizen. */
  'htt-act': { act: Act; said?: string; joining: Joining }
  /** Send this text. */
  'htt-say': { text: string }
  /** Say this to those who cannot see it. */
  'htt-speak': { text: string }
  /** Papers were marked, or their marks taken away. */
  'htt-mark': MarkChange
  /** Whether this device should keep the marks. */
  'htt-keep-marks': boolean
  /** Delete all marks. */
  'htt-forget-marks': undefined
  /** Take the last move back. */
  'htt-back': undefined
  /** Begin anew. */
  'htt-restart': undefined
  /** Send the last request once more. */
  'htt-retry': undefined
  /** Close the panel. */
  'htt-close': undefined
  /** A turn came. No word of the citizen is in it: the page may listen. */
  'htt-answer': Pick<Turn, 'kind' | 'procedure'>
  /** No turn came. */
  'htt-error': undefined
}

/** Sends an event up to the panel, out of every shadow root on the way. */
export function emit<K extends keyof PanelEvents>(
  from: EventTarget,
  name: K,
  detail: PanelEvents[K],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}

declare global {
  interface HTMLElementEventMap {
    'htt-act': CustomEvent<PanelEvents['htt-act']>
    'htt-say': CustomEvent<PanelEvents['htt-say']>
    'htt-speak': CustomEvent<PanelEvents['htt-speak']>
    'htt-mark': CustomEvent<PanelEvents['htt-mark']>
    'htt-keep-marks': CustomEvent<PanelEvents['htt-keep-marks']>
    'htt-forget-marks': CustomEvent<undefined>
    'htt-back': CustomEvent<undefined>
    'htt-restart': CustomEvent<undefined>
    'htt-retry': CustomEvent<undefined>
    'htt-close': CustomEvent<undefined>
    'htt-answer': CustomEvent<PanelEvents['htt-answer']>
    'htt-error': CustomEvent<undefined>
  }
}
