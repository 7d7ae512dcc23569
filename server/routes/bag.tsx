import { Hono } from 'hono'
import { PAPER_POLICY } from '../headers.ts'
import { readCase } from '../pages/case-query.ts'
import { NoTenantPage } from '../pages/no-tenant.tsx'
import { BagPage } from '../pages/paper/bag-page.tsx'
import { printCase } from '../pages/paper/print-case.ts'
import { readSize } from '../pages/paper/sheet.ts'
import type { Site } from '../pages/site.ts'
import { type PageOptions, pageLimit } from './page-limit.tsx'

/** Sheets in a bag. */
const SHEETS = 20
const NOTHING_TOLD = readCase(new URLSearchParams())

/** What a tenant's people ask for most, for paper: `/tui?tenant=<id>[&in=lon]`. */
export function bag(options: PageOptions) {
  const { assistant, tenants, today, publicUrl, base } = options
  return new Hono().get('/tui', pageLimit(options), (c) => {
    c.header('Content-Security-Policy', PAPER_POLICY)
    c.header('Cache-Control', 'private, no-cache')
    const id = c.req.query('tenant')
    const tenant = tenants.find((one) => one.id === id)
    if (!tenant) return c.html(<NoTenantPage base={base} />, 404)
    const day = today()
    const site: Site = { base, publicUrl, tenant, isNamed: true }
    const { items } = assistant.findProcedures({ limit: SHEETS, hidden: tenant.hidden })
    const sheets = items.flatMap(
      ({ code }) => printCase(assistant, code, NOTHING_TOLD, site, day) ?? [],
    )
    const size = readSize(c.req.query('in')) ?? 'a4'
    return c.html(<BagPage {...{ site, tenant, sheets, size, today: day }} />)
  })
}
