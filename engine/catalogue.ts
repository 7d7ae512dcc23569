import type { ProcedureRef } from '../knowledge/schema/index.ts'
import type { Knowledge } from './knowledge.ts'

/** All that can be read as a page, and the provinces for which it can be read. */
export type Catalogue = {
  /** Procedures worked out case by case, the most asked first within their field. */
  fields: { field: string; procedures: ProcedureRef[] }[]
  topics: { id: string; name: string }[]
  articles: { id: string; title: string }[]
  provinces: { code: string; name: string }[]
}

/** What is worked out, for lists; procedures that a portal does not show are left out. */
export function catalogue(knowledge: Knowledge, hidden: readonly string[] = []): Catalogue {
  const worked = [...knowledge.procedures.values()]
    .filter(({ layer, procedure }) => layer !== 'official' && !hidden.includes(procedure.code))
    .map(({ procedure }) => procedure)
    .sort((a, b) => b.demand - a.demand)
  const fields = new Map<string, ProcedureRef[]>()
  for (const { field, code, id, name } of worked)
    fields.set(field, [...(fields.get(field) ?? []), { code, id, name }])
  return {
    fields: [...fields].map(([field, procedures]) => ({ field, procedures })),
    topics: [...knowledge.topics.values()]
      .sort((a, b) => b.demand - a.demand)
      .map(({ id, name }) => ({ id, name })),
    articles: [...knowledge.articles.values()].map(({ id, title }) => ({ id, title })),
    provinces: [...knowledge.provinces.values()].map(({ code, name }) => ({ code, name })),
  }
}
