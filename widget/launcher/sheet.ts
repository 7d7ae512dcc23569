/**
 * Adds rules to a shadow root; what comes back replaces them. Constructed sheets pass every content policy; engines
 * without them need a style element and the page's nonce.
 */
export function addSheet(root: ShadowRoot, nonce: string): (rules: string) => void {
  try {
    const sheet = new CSSStyleSheet()
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return (rules) => sheet.replaceSync(rules)
  } catch {
    const style = document.createElement('style')
    if (nonce) style.nonce = nonce
    root.appendChild(style)
    return (rules) => {
      style.textContent = rules
    }
  }
}
