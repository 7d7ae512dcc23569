/** Puts a text on the clipboard; pages on plain http have no clipboard API, so a text field stands in. */
export async function copyText(text: string, root: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyThroughField(text, root)
  }
}

function copyThroughField(text: string, root: Node): boolean {
  const field = document.createElement('textarea')
  const before = (root as ShadowRoot).activeElement
  field.value = text
  field.className = 'hidden-text'
  field.readOnly = true
  root.appendChild(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
