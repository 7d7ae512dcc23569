import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** A process under test, with what it said so far. */
export type Running = { process: ChildProcess; said: () => string; exit: Promise<number | null> }

/** Starts a program in a process group of its own, so that its children end with it. */
export function run(command: string[], env: Record<string, string> = {}): Running {
  const [file = '', ...args] = command
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { process: child, said: () => output, exit }
}

/** Ends a program with everything that it started. */
export async function end({ process: child, exit }: Running): Promise<void> {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
  await exit
}

/** Waits until the program has said something; a program that ends before is an error with its last words. */
export async function says(running: Running, pattern: RegExp): Promise<RegExpExecArray> {
  const ended = running.exit.then((code) => `ended with ${code}`)
  for (;;) {
    const match = pattern.exec(running.said())
    if (match) return match
    const still = await Promise.race([ended, new Promise((next) => setTimeout(next, 20))])
    if (still !== undefined && !pattern.test(running.said())) {
      throw new Error(`${still}: ${running.said()}`)
    }
  }
}

/** A port that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Asks a running host what every host must answer. */
export async function smoke(base: string) {
  const turn = await fetch(`${base}/api/turns?tenant=demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: 'đăng ký khai sinh cho con cần giấy tờ gì' }),
  })
  const place = await fetch(`${base}/api/places?q=${encodeURIComponent('p.1 q5 sg')}`)
  const health = await fetch(`${base}/healthz`)
  const page = await fetch(`${base}/`)
  const widget = await fetch(`${base}/widget.js`)
  return {
    health: health.status,
    place: (await place.json()) as { place?: { commune?: { name?: string } } },
    turn: { status: turn.status, body: (await turn.json()) as { turn?: { say?: string } } },
    page: { status: page.status, text: await page.text() },
    widget: { status: widget.status, text: await widget.text() },
  }
}
