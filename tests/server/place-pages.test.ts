import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, Turn } from '../../knowledge/schema/index.ts'
import { appWith, post, tenant } from './app-fixture.ts'
import { markupFaults, wordsOn } from './markup.ts'
import { shippedAssistant } from './shipped.ts'

const assistant = await shippedAssistant()
const TODAY = '2026-11-22'
const app = appWith({ assistant, tenants: [tenant], today: () => TODAY })
const KHAI_TU = '/thu-tuc/dang-ky-khai-tu?q.noi-mat=tai-nha'
const PHUC_CHU = '05569/xã_Phúc_Chu,_huyện_Định_Hóa'

const open = async (path: string, of = app) => {
  const response = await of.request(path)
  const page = await response.text()
  return { response, page, words: wordsOn(page) }
}

/** The page to which the words of a place lead. */
async function follow(path: string) {
  const moved = await open(path)
  const to = new URL(moved.response.headers.get('Location') ?? '', `http://localhost${path}`)
  return { query: to.searchParams, ...(await open(`${to.pathname}${to.search}`)) }
}

const said = (words: string) => `noi=${encodeURIComponent(words)}`

test.for([
  ['xã Phúc Chu, Định Hóa', PHUC_CHU],
  ['xa phuc chu dinh hoa', PHUC_CHU],
  ['Xã Định Hóa, Thái Nguyên', '05569'],
  [PHUC_CHU, PHUC_CHU],
] as const)('“%s” becomes a commune of today, and leaves the address', async ([words, xa]) => {
  const moved = await open(`${KHAI_TU}&${said(words)}&tinh=01`)
  expect(moved.response.status).toBe(303)
  expect(moved.response.headers.get('Cache-Control')).toBe('private, no-store')
  const { query, page, words: shown } = await follow(`${KHAI_TU}&${said(words)}&tinh=01`)
  expect(Object.fromEntries(query)).toEqual({ 'q.noi-mat': 'tai-nha', xa })
  expect(shown).toContain('Nơi ở: Xã Định Hóa, tỉnh Thái Nguyên')
  expect(shown.includes('trước đây là xã Phúc Chu, huyện Định Hóa')).toBe(xa === PHUC_CHU)
  expect(shown).toContain('Ủy ban nhân dân xã Định Hóa')
  expect(page).toContain(`<input type="hidden" name="xa" value="${xa}"/>`)
  expect(page).toContain('<option value="19" selected="">')
  expect(markupFaults(page)).toEqual([])
})

test.for([
  'phường Mường Thanh Điện Biên',
  'xã Tân Lập, Đan Phượng',
  'huyện Định Hóa',
  'xã Tân Lập',
])('“%s” is asked back in the words of the widget, and every choice leads on', async (words) => {
  const { response, page, words: shown } = await open(`${KHAI_TU}&${said(words)}`)
  const result = assistant.resolvePlace(words, tenant.place.province)
  if (result.kind !== 'choose' && result.kind !== 'narrow') throw new Error(result.kind)
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  expect(page).toContain('content="noindex"')
  for (const text of [
    result.say,
    result.ask,
    ...result.options.slice(0, 12).map(({ label }) => label),
  ])
    expect(shown).toContain(text)
  expect(markupFaults(page)).toEqual([])

  const values = [...page.matchAll(/type="radio" name="noi" value="([^"]+)"/g)]
  expect(values.length).toBe(Math.min(result.options.length, 12))
  for (const [place, [, value = '']] of values.entries()) {
    const option = result.options[place]
    const picked = await open(`${KHAI_TU}&${said(value)}&noi=`)
    if (option?.commune === undefined) continue
    expect(picked.response.status).toBe(303)
    const { query } = await follow(`${KHAI_TU}&${said(value)}&noi=`)
    expect(query.get('xa')?.slice(0, 5)).toBe(option.commune)
  }
})

test('what is typed anew counts before what was picked', async () => {
  const { query } = await follow(`${KHAI_TU}&noi=03127&${said('xã Phúc Chu, Định Hóa')}`)
  expect(query.get('xa')).toBe(PHUC_CHU)
})

test('a place that is not known says so kindly, and the province can still be picked', async () => {
  const { response, words, page } = await open(`${KHAI_TU}&${said('zzzz')}&tinh=31`)
  expect(response.status).toBe(200)
  expect(words).toContain('Chúng tôi chưa thấy nơi này.')
  expect(page).toContain('value="zzzz"')
  expect(page).toContain('<option value="31" selected="">')
})

test('only a province that is named is the province', async () => {
  const { page, words } = await open(`${KHAI_TU}&${said('Điện Biên')}`)
  expect(page).toContain('<option value="11" selected="">')
  expect(words).toContain('Nhà bạn ở xã, phường nào ạ?')
})

test('a number is taken out of the address', async () => {
  const { query, words } = await follow(`${KHAI_TU}&${said('zzzz 001099012345')}`)
  expect(query.get('noi')).not.toMatch(/\d{3}/)
  expect(words).not.toContain('001099012345')
})

test.for([
  ['xa=99999', 'Thành phố Hà Nội'],
  ['xa=abc', 'Thành phố Hà Nội'],
  ['xa=05569/xã_Bịa_Đặt', 'Xã Định Hóa, tỉnh Thái Nguyên'],
  ['xa=05569&tinh=31', 'Thành phố Hải Phòng'],
  ['xa=05569&tinh=19', 'Xã Định Hóa, tỉnh Thái Nguyên'],
] as const)('%s is answered for %s', async ([query, place]) => {
  const { response, words } = await open(`${KHAI_TU}&${query}`)
  expect(response.status).toBe(200)
  expect(words.slice(words.indexOf('Theo điều đã biết'))).toContain(place)
  expect(words).not.toContain('trước đây là xã Bịa Đặt')
})

test('whatever is typed as a place, a page comes back', { timeout: 30_000 }, async () => {
  const syllable = fc.constantFrom(
    'xã',
    'phuong',
    'Tân',
    'Lập',
    'huyện',
    '5',
    'q1',
    ',',
    '/',
    '05569',
    'cũ',
    '<b>',
  )
  const typed = fc.oneof(
    fc.array(syllable, { maxLength: 8 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  await fc.assert(
    fc.asyncProperty(typed, typed, fc.constantFrom('noi', 'xa'), async (one, other, name) => {
      const query = new URLSearchParams([
        ['noi', one],
        [name, other],
      ])
      const { response, page } = await open(`${KHAI_TU}&${query}`)
      expect([200, 303]).toContain(response.status)
      expect(markupFaults(page)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('the commune goes on to what comes next, and not into the short code', async () => {
  const { page } = await open(`/chu-de/nha-co-nguoi-mat?xa=${encodeURIComponent(PHUC_CHU)}`)
  const links = [...page.matchAll(/href="(\/thu-tuc\/[^"]+)"/g)].map(([, href]) => href)
  const onward = links.filter((href) => href?.includes('xa=05569'))
  expect(onward.length).toBeGreaterThan(1)
  const { page: whole } = await open(`${KHAI_TU}&xa=05569`)
  const [, code = ''] = /href="\/ma\/([^"]+)"/.exec(whole) ?? []
  expect(assistant.openCode(code)).toMatchObject({ case: { province: '19' } })
})

test('a question that names the place fills it in, or asks about it', async () => {
  const ask = (question: string) => open(`/tim?q=${encodeURIComponent(question)}`)
  const named = await ask('ở xã Phúc Chu, Định Hóa khai tử nộp đâu')
  expect(named.page).toContain(`name="xa" value="${PHUC_CHU}"`)
  expect(named.words).toContain('Nơi ở: Xã Định Hóa')
  const divided = await ask('ở xã Tân Lập khai tử nộp đâu')
  expect(divided.words).toContain('Nhà bạn nay ở nơi nào ạ?')
  expect(divided.page).toContain('type="radio" name="noi"')
  for (const { page } of [named, divided]) expect(markupFaults(page)).toEqual([])
})

const PLACES = [PHUC_CHU, '05569', '03127/phường_Mường_Thanh,_thành_phố_Điện_Biên_Phủ', '00004']
const FEW = ['1.000656', '1.001193', '1.004884', '1.004222', '1.004194', '2.000815']
const EVERY = assistant
  .catalogue()
  .fields.flatMap(({ procedures }) => procedures.map(({ id }) => assistant.findProcedure(id)?.code))
  .filter((code) => code !== undefined)

/** What people read in the blocks of a turn. */
function wordsIn(turn: Turn): string[] {
  return turn.blocks.flatMap((block) => {
    switch (block.type) {
      case 'where':
        return [...block.agencies, ...block.ways].flatMap(({ text, note = '' }) => [text, note])
      case 'fees':
      case 'times':
        return block.ways.flatMap(({ lines }) => lines.map(({ text }) => text))
      case 'checklist':
        return block.groups.flatMap(({ items }) => items.map(({ name }) => name))
      default:
        return []
    }
  })
}

test.for(PLACES)(
  'at %s the page states what the widget states, and the widget leads to it',
  async (xa) => {
    const faults: string[] = []
    let [facts, walked] = [0, 0]
    const subjects = xa === PHUC_CHU ? EVERY : FEW
    for (const code of subjects) {
      let conversation: unknown
      const act = async (act: Act) => {
        const response = await app.request('/api/turns', post({ act, conversation }))
        const reply = (await response.json()) as { turn: Turn; conversation: unknown }
        conversation = reply.conversation
        return reply.turn
      }
      await act({ type: 'choose', id: `p:${code}` })
      let turn = await act({ type: 'set', question: '@commune', value: xa })
      for (let asked = 0; turn.kind === 'question' && asked < 12; asked++)
        turn = await act({ type: 'choose', id: turn.options[0]?.id ?? '' })
      // Some first options lead to an officer or to a choice, which have no page of their own.
      if (turn.kind !== 'answer') continue
      walked++
      const { page, words } = await open(turn.page ?? '')
      expect(new URL(turn.page ?? '', 'http://localhost').searchParams.get('xa')).toBe(xa)
      const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
      const shown = plain(words)
      const place = turn.case.find(({ question }) => question === '@commune')?.text ?? ''
      const stated = [place, ...wordsIn(turn)].filter((text) => text !== '')
      facts += stated.length
      faults.push(
        ...stated
          .filter((text) => !shown.includes(plain(text)))
          .map((text) => `${turn.page}: ${text}`),
        ...markupFaults(page),
      )
    }
    expect(walked).toBeGreaterThan(subjects.length * 0.8)
    console.log(`${walked} thủ tục ở ${xa}: ${facts} điều.`)
    expect(faults).toEqual([])
  },
)
