import type { Tenant } from '../../knowledge/schema/index.ts'

/** Where a page to read stands: under which address, and for whom. */
export type Site = {
  /** Path under which the server answers, without a slash at the end: '' or '/tro-ly'. */
  base: string
  publicUrl: URL
  /** The portal or commune whose place, counters and number are shown; none speaks for the whole country. */
  tenant: Tenant | undefined
  /** Whether the address names the tenant, so that links keep it. */
  isNamed: boolean
}

/** Names and values of a query, in order; a name may come several times. */
export type Query = readonly (readonly [string, string])[]

/** A link to a page of ours that keeps the tenant, if one was named. */
export function hrefTo(site: Site, path: string, query: Query = []): string {
  return `${site.base}${pathTo(path, named(site), query)}`
}

/** What a form of ours sends along, so that it keeps the tenant. */
export function tenantQuery(site: Site): Query {
  const tenant = named(site)
  return tenant === undefined ? [] : [['tenant', tenant.id]]
}

/** The same below whatever address the server has. */
export function pathTo(path: string, tenant: Tenant | undefined, query: Query = []): string {
  return `${path}${searchOf(tenant === undefined ? query : [['tenant', tenant.id], ...query])}`
}

/** The address by which a page is known to the world: without what was told of a case. */
export function canonicalOf(site: Site, path: string): string {
  const root = `${site.publicUrl.origin}${site.publicUrl.pathname.replace(/\/+$/, '')}`
  return `${root}${pathTo(path, named(site))}`
}

const named = ({ tenant, isNamed }: Site) => (isNamed ? tenant : undefined)

function searchOf(query: Query): string {
  const text = new URLSearchParams(query.map(([name, value]) => [name, value])).toString()
  return text === '' ? '' : `?${text}`
}
