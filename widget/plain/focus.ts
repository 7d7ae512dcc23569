const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex="0"]'

/** All that Tab reaches below a root, in order, through open shadow roots. */
export function focusables(root: ParentNode): HTMLElement[] {
  const found: HTMLElement[] = []
  for (const element of Array.from(root.children)) {
    if (!(element instanceof HTMLElement) || element.hidden) continue
    if (element.matches(FOCUSABLE)) found.push(element)
    if (element.shadowRoot) found.push(...focusables(element.shadowRoot))
    found.push(...focusables(element))
  }
  return found
}

/** Where Tab goes from an edge of a closed round; nothing when the browser's own order is right. */
export function wrapFocus<T>(round: readonly T[], current: T | undefined, isBackwards: boolean) {
  const first = round[0]
  const last = round[round.length - 1]
  if (current !== undefined && !round.includes(current)) return isBackwards ? last : first
  if (isBackwards) return current === first ? last : undefined
  return current === last ? first : undefined
}

/** The element that holds the focus, through open shadow roots. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | undefined {
  const active = root.activeElement
  if (!active) return undefined
  return active.shadowRoot?.activeElement ? deepActiveElement(active.shadowRoot) : active
}
