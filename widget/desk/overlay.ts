import { html, type TemplateResult } from 'lit'
import { keyButton } from './key-button.ts'
import { deskStrings as strings } from './strings.ts'

/** What may lie on top of the desk. */
export type Overlay = 'help' | 'place' | 'slip' | 'table' | 'sms' | 'zalo' | 'sources'

const TITLES: Readonly<Record<Overlay, string>> = {
  help: strings.help,
  place: strings.place,
  slip: strings.slip,
  table: strings.table,
  sms: `${strings.message} ${strings.sms}`,
  zalo: `${strings.message} ${strings.zalo}`,
  sources: strings.sources,
}
const WIDE: readonly Overlay[] = ['table', 'help']

/** A sheet on top of the desk; pressing beside it closes it. */
export function overlaySheet(
  overlay: Overlay,
  content: unknown,
  close: () => void,
): TemplateResult {
  return html`<div
    class="overlay"
    @click=${(event: Event) => {
      if (event.target === event.currentTarget) close()
    }}
  >
    <div
      class="sheet ${WIDE.includes(overlay) ? 'wide' : ''}"
      role="dialog"
      aria-modal="true"
      aria-label=${TITLES[overlay]}
      tabindex="-1"
    >
      <div class="top">
        <h2>${TITLES[overlay]}</h2>
        ${keyButton('back', strings.close)}
      </div>
      ${content}
    </div>
  </div>`
}
