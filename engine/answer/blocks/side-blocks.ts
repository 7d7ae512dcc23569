import type { Answer, Block } from '../../../knowledge/schema/index.ts'
import { toggleOf } from './toggle-of.ts'

/** Questions that decide neither papers nor money, for whoever wants the answer closer to his case. */
export function sideBlocks({ open }: Answer): Block[] {
  const toggles = open.filter(({ settles }) => settles.includes('other')).map(toggleOf)
  return toggles.length === 0
    ? []
    : [
        {
          type: 'facts',
          about: 'notes',
          title: 'Trả lời thêm để sát trường hợp của bạn',
          items: [],
          toggles,
        },
      ]
}
