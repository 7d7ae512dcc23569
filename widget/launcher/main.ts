import type { HoiThuTucElement } from './hoi-thu-tuc.d.ts'
import { findHost } from './host.ts'
import { keepAttached } from './keep-attached.ts'
import { createLauncher } from './launcher.ts'
import { upgradeLinks } from './links.ts'
import { OPTIONS } from './options.ts'

const TAG = 'hoi-thu-tuc'

// Read while the script runs; afterwards the browser no longer says which one it was.
const host = findHost()
const find = () => document.querySelector<HoiThuTucElement>(TAG)

// A page that loads the script twice has it once.
if (!customElements.get(TAG)) {
  customElements.define(TAG, createLauncher(host))
  upgradeLinks(find)
  addFromScript()
}

/** The one-line way to embed: the script itself says for whom, and the element is added. */
function addFromScript(): void {
  const { script } = host
  if (!script || script.dataset.tenant === undefined || find()) return
  const element = document.createElement(TAG)
  for (const name of OPTIONS) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
  keepAttached(element)
}
