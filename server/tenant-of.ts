import type { Tenant } from '../knowledge/schema/index.ts'

/**
 * The tenant that is named; where none is named, the only one there is besides the demo, or the demo. A server for
 * several speaks for none of them unless it is named.
 */
export function tenantOf(tenants: readonly Tenant[], id: string | undefined): Tenant | undefined {
  if (id !== undefined) return tenants.find((tenant) => tenant.id === id)
  const real = tenants.filter((tenant) => tenant.id !== 'demo')
  if (real.length > 1) return undefined
  return real[0] ?? tenants[0]
}
