import type { ChannelId } from '../schema/base.ts'
import type { When } from '../schema/when.ts'

/** One value and the channels for which a record gives it. */
export interface ChannelValue<T> {
  channel: ChannelId
  value: T
}

/**
 * The same value for several channels once, with the condition under which it holds; no condition where it holds for
 * every channel of the record.
 */
export function byChannel<T>(
  values: readonly ChannelValue<T>[],
  channels: readonly ChannelId[],
): { value: T; when?: When }[] {
  const groups = new Map<string, { value: T; channels: Set<ChannelId> }>()
  for (const { channel, value } of values) {
    const key = JSON.stringify(value)
    const group = groups.get(key) ?? { value, channels: new Set() }
    group.channels.add(channel)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => {
    if (channels.every((channel) => group.channels.has(channel))) return { value: group.value }
    const [first, ...rest] = group.channels
    const only = rest.length === 0 && first !== undefined ? first : [...group.channels]
    return { value: group.value, when: { '@channel': only } }
  })
}
