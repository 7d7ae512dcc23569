import type { Lexicon } from '../../knowledge/schema/index.ts'
import {
  createPhraseIndex,
  longestOnly,
  type Reading,
  readWords,
  type Words,
} from '../text/index.ts'
import { type Added, type Document, judge, type Phrase } from './judge.ts'
import { createQuery, type Query } from './match.ts'
import { nameKey, splitName } from './name.ts'
import { createRetrieve } from './retrieve.ts'
import { guessSpelling } from './spelling.ts'
import { createTerms, type Terms } from './terms.ts'
import { createTraits } from './traits.ts'
import { WEIGHTS } from './weights.ts'

/** What can be found: a procedure, a pointer or a topic, by the words people may use for it. */
export type SearchDoc = {
  /** Procedure code, or `t:<topic>`. */
  ref: string
  name: string
  asked: string[]
  keywords: string[]
  field: string
  levels: string[]
  layer: 'official' | 'curated'
  province?: string
  variant?: string
  demand: number
  agency?: string
}

/** A candidate for what was asked. */
export type Hit = {
  ref: string
  /** Others of the same name (variants of provinces, levels), which are no rivals. */
  same: string[]
  score: number
  /** Share of the weighty words of the question, by weight, that the document explains. */
  coverage: number
  /** Share of the matched phrase (name or a way of asking) that the question says. */
  covered: number
  /** Whether the question says a whole name or a whole way of asking. */
  exact: boolean
  /** Reasons, in Vietnamese: "khớp tên: Đăng ký khai tử". */
  why: string[]
}

/** Finds procedures and topics for a question. */
export type Search = {
  find: (reading: Reading, options: { province?: string; limit: number }) => Hit[]
  /** Every syllable of the documents and the pairs that make one word, for the reader to mend words by. */
  vocabulary: Set<string>
}

const MOST_HITS = 20
const CANDIDATES = 80

/** Prepares documents and the lay words of the lexicon for searching. */
export function createSearch(docs: SearchDoc[], lexicon: Lexicon): Search {
  const read = internedReader()
  const readings = docs.map(({ name, asked, keywords }) => ({
    ...readName(name, read),
    asked: asked.map(read),
    keywords: keywords.map(read),
  }))
  const terms = createTerms(
    readings.map(({ name, asked, keywords }) => [name, ...asked, ...keywords]),
  )
  const retrieve = createRetrieve(
    readings.map(({ name, asked, keywords }) => ({
      name: terms.ofPhrase(name),
      asked: asked.flatMap(terms.ofPhrase),
      keywords: keywords.flatMap(terms.ofPhrase),
    })),
  )
  const phraseOf = (text: string, words: Words, mainSize?: number): Phrase => ({
    text,
    words,
    size: mainSize ?? words.folded.length,
    isName: mainSize !== undefined,
    weights: weighPhrase(words, terms.weigh, mainSize),
  })
  const traits = createTraits(lexicon.traits ?? [])
  const documents = docs.map((doc, place): Document => {
    const { name, mainSize, asked, keywords } = readings[place] ?? NOTHING
    return {
      doc,
      phrases: [
        phraseOf(doc.name, name, mainSize),
        ...asked.map((words, i) => phraseOf(doc.asked[i] ?? '', words)),
      ],
      keywords: keywords.map((words, i) => phraseOf(doc.keywords[i] ?? '', words)),
      key: nameKey(doc.name),
      traits: traits.ofRecord(name, asked, doc.variant),
    }
  })
  const synonyms = createPhraseIndex(
    lexicon.synonyms.map((value) => ({
      phrases: value.say,
      value: {
        means: value.means,
        words: readWords(value.means),
        yields: createPhraseIndex([{ phrases: [value.means, ...value.unless], value: true }]),
      },
    })),
  )

  const rank = (query: Query, added: Added[], province: string | undefined): Hit[] => {
    const asked = { traits: traits.ofQuestion(query.words), province }
    const places = query.words.folded.map((_, place) => place)
    const singles = [...query.weighty, ...places.slice(firstAdded(query))]
    return collapse(
      retrieve(terms.ofQuestion(query.words, singles), CANDIDATES)
        .map((place) => documents[place])
        .filter((document) => document !== undefined)
        .map((document) => ({
          key: document.key,
          hit: judge(query, document, added, asked),
        }))
        .filter(({ hit }) => hit.coverage > 0),
    )
  }

  return {
    vocabulary: new Set([...terms.syllables, ...terms.compounds]),
    find(reading, { province, limit }) {
      const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST_HITS)
      const said = synonyms
        .find(reading.expanded)
        .filter(
          ({ value, start, length }) =>
            value.yields.find(reading.expanded).length === 0 &&
            Array.from({ length }, (_, i) => start + i).every((i) => !reading.negated.includes(i)),
        )
      const lay = longestOnly(said)
      const added = lay.map(({ phrase, value }) => ({ say: phrase, means: value.means }))
      const { words, spans } = withOfficial(
        reading,
        lay.map(({ start, length, value }) => ({ start, length, words: value.words })),
      )
      const weighty = heaviest(reading.weighty, words, terms)
      const query = createQuery(
        words,
        { weighty, lay: spans, clauses: reading.clauses },
        terms.weigh,
      )
      const hits = rank(query, added, province)
      if (!hits.some(({ exact }) => exact))
        hits.push(...guessed(reading, query, added, province, hits))
      return hits.sort(byScore).slice(0, most)
    },
  }

  /** The second pass: unknown words replaced by known ones a slip away. It adds, and never overtakes what was exact. */
  function guessed(
    reading: Reading,
    query: Query,
    added: Added[],
    province: string | undefined,
    first: Hit[],
  ): Hit[] {
    const repairs = guessSpelling(reading.expanded.folded, reading.weighty, terms.syllables)
    if (!repairs.length) return []
    const best = new Map(first.map((hit) => [hit.ref, hit]))
    const more: Hit[] = []
    for (let turn = 0; turn < Math.max(...repairs.map(({ guesses }) => guesses.length)); turn++) {
      const folded = [...query.words.folded]
      const why: string[] = []
      for (const { place, guesses } of repairs) {
        const guess = guesses[Math.min(turn, guesses.length - 1)] ?? ''
        why.push(`sửa chính tả: ${folded[place]} → ${guess}`)
        folded[place] = guess
      }
      const accented = query.words.accented.map((syllable, place) =>
        folded[place] === query.words.folded[place] ? syllable : (folded[place] ?? ''),
      )
      const mended = createQuery(
        { accented, folded },
        { weighty: query.weighty, lay: query.lay, clauses: reading.clauses },
        terms.weigh,
      )
      for (const hit of rank(mended, added, province)) {
        const known = best.get(hit.ref)
        const score = hit.score * WEIGHTS.guessed
        if (known && known.score >= score) continue
        const better = { ...hit, score, exact: false, why: [...hit.why, ...why] }
        if (known) Object.assign(known, better)
        else more.push(better)
        best.set(hit.ref, known ?? better)
      }
    }
    return more
  }
}

const NOTHING = { name: readWords(''), mainSize: 0, asked: [], keywords: [] }

/** A name as it is matched: what it says first, its asides behind. */
function readName(name: string, read: (text: string) => Words) {
  const { main, aside } = splitName(name)
  return { name: read(`${main} ${aside}`), mainSize: readWords(main).folded.length }
}

/** How telling each word of a phrase is: the rarer and, in a name, the nearer the head, the more. */
function weighPhrase(
  { folded }: Words,
  weigh: (syllable: string) => number,
  mainSize: number | undefined,
): number[] {
  if (mainSize === undefined) return folded.map(weigh)
  return folded.map(
    (syllable, place) =>
      (weigh(syllable) / (1 + WEIGHTS.fade * Math.min(place, mainSize))) *
      (place < mainSize ? 1 : WEIGHTS.aside),
  )
}

const byScore = (a: Hit, b: Hit) => b.score - a.score || (a.ref < b.ref ? -1 : 1)

/** Reads phrases, keeping one copy of each syllable. */
function internedReader(): (text: string) => Words {
  const kept = new Map<string, string>()
  const intern = (syllable: string) => {
    const known = kept.get(syllable)
    if (known !== undefined) return known
    kept.set(syllable, syllable)
    return syllable
  }
  return (text) => {
    const { accented, folded } = readWords(text)
    return { accented: accented.map(intern), folded: folded.map(intern) }
  }
}

/** Adds the official words behind the person's own, an empty syllable between, so that no pair spans the gap. */
function withOfficial(
  { expanded }: Reading,
  lay: { start: number; length: number; words: Words }[],
): { words: Words; spans: Query['lay'] } {
  const words = { accented: [...expanded.accented], folded: [...expanded.folded] }
  const spans = lay.slice(0, 6).map(({ start, length, words: official }) => {
    words.accented.push('', ...official.accented)
    words.folded.push('', ...official.folded)
    const size = official.folded.length
    return { start, length, at: words.folded.length - size, size }
  })
  return { words, spans }
}

const firstAdded = ({ lay, words }: Query) => lay[0]?.at ?? words.folded.length

/** The weighty places, at most as many as one search may take. */
function heaviest(weighty: number[], { folded }: Words, terms: Terms): number[] {
  if (weighty.length <= 24) return weighty
  return [...weighty]
    .sort((a, b) => terms.weigh(folded[b] ?? '') - terms.weigh(folded[a] ?? ''))
    .slice(0, 24)
    .sort((a, b) => a - b)
}

/** Makes one candidate of all documents of the same name. */
function collapse(found: { key: string; hit: Hit }[]): Hit[] {
  const byKey = new Map<string, Hit>()
  for (const { key, hit } of found.sort((a, b) => byScore(a.hit, b.hit))) {
    const first = byKey.get(key)
    if (first) first.same.push(hit.ref)
    else byKey.set(key, hit)
  }
  return [...byKey.values()]
}
