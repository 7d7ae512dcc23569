import { afterEach, expect, test, vi } from 'vitest'
import { chromiumPath } from '../../scripts/ensure-chromium.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('the browser that the environment names comes first', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(chromiumPath()).toBe(process.execPath)
})

test.for(['/khong/co/chromium', '', 'README.md'])(
  '"%s" is no browser: another one is looked for',
  (path) => {
    vi.stubEnv('CHROMIUM_PATH', path)
    expect(chromiumPath()).not.toBe(path)
  },
)
