import type { Turn } from '../../../knowledge/schema/index.ts'

/** The options of the turn that a state calls for; what a client may choose. */
export function optionIds(turn: Turn): string[] {
  const toggles = turn.blocks.flatMap((block) => {
    if (block.type === 'checklist')
      return block.groups.flatMap(({ items }) => items.flatMap(({ toggle }) => toggle ?? []))
    return 'toggles' in block ? block.toggles : []
  })
  return [
    ...turn.options.map(({ id }) => id),
    ...toggles.flatMap(({ question, options }) => options.map(({ id }) => `q:${question}=${id}`)),
  ]
}
