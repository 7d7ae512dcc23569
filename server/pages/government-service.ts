import type { Answer } from '../../knowledge/schema/index.ts'
import { fieldName } from './field-names.ts'

/** An answer as schema.org has it: a service of the state, its office, its results and its ways. */
export function governmentService(answer: Answer, url: string, field: string) {
  const { procedure, officialName, agencies, results, ways, link } = answer
  const receives = agencies.find(({ role }) => role === 'receives') ?? agencies[0]
  const totals = new Set(ways.map(({ total }) => total))
  const [total] = totals
  return {
    '@type': 'GovernmentService',
    '@id': url,
    name: procedure.name,
    ...(officialName !== undefined && { alternateName: officialName }),
    identifier: procedure.code,
    url,
    inLanguage: 'vi',
    serviceType: fieldName(field),
    areaServed: { '@type': 'Country', name: 'Việt Nam' },
    ...(receives !== undefined && {
      provider: { '@type': 'GovernmentOrganization', name: receives.name },
    }),
    ...(results.length > 0 && {
      serviceOutput: results.map(({ name }) => ({ '@type': 'Thing', name })),
    }),
    availableChannel: ways.map(({ channel, label }) => ({
      '@type': 'ServiceChannel',
      name: label,
      ...(channel === 'online' && { serviceUrl: link.href }),
    })),
    ...(totals.size === 1 &&
      total !== undefined && {
        offers: { '@type': 'Offer', price: String(total), priceCurrency: 'VND' },
      }),
  }
}
