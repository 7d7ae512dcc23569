import { Hono } from 'hono'
import type { Tenant } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { PAGE_POLICY } from '../headers.ts'
import { DemoPage } from '../pages/demo.tsx'

/** A portal page as a commune may have it, with the widget in it. */
export const demo = ({ counts }: Assistant, tenants: readonly Tenant[], base: string) =>
  new Hono().get('/', (c) => {
    const tenant = tenants.find(({ id }) => id === 'demo')
    if (!tenant) return c.notFound()
    c.header('Content-Security-Policy', PAGE_POLICY)
    return c.html(
      <DemoPage
        base={base}
        tenant={tenant}
        procedureCount={counts.workedOut}
        topicCount={counts.topics}
      />,
    )
  })
