import type { OwnScript } from './insert-script.ts'

/** What the launcher needs of the panel, which it never imports. */
export type PanelElement = HTMLElement & {
  api: string
  tenant: string
  hosts: string[]
  hotline: { label: string; number: string } | null
  position: string
  mode: string
  load: (script: OwnScript) => Promise<void>
  place: { province: string; commune?: string } | undefined
  readonly entries: readonly unknown[]
  readonly contentHeight: number
  start(how: { isFocusMoved: boolean }): Promise<void>
  ask(text: string): Promise<void>
}

/** Events by which the panel's parts talk to it; they hold the citizen's words and are not for the page. */
export const INNER_EVENTS = [
  'htt-act',
  'htt-say',
  'htt-speak',
  'htt-mark',
  'htt-keep-marks',
  'htt-forget-marks',
  'htt-back',
  'htt-restart',
  'htt-retry',
  'htt-close',
  'htt-answer',
  'htt-error',
]
