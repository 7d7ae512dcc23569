/** What the script element says: where we come from, under which nonce. */
export type Host = { base: string; nonce: string; script: HTMLScriptElement | null }

/**
 * Finds the own script. Tag managers insert scripts so that `document.currentScript` is empty; then it is looked up
 * by its name.
 */
export function findHost(): Host {
  const current = document.currentScript
  const script =
    current instanceof HTMLScriptElement
      ? current
      : document.querySelector<HTMLScriptElement>('script[src*="widget.js"]')
  // `src` is absolute already, whatever the page's <base> says.
  const base = script?.src ? new URL('.', script.src).href : new URL('/', location.href).href
  return { base, nonce: script?.nonce || script?.dataset.nonce || '', script }
}
