import { html, type TemplateResult } from 'lit'
import { askDesk } from './ask-desk.ts'
import { keyButton } from './key-button.ts'
import { deskStrings as strings } from './strings.ts'
import type { DeskWork, Mode } from './work.ts'

/** The bar on top: whose desk it is, the two ways to work, and the one field. */
export function deskBar(
  name: string,
  { mode, lookup }: DeskWork,
  desk: EventTarget,
): TemplateResult {
  return html`<header>
    <h1>${strings.title}<span>${name}</span></h1>
    <div class="tabs" role="tablist" aria-label=${strings.modes}>
      ${tab('receive', 'F8', mode, desk)} ${tab('call', 'F9', mode, desk)}
    </div>
    <htt-desk-search
      .text=${lookup.text}
      .found=${lookup.found}
      .selected=${lookup.selected}
      .isOpen=${lookup.isOpen}
      .head=${lookup.head}
      .note=${lookup.note}
    ></htt-desk-search>
    <div class="bar">
      ${keyButton('restart', strings.restart)} ${keyButton('help', strings.help)}
    </div>
  </header>`
}

function tab(mode: Mode, key: string, current: Mode, desk: EventTarget) {
  return html`<button
    type="button"
    role="tab"
    class="tab"
    aria-selected=${current === mode}
    aria-keyshortcuts=${key}
    @click=${() => askDesk(desk, { do: mode })}
  >
    <kbd aria-hidden="true">${key}</kbd>${strings[mode]}
  </button>`
}
