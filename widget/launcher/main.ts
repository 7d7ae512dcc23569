import { findHost } from './host.ts'
import { createLauncher } from './launcher.ts'

const TAG = 'hoi-thu-tuc'
const OPTIONS = [
  'tenant',
  'position',
  'offset-x',
  'offset-y',
  'z-index',
  'accent',
  'hotline',
  'hosts',
  'fallback',
]

// Read while the script runs; afterwards the browser no longer says which one it was.
const host = findHost()

if (!customElements.get(TAG)) customElements.define(TAG, createLauncher(host))
addFromScript()

/** The one-line way to embed: the script itself says for whom, and the element is added. */
function addFromScript(): void {
  const { script } = host
  if (!script || script.dataset.tenant === undefined || document.querySelector(TAG)) return
  const element = document.createElement(TAG)
  for (const name of OPTIONS) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
  // Portals that swap their body while people walk through them leave the root element alone.
  document.documentElement.appendChild(element)
}
