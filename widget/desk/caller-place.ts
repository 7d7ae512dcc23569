import type { Tenant } from '../../knowledge/schema/tenant.ts'
import type { KeptPlace } from './place-memory.ts'
import { placeNameOf, type Session } from './session.ts'

type Given = {
  tenant: Tenant
  session: Session | undefined
  /** Set by hand, for the sitting. */
  kept: KeptPlace | undefined
}

/**
 * Whether the caller belongs to the desk's own commune, as far as was said: nobody of another province does, and who only
 * named the province is taken for one of ours, unless the officer set it so.
 */
export function isAtHome({ tenant: { place: own }, session, kept }: Given): boolean {
  const place = session?.conversation.place ?? kept?.place ?? own
  if (place.province !== own.province) return false
  const isSilent = place.commune === undefined && kept === undefined
  return own.commune === undefined || place.commune === own.commune || isSilent
}

/** The caller's place by name, and what it was before. */
export function placeShown(given: Given): { name: string; before: string } {
  const { tenant, session, kept } = given
  const said = session && placeNameOf(session)
  const name = isAtHome(given) ? tenant.name : (said ?? kept?.name ?? tenant.name)
  return { name, before: session?.news ?? kept?.before ?? '' }
}
