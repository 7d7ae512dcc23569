import assets from '../dist/assets.json?raw'
import codes from '../dist/codes.json?raw'
import pack from '../dist/knowledge.pack.json?raw'
import places from '../dist/places.json?raw'
import tenants from '../dist/tenants.json?raw'
import { readPack } from '../knowledge/pack/index.ts'
import type { CodeTable, Tenant } from '../knowledge/schema/index.ts'
import type { PlaceIndex } from '../knowledge/schema/places.ts'
import { createApp } from './app.ts'
import type { Assets } from './assets.ts'
import { createAssistant } from './assistant.ts'
import { readConfig } from './config.ts'
import { createRateLimit } from './rate-limit.ts'
import { today } from './today.ts'

const assistant = createAssistant(
  [await readPack(pack)],
  () => JSON.parse(places) as PlaceIndex,
  () => JSON.parse(codes) as CodeTable,
)

let app: ReturnType<typeof createApp> | undefined

export default {
  /** Variables reach a Worker with its first request, so that the app is put together then. */
  fetch(request: Request, env: Record<string, string | undefined>): Response | Promise<Response> {
    app ??= appFor(env)
    return app.fetch(request)
  },
}

function appFor(env: Record<string, string | undefined>) {
  const { publicUrl, rateLimit } = readConfig(env)
  return createApp({
    assistant,
    tenants: JSON.parse(tenants) as Tenant[],
    assets: JSON.parse(assets) as Assets,
    today,
    publicUrl,
    rateLimit: rateLimit ? createRateLimit(rateLimit) : undefined,
    // Written by the platform itself, never by the client.
    addressOf: (c) => c.req.header('CF-Connecting-IP'),
  })
}
