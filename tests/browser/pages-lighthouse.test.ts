import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumPath } from '../../scripts/ensure-chromium.ts'
import { type Bench, openBench } from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const CATEGORIES = ['accessibility', 'best-practices']

test('Lighthouse gives a page full marks', { timeout: 120_000 }, async () => {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  const marks: Record<string, Record<string, number>> = {}
  for (const path of ['/thu-tuc/dang-ky-khai-sinh', '/chu-de/sinh-con']) {
    const result = await lighthouse(bench.url + path, {
      port,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    })
    const { categories = {} } = result?.lhr ?? {}
    marks[path] = Object.fromEntries(
      CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]),
    )
  }
  await browser.close()
  console.log(JSON.stringify(marks))
  for (const points of Object.values(marks))
    expect(points).toEqual({ accessibility: 100, 'best-practices': 100 })
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
