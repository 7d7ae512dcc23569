import type { PanelElement } from '../launcher/panel-element.ts'
import { parentOrigin } from './parent-origin.ts'

/** Time in which an answer is drawn, with its parts. */
const DRAWN = 150

const element = document.querySelector<HTMLElement>('hoi-thu-tuc')
const origin = parentOrigin({
  ancestors: location.ancestorOrigins ? [...location.ancestorOrigins] : undefined,
  referrer: document.referrer,
  listed: (element?.dataset.origins ?? '').split(' '),
})

// The height of the conversation is all that leaves the frame, and only towards a portal on the list.
if (element && origin !== undefined && parent !== window)
  for (const name of ['htt-open', 'htt-answer', 'htt-error'])
    element.addEventListener(name, () => setTimeout(tell, DRAWN))

function tell(): void {
  const panel = element?.shadowRoot?.querySelector<PanelElement>('htt-panel')
  if (panel && origin !== undefined)
    parent.postMessage({ type: 'htt-height', height: Math.ceil(panel.contentHeight) }, origin)
}
