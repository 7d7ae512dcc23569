import type { GlossaryTerm, Turn } from '../../knowledge/schema/index.ts'
import type { GlossaryIndex } from '../knowledge.ts'
import { capital } from '../text/first-letter.ts'
import { readWords } from '../text/index.ts'
import { longestOnly, type Reading } from '../text/reader.ts'

const MOST_TERMS = 4

/** Beside the word and what asks for it, a message may hold a greeting and a few particles. */
const MOST_PARTICLES = 8

/** Parts of a block that people do not read as sentences. */
const UNREAD = new Set([
  'type',
  'id',
  'option',
  'question',
  'href',
  'code',
  'channel',
  'cites',
  'kind',
  'faults',
])

/** Blocks of other people's words. */
const OTHERS: readonly string[] = ['sources', 'contact', 'glossary']

/** The hard word whose meaning a message asks for, if it asks for nothing else. */
export function termAsked(
  { named, asks }: GlossaryIndex,
  { expanded, weighty }: Reading,
): GlossaryTerm | undefined {
  const asked = longestOnly(asks.find(expanded))
  if (asked.length === 0) return undefined
  const [found, ...others] = longestOnly(named.find(expanded))
  if (found === undefined || others.length > 0) return undefined
  const places = new Set(
    [found, ...asked].flatMap(({ start, length }) =>
      Array.from({ length }, (_, index) => start + index),
    ),
  )
  const isWhole = expanded.folded.length - places.size <= MOST_PARTICLES
  return isWhole && weighty.every((place) => places.has(place)) ? found.value : undefined
}

/** Adds to an answer, a question or guidance the hard words that stand in it, last but for the sources. */
export function withGlossary(turn: Turn, glossary: GlossaryIndex): Turn {
  const isLong = turn.kind === 'answer' || turn.kind === 'question' || turn.article !== undefined
  if (!isLong) return turn
  const said = [turn.say, turn.question?.why ?? '', ...turn.blocks.flatMap(textsOf)]
  const found = new Set(said.flatMap((text) => termsIn(text, glossary)))
  if (found.size === 0) return turn
  const items = [...found]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS)
    .map(({ term, text }) => ({ term: capital(term), text: capital(text) }))
  const isSource = ({ type }: Turn['blocks'][number]) => type === 'sources'
  return {
    ...turn,
    blocks: [
      ...turn.blocks.filter((block) => !isSource(block)),
      { type: 'glossary', items },
      ...turn.blocks.filter(isSource),
    ],
  }
}

/** So many lines are remembered: those of the knowledge are few, and the same in every answer. */
const MOST_REMEMBERED = 5000
const remembered = new WeakMap<GlossaryIndex, Map<string, GlossaryTerm[]>>()

/** The hard words of one line. */
function termsIn(text: string, glossary: GlossaryIndex): GlossaryTerm[] {
  const known = remembered.get(glossary) ?? new Map<string, GlossaryTerm[]>()
  remembered.set(glossary, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const words = readWords(text)
  const found = longestOnly(glossary.terms.find(words)).flatMap(({ value }) => value ?? [])
  if (known.size < MOST_REMEMBERED) known.set(text, found)
  return found
}

/** Every line of a block that people read. */
function textsOf(block: Turn['blocks'][number]): string[] {
  return OTHERS.includes(block.type) ? [] : linesOf(block)
}

function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  return Object.entries(value).flatMap(([key, inner]) => (UNREAD.has(key) ? [] : linesOf(inner)))
}
