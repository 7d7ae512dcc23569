/** Ways that say the same are said once: what differs between them then stands out. */
export function sameWays<T extends { channel: string; label: string }>(ways: readonly T[]): T[] {
  const groups = new Map<string, T[]>()
  for (const way of ways) {
    const { channel, label, ...said } = way
    const key = JSON.stringify(said)
    groups.set(key, [...(groups.get(key) ?? []), way])
  }
  return [...groups.values()].map((group) => ({
    ...(group[0] as T),
    channel: [...new Set(group.map(({ channel }) => channel))].join(' '),
    label:
      group.length === ways.length && group.length > 1
        ? 'Mọi cách nộp'
        : [...new Set(group.map(({ label }) => label))].join(', '),
  }))
}
