import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import * as z from 'zod'
import { prepare, preparePlaces, reply } from '../engine/index.ts'
import { readPack } from '../knowledge/pack/read.ts'
import { hostileQuestions } from './bench/hostile.ts'
import { timePlaces } from './bench/places.ts'
import { worstOf } from './bench/worst-time.ts'
import { createPeers } from './evaluate/peers.ts'

const USAGE =
  'Cách dùng: npm run bench -- <câu hỏi.jsonl> [--packs <tệp.pack.json>] [--rounds 5] [--hostile 10000] [--distinct 200000] [--long] [--json]\nMỗi dòng của tệp câu hỏi là một đối tượng có khóa "q". --long: 1.000.000 câu khác nhau; số 0 bỏ qua phép đo.'
const SHIPPED = 'dist/knowledge.pack.json'
const PLACES = 'dist/places.json'
const SERVER = 'dist/server/node.js'
const TODAY = '2026-11-21'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packs: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    hostile: { type: 'string', default: '10000' },
    distinct: { type: 'string', default: '200000' },
    long: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined || ![SHIPPED, PLACES, SERVER].every((path) => existsSync(path))) {
  console.error(file === undefined ? USAGE : 'Hãy chạy npm run build trước.')
  process.exit(2)
}

const Row = z.object({ q: z.string() })
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => Row.parse(JSON.parse(line)).q)
const rounds = Math.max(1, Number(values.rounds) || 1)

const paths = [SHIPPED, ...values.packs.split(delimiter).filter((path) => path !== '')]
const communes = preparePlaces(JSON.parse(readFileSync(PLACES, 'utf8')))
const { knowledge, ...engine } = await timeEngine()
const peers = timePeers()
const places = timeAllPlaces()
const server = await timeServer()
// Memory does not mind company, and hostile questions are timed on their own thread's CPU.
const growing = growth(values.long ? 1_000_000 : Number(values.distinct) || 0)
const hostile = timeHostile(Number(values.hostile) || 0)
const memory = await growing
const result = {
  questions: questions.length,
  rounds,
  engine,
  places,
  peers,
  hostile,
  memory,
  server,
}

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
    `Địa danh, ${places.asked} câu: p50 ${ms(places.p50)}, p99 ${ms(places.p99)}, lâu nhất ${ms(places.worst)}; dựng ${ms(places.prepared)}; câu cố ý gây chậm ${ms(places.hostile.ms)} CPU.`,
  )
  console.log(
    `Máy chủ từ lúc khởi động đến lúc sẵn sàng: ${ms(server.ready)}; bộ nhớ ${server.rssReady} MB, sau khi trả lời ${server.rssAfter} MB.`,
  )
  console.log(`Một lượt qua HTTP: p50 ${ms(server.p50)}, p99 ${ms(server.p99)}.`)
  for (const { name, p50, p99 } of peers) {
    console.log(
      `${name}, chỉ tìm: p50 ${ms(p50)}, p99 ${ms(p99)}; một lượt của ta bằng ${times(engine.p50, p50)} ở p50, ${times(engine.p99, p99)} ở p99.`,
    )
  }
  if (hostile !== undefined) {
    console.log(
      `${hostile.count} câu cố ý gây chậm, dài tới 300 ký tự: lâu nhất ${ms(hostile.ms)} CPU, lần nhanh nhất trong ba (“${[...hostile.question].slice(0, 60).join('')}…”).`,
    )
  }
  if (memory !== undefined) {
    console.log(
      `Sau ${memory.count} câu khác nhau (${ms(memory.ms)}): bộ nhớ dùng tăng ${memory.heap.toFixed(1)} MB, bộ nhớ chiếm tăng ${memory.rss.toFixed(1)} MB.`,
    )
  }
}

/** Turns in this process: reading the packs, building the index, and every question in a fresh conversation. */
async function timeEngine() {
  const started = performance.now()
  const packs = await Promise.all(paths.map(async (path) => readPack(readFileSync(path, 'utf8'))))
  const read = performance.now()
  const knowledge = prepare(packs)
  const prepared = performance.now()
  // The first round warms the compiler up and is not counted.
  const times = [0, ...Array.from({ length: rounds }, (_, round) => round + 1)].flatMap((round) =>
    questions.flatMap((message) => {
      const before = performance.now()
      reply(knowledge, { message, today: TODAY, places: () => communes })
      const time = performance.now() - before
      return round === 0 ? [] : [time]
    }),
  )
  return {
    knowledge,
    procedures: knowledge.procedures.size + knowledge.pointers.size,
    read: read - started,
    prepare: prepared - read,
    ...shares(times),
  }
}

/** The search of off-the-shelf engines alone, on the same documents and questions. */
function timePeers() {
  return createPeers(knowledge).map(({ name, rank }) => {
    for (const question of questions) rank(question)
    const times = questions.map((question) => {
      const before = performance.now()
      rank(question)
      return performance.now() - before
    })
    return { name, ...shares(times) }
  })
}

/** Naming places, with the questions as texts that mostly name none. */
function timeAllPlaces() {
  const { times, ...rest } = timePlaces(JSON.parse(readFileSync(PLACES, 'utf8')), questions)
  return { ...rest, ...shares(times) }
}

/** Turns made to be slow. */
function timeHostile(count: number) {
  if (count === 0) return undefined
  const asked = hostileQuestions(knowledge, count)
  const places = () => communes
  return {
    count,
    ...worstOf(asked, (message) => reply(knowledge, { message, today: TODAY, places })),
  }
}

/** How much memory is kept after many distinct questions, in a process of its own. */
async function growth(count: number) {
  if (count === 0) return undefined
  const script = fileURLToPath(import.meta.resolve('./bench/memory.ts'))
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    script,
    String(count),
    TODAY,
    PLACES,
    ...paths,
  ])
  return z
    .object({ count: z.number(), heap: z.number(), rss: z.number(), ms: z.number() })
    .parse(JSON.parse(stdout))
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

function times(own: number, other: number): string {
  return other === 0 ? '–' : `${(own / other).toFixed(2)} lần`
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`
}
