import type { Tenant } from '../../../knowledge/schema/index.ts'

/** What the host adds to a turn. */
export type Host = {
  today: string
  tenant?: Tenant | undefined
  /** Whether communes are at hand, so that the citizen may be asked for his. */
  asksPlace?: boolean
}
