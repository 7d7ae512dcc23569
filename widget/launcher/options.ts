/** Everything that a page may say of the widget: attributes of the element, or of the script as `data-…`. */
export const OPTIONS = [
  'tenant',
  'mode',
  'open',
  'place',
  'ask',
  'position',
  'offset-x',
  'offset-y',
  'z-index',
  'height',
  'theme',
  'accent',
  'accent-dark',
  'large-text',
  'language',
  'hotline',
  'hosts',
  'nonce',
  'server',
  'fallback',
] as const

/** Name of an option. */
export type Option = (typeof OPTIONS)[number]

/** An option of an element, written plainly or with `data-`; null when it is not set. */
export function optionOf(element: Element, name: Option): string | null {
  return element.getAttribute(name) ?? element.getAttribute(`data-${name}`)
}
