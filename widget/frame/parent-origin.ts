/** What the browser says of the page around a frame, and which pages the tenant has. */
export type Surroundings = {
  /** Origins around, the nearest first; not every browser tells. */
  ancestors: readonly string[] | undefined
  referrer: string
  /** Origins of the tenant; `*` stands for all. */
  listed: readonly string[]
}

/**
 * Origin of the page around, if it is one of the tenant's.
 *
 * @example parentOrigin({ ancestors: ['https://a.vn'], referrer: '', listed: ['https://a.vn'] }) // 'https://a.vn'
 */
export function parentOrigin({ ancestors, referrer, listed }: Surroundings): string | undefined {
  const origin = ancestors?.[0] ?? originOf(referrer)
  if (origin === undefined || origin === 'null') return undefined
  return listed.includes(origin) || listed.includes('*') ? origin : undefined
}

function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin
  } catch {
    return undefined
  }
}
