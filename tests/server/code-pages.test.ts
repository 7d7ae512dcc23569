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
