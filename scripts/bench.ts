import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { prepare, reply } from '../engine/index.ts'
import { readPack } from '../knowledge/pack/read.ts'

const USAGE =
  'Cách dùng: npm run bench -- <câu hỏi.jsonl> [--packs <tệp.pack.json>] [--rounds 5] [--json]\nMỗi dòng của tệp câu hỏi là một đối tượng có khóa "q".'
const SHIPPED = 'dist/knowledge.pack.json'
const SERVER = 'dist/server/node.js'
const TODAY = '2026-11-21'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packs: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined || !existsSync(SHIPPED) || !existsSync(SERVER)) {
  console.error(file === undefined ? USAGE : 'Hãy chạy npm run build trước.')
  process.exit(2)
}

const Row = z.object({ q: z.string() })
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => Row.parse(JSON.parse(line)).q)
const rounds = Math.max(1, Number(values.rounds) || 1)

const engine = await timeEngine()
const server = await timeServer()
const result = { questions: questions.length, rounds, engine, server }

if (values.json) {
  console.log(JSON.stringify(result))
} else {
  console.log(
    `${result.questions} câu hỏi, mỗi câu ${rounds} lượt, ${engine.procedures} thủ tục trong kho.`,
  )
  console.log(`Dựng chỉ mục: ${ms(engine.prepare)}; đọc gói: ${ms(engine.read)}.`)
  console.log(
    `Một lượt trong máy: p50 ${ms(engine.p50)}, p99 ${ms(engine.p99)}, lâu nhất ${ms(engine.worst)}.`,
  )
  console.log(
    `Máy chủ từ lúc khởi động đến lúc sẵn sàng: ${ms(server.ready)}; bộ nhớ ${server.rssReady} MB, sau khi trả lời ${server.rssAfter} MB.`,
  )
  console.log(`Một lượt qua HTTP: p50 ${ms(server.p50)}, p99 ${ms(server.p99)}.`)
}

/** Turns in this process: reading the packs, building the index, and every question in a fresh conversation. */
async function timeEngine() {
  const started = performance.now()
  const paths = [SHIPPED, ...values.packs.split(delimiter).filter((path) => path !== '')]
  const packs = await Promise.all(paths.map(async (path) => readPack(readFileSync(path, 'utf8'))))
  const read = performance.now()
  const knowledge = prepare(packs)
  const prepared = performance.now()
  // The first round warms the compiler up and is not counted.
  const times = [0, ...Array.from({ length: rounds }, (_, round) => round + 1)].flatMap((round) =>
    questions.flatMap((message) => {
      const before = performance.now()
      reply(knowledge, { message, today: TODAY })
      const time = performance.now() - before
      return round === 0 ? [] : [time]
    }),
  )
  return {
    procedures: knowledge.procedures.size + knowledge.pointers.size,
    read: read - started,
    prepare: prepared - read,
    ...shares(times),
  }
}

/** The built server: start to ready, memory, and turns over HTTP one after another. */
async function timeServer() {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: String(port), RATE_LIMIT: 'off', KNOWLEDGE_PACKS: values.packs },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}`
  try {
    await untilReady(`${address}/readyz`)
    const ready = performance.now() - started
    const rssReady = rss(child.pid)
    const times: number[] = []
    for (const message of questions) {
      const before = performance.now()
      const response = await fetch(`${address}/api/turns`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: [...message].slice(0, 300).join('') }),
      })
      await response.text()
      if (!response.ok) throw new Error(`${response.status} for “${message}”`)
      times.push(performance.now() - before)
    }
    return { ready, rssReady, rssAfter: rss(child.pid), ...shares(times) }
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function untilReady(url: string): Promise<void> {
  for (const deadline = performance.now() + 30_000; performance.now() < deadline; ) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('The server did not get ready within 30 s')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Resident memory of a process in MB, where the system tells it; undefined elsewhere. */
function rss(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024)
  } catch {
    return undefined
  }
}

function shares(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0 }
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`
}
