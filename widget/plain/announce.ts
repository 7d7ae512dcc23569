import type { Turn } from '../../knowledge/schema/turn.ts'
import { fill, strings } from '../strings.ts'
import { leadOf } from './lead.ts'

/** What a screen reader hears of a new turn: the gist, not the whole list. */
export function announcement(turn: Turn): string {
  const choices = turn.question ? fill(strings.choices, { count: turn.options.length }) : ''
  return [leadOf(turn), turn.question?.ask, choices].filter(Boolean).join(' ')
}
