import type { TurnOption } from '../../knowledge/schema/index.ts'
import { hrefTo, type Query, type Site } from './site.ts'

/** The page that an option opens; undefined for what only a conversation can do. */
export function optionHref(
  site: Site,
  { id, procedure }: Pick<TurnOption, 'id' | 'label' | 'procedure'>,
  keep: Query = [],
): string | undefined {
  const name = id.slice(2)
  if (id.startsWith('p:')) return hrefTo(site, `/thu-tuc/${procedureSlug(procedure, name)}`, keep)
  if (id.startsWith('t:')) return hrefTo(site, `/chu-de/${name}`, keep)
  if (id.startsWith('g:')) return hrefTo(site, `/huong-dan/${name}`)
  return undefined
}

/** What is only named has no id of its own that outlives an import: its code is its address. */
function procedureSlug(procedure: TurnOption['procedure'], code: string): string {
  return procedure === undefined || procedure.id.startsWith('tt-') ? code : procedure.id
}
