import type { Block, Topic } from '../../../knowledge/schema/index.ts'

/** What one should know beside the steps of a topic, or before seeing an officer. */
export function topicNotes(
  { notes }: Topic,
  isShown: (note: Topic['notes'][number]) => boolean,
  why: (when: Topic['notes'][number]['when']) => string | undefined = () => undefined,
): Block[] {
  const items = notes.filter(isShown).map(({ text, when, source }) => {
    const reason = why(when)
    return { text, ...(reason !== undefined && { because: `nếu ${reason}` }), cites: [source] }
  })
  return items.length === 0
    ? []
    : [{ type: 'facts', about: 'notes', title: 'Nên biết', items, toggles: [] }]
}
