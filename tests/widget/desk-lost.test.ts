// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { createDeskClient } from '../../widget/desk/api.ts'
import { defineDesk } from '../../widget/desk/define.ts'
import { deskStrings as strings } from '../../widget/desk/strings.ts'
import { draw, find, settle, textOf } from './draw.ts'

defineDesk()

const place = { name: 'Thành phố Hải Phòng', place: { province: '31' } }
const procedure = { code: '1.000656', name: 'Khai tử' }
const conversation = {
  v: 1,
  pack: 'x',
  agenda: [{ code: procedure.code, answers: {} }],
  shared: {},
  from: 'desk',
  trail: [{}, {}],
}
const lists = ['case', 'redirects', 'refer', 'documents', 'portalList', 'notNeeded', 'agencies']
  .concat(['presence', 'behalf', 'deadlines', 'conditions', 'steps', 'results', 'refusals'])
  .concat(['related', 'legal', 'sources', 'open'])
const answer = {
  ...Object.fromEntries(lists.map((name) => [name, []])),
  procedure,
  layer: 'curated',
  detail: 'full',
  today: '2026-11-22',
  asOf: '2026-11-21',
  link: { href: 'https://dichvucong.gov.vn/', kind: 'search', online: false },
  ways: [
    {
      channel: 'in-person',
      label: 'Nộp trực tiếp',
      holds: 'yes',
      about: { id: 'in-person', source: 's' },
      money: [],
      times: [],
    },
  ],
}
const turn = {
  kind: 'answer',
  procedure,
  say: 'Dạ.',
  blocks: [],
  options: [],
  case: [],
  sources: [],
}

/** A server that may be cut off. */
function serve() {
  const line = { isCut: false }
  vi.stubGlobal('fetch', async (url: string) => {
    if (line.isCut) throw new TypeError('Failed to fetch')
    const path = new URL(url).pathname
    if (path.endsWith('/turns')) return Response.json({ conversation, turn })
    if (path.endsWith('/answers')) return Response.json(answer)
    if (path.endsWith('/cases'))
      return Response.json({
        common: [{ heading: 'Lệ phí', lines: ['Không mất tiền'] }],
        questions: [],
        headings: [],
        rules: [],
      })
    return Response.json({ items: [] })
  })
  return line
}

test('a place that could not be looked up is not said to be unknown, and Enter asks again', async () => {
  let isCut = true
  const element = await draw('htt-desk-place', { find: async () => (isCut ? undefined : [place]) })
  const field = find<HTMLInputElement>(element, 'input')
  field.value = 'hai phong'
  field.dispatchEvent(new InputEvent('input'))
  await expect.poll(() => textOf(element)).toContain(strings.errorNetwork)
  expect(textOf(element)).not.toContain(strings.placeNone)
  isCut = false
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  await expect.poll(() => textOf(element)).toContain(place.name)
  expect(textOf(element)).not.toContain(strings.errorNetwork)
})

test('a table that could not be fetched is not said to be empty, and Enter asks again', async () => {
  const line = serve()
  const element = await draw('htt-desk', {
    tenant: { id: 'xa', name: 'Xã A', place: { province: '01' }, counters: [] },
    base: 'http://may.test/',
  })
  const press = (key: string) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const field = find<HTMLInputElement>(element, 'input')
  field.value = 'khai tu'
  field.dispatchEvent(new InputEvent('input', { composed: true }))
  await new Promise((resolve) => setTimeout(resolve, 200))
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
  )
  await expect.poll(() => textOf(element)).toContain('Khai tử')
  line.isCut = true
  press('d')
  await expect.poll(() => textOf(element)).toContain(strings.errorNetwork)
  line.isCut = false
  press('Enter')
  await settle(element)
  await expect.poll(() => textOf(element)).toContain('Không mất tiền')
  expect(textOf(element)).not.toContain(strings.errorNetwork)
})

test('the desk has its own words for a line that dropped', async () => {
  serve().isCut = true
  vi.stubGlobal('navigator', { onLine: false })
  const client = createDeskClient({ api: 'http://may.test/', tenant: 'xa' })
  expect(await client.turn({ act: { type: 'back' } }, conversation)).toMatchObject({
    sentence: strings.errorAgain,
  })
  expect(await client.say('khai tử', undefined)).toMatchObject({ sentence: strings.errorAgain })
  expect(await client.places('hai phong')).toBeUndefined()
})
