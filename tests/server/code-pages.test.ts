import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeTable } from '../../knowledge/pack/codes.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { Pack } from '../../knowledge/schema/index.ts'
import { readNumbers } from '../../scripts/numbers-file.ts'
import { createAssistant } from '../../server/assistant.ts'
import { appWith } from './app-fixture.ts'

const root = join(import.meta.dirname, '../..')
const { content } = compileContent(join(root, 'knowledge/content'))
const pack = Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content })
const table = codeTable(readNumbers(join(root, 'knowledge/numbers.json')), content)
const assistant = createAssistant([pack], undefined, () => table)
const app = appWith({ assistant })
const code = assistant.writeCode({
  procedure: '1.001193',
  answers: { 'cha-me-hon-nhan': 'da' },
  channel: 'online',
  province: '01',
})

describe('/ma', () => {
  test('a code leads to its case, on whatever device', async () => {
    const response = await app.request(`/ma/${code}?tenant=demo`)
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe(
      '/thu-tuc/dang-ky-khai-sinh?tenant=demo&q.cha-me-hon-nhan=da&tinh=01&cach=online',
    )
  })

  test('what is typed into the field is carried on', async () => {
    const response = await app.request(`/ma?tenant=demo&ma=${code?.toLowerCase()}`)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(`/ma/${code?.toLowerCase()}?tenant=demo`)
  })

  test.for(['641M0SX', '%F0%9F%98%80', 'ZZZZZ', '1'])('%s is refused in words', async (typed) => {
    const response = await app.request(`/ma/${typed}?tenant=demo`)
    expect(response.status).toBe(404)
    expect(await response.text()).toMatch(/gõ nhầm hoặc thiếu một chữ|không còn mở được/)
  })

  test('the page of a case says its code, and that code opens the same page', async () => {
    const page = '/thu-tuc/dang-ky-khai-sinh?tenant=demo&q.cha-me-hon-nhan=da&tinh=01&cach=online'
    const text = await (await app.request(page)).text()
    expect(text).toContain(`/ma/${code}?tenant=demo`)
  })
})

describe('an answer in the dialogue', () => {
  type Said = {
    conversation: unknown
    turn: { kind: string; page?: string; code?: string; options: { id: string }[] }
  }
  const say = async (body: unknown) => {
    const response = await app.request('/api/turns?tenant=xa-a', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Said
  }

  test('tells its page and its code, and both open the same case', async () => {
    let said = await say({ act: { type: 'open', procedure: '1.000656' } })
    expect(said.turn.kind).toBe('question')
    while (said.turn.kind === 'question') {
      expect(said.turn).not.toHaveProperty('page')
      expect(said.turn).not.toHaveProperty('code')
      const id = said.turn.options[0]?.id
      said = await say({ act: { type: 'choose', id }, conversation: said.conversation })
    }
    const { page = '', code, kind } = said.turn
    expect(kind).toBe('answer')
    expect(page).toMatch(/^\/thu-tuc\/dang-ky-khai-tu\?tenant=xa-a&q\./)
    expect((await app.request(page)).status).toBe(200)
    const opened = await app.request(`/ma/${code}?tenant=xa-a`)
    const location = opened.headers.get('Location') ?? ''
    expect(caseIn(location)).toEqual(caseIn(page))
  })

  test('a day that was told goes along', async () => {
    let said = await say({ message: 'bố em mất hôm qua, làm khai tử' })
    while (said.turn.kind === 'question') {
      const id = said.turn.options[0]?.id
      said = await say({ act: { type: 'choose', id }, conversation: said.conversation })
    }
    expect(said.turn.page).toContain('&tu=2026-11-20%2Fmat')
    const page = await (await app.request(said.turn.page ?? '')).text()
    expect(page).toContain('còn 14 ngày (đến hết thứ Bảy 05/12)')
  })

  test('a code that is typed opens its case; a slip in it is noticed', async () => {
    const opened = await say({ message: `mã ${code?.toLowerCase()}` })
    expect(opened.turn).toMatchObject({ procedure: { code: '1.001193' } })
    expect(JSON.stringify(opened.conversation)).toContain('"cha-me-hon-nhan":"da"')
    const last = code?.endsWith('X') ? 'Y' : 'X'
    const slipped = await say({ message: `${code?.slice(0, -1)}${last}` })
    expect(slipped.turn).toMatchObject({ say: expect.stringContaining('gõ nhầm') })
  })
})

/** The answers that an address tells, whatever their order. */
const caseIn = (path: string) =>
  [...new URL(path, 'https://a.vn').searchParams]
    .filter(([name]) => name.startsWith('q.'))
    .map((entry) => entry.join('='))
    .sort()
