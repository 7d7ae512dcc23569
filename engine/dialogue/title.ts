import type { Knowledge } from '../knowledge.ts'
import { type Reading, titleKey } from '../text/index.ts'

/** A name as short as this may be said by anybody who means something else: "xóa đăng ký". */
const LEAST_WORDS = 5
/** Idle words of a name may stand before its first weighty word and behind its last: "… (cấp xã)". */
const BEFORE = 3
const BEHIND = 4

/** The records whose whole official name, or ours, is what a message is about; none if it says anything besides. */
export function titleSaid({ titles }: Knowledge, { expanded, weighty }: Reading): string[] {
  const [first] = weighty
  const last = weighty.at(-1)
  if (first === undefined || last === undefined || weighty.length < LEAST_WORDS) return []
  const { folded } = expanded
  for (let start = Math.max(0, first - BEFORE); start <= first; start++)
    for (let end = Math.min(folded.length, last + 1 + BEHIND); end > last; end--) {
      const codes = titles.get(titleKey(folded.slice(start, end)))
      if (codes !== undefined) return codes
    }
  return []
}
