import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { end, type Running, run, says, smoke } from './running.ts'

const SERVER = [process.execPath, 'dist/server/node.js']
const started: Running[] = []

function serve(env: Record<string, string> = {}): Running {
  const running = run(SERVER, { PORT: '0', KNOWLEDGE_PACKS: '', PUBLIC_URL: '', ...env })
  started.push(running)
  return running
}

async function address(running: Running): Promise<string> {
  const [, port] = await says(running, /http:\/\/localhost:(\d+)\//)
  return `http://127.0.0.1:${port}`
}

afterEach(async () => {
  await Promise.all(started.splice(0).map(end))
})

test('the server says where it is and how much it knows, answers, and stops on SIGTERM', async () => {
  const running = serve()
  const base = await address(running)
  expect(running.said()).toMatch(/với \d+ thủ tục/)
  const { health, turn, page, widget, place } = await smoke(base)
  expect([health, turn.status, page.status, widget.status]).toEqual([200, 200, 200, 200])
  expect(turn.body.turn?.say).toMatch(/\S/)
  expect(page.text).toContain('widget.js')
  expect(place.place?.commune?.name).toBe('Phường Chợ Quán')
  running.process.kill('SIGTERM')
  expect(await running.exit).toBe(0)
})

test('npm start builds and serves, and leaves nothing behind when npm is stopped', async () => {
  const running = run(['npm', 'start'], { PORT: '0', KNOWLEDGE_PACKS: '', PUBLIC_URL: '' })
  started.push(running)
  const base = await address(running)
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
  running.process.kill('SIGTERM')
  await running.exit
  await expect(fetch(`${base}/readyz`)).rejects.toThrow()
}, 60_000)

test('replies are compressed for those who can read it', async () => {
  const base = await address(serve())
  const encoding = async (accepted: string) =>
    (await fetch(`${base}/widget.js`, { headers: { 'Accept-Encoding': accepted } })).headers.get(
      'Content-Encoding',
    )
  expect(await encoding('gzip, br')).toBe('gzip')
  expect(await encoding('identity')).toBeNull()
})

test('a request in work is finished before the server stops', async () => {
  const running = serve()
  const { port } = new URL(await address(running))
  const body = JSON.stringify({ message: 'làm căn cước' })
  const socket = connect(Number(port), '127.0.0.1')
  let reply = ''
  socket.setEncoding('utf8').on('data', (text) => {
    reply += text
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST /api/turns HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 5)}`,
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  running.process.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.write(body.slice(5))
  await closed
  expect(reply).toMatch(/^HTTP\/1\.1 200/)
  expect(await running.exit).toBe(0)
})

test('a client that leaves in the middle hurts nobody, and is no fault to log', async () => {
  const running = serve()
  const base = await address(running)
  const socket = connect(Number(new URL(base).port), '127.0.0.1')
  socket.write(
    'POST /api/turns HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"mess',
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
  expect(running.said()).not.toContain('error')
})

test('under a path prefix, and behind a proxy that it trusts', async () => {
  const running = serve({
    PUBLIC_URL: 'https://xa.example.vn/tro-ly/',
    TRUST_PROXY: '1',
    RATE_LIMIT: '1',
  })
  const base = await address(running)
  const ask = (client: string) =>
    fetch(`${base}/tro-ly/api/places?q=ha`, { headers: { 'X-Forwarded-For': client } })
  expect((await ask('203.0.113.1')).status).toBe(200)
  expect((await ask('203.0.113.1')).status).toBe(429)
  expect((await ask('6.6.6.6, 203.0.113.1')).status).toBe(429)
  expect((await ask('203.0.113.2')).status).toBe(200)
})

test('a forwarding header from anyone is not believed', async () => {
  const base = await address(serve({ RATE_LIMIT: '1' }))
  const ask = (client: string) =>
    fetch(`${base}/api/places?q=ha`, { headers: { 'X-Forwarded-For': client } })
  expect((await ask('203.0.113.1')).status).toBe(200)
  expect((await ask('203.0.113.2')).status).toBe(429)
})

test.for([
  ['a pack that was cut off', '{"format":1,"layer":"official","hash":"00"', 'thu.pack.json'],
  ['a file that is no pack', 'xin chào', 'thu.pack.json'],
] as const)(
  '%s keeps the server from starting, in one sentence that names it',
  async ([, text, name]) => {
    const path = join(mkdtempSync(join(tmpdir(), 'pack-')), name)
    writeFileSync(path, text)
    const running = serve({ KNOWLEDGE_PACKS: [path].join(delimiter) })
    expect(await running.exit).toBe(1)
    expect(running.said()).toContain(path)
    expect(running.said().trim().split('\n')).toHaveLength(1)
  },
)

test.for([
  ['KNOWLEDGE_PACKS', 'khong-co.pack.json', 'khong-co.pack.json'],
  ['PORT', 'tám', 'PORT'],
  ['PUBLIC_URL', 'xa.example.vn', 'PUBLIC_URL'],
] as const)('%s=%s keeps the server from starting', async ([name, value, named]) => {
  const running = serve({ [name]: value })
  expect(await running.exit).toBe(1)
  expect(running.said()).toContain(named)
  expect(running.said().trim().split('\n')).toHaveLength(1)
})

test('a port that is taken is said in words', async () => {
  const { port } = new URL(await address(serve()))
  const second = serve({ PORT: port })
  expect(await second.exit).toBe(1)
  expect(second.said()).toContain(`Cổng ${port}`)
})
