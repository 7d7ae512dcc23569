import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A Chromium that can be run here: the one named by CHROMIUM_PATH, the system's, or Playwright's own. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...USUAL, playwrightsOwn()].find(
    (path) => path !== undefined && path !== '' && canRun(path),
  )
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian as root installs its own package, with all the libraries it needs; everyone else takes Playwright's. */
function install(): void {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (isDebianRoot) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    apt('update')
    apt('install', '-y', 'chromium')
    if (chromiumPath() !== undefined) return
  }
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

if (import.meta.main && chromiumPath() === undefined) {
  console.log('Chưa thấy Chromium cho các bài thử trên trình duyệt, đang cài…')
  install()
  if (chromiumPath() === undefined) {
    console.error(
      'Không cài được Chromium. Hãy cài Chromium hoặc Google Chrome, rồi đặt biến CHROMIUM_PATH trỏ tới tệp chạy.',
    )
    process.exitCode = 1
  }
}
