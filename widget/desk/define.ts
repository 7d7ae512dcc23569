import { StepsBlock } from '../blocks/steps-block.ts'
import { TextBlock } from '../blocks/text-block.ts'
import { Cites } from '../parts/cites.ts'
import { FactLine } from '../parts/fact-line.ts'
import { DeskCase } from './case.ts'
import { CaseTableView } from './case-table.ts'
import { Desk } from './desk.ts'
import { HelpOverlay } from './help-overlay.ts'
import { Houses } from './houses.ts'
import { MissingPane } from './missing-pane.ts'
import { NoteSheet } from './note-sheet.ts'
import { PaperList } from './paper-list.ts'
import { PlaceOverlay } from './place-overlay.ts'
import { ScriptPane } from './script-pane.ts'
import { DeskSearch } from './search.ts'
import { SlipOverlay } from './slip-overlay.ts'
import { TalkView } from './talk-view.ts'

const ELEMENTS = {
  'htt-cites': Cites,
  'htt-fact-line': FactLine,
  'htt-steps-block': StepsBlock,
  'htt-text-block': TextBlock,
  'htt-desk-case': DeskCase,
  'htt-desk-help': HelpOverlay,
  'htt-desk-houses': Houses,
  'htt-desk-missing': MissingPane,
  'htt-desk-note': NoteSheet,
  'htt-desk-papers': PaperList,
  'htt-desk-place': PlaceOverlay,
  'htt-desk-script': ScriptPane,
  'htt-desk-search': DeskSearch,
  'htt-desk-slip': SlipOverlay,
  'htt-desk-table': CaseTableView,
  'htt-desk-talk': TalkView,
  'htt-desk': Desk,
} as const

/** Makes every element of the desk known to the page, once. */
export function defineDesk(): void {
  for (const [tag, element] of Object.entries(ELEMENTS))
    if (!customElements.get(tag)) customElements.define(tag, element)
}
