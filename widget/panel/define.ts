import { CandidatesBlock } from '../blocks/candidates-block.ts'
import { ChecklistBlock } from '../blocks/checklist-block.ts'
import { ContactBlock } from '../blocks/contact-block.ts'
import { FactsBlock } from '../blocks/facts-block.ts'
import { FeesBlock } from '../blocks/fees-block.ts'
import { GlossaryBlock } from '../blocks/glossary-block.ts'
import { LinkBlock } from '../blocks/link-block.ts'
import { RefusalsBlock } from '../blocks/refusals-block.ts'
import { SourcesBlock } from '../blocks/sources-block.ts'
import { StepsBlock } from '../blocks/steps-block.ts'
import { TextBlock } from '../blocks/text-block.ts'
import { TimesBlock } from '../blocks/times-block.ts'
import { WhereBlock } from '../blocks/where-block.ts'
import { Actions } from '../parts/actions.ts'
import { Chips } from '../parts/chips.ts'
import { Cites } from '../parts/cites.ts'
import { Composer } from '../parts/composer.ts'
import { CopyButton } from '../parts/copy-button.ts'
import { CounterCard } from '../parts/counter-card.ts'
import { FactLine } from '../parts/fact-line.ts'
import { MissingPart } from '../parts/missing.ts'
import { Options } from '../parts/options.ts'
import { PlaceField } from '../parts/place-field.ts'
import { ProblemNote } from '../parts/problem.ts'
import { Question } from '../parts/question.ts'
import { ReadAloud } from '../parts/read-aloud.ts'
import { Recordings } from '../parts/recordings.ts'
import { Section } from '../parts/section.ts'
import { ShareButton } from '../parts/share-button.ts'
import { SlipField } from '../parts/slip-field.ts'
import { Toggle } from '../parts/toggle.ts'
import { TurnView } from '../parts/turn.ts'
import { Panel } from './panel.ts'

const ELEMENTS = {
  'htt-actions': Actions,
  'htt-candidates-block': CandidatesBlock,
  'htt-checklist-block': ChecklistBlock,
  'htt-chips': Chips,
  'htt-cites': Cites,
  'htt-composer': Composer,
  'htt-contact-block': ContactBlock,
  'htt-copy-button': CopyButton,
  'htt-counter-card': CounterCard,
  'htt-fact-line': FactLine,
  'htt-facts-block': FactsBlock,
  'htt-fees-block': FeesBlock,
  'htt-glossary-block': GlossaryBlock,
  'htt-link-block': LinkBlock,
  'htt-missing': MissingPart,
  'htt-options': Options,
  'htt-problem': ProblemNote,
  'htt-place-field': PlaceField,
  'htt-question': Question,
  'htt-read-aloud': ReadAloud,
  'htt-recordings': Recordings,
  'htt-refusals-block': RefusalsBlock,
  'htt-section': Section,
  'htt-share-button': ShareButton,
  'htt-slip-field': SlipField,
  'htt-sources-block': SourcesBlock,
  'htt-steps-block': StepsBlock,
  'htt-text-block': TextBlock,
  'htt-times-block': TimesBlock,
  'htt-toggle': Toggle,
  'htt-turn': TurnView,
  'htt-where-block': WhereBlock,
  'htt-panel': Panel,
} as const

/** Makes every element of the panel known to the page, once. */
export function defineElements(): void {
  for (const [tag, element] of Object.entries(ELEMENTS))
    if (!customElements.get(tag)) customElements.define(tag, element)
}
