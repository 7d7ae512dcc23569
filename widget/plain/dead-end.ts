import type { Turn } from '../../knowledge/schema/turn.ts'

/** Whether a turn offers nothing to press, to open or to call; the panel then offers another matter. */
export const isDeadEnd = ({ kind, options, question, blocks }: Turn): boolean =>
  kind !== 'urgent' &&
  options.length === 0 &&
  question === undefined &&
  !blocks.some(({ type }) => type === 'contact' || type === 'link' || type === 'candidates')
