import { byId } from './read-page.ts'

const MOMENT = 4000

/** Lets each button copy the code that it names, and say so beside it. */
export function copyButtons(): void {
  for (const button of Array.from(document.querySelectorAll<HTMLElement>('[data-copy]')))
    button.addEventListener('click', async () => {
      const code = byId(button.dataset.copy || '')
      const said = button.nextElementSibling
      if (!said) return
      try {
        await navigator.clipboard.writeText(code.textContent || '')
        said.textContent = 'Đã chép.'
      } catch {
        // Pages on plain http have no clipboard: the lines are selected instead, ready to copy by hand.
        getSelection()?.selectAllChildren(code)
        said.textContent = 'Đã chọn sẵn, bạn nhấn Ctrl+C.'
      }
      setTimeout(() => {
        said.textContent = ''
      }, MOMENT)
    })
}
