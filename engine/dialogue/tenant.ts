import type { Counter, Talk, Tenant } from '../../knowledge/schema/index.ts'

/** What people ask about the place itself. */
export type TenantFact = NonNullable<Talk['tenant']>

/** The asked fact of the place in one sentence; undefined where it is not known. */
export function sayTenant(fact: TenantFact, tenant: Tenant | undefined): string | undefined {
  const counters = tenantCounters(fact, tenant)
  const [first] = counters
  if (tenant === undefined || first === undefined) return undefined
  switch (fact) {
    case 'hours': {
      if (first.hours) return `Dạ, ${first.name} làm việc: ${first.hours.join('; ')} ạ.`
      const phone = first.phone ?? tenant.hotline
      return phone
        ? `Dạ, chúng tôi chưa có giờ làm việc của ${first.name}. Bạn gọi ${phone.number} hỏi trước khi đi nhé.`
        : undefined
    }
    case 'phone': {
      const phone = first.phone ?? tenant.hotline
      return phone ? `Dạ, bạn gọi ${phone.label}: ${phone.number} ạ.` : undefined
    }
    case 'building':
      return first.address ? `Dạ, ${sayBuilding(first)} ở ${first.address} ạ.` : undefined
    default:
      return first.address
        ? `Dạ, việc này bạn đến ${first.name}, ${first.address} ạ.`
        : `Dạ, việc này bạn đến ${first.name} ạ.`
  }
}

/** The counters that the fact is about, the one said first in front. */
export function tenantCounters(fact: TenantFact, tenant: Tenant | undefined): Counter[] {
  const counters = tenant?.counters ?? []
  switch (fact) {
    case 'hours':
      return inFront(counters, ({ hours }) => hours !== null)
    case 'phone':
      return inFront(counters, ({ phone }) => phone !== null)
    case 'building':
      return inFront(counters, ({ building, house }) => building === 'new' || house === 'one-stop')
    default:
      return counters.filter(({ house }) => house === fact)
  }
}

function inFront(counters: readonly Counter[], fits: (counter: Counter) => boolean): Counter[] {
  return [...counters.filter(fits), ...counters.filter((counter) => !fits(counter))]
}

function sayBuilding({ building, name }: Counter): string {
  return building === 'new' ? `trụ sở mới (${name})` : name
}
