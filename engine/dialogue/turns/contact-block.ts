import type { Block } from '../../../knowledge/schema/index.ts'
import type { Host } from './host.ts'

/** A person to ask: hotline and counters of the portal; nothing where there is no portal. */
export function contactBlock(
  { tenant }: Host,
  counters = tenant?.counters ?? [],
  title = 'Gặp người hướng dẫn',
): Block[] {
  if (tenant === undefined) return []
  return [
    {
      type: 'contact',
      title,
      hotline: tenant.hotline,
      counters,
      fictional: tenant.fictional && counters.length > 0,
    },
  ]
}
