import type { ChannelId, Conversation, Place } from '../../knowledge/schema/index.ts'

/** Most moves that a trail keeps; older ones are folded into what they came to. */
export const TRAIL_LIMIT = 60

const MOVE_LIMIT = 600

/** What the engine takes from a conversation that a client sent: nothing of it is trusted. */
export type Claimed = {
  pack?: string
  trail: string[]
  aside?: string
  place?: Place
  channel?: ChannelId
  from?: Conversation['from']
}

/** Reads a claimed conversation; whatever does not have its shape is left out. */
export function guardConversation(claimed: unknown): Claimed {
  if (!isRecord(claimed) || claimed.v !== 1) return { trail: [] }
  const { pack, trail, aside, place, from } = claimed
  return {
    ...(typeof pack === 'string' && { pack }),
    ...(isPlace(place) && {
      place: { province: place.province, ...(place.commune && { commune: place.commune }) },
    }),
    ...(isSurface(from) && { from }),
    ...(typeof aside === 'string' && aside.length <= MOVE_LIMIT && { aside }),
    trail: Array.isArray(trail)
      ? trail
          .filter((move): move is string => typeof move === 'string' && move.length <= MOVE_LIMIT)
          .slice(-TRAIL_LIMIT)
      : [],
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value)) return false
  const { province, commune } = value
  return (
    typeof province === 'string' &&
    /^\d{2}$/.test(province) &&
    (commune === undefined || (typeof commune === 'string' && /^\d{5}$/.test(commune)))
  )
}

function isSurface(value: unknown): value is Conversation['from'] {
  return value === 'web' || value === 'zalo' || value === 'desk' || value === 'api'
}
