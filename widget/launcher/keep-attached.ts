/**
 * Puts the element back where a portal has swapped its body or its whole page. A page that takes the element out by
 * itself means it, and is obeyed.
 */
export function keepAttached(element: HTMLElement): void {
  const watch = new MutationObserver((records) => {
    if (element.isConnected || !document.documentElement) return
    for (const { addedNodes } of records)
      for (const { nodeName } of addedNodes)
        if (nodeName === 'BODY' || nodeName === 'HTML') return attach()
  })
  attach()

  // Portals that swap their body while people walk through them mostly leave the root element alone.
  function attach() {
    watch.disconnect()
    const root = document.documentElement
    root.appendChild(element)
    watch.observe(document, { childList: true })
    watch.observe(root, { childList: true })
  }
}
