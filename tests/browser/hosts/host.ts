import type { BrowserContextOptions, Frame, Page } from 'playwright-core'
import type { Lab } from './lab.ts'

/** A page of a portal as one meets them, with what it does to its guests. */
export type Host = {
  id: string
  /** What is hard about it. */
  what: string
  /** The line or lines that the portal's people paste. */
  snippet(lab: Lab): string
  /** The whole page around the snippet. */
  page(snippet: string, lab: Lab): string
  headers?(lab: Lab): Record<string, string>
  /** Further files of the portal. */
  files?(lab: Lab): { path: string; type: string; body: string }[]
  context?: BrowserContextOptions
  /** Runs in every frame before anything else. */
  before?(page: Page): Promise<unknown>
  /** Under an address that is no secure context. */
  isPlain?: true
  /** What people press to open the panel; the launcher, if nothing is said. Null: it stands open. */
  opener?: string | null
  /** The document that holds the widget, where it is not the page itself. */
  inside?(page: Page): Promise<Frame>
  /** What the page does once it is there and before the citizen comes. */
  arrange?(page: Page, lab: Lab): Promise<unknown>
  /** What must hold after the whole question was answered. */
  check?(page: Page, lab: Lab): Promise<void>
  /** The part of the page that the widget takes; the launcher, if nothing is said. */
  takes?: string
}
