import { afterAll, beforeAll, expect, test } from 'vitest'
import { measure } from '../../scripts/lighthouse/measure.ts'
import { vitalsLine } from '../../scripts/lighthouse/vitals.ts'
import { type Bench, openBench } from './browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('on a slow phone the demo page is as fast with the widget as without it', {
  timeout: 180_000,
}, async () => {
  const { withWidget, without, broken } = await measure(
    `${bench.url}/`,
    'artifacts/lighthouse.html',
  )
  console.log(`${vitalsLine(withWidget, without)}.`)
  expect(broken).toEqual([])
})
