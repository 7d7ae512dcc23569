import { spokenText } from '../../engine/index.ts'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { turnText } from './plain-text.ts'

/** A turn as lines to be read out: the same facts as on paper, figures as one says them, no addresses of pages. */
export function spokenLines(turn: Turn): string[] {
  const blocks = turn.blocks.filter(({ type }) => type !== 'sources')
  return turnText({ ...turn, blocks, sources: [] })
    .split('\n')
    .map((line) => spokenText(plainLine(line)))
    .filter((line) => /[\p{L}\d]/u.test(line))
}

function plainLine(line: string): string {
  const text = line
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^\s*(?:☐|-|–)\s*/, '')
    .replace(/[:\s]+$/, '')
    .trim()
  return isHeading(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text
}

const isHeading = (text: string) =>
  text.length > 4 && text === text.toUpperCase() && /\p{L}{2}/u.test(text)
