import type { Lexicon } from '../../knowledge/schema/index.ts'
import { createPhraseIndex, longestOnly, type Words } from '../text/index.ts'
import { WEIGHTS } from './weights.ts'

/** What tells procedures about the same thing apart, as bits: what is done, for which case, in which rival record. */
export type Traits = { action: number; case: number; rival: number }

/** Traits of a record: those it has anywhere, and those that its name insists on. */
export type RecordTraits = { has: Traits; needs: Traits }

/** Reads traits off names and questions. */
export type TraitReader = {
  ofRecord: (name: Words, others: Words[], variant: string | undefined) => RecordTraits
  ofQuestion: (words: Words) => Traits
}

type Trait = NonNullable<Lexicon['traits']>[number]

const NONE: Traits = { action: 0, case: 0, rival: 0 }
/** What is done is said at the head of a name; further on it describes the paper. */
const HEAD = 7
const MOST_TRAITS = 31

/** Prepares the traits of the lexicon. */
export function createTraits(list: readonly Trait[]): TraitReader {
  const bits = new Map<string, Traits>()
  for (const kind of ['action', 'case', 'rival'] as const) {
    const names = [...new Set(list.flatMap((one) => (one.kind === kind ? [one.trait] : [])))]
    if (names.length > MOST_TRAITS) throw new RangeError(`too many traits of kind ${kind}`)
    for (const [place, trait] of names.entries()) bits.set(trait, { ...NONE, [kind]: 1 << place })
  }
  const bitsOf = (trait: string) => bits.get(trait) ?? NONE
  const inNames = createPhraseIndex(
    grouped(list, ({ names }) => names).map(({ phrase, traits }) => ({
      phrases: [phrase],
      value: joined(traits.map(({ trait }) => bitsOf(trait))),
    })),
  )
  const inQuestions = createPhraseIndex(
    grouped(list, ({ names, says }) => [...names, ...says]).map(({ phrase, traits }) => ({
      phrases: [phrase],
      value: traits.map(({ trait, unless }) => ({
        bits: bitsOf(trait),
        yields: createPhraseIndex([{ phrases: unless, value: true }]),
      })),
    })),
  )
  return {
    ofRecord(name, others, variant) {
      const found = longestOnly(inNames.find(name))
      const own = variant === undefined ? NONE : bitsOf(variant)
      const head = joined(
        found.filter(({ start }) => start < HEAD).map(({ value }) => value),
      ).action
      const all = joined([own, ...found.map(({ value }) => value)])
      const said = others.flatMap((words) =>
        longestOnly(inNames.find(words)).map(({ value }) => value),
      )
      return { has: joined([all, ...said]), needs: { ...all, action: head } }
    },
    ofQuestion(words) {
      return joined(
        longestOnly(inQuestions.find(words)).flatMap(({ value }) =>
          value
            .filter(({ yields }) => yields.find(words).length === 0)
            .map(({ bits: found }) => found),
        ),
      )
    },
  }
}

/** How well a record fits what the question says about action and case: 1, or less. */
export function fitOf(asked: Traits, { has, needs }: RecordTraits): number {
  let fit = 1
  if (asked.action === 0) fit *= needs.action ? WEIGHTS.unsaidAction : 1
  else if ((asked.action & has.action) === 0)
    fit *= needs.action ? WEIGHTS.otherAction : WEIGHTS.plain
  fit *= WEIGHTS.unsaidCase ** bitsIn(needs.case & ~asked.case)
  fit *= WEIGHTS.missingCase ** bitsIn(asked.case & ~has.case)
  return needs.rival & ~asked.rival ? fit * WEIGHTS.unsaidRival : fit
}

const joined = (all: Traits[]): Traits =>
  all.reduce(
    (sum, one) => ({
      action: sum.action | one.action,
      case: sum.case | one.case,
      rival: sum.rival | one.rival,
    }),
    NONE,
  )

function bitsIn(mask: number): number {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count++
  return count
}

/** Phrases with every trait they speak for, so that one phrase may speak for two. */
function grouped(list: readonly Trait[], phrasesOf: (trait: Trait) => string[]) {
  const byPhrase = new Map<string, Set<Trait>>()
  for (const trait of list)
    for (const phrase of phrasesOf(trait))
      byPhrase.set(phrase, (byPhrase.get(phrase) ?? new Set()).add(trait))
  return [...byPhrase].map(([phrase, traits]) => ({ phrase, traits: [...traits] }))
}
