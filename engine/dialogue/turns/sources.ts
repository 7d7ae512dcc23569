import type { Answer, Article, BlockOf, Procedure, Turn } from '../../../knowledge/schema/index.ts'
import { formatDay } from '../../answer/words.ts'

/** The sources of an answer, as a turn names them. */
export function sourceLines(sources: Answer['sources']): Turn['sources'] {
  return sources.map(({ id, title, url, checked }) => ({
    id,
    title,
    ...(url !== undefined && { url }),
    checked,
  }))
}

/** The sources of a record, as a turn names them. */
export function sourcesOf({ sources }: Pick<Procedure, 'sources'>): Turn['sources'] {
  return sourceLines(Object.entries(sources).map(([id, source]) => ({ id, ...source })))
}

/** When the sources were last compared: the oldest counts. */
export function sourcesBlock(sources: Article['sources']): BlockOf<'sources'> {
  const [oldest] = Object.values(sources)
    .map(({ checked }) => checked)
    .sort()
  return {
    type: 'sources',
    asOf: oldest === undefined ? '' : `Đối chiếu lần cuối ngày ${formatDay(oldest)}`,
    legal: [],
  }
}
