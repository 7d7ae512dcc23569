import { type Context, Hono } from 'hono'
import type { Tenant } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { commonProcedures } from '../common-procedures.ts'
import { newNonce, PAGE_POLICY, pagePolicy } from '../headers.ts'
import { HoiPage } from '../pages/hoi.tsx'
import { NhungPage } from '../pages/nhung.tsx'
import { NoTenantPage } from '../pages/no-tenant.tsx'
import { tenantOf } from '../tenant-of.ts'

type Options = {
  assistant: Assistant
  tenants: readonly Tenant[]
  today: () => string
  /** Path under which the server answers, without a slash at the end. */
  base: string
}

/** The assistant as a page of its own, and as a page for a frame on a portal. */
export function ownPages({ assistant, tenants, today, base }: Options) {
  const commonOf = commonProcedures(assistant)
  const unknown = (c: Context, policy: string) => {
    c.header('Content-Security-Policy', policy)
    return c.html(<NoTenantPage base={base} />, 404)
  }
  return new Hono()
    .get('/hoi', (c) => {
      const tenant = tenantOf(tenants, c.req.query('tenant'))
      if (!tenant) return unknown(c, PAGE_POLICY)
      const nonce = newNonce()
      c.header('Content-Security-Policy', pagePolicy([], nonce))
      return c.html(<HoiPage {...{ base, nonce, tenant, common: commonOf(tenant, today()) }} />)
    })
    .get('/nhung', (c) => {
      const tenant = tenantOf(tenants, c.req.query('tenant'))
      // Whoever mistyped the name should see so where the assistant was to stand.
      if (!tenant) return unknown(c, pagePolicy(['*']))
      const nonce = newNonce()
      c.header('Content-Security-Policy', pagePolicy(tenant.origins, nonce))
      // Portals that are isolated from other origins show only frames that are, too.
      c.header('Cross-Origin-Embedder-Policy', 'require-corp')
      c.header('Cross-Origin-Resource-Policy', 'cross-origin')
      return c.html(<NhungPage {...{ base, nonce, tenant }} />)
    })
}
