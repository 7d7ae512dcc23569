import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { end, freePort, type Running, run, says, smoke } from './running.ts'

let running: Running
let base: string

beforeAll(async () => {
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const state = mkdtempSync(join(tmpdir(), 'worker-'))
  running = run(
    [
      process.execPath,
      'node_modules/wrangler/bin/wrangler.js',
      ...`dev --local --ip 127.0.0.1 --port ${port} --inspector-port ${await freePort()}`.split(
        ' ',
      ),
      ...['--persist-to', state, '--show-interactive-dev-session=false'],
    ],
    { CI: 'true', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: state },
  )
  await says(running, /Ready on/)
}, 60_000)

afterAll(() => end(running))

test('the same app answers on Workers', async () => {
  const { health, turn, page, widget, place } = await smoke(base)
  expect([health, turn.status, page.status, widget.status]).toEqual([200, 200, 200, 200])
  expect(turn.body.turn?.say).toMatch(/\S/)
  expect(page.text).toContain('widget.js')
  expect(place.place?.commune?.name).toBe('Phường Chợ Quán')
})
