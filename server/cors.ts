import type { Context, MiddlewareHandler } from 'hono'
import type { Tenant } from '../knowledge/schema/index.ts'

/** What routes under `/api` know of the request: the portal on whose behalf it comes. */
export type ApiEnv = { Variables: { tenant: Tenant | undefined } }

/**
 * Lets the pages of a tenant's portals read the replies, and answers their preflight. Requests without an origin
 * are welcome: other programs and the portal's own server send none. Credentials are never let through.
 */
export const cors: MiddlewareHandler<ApiEnv> = async (c, next) => {
  c.header('Vary', 'Origin')
  const origin = c.req.header('Origin')
  const granted = origin !== undefined && isListed(origin, c.get('tenant')?.origins ?? [])
  if (granted) {
    c.header('Access-Control-Allow-Origin', origin)
    c.header('Access-Control-Expose-Headers', 'Retry-After')
  }
  if (c.req.method !== 'OPTIONS') return next()
  if (granted) {
    allowRequest(c)
    c.header('Access-Control-Max-Age', '7200')
  }
  return c.body(null, 204)
}

/**
 * Lets any page read that the tenant it names does not exist: whoever mistyped the name should see so where the
 * assistant was to stand. It answers the preflight, and nothing else is ever told there.
 */
export function openToAll(c: Context): Response | undefined {
  c.header('Access-Control-Allow-Origin', '*')
  if (c.req.method !== 'OPTIONS') return undefined
  allowRequest(c)
  return c.body(null, 204)
}

function allowRequest(c: Context): void {
  c.header('Access-Control-Allow-Methods', 'GET, HEAD, POST')
  c.header('Access-Control-Allow-Headers', 'Content-Type')
}

/** `*` stands for every site, but not for `null`, which any sandboxed page can send. */
function isListed(origin: string, origins: readonly string[]): boolean {
  return origins.includes(origin) || (origin !== 'null' && origins.includes('*'))
}
