import type { Place } from '../../knowledge/schema/base.ts'

/** Where the caller lives, as the desk remembers it. */
export type KeptPlace = { place: Place; name: string; before?: string }

const KEY = 'htt-desk-place'

/** The place of the sitting: it is gone when the tab is closed, and nothing else is kept. */
export const placeMemory = {
  read(): KeptPlace | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as KeptPlace | null
      return kept && /^\d\d$/.test(kept.place.province) ? kept : undefined
    } catch {
      return undefined
    }
  },
  keep(kept: KeptPlace | undefined): void {
    try {
      if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept))
      else sessionStorage.removeItem(KEY)
    } catch {
      // Without storage the place lasts as long as the page.
    }
  },
}
