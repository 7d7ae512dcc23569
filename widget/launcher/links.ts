import type { HoiThuTucElement } from './hoi-thu-tuc.d.ts'

/**
 * Makes links to the full page open the panel instead, wherever and whenever they come into the page. Without this
 * script, in a new tab, or where the panel is not let in, they stay links.
 */
export function upgradeLinks(find: () => HoiThuTucElement | null): void {
  document.addEventListener('click', async (event) => {
    const { target } = event
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>('a[data-hoi-thu-tuc]')
        : undefined
    const isForUs =
      !event.defaultPrevented &&
      event.button === 0 &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    const element = find()
    if (!link || !isForUs || !element) return
    event.preventDefault()
    const question = link.dataset.ask
    const isOpen = await (question ? element.ask(question) : element.open())
    if (!isOpen) location.assign(link.href)
  })
}
