import type { Block, Turn } from '../../knowledge/schema/turn.ts'
import { fill, strings } from '../strings.ts'
import { paperCount } from './ready.ts'

const NEVER_FOLDED: readonly string[] = ['text', 'link', 'candidates', 'facts-notes', 'glossary']

/** Key by which the panel remembers whether a part is open. */
export const blockKey = (block: Block): string =>
  block.type === 'facts' ? `facts-${block.about}` : block.type

/** Asked for by few: always behind a heading, and never open at first. */
const BESIDE: readonly string[] = ['sources']

/** Whether a block stands behind a heading to press. Only answers are long enough to fold. */
export const isFoldable = (turn: Turn, block: Block): boolean =>
  BESIDE.includes(block.type) || (turn.kind === 'answer' && !NEVER_FOLDED.includes(blockKey(block)))

/** Key of the part that is open at first: what was asked comes first in an answer. */
export function openAtFirst(turn: Turn): string | undefined {
  const first = turn.blocks.find((block) => isFoldable(turn, block))
  return first && !BESIDE.includes(first.type) ? blockKey(first) : undefined
}

/** Heading of a block that folds. */
export function blockTitle(block: Block): string {
  if (block.type === 'sources') return strings.sources
  if (block.type === 'glossary') return strings.glossary
  return 'title' in block ? block.title : ''
}

/** The gist beside a folded heading, where it can be said in two or three words. */
export function blockGist(block: Block): string {
  switch (block.type) {
    case 'checklist': {
      const count = paperCount(block)
      return count ? fill(strings.paperCount, { count }) : ''
    }
    case 'steps':
      return fill(strings.stepCount, { count: block.items.length })
    case 'fees':
      return same(block.ways.map(({ total }) => total ?? ''))
    case 'times':
      return same(block.ways.map(({ lines }) => (lines.length === 1 ? (lines[0]?.text ?? '') : '')))
    case 'facts':
      return block.about === 'deadlines' ? timeLeft(block.items.map(({ text }) => text)) : ''
    default:
      return ''
  }
}

/** How long somebody still has, once he told the day: "Còn 57 ngày". Several deadlines need their own words. */
function timeLeft(texts: readonly string[]): string {
  const [left, ...more] = texts.flatMap(
    (text) => /, ((?:còn|quá hạn) \d+ ngày)/.exec(text)?.slice(1) ?? [],
  )
  return left === undefined || more.length > 0 ? '' : left.charAt(0).toUpperCase() + left.slice(1)
}

// A gist that is long or differs by way of filing would mislead; then the heading stands alone.
function same(texts: readonly string[]): string {
  const [first = ''] = texts
  return first.length <= 24 && texts.every((text) => text === first) ? first : ''
}
