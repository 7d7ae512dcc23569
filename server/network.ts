/**
 * The network under which a client is counted: an IPv4 address, or the /64 of an IPv6 one, since a single
 * subscriber owns at least that much.
 *
 * @example networkOf('2001:db8:1:2:3::9') // '2001:db8:1:2'
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(gap).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * The client that the nearest `hops` trusted proxies saw, counted from the right of X-Forwarded-For: what stands
 * further left was written by the client itself. Undefined when the header is shorter or holds no address.
 */
export function forwardedFor(header: string | undefined, hops: number): string | undefined {
  if (hops === 0 || header === undefined) return undefined
  const entry = header.split(',').at(-hops)?.trim() ?? ''
  const bare =
    /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(entry)?.[1] ?? entry.replace(/^([\d.]+):\d+$/, '$1')
  return bare.length <= 45 && /^(\d+(\.\d+){3}|[0-9a-f:.]+)$/i.test(bare) ? bare : undefined
}
