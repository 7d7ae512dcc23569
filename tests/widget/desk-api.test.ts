import { afterEach, expect, test, vi } from 'vitest'
import { createDeskClient } from '../../widget/desk/api.ts'

afterEach(() => vi.unstubAllGlobals())

/** The addresses that are asked for, and what is sent along. */
function listen(): string[] {
  const sent: string[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    sent.push(decodeURIComponent(url), String(init?.body ?? ''))
    return Response.json({ items: [] })
  })
  return sent
}

const client = createDeskClient({ api: 'http://may.test/', tenant: 'xa' })

test.for(['mất căn cước 001099012345', 'gọi 0912 345 678 giúp', 'sim 0912.345.678'])(
  'the numbers of “%s” leave the desk neither in an address nor in a message',
  async (text) => {
    const sent = listen()
    await client.procedures(text, 7)
    await client.places(text)
    await client.say(text, undefined)
    expect(sent.join(' ')).toContain(text.split(' ')[0])
    expect(sent.join(' ')).not.toMatch(/\d{3}[ .]?\d{3}/)
  },
)

test('codes and years are sent as they are; nothing but a number is not looked up', async () => {
  const sent = listen()
  await client.procedures('nghị định 123/2015', 7)
  expect(sent.join(' ')).toContain('nghị định 123/2015')
  expect(await client.procedures('001099012345', 7)).toEqual([])
  expect(sent).toHaveLength(2)
})
