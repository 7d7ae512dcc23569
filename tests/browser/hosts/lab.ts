import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../../../scripts/ensure-chromium.ts'
import type { Host } from './host.ts'

/** The assistant, a portal with a page for every host, and one browser for all of them. */
export type Lab = {
  /** Origin of the assistant. */
  server: string
  /** Origin of the portal. */
  portal: string
  /** The same portal under a name that browsers do not trust without https. */
  plainPortal: string
  /** Name and integrity of the versioned launcher. */
  version: { file: string; integrity: string }
  /** Code of the launcher. */
  widget: string
  browser: Browser
  /** Posts that reached the portal: pages that were torn away under the citizen. */
  posts: string[]
  close(): Promise<void>
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP *.test 127.0.0.1',
]

/** Tenant of the lab: only the lab's portal may ask on its behalf. */
export const TENANT = 'xa-thu'

/** Starts all three. */
export async function openLab(hosts: readonly Host[]): Promise<Lab> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('không có Chromium: chạy node scripts/ensure-chromium.ts')
  const lab = {
    posts: [] as string[],
    version: readVersion(),
    widget: readFileSync('dist/widget/widget.js', 'utf8'),
  } as Lab
  const portal = createServer((request, response) => {
    if (request.method === 'POST') lab.posts.push(request.url ?? '')
    const { pathname, searchParams } = new URL(request.url ?? '/', lab.portal)
    if (pathname.startsWith('/lit/')) return sendLit(pathname, response)
    const host = hosts.find(({ id }) => pathname === `/trang/${id}`)
    const file = hosts
      .flatMap(({ files }) => files?.(lab) ?? [])
      .find(({ path }) => path === pathname)
    if (file) return send(response, file.type, file.body)
    if (!host) return send(response, 'text/plain', '')
    const snippet = searchParams.has('khong') ? '' : host.snippet(lab)
    send(response, 'text/html; charset=utf-8', host.page(snippet, lab), host.headers?.(lab))
  })
  await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening))
  const address = portal.address()
  const port = typeof address === 'object' ? address?.port : ''
  lab.portal = `http://127.0.0.1:${port}`
  lab.plainPortal = `http://cong-xa.test:${port}`
  const started = await startServer([lab.portal, lab.plainPortal])
  lab.server = started.url
  lab.browser = await chromium.launch({ executablePath, args: ARGS })
  lab.close = async () => {
    await lab.browser.close()
    portal.close().closeAllConnections()
    started.stop()
  }
  return lab
}

/** The built server with a tenant of the lab beside the demo; everything else is as it was built. */
export async function startServer(
  origins: readonly string[],
  env: Record<string, string> = {},
): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'))
  mkdirSync(join(folder, 'server'))
  cpSync('dist/server/node.js', join(folder, 'server', 'node.js'))
  for (const name of readdirSync('dist'))
    if (name.endsWith('.json') && name !== 'tenants.json')
      symlinkSync(resolve('dist', name), join(folder, name))
  const [demo] = JSON.parse(readFileSync('dist/tenants.json', 'utf8')) as { id: string }[]
  writeFileSync(
    join(folder, 'tenants.json'),
    JSON.stringify([demo, { ...demo, id: TENANT, name: 'Xã Thử', origins }]),
  )
  const server = spawn(process.execPath, [join(folder, 'server', 'node.js')], {
    env: {
      ...process.env,
      PORT: '0',
      KNOWLEDGE_PACKS: '',
      PUBLIC_URL: '',
      RATE_LIMIT: 'off',
      ...env,
    },
  })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: await addressOf(server), stop }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, reject) => {
    let said = ''
    server.on('exit', (code) => reject(new Error(`máy chủ dừng (${code}): ${said}`)))
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk) => {
        said += chunk
        const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1]
        if (port) found(`http://127.0.0.1:${port}`)
      })
  })
}

function readVersion(): Lab['version'] {
  return (
    JSON.parse(readFileSync('dist/widget/manifest.json', 'utf8')) as { version: Lab['version'] }
  ).version
}

function send(
  response: ServerResponse,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, { 'Content-Type': type, ...headers })
  response.end(body)
}

/** Lit as a page of its own has it: the very files of the package. */
function sendLit(pathname: string, response: ServerResponse): void {
  send(
    response,
    'text/javascript',
    readFileSync(join('node_modules', pathname.slice('/lit/'.length))),
  )
}
