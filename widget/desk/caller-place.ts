import type { Tenant } from '../../knowledge/schema/tenant.ts'
import type { KeptPlace } from './place-memory.ts'
import { placeNameOf, type Session } from './session.ts'

type Given = {
  tenant: Tenant
  session: Session | undefined
  /** Set by hand, for the sitting. */
  kept: KeptPlace | undefined
}

/** Whether the caller belongs to the desk's own commune, as far as was said. */
export function isAtHome({ tenant: { place: own }, session, kept }: Given): boolean {
  const place = session?.conversation.place ?? kept?.place ?? own
  return own.commune === undefined
    ? place.province === own.province
    : place.commune === own.commune || (place.commune === undefined && kept === undefined)
}

/** The caller's place by name, and what it was before. */
export function placeShown(given: Given): { name: string; before: string } {
  const { tenant, session, kept } = given
  const said = session && placeNameOf(session)
  const name = isAtHome(given) ? tenant.name : (said ?? kept?.name ?? tenant.name)
  return { name, before: session?.news ?? kept?.before ?? '' }
}
