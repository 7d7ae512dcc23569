import type { Context, MiddlewareHandler } from 'hono'
import type { Tenant } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { READING_POLICY } from '../headers.ts'
import { networkOf } from '../network.ts'
import { TooManyPage } from '../pages/too-many-page.tsx'
import type { RateLimit } from '../rate-limit.ts'

/** What routes of pages are made from. */
export type PageOptions = {
  assistant: Assistant
  tenants: readonly Tenant[]
  today: () => string
  publicUrl: URL
  /** Path under which the server answers, without a slash at the end. */
  base: string
  rateLimit?: RateLimit | undefined
  addressOf?: ((c: Context) => string | undefined) | undefined
}

/** A network that asks for too many pages gets one that says how long to wait. */
export function pageLimit({
  base,
  rateLimit,
  addressOf,
}: Pick<PageOptions, 'base' | 'rateLimit' | 'addressOf'>): MiddlewareHandler {
  return async (c, next) => {
    const wait = rateLimit?.(networkOf(addressOf?.(c) ?? '')) ?? 0
    if (wait === 0) return next()
    c.header('Content-Security-Policy', READING_POLICY)
    c.header('Cache-Control', 'private, no-store')
    c.header('Retry-After', String(wait))
    return c.html(<TooManyPage base={base} />, 429)
  }
}
