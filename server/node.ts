import './small-heap.ts'
import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { readPack } from '../knowledge/pack/index.ts'
import type { CodeTable, Pack, Tenant } from '../knowledge/schema/index.ts'
import type { PlaceIndex } from '../knowledge/schema/places.ts'
import { createApp } from './app.ts'
import type { Assets } from './assets.ts'
import { createAssistant } from './assistant.ts'
import { type Config, readConfig } from './config.ts'
import { forwardedFor } from './network.ts'
import { createRateLimit } from './rate-limit.ts'
import { today } from './today.ts'

/** Longest that a stop waits for requests in work. */
const DRAIN_MS = 10_000

try {
  await start(readConfig(process.env))
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`Không khởi động được. ${reason.replaceAll(/\s+/g, ' ')}`)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const shipped = fileURLToPath(built('knowledge.pack.json'))
  const added = (process.env.KNOWLEDGE_PACKS ?? '').split(delimiter).filter((path) => path !== '')
  const assistant = createAssistant(
    await Promise.all([shipped, ...added].map(openPack)),
    () => JSON.parse(readFileSync(built('places.json'), 'utf8')) as PlaceIndex,
    () => JSON.parse(readFileSync(built('codes.json'), 'utf8')) as CodeTable,
  )
  let isReady = true
  const app = createApp({
    assistant,
    tenants: JSON.parse(readFileSync(built('tenants.json'), 'utf8')) as Tenant[],
    assets: JSON.parse(readFileSync(built('assets.json'), 'utf8')) as Assets,
    today,
    publicUrl: config.publicUrl,
    rateLimit: config.rateLimit ? createRateLimit(config.rateLimit) : undefined,
    addressOf: (c) =>
      forwardedFor(c.req.header('X-Forwarded-For'), config.trustedProxies) ??
      getConnInfo(c).remote.address,
    isReady: () => isReady,
    compresses: true,
  })

  const server = serve({
    fetch: app.fetch,
    port: config.port,
    // A body is 8 KB: whoever needs longer than this for one holds the connection, not a conversation.
    serverOptions: { headersTimeout: 10_000, requestTimeout: 15_000 },
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `Cổng ${config.port} đang có chương trình khác dùng; hãy đặt biến PORT sang cổng khác.`
        : error.message
    console.error(`Không khởi động được. ${reason}`)
    process.exit(1)
  })
  server.on('listening', () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    console.log(
      `Hỏi Thủ Tục đang chạy ở http://localhost:${port}/ với ${assistant.counts.procedures} thủ tục.`,
    )
  })

  const stop = () => {
    isReady = false
    server.close(() => process.exit(0))
    setTimeout(() => process.exit(0), DRAIN_MS).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function built(name: string): URL {
  return new URL(`../${name}`, import.meta.url)
}

async function openPack(path: string): Promise<Pack> {
  try {
    return await readPack(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Gói "${path}" không dùng được: ${reason}`)
  }
}
