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
const PATHS = [
  '/thu-tuc',
  '/thu-tuc/dang-ky-khai-sinh',
  '/chu-de/sinh-con',
  '/huong-dan/tai-khoan-vneid',
  '/ma',
  '/lap-trinh',
]

/** It fetches the file from within the page, which our policy forbids; `pages.test.ts` reads it. */
const BEYOND_REACH = 'robots-txt'

test('Lighthouse gives pages full marks, and search engines find what they need', {
  timeout: 180_000,
}, async () => {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  const marks: Record<string, Record<string, number>> = {}
  const findings: string[] = []
  for (const path of PATHS) {
    const result = await lighthouse(bench.url + path, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES, 'seo'],
    })
    const { categories = {}, audits = {} } = result?.lhr ?? {}
    marks[path] = Object.fromEntries(
      CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]),
    )
    for (const { id } of categories.seo?.auditRefs ?? [])
      if (audits[id]?.score === 0 && id !== BEYOND_REACH) findings.push(`${path}: ${id}`)
  }
  await browser.close()
  console.log(JSON.stringify(marks))
  for (const points of Object.values(marks))
    expect(points).toEqual({ accessibility: 100, 'best-practices': 100 })
  expect(findings).toEqual([])
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
