import { Hono } from 'hono'
import type { Tenant } from '../../knowledge/schema/index.ts'
import { pagePolicy } from '../headers.ts'
import { DemoPage } from '../pages/demo.tsx'

/** A portal page as a commune may have it, with the widget in it. */
export const demo = (base: string, tenants: readonly Tenant[]) =>
  new Hono().get('/', (c) => {
    const tenant = tenants.find(({ id }) => id === 'demo') ?? tenants[0]
    if (!tenant) return c.notFound()
    const nonce = crypto.randomUUID()
    c.header('Content-Security-Policy', pagePolicy(nonce))
    return c.html(<DemoPage base={base} nonce={nonce} tenant={tenant} />)
  })
