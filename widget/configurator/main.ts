import { OPTIONS_OF, queryOf } from './choice.ts'
import { colourAdvice } from './colour.ts'
import { copyButtons } from './copy-buttons.ts'
import { cspLines } from './csp.ts'
import { placeFields } from './place-fields.ts'
import { byId, readChoice, readSource, readTenant } from './read-page.ts'
import { snippetOf } from './snippet.ts'

/** Time without a further change after which the preview is loaded anew. */
const STILL = 400

/** Where the lines belong. */
const WHERE = {
  bubble: 'Dán trước thẻ </body>, hoặc vào ô “mã chèn cuối trang” của phần mềm quản trị.',
  inline: 'Dán vào đúng chỗ trong bài mà bạn muốn có nút hỏi.',
  page: 'Dán vào một trang trống. Bạn cũng có thể dẫn thẳng tới trang /hoi của máy chủ.',
  iframe:
    'Dán vào chỗ muốn có khung. Dòng script chỉ để khung tự cao vừa nội dung; bỏ đi vẫn chạy.',
  link: 'Dán vào bài viết, trình đơn, hoặc dùng địa chỉ này cho mã QR, tin nhắn Zalo, openWebview của Zalo Mini App.',
} as const

const form = byId<HTMLFormElement>('choices')
const tenants = byId<HTMLSelectElement>('tenant')
const accent = byId<HTMLInputElement>('accent')
const picker = byId<HTMLInputElement>('picker')
const darker = byId('darker')
const preview = byId<HTMLIFrameElement>('preview')
const previewLink = byId<HTMLAnchorElement>('preview-link')
const trustedTypes = byId<HTMLInputElement>('trusted-types')
const source = readSource(document.querySelector('main') as HTMLElement)
const place = placeFields({ base: source.base, onChange: () => update() })

let shown = ''
let timer = 0

copyButtons()
form.addEventListener('submit', (event) => event.preventDefault())
form.addEventListener('input', () => update())
trustedTypes.addEventListener('change', () => update())
tenants.addEventListener('change', () => takeTenant())
picker.addEventListener('input', () => takeColour(picker.value))
darker.addEventListener('click', () => {
  takeColour(darker.dataset.colour || '')
  accent.focus()
})
takeTenant()

/** Each tenant has a colour and pages of its own. */
function takeTenant(): void {
  const { accent: own, origins } = readTenant(tenants)
  const all = origins.split(' ').filter(Boolean)
  byId('origins').textContent = all.includes('*')
    ? 'Đơn vị này cho mọi trang gắn trợ lý; chỉ nên dùng để xem thử.'
    : `Chỉ những trang này gắn được: ${all.join(', ') || 'chưa khai trang nào'}. Muốn thêm trang, bạn sửa tệp của đơn vị.`
  takeColour(own)
}

function takeColour(colour: string): void {
  accent.value = colour
  update()
}

function update(): void {
  adviseColour()
  const choice = readChoice(form, place.read())
  const isWidget = choice.mode !== 'iframe' && choice.mode !== 'link'
  for (const part of Array.from(form.querySelectorAll<HTMLElement>('[data-option]')))
    part.hidden = !OPTIONS_OF[choice.mode].includes(part.dataset.option || '')
  byId('snippet').textContent = snippetOf(choice, readTenant(tenants), source)
  byId('where').textContent = WHERE[choice.mode]
  byId('plain-http').hidden = !source.server.startsWith('http://')
  byId('pinned').hidden = choice.mode === 'link'
  byId('trusted-part').hidden = !isWidget
  const lines = cspLines(choice.mode, source.server, trustedTypes.checked)
  byId('csp-lines').hidden = !lines
  byId('no-csp').hidden = Boolean(lines)
  for (const [id, text] of Object.entries(lines ?? {})) byId(id).textContent = text
  showSoon(`${source.base}/nhung/tao/xem?${queryOf(choice)}`)
}

function adviseColour(): void {
  const text = accent.value.trim()
  const advice = colourAdvice(text)
  const said = byId('accent-said')
  const words =
    text === ''
      ? 'Để trống thì trợ lý dùng màu lá sen có sẵn.'
      : 'Mã màu gồm dấu # và sáu chữ số hoặc chữ a đến f.'
  // A live region that is written again is read again.
  if (said.textContent !== (advice?.words ?? words)) said.textContent = advice?.words ?? words
  said.className = text === '' || advice?.isReadable ? '' : 'warning'
  accent.setAttribute('aria-invalid', String(text !== '' && !advice?.isReadable))
  if (advice) picker.value = text
  const instead = advice && !advice.isReadable ? advice.darker : ''
  darker.hidden = instead === ''
  darker.dataset.colour = instead
  darker.textContent = `Dùng màu đậm hơn cùng tông: ${instead}`
}

// The frame's own location is replaced: each try would otherwise be a step of the Back button.
function showSoon(address: string): void {
  if (address === shown) return
  const isFirst = shown === ''
  shown = address
  previewLink.href = address
  clearTimeout(timer)
  const show = () => preview.contentWindow?.location.replace(new URL(address, location.href).href)
  if (isFirst) show()
  else timer = window.setTimeout(show, STILL)
}
