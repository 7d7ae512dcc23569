type Assistant = HTMLElement & { ask(text: string): Promise<void> }

const find = () => document.querySelector<Assistant>('hoi-thu-tuc')

for (const button of Array.from(document.querySelectorAll<HTMLElement>('[data-ask]')))
  button.addEventListener('click', () => find()?.ask(button.dataset.ask || ''))

const copy = document.querySelector<HTMLElement>('[data-copy]')
copy?.addEventListener('click', async () => {
  const code = document.getElementById(copy.dataset.copy || '')
  const said = copy.textContent
  try {
    await navigator.clipboard.writeText(code?.textContent || '')
    copy.textContent = 'Đã sao chép'
  } catch {
    // Pages on plain http have no clipboard: the line is selected instead, ready to copy by hand.
    if (code) getSelection()?.selectAllChildren(code)
    copy.textContent = 'Đã chọn, bạn nhấn Ctrl+C'
  }
  setTimeout(() => {
    copy.textContent = said
  }, 2500)
})
