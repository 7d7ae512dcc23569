import { html } from 'lit'
import { askDesk } from './ask-desk.ts'
import { type Command, keyFor } from './keys.ts'

/** Something to press, with the key that does the same. */
export function keyButton(
  command: Command,
  label: unknown,
  mode?: 'receive' | 'call',
  classes = 'key-button',
) {
  const key = keyFor(command, mode)
  return html`<button
    type="button"
    class=${classes}
    aria-keyshortcuts=${key}
    @click=${(event: Event) => askDesk(event.currentTarget as EventTarget, { do: command })}
  >
    <kbd aria-hidden="true">${key}</kbd><span>${label}</span>
  </button>`
}
