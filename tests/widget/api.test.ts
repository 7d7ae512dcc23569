import { afterEach, expect, test, vi } from 'vitest'
import { createClient } from '../../widget/api.ts'

afterEach(() => vi.unstubAllGlobals())

const detail = 'Trường "place.province" chưa đúng: không có tỉnh, thành phố nào mang mã 99.'
const turn = { kind: 'talk', say: 'Dạ.', blocks: [], options: [], case: [], sources: [] }

/** A server that knows no province 99. */
function serve() {
  const sent: { place?: object }[] = []
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const told = JSON.parse(body)
    sent.push(told)
    return told.place?.province === '99'
      ? Response.json({ code: 'invalid', field: 'place.province', detail }, { status: 422 })
      : Response.json({ conversation: { v: 1 }, turn })
  })
  return sent
}

test('a place that there is none is told to those who made the page, and the citizen is served', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const sent = serve()
  const client = createClient({ api: 'http://may.test/', tenant: 'xa', place: { province: '99' } })
  expect(await client.turn({ message: 'a' }, undefined)).toMatchObject({ ok: true })
  expect(await client.turn({ message: 'b' }, undefined)).toMatchObject({ ok: true })
  expect(sent.map(({ place }) => place?.constructor)).toEqual([Object, undefined, undefined])
  expect(errors.mock.calls).toEqual([[`hoi-thu-tuc: ${detail}`]])
})

test('a place that there is one goes along with the first move alone', async () => {
  const sent = serve()
  const client = createClient({ api: 'http://may.test/', tenant: 'xa', place: { province: '31' } })
  await client.turn({ message: 'a' }, undefined)
  await client.turn({ message: 'b' }, { v: 1 })
  expect(sent.map(({ place }) => place)).toEqual([{ province: '31' }, undefined])
})
