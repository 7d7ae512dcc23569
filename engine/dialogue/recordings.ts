import type { Tenant, Turn } from '../../knowledge/schema/index.ts'

/** Adds the recordings that the place has of the topic or article being shown. */
export function withRecordings(turn: Turn, tenant: Tenant | undefined): Turn {
  const shown = turn.article ? `g:${turn.article.id}` : turn.topic ? `t:${turn.topic.id}` : ''
  const recordings = (tenant?.recordings ?? [])
    .filter(({ of }) => of === shown)
    .map(({ of, ...recording }) => recording)
  return recordings.length > 0 ? { ...turn, recordings } : turn
}
