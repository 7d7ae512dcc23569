/** What the script element says: where we come from, under which nonce. */
export type Host = { base: string; nonce: string; script: HTMLScriptElement | null }

// The evergreen file and its versions, and what goes with frames.
const OWN =
  'script[src*="/widget.js"],script[src*="/widget-"],script[src*="/khung.js"],script[src*="/khung-"]'

/**
 * Finds the own script. Tag managers insert scripts so that `document.currentScript` is empty, and optimisers join
 * several into one of their own; then it is looked up by its name.
 */
export function findHost(): Host {
  const current = document.currentScript
  const isOwn =
    current instanceof HTMLScriptElement &&
    (current.dataset.tenant !== undefined || current.matches(OWN))
  const script = isOwn
    ? (current as HTMLScriptElement)
    : document.querySelector<HTMLScriptElement>(OWN)
  // `src` is absolute already, whatever the page's <base> says.
  const base = baseOf(script?.dataset.server || script?.src || new URL('/', location.href).href)
  return { base, nonce: script?.nonce || script?.dataset.nonce || '', script }
}

/** The folder of an address, absolute and with a slash at its end. */
export const baseOf = (address: string) => new URL('.', address).href
