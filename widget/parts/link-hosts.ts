/** Further hosts of the tenant, set once by the panel and read where a link is drawn. */
export const linkHosts: { value: readonly string[] } = { value: [] }
