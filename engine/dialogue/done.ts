import type { Reading } from '../text/index.ts'

const NOW = ['gio', 'nay']
const DONE = ['da', 'vua', 'moi', 'lo']
const OVER = ['roi', 'rui', 'xong']

/**
 * Places that tell what has been done before the message comes to what is wanted now: "đã thu hồi biển số rồi, giờ sang
 * tên", "em mới đổi tên, nay đổi thẻ". None where nothing is wanted behind it.
 */
export function donePlaces({ expanded: { folded }, weighty }: Reading): number[] {
  const now = folded.findLastIndex((word) => NOW.includes(word))
  if (now < 2 || !weighty.some((place) => place > now)) return []
  const bare = folded[now - 1] === 'bay' ? now - 1 : now
  const before = folded.slice(0, bare)
  const start = before.findLastIndex((word) => DONE.includes(word))
  if (start < 0 && !OVER.includes(before.at(-1) ?? '')) return []
  const from = Math.max(start, 0)
  return Array.from({ length: bare - from }, (_, index) => from + index)
}
