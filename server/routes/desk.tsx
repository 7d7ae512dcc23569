import { Hono } from 'hono'
import type { Tenant } from '../../knowledge/schema/index.ts'
import { newNonce, pagePolicy } from '../headers.ts'
import { DeskPage } from '../pages/desk.tsx'
import { NoTenantPage } from '../pages/no-tenant.tsx'
import { tenantOf } from '../tenant-of.ts'

type Options = {
  tenants: readonly Tenant[]
  /** Path under which the server answers, without a slash at the end. */
  base: string
}

/** The officer's desk: public knowledge, so that nobody signs in. */
export const desk = ({ tenants, base }: Options) =>
  new Hono().get('/tra-cuu', (c) => {
    const nonce = newNonce()
    c.header('Content-Security-Policy', pagePolicy([], nonce))
    const tenant = tenantOf(tenants, c.req.query('tenant'))
    if (!tenant) return c.html(<NoTenantPage base={base} />, 404)
    return c.html(<DeskPage {...{ base, nonce, tenant }} />)
  })
