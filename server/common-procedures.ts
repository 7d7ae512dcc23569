import type { Tenant } from '../knowledge/schema/index.ts'
import type { Assistant } from './assistant.ts'

/** A procedure with the page of the state on which it can be read and filed. */
export type CommonProcedure = { name: string; href: string }

const SHOWN = 12

/** What people come for most, as plain links; worked out once a day for each tenant. */
export function commonProcedures(assistant: Assistant) {
  const kept = new Map<string, { day: string; common: CommonProcedure[] }>()
  return (tenant: Tenant, today: string): CommonProcedure[] => {
    const known = kept.get(tenant.id)
    if (known?.day === today) return known.common
    const { items } = assistant.findProcedures({ limit: SHOWN, hidden: tenant.hidden })
    const common = items.flatMap(({ code, name }) => {
      const href = assistant.answer({ code, answers: {}, place: tenant.place, today })?.link.href
      return href === undefined ? [] : [{ name, href }]
    })
    kept.set(tenant.id, { day: today, common })
    return common
  }
}
