import type { Block, BlockOf, Fact } from '../../../knowledge/schema/index.ts'

/** What every line says beside its text: the open condition, whose rule it is, its source. */
export function common(item: {
  because?: string | undefined
  layer?: string | undefined
  source: string
}): Omit<Fact, 'text'> {
  return {
    ...(item.because !== undefined && { because: `nếu ${item.because}` }),
    ...badgeOf(item.layer),
    cites: [item.source],
  }
}

/** Whose rule a line is, where it is not that of the whole country. */
export function badgeOf(layer: string | undefined): { badge?: string } {
  if (layer === 'province') return { badge: 'quy định của tỉnh' }
  if (layer === 'commune') return { badge: 'quy định của xã' }
  return {}
}

/** The notes of a line as one; none where nothing is to be noted. */
export function noteOf(parts: readonly (string | undefined)[]): { note?: string } {
  const said = parts.filter((part) => part !== undefined)
  return said.length > 0 ? { note: said.join(' ') } : {}
}

/** Lines under a title; no block where there are none. */
export function factsBlock(
  about: BlockOf<'facts'>['about'],
  title: string,
  items: Fact[],
): Block[] {
  return items.length === 0 ? [] : [{ type: 'facts', about, title, items, toggles: [] }]
}
