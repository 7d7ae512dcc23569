import type { Host } from './host.ts'
import { trustedScriptUrl } from './script-url.ts'

/** A built script of ours, and the integrity that it must have. */
export type OwnScript = { file: string; integrity: string }

/** Where scripts come from, and under which nonce. */
export type Where = Pick<Host, 'base' | 'nonce'>

/** Longest that people wait for a script before they are told that it does not come. */
const PATIENCE = 20_000

/** Inserts a script of ours. Fails where the page or the network does not let it in. */
export function insertScript(
  { file, integrity }: OwnScript,
  { base, nonce }: Where,
): Promise<void> {
  const url = base + file
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.integrity = integrity
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
