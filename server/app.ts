import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { routePath } from 'hono/route'
import type { Tenant } from '../knowledge/schema/index.ts'
import type { Assets } from './assets.ts'
import type { Assistant } from './assistant.ts'
import { type ApiEnv, cors, openToAll } from './cors.ts'
import { safeHeaders } from './headers.ts'
import { networkOf } from './network.ts'
import { createDescription } from './openapi/description.ts'
import type { Play } from './openapi/play-examples.ts'
import { ProblemError, respondProblem } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'
import { answers } from './routes/answers.ts'
import { bag } from './routes/bag.tsx'
import { codes } from './routes/codes.ts'
import { configurator } from './routes/configurator.tsx'
import { demo } from './routes/demo.tsx'
import { desk } from './routes/desk.tsx'
import { cases } from './routes/desk-cases.ts'
import { developers } from './routes/developers.tsx'
import { health } from './routes/health.ts'
import { ownPages } from './routes/own-pages.tsx'
import { pages } from './routes/pages.tsx'
import { places } from './routes/places.ts'
import { procedures } from './routes/procedures.ts'
import { turns } from './routes/turns.ts'
import { widget } from './routes/widget.ts'

/** What a runtime hands over; the app itself reads no clock, no environment and no disk. */
export type AppOptions = {
  assistant: Assistant
  tenants: readonly Tenant[]
  assets: Assets
  /** The day in Asia/Ho_Chi_Minh, asked anew for every request. */
  today: () => string
  /** Where people reach the app; its path is the prefix under which everything also answers. */
  publicUrl: URL
  rateLimit?: RateLimit | undefined
  /** Address of the client, as far as the runtime can vouch for it. */
  addressOf?: (c: Context) => string | undefined
  isReady?: () => boolean
  /** Set where the platform does not compress replies by itself. */
  compresses?: boolean
}

/** The whole app, for every runtime. It never listens. */
export function createApp(options: AppOptions): Hono {
  const prefix = options.publicUrl.pathname.replace(/\/+$/, '')
  const site = createSite(options, prefix)
  const app = new Hono({ strict: false })
  if (options.compresses) app.use(compress())
  app.use(safeHeaders)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '))
        return respondProblem(c, 'method-not-allowed')
      },
    }),
  )
  app.onError(onError)
  app.notFound((c) => respondProblem(c, 'not-found'))
  if (prefix !== '') app.route(prefix, site)
  return app.route('/', site)
}

function createSite({ isReady = () => true, ...options }: AppOptions, prefix: string) {
  // Examples of the description are asked of the interface itself, beside the limits of the day.
  const ask: Play = (path, init, isTooFast) => {
    const { assistant, tenants, today } = options
    const rateLimit = isTooFast ? () => 7 : undefined
    const api = new Hono().route('/api', createApi({ assistant, tenants, today, rateLimit })).route(
      '/',
      health(() => !isTooFast),
    )
    api.onError(onError)
    return Promise.resolve(api.request(path, init))
  }
  return new Hono()
    .route('/api', createApi(options))
    .route('/', health(isReady))
    .route(
      '/',
      developers({ ...options, base: prefix, describe: createDescription({ ...options, ask }) }),
    )
    .route('/', widget(options.assets))
    .route('/', demo(options.assistant, options.tenants, prefix))
    .route('/', pages({ ...options, base: prefix }))
    .route('/', bag({ ...options, base: prefix }))
    .route('/', ownPages({ ...options, base: prefix }))
    .route('/', configurator({ ...options, base: prefix }))
    .route('/', desk({ ...options, base: prefix }))
}

type ApiOptions = Pick<AppOptions, 'assistant' | 'tenants' | 'today' | 'rateLimit' | 'addressOf'>

function createApi({ assistant, tenants, today, rateLimit, addressOf }: ApiOptions) {
  const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]))
  return new Hono<ApiEnv>()
    .use(async (c, next) => {
      c.header('Cache-Control', 'no-store')
      const id = c.req.query('tenant')
      if (id !== undefined && !byId.has(id)) {
        const preflight = openToAll(c)
        if (preflight) return preflight
        throw new ProblemError('unknown-tenant')
      }
      c.set('tenant', id === undefined ? undefined : byId.get(id))
      await next()
    })
    .use(cors)
    .use(async (c, next) => {
      const wait = rateLimit?.(networkOf(addressOf?.(c) ?? '')) ?? 0
      if (wait > 0) {
        c.header('Retry-After', String(wait))
        throw new ProblemError('too-many')
      }
      await next()
    })
    .route('/turns', turns(assistant, today))
    .route('/answers', answers(assistant, today))
    .route('/procedures', procedures(assistant))
    .route('/procedures', cases(assistant, today))
    .route('/places', places(assistant))
    .route('/codes', codes(assistant))
}

/** Whatever goes wrong becomes a problem. The log names the place in the code, never a word of the request. */
function onError(error: Error, c: Context): Response {
  if (error instanceof ProblemError) return respondProblem(c, error.code, error.extra)
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  console.error(
    JSON.stringify({
      level: 'error',
      code: 'internal',
      status: 500,
      route: routePath(c),
      error: error.name,
      at: at?.slice(0, 5).map((line) => line.trim()),
    }),
  )
  return respondProblem(c, 'internal')
}
