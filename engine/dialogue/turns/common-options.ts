import type { Tenant, TurnOption } from '../../../knowledge/schema/index.ts'
import type { Knowledge } from '../../knowledge.ts'
import { optionFor } from './options.ts'

const MOST_COMMON = 6

/** What is asked most, one of each field: somebody with another trouble should find his own. */
export function commonOptions(knowledge: Knowledge, tenant: Tenant | undefined): TurnOption[] {
  const hidden = new Set(tenant?.hidden)
  const topics = [...knowledge.topics.values()].map(({ id, demand }) => ({
    id: `t:${id}`,
    demand,
    field: '',
  }))
  const procedures = [...knowledge.procedures.values()]
    .filter(({ layer, procedure }) => layer !== 'official' && !hidden.has(procedure.code))
    .map(({ procedure: { code, demand, field } }) => ({ id: `p:${code}`, demand, field }))
  const ordered = [...topics, ...procedures].sort((a, b) => b.demand - a.demand)
  const fields = new Set(ordered.map(({ field }) => field))
  return [...fields]
    .flatMap((field) => ordered.find((one) => one.field === field) ?? [])
    .sort((a, b) => b.demand - a.demand)
    .slice(0, MOST_COMMON)
    .flatMap(({ id }) => {
      const option = optionFor(knowledge, id)
      return option
        ? [
            {
              id: option.id,
              label: option.label,
              ...(option.procedure && { procedure: option.procedure }),
            },
          ]
        : []
    })
}
