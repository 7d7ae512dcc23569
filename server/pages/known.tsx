import type { Turn } from '../../knowledge/schema/index.ts'

/** What was told of the case, in dignified words. */
export function Known({ facts }: { facts: Turn['case'] }) {
  if (facts.length === 0) return null
  return <p class="known">Theo điều đã biết: {facts.map(({ text }) => text).join('; ')}.</p>
}
