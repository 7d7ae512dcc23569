import { html, nothing, type TemplateResult } from 'lit'
import type { Answer, Tenant } from '../../knowledge/schema/index.ts'
import { notices } from './notices.ts'
import type { Session } from './session.ts'
import { deskStrings as strings } from './strings.ts'
import { welcome } from './welcome.ts'
import type { DeskWork } from './work.ts'

/** What the panes are drawn from. */
type Shown = {
  work: DeskWork
  tenant: Tenant
  /** The paper or the line that is stood on. */
  at: number
  hasSources: boolean
  desk: EventTarget
}

const CHANNEL_NAMES = {
  any: strings.channelAny,
  online: strings.channelOnline,
  'in-person': strings.channelInPerson,
  post: strings.channelPost,
} as const

/** The panes below the bar: what to ask, what to go through, and what is missing or where to go. */
export function panes(shown: Shown): TemplateResult {
  const { work } = shown
  const { session, mode } = work
  if (session === undefined) return html`${welcome()} ${houses(shown)}`
  const { answer } = session
  if (answer === undefined) return html`${toAsk(session, work)} ${talk(session)} ${houses(shown)}`
  return mode === 'receive'
    ? html`${toAsk(session, work)} ${papers(answer, shown)} ${missingPapers(work)}`
    : html`${toAsk(session, work)} ${script(answer, shown)} ${houses(shown)}`
}

const toAsk = ({ turn, answer, skipped = [] }: Session, { asks, picked }: DeskWork) =>
  html`<section class="pane" aria-label=${strings.case}>
    <htt-desk-case
      .asks=${asks}
      .facts=${turn.case}
      .picked=${picked}
      .channel=${CHANNEL_NAMES[answer?.channel ?? 'any']}
      .hasChannels=${answer !== undefined && answer.detail !== 'none'}
      .isAsked=${skipped.length > 0}
    ></htt-desk-case>
  </section>`

const papers = (answer: Answer, { work, at, desk }: Shown) =>
  html`<section class="pane" aria-label=${strings.papers}>
    ${notices(answer, desk)}
    <htt-desk-papers
      .papers=${work.papers}
      .marks=${work.marks}
      .at=${at}
      .none=${answer.noDocuments ?? ''}
    ></htt-desk-papers>
  </section>`

const missingPapers = ({ missing, marks }: DeskWork) =>
  html`<section class="pane" aria-label=${strings.missing}>
    ${
      missing
        ? html`<htt-desk-missing
            .missing=${missing}
            .hasMarks=${Object.keys(marks).length > 0}
          ></htt-desk-missing>`
        : nothing
    }
  </section>`

const script = (answer: Answer, { work, at, hasSources, desk }: Shown) =>
  html`<section class="pane" aria-label=${strings.script}>
    ${notices(answer, desk)}
    <htt-desk-script
      .lines=${work.script}
      .at=${at}
      .sources=${answer.sources}
      .hasSources=${hasSources}
    ></htt-desk-script>
  </section>`

const talk = ({ turn }: Session) =>
  html`<section class="pane" aria-label=${strings.talk}>
    <htt-desk-talk .turn=${turn}></htt-desk-talk>
  </section>`

const houses = ({ work: { session, placeShown, isHome }, tenant }: Shown) =>
  html`<section class="pane" aria-label=${strings.houses}>
    <htt-desk-houses
      .tenant=${tenant}
      .answer=${session?.answer}
      .placeName=${placeShown.name}
      .placeBefore=${placeShown.before}
      .isHome=${isHome}
    ></htt-desk-houses>
  </section>`
