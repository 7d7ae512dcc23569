import { byId } from './read-page.ts'

/** What the server says of a name; more is in its description, `/openapi.json`. */
type Found =
  | {
      kind: 'found'
      say: string
      commune: { code: string; name: string; province: { code: string } }
    }
  | { kind: 'choose' | 'narrow'; say: string; ask: string; options: Option[] }
  | { kind: 'none' }
type Option = { label: string; detail?: string; province: string; commune?: string; text?: string }

type Settings = { base: string; onChange: () => void }

/** The fields that ask where people live; what comes back tells the place as official codes. */
export function placeFields({ base, onChange }: Settings): { read: () => string } {
  const province = byId<HTMLSelectElement>('province')
  const part = byId('commune-part')
  const field = byId<HTMLInputElement>('commune')
  const said = byId('commune-said')
  const list = byId('communes')
  let commune = ''
  let asked = 0

  province.addEventListener('change', () => {
    part.hidden = province.value === ''
    field.value = ''
    settle('', '')
  })
  byId('find-commune').addEventListener('click', () => find(field.value))
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    find(field.value)
  })
  field.addEventListener('input', () => {
    if (commune) settle('', '')
  })

  return {
    read: () => [province.value, commune].filter(Boolean).join('/'),
  }

  function settle(code: string, words: string): void {
    asked++
    commune = code
    said.textContent = words
    list.textContent = ''
    list.hidden = true
    onChange()
  }

  async function find(text: string): Promise<void> {
    const name = text.trim()
    if (!name) {
      settle('', 'Bạn ghi tên xã, phường rồi bấm Tìm xã nhé.')
      return
    }
    settle('', 'Đang tìm…')
    const mine = asked
    let found: Found
    try {
      const query = new URLSearchParams({ q: name, province: province.value })
      const response = await fetch(`${base}/api/places?${query}`)
      if (!response.ok) throw new Error(String(response.status))
      found = (await response.json()).place
    } catch {
      if (mine === asked)
        said.textContent = 'Chưa tìm được vì máy chủ không trả lời. Bạn thử lại nhé.'
      return
    }
    // Somebody who has gone on meanwhile is not called back.
    if (mine !== asked) return
    show(found)
  }

  function show(found: Found): void {
    if (found.kind === 'none') {
      settle('', 'Chưa thấy xã, phường nào tên như vậy. Bạn thử ghi cả tên huyện cũ nhé.')
      return
    }
    if (found.kind === 'found') {
      const { code, name, province: of } = found.commune
      province.value = of.code
      settle(code, `Đã chọn ${name}.`)
      return
    }
    said.textContent = `${found.say} Bạn chọn một nơi bên dưới.`
    for (const option of found.options) list.appendChild(itemOf(option))
    list.hidden = false
  }

  function itemOf({ label, detail, commune: code, text, province: of }: Option): HTMLLIElement {
    const item = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = detail ? `${label} (${detail})` : label
    button.addEventListener('click', () => {
      province.value = of
      field.value = label
      // The button is about to go: the focus stays where the place was asked for.
      field.focus()
      if (code) settle(code, `Đã chọn ${label}.`)
      else find(text ?? label)
    })
    item.appendChild(button)
    return item
  }
}
