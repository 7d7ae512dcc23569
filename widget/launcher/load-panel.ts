import type { Host } from './host.ts'
import { trustedScriptUrl } from './script-url.ts'

declare const __PANEL__: { file: string; integrity: string }

/** Longest that people wait for the panel before they are given a link. */
const PATIENCE = 20_000

let loading: Promise<void> | undefined

/** Inserts the panel's script, once per page. Fails where the page or the network does not let it in. */
export function loadPanel({ base, nonce }: Pick<Host, 'base' | 'nonce'>): Promise<void> {
  if (customElements.get('htt-panel')) return Promise.resolve()
  loading = loading || insert(base + __PANEL__.file, nonce)
  return loading.catch((error) => {
    loading = undefined
    throw error
  })
}

function insert(url: string, nonce: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.integrity = __PANEL__.integrity
    script.crossOrigin = 'anonymous'
    if (nonce) {
      script.nonce = nonce
      // Only engines without constructed sheets read it, for the style elements that Lit then writes.
      if (!('adoptedStyleSheets' in document)) Object.assign(window, { litNonce: nonce })
    }
    const fail = () => {
      script.remove()
      reject(new Error(url))
    }
    const timer = setTimeout(fail, PATIENCE)
    script.onload = () => {
      clearTimeout(timer)
      resolve()
    }
    script.onerror = fail
    script.src = trustedScriptUrl(url)
    // Old pages name a form or a picture `head`, and `document.head` is then that.
    document.documentElement.appendChild(script)
  })
}
